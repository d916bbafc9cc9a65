import { isObject, type Json } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** Whether those who decide have their figures when they need them. */
export const reportsOnTime: Measure = {
  id: 'reports-on-time',
  title: 'Reports delivered on time',
  formula: 'deliveries made on or before their day / deliveries due in the period, of reports that are or were active',
  unit: 'share',
  source: 'FitSM PR3.3: reports are produced and delivered as specified',
  kinds: ['report'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const today = parseDate(now.slice(0, 10)) ?? 0;
    const due = ofKind(snapshot, 'report').flatMap((entry) => {
      const { deliveries } = entry.open().data;
      if (entry.status === 'draft' || !Array.isArray(deliveries)) return [];
      return deliveries.flatMap((one: Json) => {
        const day = isObject(one) ? parseDate(one.due) : null;
        if (!isObject(one) || day === null || !isWithin(period, day)) return [];
        const delivered = parseDate(one.delivered);
        return delivered === null && day >= today ? [] : [delivered !== null && delivered <= day];
      });
    });
    return shareOf(due, (inTime) => inTime);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, late, never, and not yet due',
      files: {
        ...example(
          'reports/RPT-a',
          ['active'],
          'deliveries: [{due: 2026-09-05, delivered: 2026-09-05}, {due: 2026-10-05, delivered: 2026-10-06}, {due: 2026-11-05}, {due: 2026-12-05}]',
        ),
      },
      expect: 1 / 3,
    },
  ],
};
