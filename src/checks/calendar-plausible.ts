import { type Report, recordCheck } from '../model/check.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import { shortValue } from '../model/short-value.ts';
import { readCalendarPart } from '../time/calendar-hours.ts';
import { mapsIn } from './maps-in.ts';
import { textsIn } from './texts-in.ts';

/** What names the day of an extra. */
const DAYS = ['date', 'yearly', 'rule'] as const;

/** Looks for what a calendar states in vain. */
export const calendarPlausible = recordCheck({
  id: 'calendar-plausible',
  title: 'A calendar never opens, or says two things about one day.',
  why: 'Clocks on a calendar that never opens never run, and every promise reads as kept. Of two entries for one day only one holds, and who wrote the other believes in it (FitSM PR2.3).',
  fix: 'Write opening times, and leave one entry for each day: an extra day wins over the excepted one of the same calendar, a later extra day over an earlier one.',
  severity: 'warning',
  kinds: ['calendar'],
  examples: [
    {
      name: 'a week without opening times',
      files: { 'records/calendars/CAL-desk.md': calendar('hours: {mon: [], tue: []}') },
      expect: ['records/calendars/CAL-desk.md:6:8 Unexpected week without opening times, expected at least one span.'],
    },
    {
      name: 'a day that is closed and worked, and one that is told twice',
      files: {
        'records/calendars/CAL-desk.md': calendar(
          'hours: always',
          'holidays:\n  extra:\n    - {date: 2026-12-24}\n    - {date: 2026-12-28}\n    - {date: 2026-12-28, hours: ["09:00-12:00"]}\n    - {yearly: 12-31}\n    - {yearly: 12-31}\n  except: [2026-12-24]',
        ),
      },
      expect: [
        'records/calendars/CAL-desk.md:11:14 Unexpected second entry for 2026-12-28, expected one.',
        'records/calendars/CAL-desk.md:13:16 Unexpected second entry for 12-31, expected one.',
        'records/calendars/CAL-desk.md:14:12 Unexpected exception for 2026-12-24, which the same calendar names under extra.',
      ],
    },
    {
      name: 'a week that opens on a date of its own, from a day on, or as another calendar does',
      files: {
        'records/calendars/CAL-desk.md': calendar(
          'hours: {mon: []}',
          'holidays: {extra: [{date: 2026-12-24, hours: ["09:00-12:00"]}]}',
        ),
        'records/calendars/CAL-new.md': calendar(
          'hours: {mon: []}',
          'periods: [{from: 2027-01-01, hours: always}]',
        ).replace('CAL-desk', 'CAL-new'),
        'records/calendars/CAL-late.md':
          '---\nid: CAL-late\ntitle: Late\nstatus: active\nextends: CAL-desk\nholidays: {except: [2026-12-24]}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }) {
    if (neverOpens(data)) {
      yield {
        place: { pointer: ['hours'] },
        message: 'Unexpected week without opening times, expected at least one span.',
        help: 'Write opening times such as mon: ["09:00-17:30"]; until then clocks on this calendar never run.',
      };
    }
    if (isObject(data['holidays'])) yield* inVain(data['holidays']);
  },
});

/** One that extends another may have opening times from there. */
function neverOpens(data: JsonObject): boolean {
  if (data['extends'] !== undefined) return false;
  const part = readCalendarPart(data);
  if ('length' in part) return false;
  const weeks = [part.week ?? [], ...part.periods.map(({ week }) => week)].flat();
  return [...weeks, ...part.extra.map(({ spans }) => spans ?? [])].every((spans) => spans.length === 0);
}

function* inVain({ extra, except }: { readonly [key: string]: Json }): Iterable<Report> {
  const seen = new Set<string>();
  const dates = new Set<string>();
  for (const [index, entry] of mapsIn(extra)) {
    for (const name of DAYS) {
      const day = asString(entry[name]);
      if (day === null) continue;
      if (seen.has(`${name} ${day}`)) {
        const place = { pointer: ['holidays', 'extra', index, name] };
        const message = `Unexpected second entry for ${shortValue(day)}, expected one.`;
        yield { place, message, help: 'Remove one of the two; the later one holds.' };
      }
      seen.add(`${name} ${day}`);
      if (name === 'date') dates.add(day);
    }
  }
  for (const [index, day] of textsIn(except)) {
    if (!dates.has(day)) continue;
    const place = { pointer: ['holidays', 'except', index] };
    const message = `Unexpected exception for ${shortValue(day)}, which the same calendar names under extra.`;
    yield { place, message, help: 'Remove one of the two; the extra day holds.' };
  }
}

function calendar(hours: string, more = ''): string {
  return `---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\n${hours}\n${more}${more === '' ? '' : '\n'}---\n`;
}
