import { validateData } from '../guards/validate-data.ts';
import { recordCheck } from '../model/check.ts';
import { readCalendarHours } from '../time/calendar-hours.ts';

/** Reads a calendar as the clocks do. */
export const calendarValid = recordCheck({
  id: 'calendar-valid',
  title: 'A calendar cannot be counted with.',
  why: 'Every due date of an agreement rests on its calendar; one that cannot be read would stop all its clocks.',
  fix: 'Name a time zone of the IANA database, and opening times such as 09:00-17:30.',
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
  ],
  *run({ data }, process) {
    const read = readCalendarHours(data);
    if (!('length' in read)) return;
    // What the schema refuses already is told once.
    const told = new Set(
      validateData(process, data).map(({ place }) => ('pointer' in place ? (place.pointer[0] ?? '') : '')),
    );
    for (const { pointer, message } of read) {
      if (told.has(pointer[0] ?? '') || !Object.hasOwn(data, String(pointer[0]))) continue;
      yield { place: { pointer }, message, help: 'Correct it; clocks on this calendar stand still until then.' };
    }
  },
});
