import { validateData } from '../guards/validate-data.ts';
import { recordCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import type { JsonObject } from '../model/json.ts';
import { readCalendarPart } from '../time/calendar-hours.ts';
import { parseDate } from '../time/instant.ts';
import { regionProblem } from '../time/known-regions.ts';

/** Reads a calendar as the clocks do. */
export const calendarValid = recordCheck({
  id: 'calendar-valid',
  title: 'A calendar cannot be counted with.',
  why: 'Every due date of an agreement rests on its calendar; one that cannot be read would stop all its clocks.',
  fix: 'Name a time zone of the IANA database, opening times such as 09:00-17:30, and a country and region whose public holidays are known.',
  severity: 'error',
  kinds: ['calendar'],
  examples: [
    {
      name: 'a time zone that does not exist',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/Londinium\nhours: {mon: ["09:00-17:30"]}\n---\n',
      },
      expect: [
        'records/calendars/CAL-desk.md:5:11 Unexpected "Europe/Londinium", expected a time zone such as Europe/London.',
      ],
    },
    {
      name: 'a country that goes by another code',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["09:00-17:30"]}\nholidays: {country: UK}\n---\n',
      },
      expect: ['records/calendars/CAL-desk.md:7:21 Unexpected "UK", expected GB.'],
    },
    {
      name: 'a region that its country does not have',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["09:00-17:30"]}\nholidays: {country: GB, region: EN}\n---\n',
      },
      expect: [
        'records/calendars/CAL-desk.md:7:33 Unexpected "EN", expected a region of GB: ALD, ENG, NIR, SCT or WLS.',
      ],
    },
    {
      name: 'days that no year has, and a day told in two ways',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\nhours: always\nholidays:\n  extra:\n    - {yearly: 02-30}\n    - {rule: last freitag of november}\n    - {rule: last fryday of november}\n    - {date: 2026-12-24, yearly: 12-24}\n    - {title: Founders day}\n    - {date: 2026-02-30}\n---\n',
      },
      expect: [
        'records/calendars/CAL-desk.md:9:16 Unexpected "02-30", expected a day of the year such as 12-24.',
        'records/calendars/CAL-desk.md:11:14 Unexpected "last fryday of november", expected a rule such as easter+39 or last friday of november.',
        'records/calendars/CAL-desk.md:12:7 Unexpected date and yearly, expected exactly one of date, yearly and rule.',
        'records/calendars/CAL-desk.md:13:7 Unexpected nothing, expected exactly one of date, yearly and rule.',
      ],
    },
    {
      name: 'a period that ends before it begins',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\nhours: always\nperiods:\n  - {from: 2026-06-01, until: 2026-05-01, hours: {mon: ["09:00-17:30"]}}\n---\n',
      },
      expect: ['records/calendars/CAL-desk.md:8:31 Unexpected "2026-05-01", expected a date not before 2026-06-01.'],
    },
    {
      name: 'a region whose holidays are known',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["09:00-17:30"]}\nholidays: {country: GB, region: ENG}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }, process) {
    const read = readCalendarPart(data);
    const help = 'Correct it; clocks on this calendar stand still until then.';
    if (!('length' in read)) {
      const problem = read.region === null ? null : regionProblem(read.region);
      if (problem !== null) yield { place: { pointer: problem.pointer }, message: problem.message, help };
      return;
    }
    const told = validateData(process, data).map(({ place }) => ('pointer' in place ? place.pointer : []));
    for (const { pointer, message } of read) {
      if (!Object.hasOwn(data, String(pointer[0])) || told.some((one) => isAbove(one, pointer))) continue;
      if (!isImpossibleDate(data, pointer)) yield { place: { pointer }, message, help };
    }
  },
});

/** What the schema refuses already is told once. */
function isAbove(above: Pointer, pointer: Pointer): boolean {
  return above.length > 0 && above.every((part, index) => part === pointer[index]);
}

/** The check `date-valid` tells of these. */
function isImpossibleDate(data: JsonObject, pointer: Pointer): boolean {
  let value: unknown = data;
  for (const part of pointer) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[part];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDate(value) === null;
}
