import type { Report } from '../model/check.ts';
import { recordCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
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
  run: (record) => reportsIn(record.data, []),
});

function* reportsIn(value: unknown, pointer: Pointer): Generator<Report> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* reportsIn(item, [...pointer, index]);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) if (!FREE.has(key)) yield* reportsIn(item, [...pointer, key]);
  } else if (typeof value === 'string') {
    const what =
      INSTANT.test(value) && parseInstant(value) === null
        ? 'instant'
        : DATE.test(value) && parseDate(value) === null
          ? 'date'
          : null;
    if (what !== null) {
      yield {
        place: { pointer },
        message: `Unexpected ${what} ${value}, which does not exist.`,
        help: `Correct the ${what}.`,
      };
    }
  }
}
