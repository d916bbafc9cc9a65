import { extendedCalendars, MOST_CALENDARS_BELOW } from '../model/calendar-chain.ts';
import { snapshotCheck } from '../model/check.ts';
import { ofKind } from '../model/snapshot.ts';

/** Follows what calendars extend. */
export const calendarExtends = snapshotCheck({
  id: 'calendar-extends',
  title: 'A calendar extends itself, or stands on too many others.',
  why: 'What a calendar says is looked up in those it extends, one after the other: a circle has no beginning, and hours that come from nine records nobody can follow.',
  fix: `Let one calendar of the circle state its time zone and hours itself; keep chains to ${MOST_CALENDARS_BELOW} calendars below one.`,
  severity: 'error',
  kinds: ['calendar'],
  examples: [
    {
      name: 'two calendars that extend each other',
      files: {
        'records/calendars/CAL-a.md': '---\nid: CAL-a\ntitle: A\nstatus: active\nextends: CAL-b\n---\n',
        'records/calendars/CAL-b.md': '---\nid: CAL-b\ntitle: B\nstatus: active\nextends: CAL-a\n---\n',
        'records/calendars/CAL-c.md': '---\nid: CAL-c\ntitle: C\nstatus: active\nextends: CAL-a\n---\n',
      },
      expect: [
        'records/calendars/CAL-a.md:5:10 Unexpected circle: CAL-a → CAL-b → CAL-a.',
        'records/calendars/CAL-b.md:5:10 Unexpected circle: CAL-b → CAL-a → CAL-b.',
      ],
    },
    {
      name: 'a chain that nobody can follow',
      files: Object.fromEntries(
        Array.from({ length: MOST_CALENDARS_BELOW + 2 }, (_, index) => [
          `records/calendars/CAL-${index}.md`,
          `---\nid: CAL-${index}\ntitle: Step ${index}\nstatus: active\n${index === 0 ? 'timezone: UTC\nhours: always' : `extends: CAL-${index - 1}`}\n---\n`,
        ]),
      ),
      expect: ['records/calendars/CAL-9.md:5:10 Unexpected chain of 9 calendars below this one, expected at most 8.'],
    },
    {
      name: 'a calendar that extends another',
      files: {
        'records/calendars/CAL-desk.md':
          '---\nid: CAL-desk\ntitle: Desk\nstatus: active\nextends: CAL-office\nholidays: {extra: [{yearly: 12-24, hours: ["09:00-12:00"]}]}\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const { id, path } of ofKind(snapshot, 'calendar')) {
      const chain = extendedCalendars(snapshot, id);
      const below = chain.length - 1;
      const place = { pointer: ['extends'] };
      if (below > 0 && chain.at(-1) === id) {
        const message = `Unexpected circle: ${chain.join(' → ')}.`;
        const help = 'Let one calendar of the circle state its time zone and hours itself.';
        yield { record: id, file: path, place, message, help };
      } else if (below > MOST_CALENDARS_BELOW) {
        const message = `Unexpected chain of ${below} calendars below this one, expected at most ${MOST_CALENDARS_BELOW}.`;
        yield { record: id, file: path, place, message, help: 'Extend a calendar nearer to the end of the chain.' };
      }
    }
  },
});
