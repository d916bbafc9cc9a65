import type { Report } from '../model/check.ts';
import { recordCheck } from '../model/check.ts';
import { isObject } from '../model/json.ts';
import { parseDate, parseInstant } from '../time/instant.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Fields of free text, in which anything may stand. */
const FREE: ReadonlySet<string> = new Set(['title', 'note', 'description', 'reason']);

/** Looks every date and instant up in the calendar. */
export const dateValid = recordCheck({
  id: 'date-valid',
  title: 'A date or an instant does not exist.',
  why: 'A schema sees the form of a date and not that February has no 30th day; what computes with it would fail or guess (RFC 3339, 5.7).',
  fix: 'Correct the date. Hours run from 00 to 23, minutes and seconds from 00 to 59.',
  severity: 'error',
  examples: [
    {
      name: '30 February and 24 o’clock',
      files: {
        'records/services/SVC-print.md':
          '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\nsince: 2026-02-30\ntimeline:\n  - {at: 2026-11-20T24:00:00Z, status: live, by: anna}\n---\n',
      },
      expect: [
        'records/services/SVC-print.md:6:8 Unexpected date 2026-02-30, which does not exist.',
        'records/services/SVC-print.md:8:10 Unexpected instant 2026-11-20T24:00:00Z, which does not exist.',
      ],
    },
  ],
  run: (record) => {
    const reports: Report[] = [];
    for (const field in record.data) if (!FREE.has(field)) look(record.data[field], [field], reports);
    return reports;
  },
});

/** Walks a value; `pointer` is changed on the way and copied only where something is found. */
function look(value: unknown, pointer: (string | number)[], reports: Report[]): void {
  if (typeof value === 'string') {
    if (value.length < 10 || value[4] !== '-' || value[7] !== '-') return;
    const what =
      INSTANT.test(value) && parseInstant(value) === null
        ? 'instant'
        : DATE.test(value) && parseDate(value) === null
          ? 'date'
          : null;
    if (what === null) return;
    reports.push({
      place: { pointer: [...pointer] },
      message: `Unexpected ${what} ${value}, which does not exist.`,
      help: `Correct the ${what}.`,
    });
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) lookBelow(value[index], index, pointer, reports);
  } else if (isObject(value)) {
    for (const key in value) if (!FREE.has(key)) lookBelow(value[key], key, pointer, reports);
  }
}

function lookBelow(value: unknown, step: string | number, pointer: (string | number)[], reports: Report[]): void {
  pointer.push(step);
  look(value, pointer, reports);
  pointer.pop();
}
