import { listed } from '../guards/words.ts';
import { deltaCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import type { JsonObject } from '../model/json.ts';
import { readCalendarPart } from '../time/calendar-hours.ts';
import type { CalendarPart } from '../time/calendar-parts.ts';
import { parseDate } from '../time/instant.ts';

/** Compares when a calendar was open in the past with when it would have been by what it says now. */
export const calendarRewritten = deltaCheck({
  id: 'calendar-rewritten',
  title: 'A calendar that others count on is edited so that its past is another one.',
  why: 'Clocks are computed from the records each time. Other hours, another time zone or another holiday of last year hold for every clock that ever ran on the calendar: what was met is missed today, or the other way round, and a report that was sent cannot be made again (ISO/IEC 20000-1, 8.3.3).',
  fix: 'Put the old words back and the new hours under "periods", with their first day. Where the time zone or the country changes, make a new calendar and name it under "periods" of the agreements. Leave it where the old words were a mistake from the start.',
  severity: 'warning',
  kinds: ['calendar'],
  examples: [
    {
      name: 'other hours in another time zone',
      before: { ...agreement(), ...calendar('timezone: Europe/London\nhours: {mon: ["09:00-17:30"]}') },
      files: { ...agreement(), ...calendar('timezone: UTC\nhours: {mon: ["09:00-17:00"]}') },
      expect: [
        'records/calendars/CAL-desk.md:5:11 Unexpected change of timezone of a calendar in use, expected a calendar of its own.',
        'records/calendars/CAL-desk.md:6:8 Unexpected change of hours of a calendar in use, expected new ones under periods.',
      ],
    },
    {
      name: 'dates, days of every year and a period of the past',
      before: {
        ...agreement(),
        ...calendar(
          'timezone: UTC\nhours: always\nholidays:\n  extra: [{date: 2026-11-02}, {yearly: 12-24}]\n  except: [2026-08-31]',
        ),
      },
      files: {
        ...agreement(),
        ...calendar(
          'timezone: UTC\nhours: always\nperiods: [{from: 2026-11-20, hours: {mon: ["09:00-17:30"]}}]\nholidays:\n  extra: [{date: 2026-11-03}, {yearly: 12-24, hours: ["09:00-12:00"]}]\n  except: [2026-08-28, 2026-08-31]',
        ),
      },
      expect: [
        'records/calendars/CAL-desk.md:7:18 Unexpected period from 2026-11-20, expected one that begins on 2026-11-21 or later.',
        'records/calendars/CAL-desk.md:9:10 Unexpected change of 2026-11-02 in extra, expected dates from 2026-11-21 on.',
        'records/calendars/CAL-desk.md:9:18 Unexpected change of 2026-11-03 in extra, expected dates from 2026-11-21 on.',
        'records/calendars/CAL-desk.md:9:40 Unexpected change of 12-24 in extra, expected dates from 2026-11-21 on.',
        'records/calendars/CAL-desk.md:10:12 Unexpected change of 2026-08-28 in except, expected dates from 2026-11-21 on.',
      ],
    },
    {
      name: 'a period that has begun and is edited',
      before: {
        ...agreement(),
        ...calendar('timezone: UTC\nhours: always\nperiods: [{from: 2026-10-05, hours: always}]'),
      },
      files: {
        ...agreement(),
        ...calendar('timezone: UTC\nhours: always\nperiods: [{from: 2026-10-05, hours: {mon: ["09:00-17:30"]}}]'),
      },
      expect: [
        'records/calendars/CAL-desk.md:7:18 Unexpected period from 2026-10-05, expected one that begins on 2026-11-21 or later.',
      ],
    },
    {
      name: 'the days of next year, new hours from a day on, the end of a period, and other words for the same',
      before: {
        ...agreement(),
        ...calendar(
          'timezone: UTC\nhours: {mon: ["09:00-12:00", "12:00-17:30"]}\nperiods: [{from: 2026-10-05, hours: always}]\nholidays: {extra: [{date: 2026-12-24}, {date: 2026-01-02, title: Closed}]}',
        ),
      },
      files: {
        ...agreement(),
        ...calendar(
          'timezone: UTC\nhours: {mon: ["09:00-17:30"], tue: []}\nperiods: [{from: 2026-10-05, until: 2026-12-31, hours: always, title: Winter}, {from: 2027-01-01, hours: {mon: ["08:00-16:00"]}}]\nholidays: {extra: [{date: 2026-01-02}, {date: 2026-12-28}], except: [2027-01-01]}',
        ),
      },
      expect: [],
    },
    {
      name: 'a calendar that nobody counts on yet',
      before: calendar('timezone: UTC\nhours: always'),
      files: calendar('timezone: Europe/London\nhours: always'),
      expect: [],
    },
  ],
  *run(delta, facts) {
    const today = facts.now.slice(0, 10);
    for (const { id, before, after } of delta.changed) {
      if (before === null || after === null || before.kind !== 'calendar') continue;
      if (!delta.before.entries.some(({ links }) => links.some(({ to }) => to === id))) continue;
      const [old, now] = [before.open().data, after.open().data];
      const [was, is] = [readCalendarPart(old), readCalendarPart(now)];
      // What cannot be counted with is told elsewhere, and has no past.
      if ('length' in was || 'length' in is) continue;
      for (const { pointer, message, help } of rewritten({ old, now, was, is }, today)) {
        yield { record: id, file: after.path, place: { pointer: standing(now, pointer) }, message, help };
      }
    }
  },
});

/** A calendar before and after. */
interface Edit {
  readonly old: JsonObject;
  readonly now: JsonObject;
  readonly was: CalendarPart;
  readonly is: CalendarPart;
}

interface Rewritten {
  readonly pointer: Pointer;
  readonly message: string;
  readonly help: string;
}

function* rewritten({ old, now, was, is }: Edit, today: string): Iterable<Rewritten> {
  const moved = [
    ...(was.timezone === is.timezone ? [] : ['timezone']),
    ...(old['extends'] === now['extends'] ? [] : ['extends']),
    ...(same(was.region, is.region) ? [] : ['country or region']),
  ];
  const [first] = moved;
  if (first !== undefined) {
    yield {
      pointer: first === 'country or region' ? ['holidays', 'country'] : [first],
      message: `Unexpected change of ${listed(moved)} of a calendar in use, expected a calendar of its own.`,
      help: 'Put it back; make a new calendar, and name it under "periods" of the agreements that count on this one.',
    };
  }
  if (!same(was.week, is.week)) {
    yield {
      pointer: ['hours'],
      message: 'Unexpected change of hours of a calendar in use, expected new ones under periods.',
      help: 'Put them back and write the new hours under "periods", with their first day.',
    };
  }
  const day = parseDate(today) ?? 0;
  for (const { key, index } of changed(begunPeriods(was, day), begunPeriods(is, day))) {
    const from = new Date(Number(key.split(' ')[0])).toISOString().slice(0, 10);
    yield {
      pointer: index === null ? ['periods'] : ['periods', index, 'from'],
      message: `Unexpected period from ${from}, expected one that begins on ${today} or later.`,
      help: 'Put it back as it was, and let the new hours begin in a period of their own.',
    };
  }
  const help = 'Put it back as it was: the past has happened. Name coming days one by one, each by its date.';
  const dates = `expected dates from ${today} on`;
  for (const { key, index } of changed(pastExtra(was, day), pastExtra(is, day))) {
    const name = dayName(index === null ? old : now, index ?? was.extra.findIndex(({ rule }) => textOf(rule) === key));
    const pointer = index === null ? ['holidays', 'extra'] : ['holidays', 'extra', index, name.field];
    yield { pointer, message: `Unexpected change of ${name.day} in extra, ${dates}.`, help };
  }
  for (const { key, index } of changed(pastExcept(was, day), pastExcept(is, day))) {
    const date = new Date(Number(key)).toISOString().slice(0, 10);
    const pointer = index === null ? ['holidays', 'except'] : ['holidays', 'except', index];
    yield { pointer, message: `Unexpected change of ${date} in except, ${dates}.`, help };
  }
}

/** What holds of the past: what it is for → what it says, and where it stands. */
type Past = ReadonlyMap<string, { readonly says: string; readonly index: number }>;

/** What differs; `index` is null where it stands no more. */
function changed(was: Past, is: Past): readonly { readonly key: string; readonly index: number | null }[] {
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .filter((key) => was.get(key)?.says !== is.get(key)?.says)
    .map((key) => ({ key, index: is.get(key)?.index ?? null }));
}

/** To end a period from today on changes nothing of the past. */
function begunPeriods({ periods }: CalendarPart, today: number): Past {
  const nth = (from: number, index: number) => periods.slice(0, index).filter((one) => one.from === from).length;
  return new Map(
    periods.flatMap(({ from, until, week }, index) => {
      const says = textOf([week, until < today ? until : null]);
      return from < today ? [[`${from} ${nth(from, index)}`, { says, index }] as const] : [];
    }),
  );
}

/** Days that come back every year have been, too. */
function pastExtra({ extra }: CalendarPart, today: number): Past {
  return new Map(
    extra.flatMap(({ rule, spans }, index) =>
      rule.is === 'date' && rule.day >= today ? [] : [[textOf(rule), { says: textOf(spans), index }] as const],
    ),
  );
}

function pastExcept({ except }: CalendarPart, today: number): Past {
  return new Map(except.flatMap((day, index) => (day < today ? [[String(day), { says: '', index }] as const] : [])));
}

/** How a calendar writes the day of one of its extras. */
function dayName(data: JsonObject, index: number): { readonly field: string; readonly day: string } {
  const holidays = data['holidays'] as JsonObject | undefined;
  const entry = (holidays?.['extra'] as readonly JsonObject[] | undefined)?.[index] ?? {};
  const field = ['date', 'yearly', 'rule'].find((one) => Object.hasOwn(entry, one)) ?? 'date';
  return { field, day: String(entry[field] ?? 'a day') };
}

/** The place, or the nearest one above it that is there. */
function standing(data: JsonObject, pointer: Pointer): Pointer {
  const found: (string | number)[] = [];
  let value: unknown = data;
  for (const part of pointer) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) break;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
    found.push(part);
  }
  return found.length === 0 ? ['id'] : found;
}

function same(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function agreement(): Readonly<Record<string, string>> {
  return {
    'records/agreements/SLA-print.md':
      '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-desk\ntargets: [{metric: resolution, P1: 4h}]\n---\n',
  };
}

function calendar(fields: string): Readonly<Record<string, string>> {
  return {
    'records/calendars/CAL-desk.md': `---\nid: CAL-desk\ntitle: Desk\nstatus: active\n${fields}\n---\n`,
  };
}
