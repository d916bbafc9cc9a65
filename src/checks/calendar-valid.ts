import { validateData } from '../guards/validate-data.ts';
import { recordCheck } from '../model/check.ts';
import { readCalendarHours } from '../time/calendar-hours.ts';
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
      name: 'a region whose holidays are known',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Service desk\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["09:00-17:30"]}\nholidays: {country: GB, region: ENG}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }, process) {
    const read = readCalendarHours(data);
    const help = 'Correct it; clocks on this calendar stand still until then.';
    if (!('length' in read)) {
      const problem = read.region === null ? null : regionProblem(read.region);
      if (problem !== null) yield { place: { pointer: problem.pointer }, message: problem.message, help };
      return;
    }
    // What the schema refuses already is told once.
    const told = new Set(
      validateData(process, data).map(({ place }) => ('pointer' in place ? (place.pointer[0] ?? '') : '')),
    );
    for (const { pointer, message } of read) {
      if (told.has(pointer[0] ?? '') || !Object.hasOwn(data, String(pointer[0]))) continue;
      yield { place: { pointer }, message, help };
    }
  },
});
