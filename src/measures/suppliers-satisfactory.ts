import { asObjects, asString } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { localToday } from './local-today.ts';

/** How good the suppliers are. */
export const suppliersSatisfactory: Measure = {
  id: 'suppliers-satisfactory',
  title: 'Satisfactory suppliers',
  formula: 'active suppliers whose last evaluation was satisfactory / active suppliers that were evaluated',
  unit: 'share',
  source: 'FitSM PR8.4; ServiceNow supplier lifecycle: scorecards',
  kinds: ['supplier'],
  better: 'higher',
  compute(snapshot, now) {
    const today = localToday(snapshot, now);
    const results = ofKind(snapshot, 'supplier').flatMap((entry) =>
      entry.status === 'active' ? (lastResult(entry, today) ?? []) : [],
    );
    return shareOf(results, (result) => result === 'satisfactory');
  },
  examples: [
    { name: 'without an evaluation there is nothing to measure', files: {}, expect: null },
    {
      name: 'the last evaluation counts, in whatever order they are listed',
      files: {
        ...example(
          'suppliers/SUP-a',
          ['active'],
          'owner: bob',
          'evaluations: [{held: 2026-06-30, result: satisfactory}, {held: 2025-06-30, result: unsatisfactory}]',
        ),
        ...example(
          'suppliers/SUP-b',
          ['active'],
          'owner: bob',
          'evaluations: [{held: 2026-06-30, result: improvement-needed}]',
        ),
        ...example('suppliers/SUP-c', ['active'], 'owner: bob', 'evaluations: [{planned: 2026-12-31}]'),
      },
      expect: 0.5,
    },
  ],
};

/** Result of the evaluation that was held last, on a day that has come; null where none was. @param today YYYY-MM-DD */
function lastResult(supplier: RecordEntry, today: string): string | null {
  let last: { readonly held: string; readonly result: string | null } | null = null;
  for (const one of asObjects(supplier.open().data['evaluations'])) {
    const held = asString(one['held']);
    if (held === null || parseDate(held) === null || held > today || (last !== null && held < last.held)) continue;
    last = { held, result: asString(one['result']) };
  }
  return last?.result ?? null;
}
