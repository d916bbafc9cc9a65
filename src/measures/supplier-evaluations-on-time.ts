import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { localToday } from './local-today.ts';
import { evaluationsOf } from './supplier-evaluations.ts';

/** Whether suppliers are looked at when it was said. */
export const supplierEvaluationsOnTime: Measure = {
  id: 'supplier-evaluations-on-time',
  title: 'Supplier evaluations held on time',
  formula:
    'evaluations held on or before their day / evaluations planned for the period whose day has come or that were held',
  unit: 'share',
  source: 'FitSM PR8.4: suppliers are evaluated at planned intervals',
  kinds: ['supplier'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const today = parseDate(localToday(snapshot, now)) ?? 0;
    const planned = ofKind(snapshot, 'supplier')
      .filter(({ status }) => status !== 'prospect')
      .flatMap(evaluationsOf)
      .flatMap((one) => {
        const day = parseDate(one['planned']);
        const held = parseDate(one['held']);
        if (day === null || !isWithin(period, day) || (held === null && day >= today)) return [];
        return [held !== null && held <= day];
      });
    return shareOf(planned, (inTime) => inTime);
  },
  examples: [
    { name: 'without suppliers there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, late, never, and not yet due',
      files: example(
        'suppliers/SUP-a',
        ['active'],
        'owner: bob',
        'evaluations: [{planned: 2026-01-31, held: 2026-01-31, result: satisfactory}, {planned: 2026-04-30, held: 2026-05-02, result: satisfactory}, {planned: 2026-07-31}, {planned: 2027-01-31}]',
      ),
      expect: 1 / 3,
    },
  ],
};
