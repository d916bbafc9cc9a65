import type { Measure } from '../model/measure.ts';
import { outagesOf } from '../model/outage.ts';
import { isWithin } from '../model/period.ts';
import { example } from './example-records.ts';
import { MINUTE } from './figures.ts';
import { cameTo, historiesOf } from './histories.ts';
import { median } from './median.ts';

const kinds = ['incident'] as const;
const OVER: readonly string[] = ['resolved', 'closed'];

/** How long users wait after a deployment that went wrong. */
export const failedDeploymentRecovery: Measure = {
  id: 'failed-deployment-recovery',
  title: 'Failed deployment recovery time',
  formula:
    'median of (last "resolved" - the earlier of the first entry and the first outage) over incidents resolved in the period that name a change as their cause',
  unit: 'minutes',
  source: 'DORA: failed deployment recovery time, before 2023 time to restore service',
  kinds,
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    const times = historiesOf(snapshot, kinds[0], now).flatMap((history) => {
      if (!history.entry.links.some(({ field }) => field === 'caused-by')) return [];
      const restored = cameTo(history, OVER);
      if (restored === null || !isWithin(period, restored)) return [];
      const began = outagesOf(history.data).reduce((first, { start }) => Math.min(first, start), history.opened);
      return [(restored - began) / MINUTE];
    });
    return median(times);
  },
  examples: [
    { name: 'without an incident that a change caused there is nothing to measure', files: {}, expect: null },
    {
      name: 'an outage that was noticed after half an hour counts from its start; other incidents do not count',
      files: {
        ...incident(
          'INC-0001',
          'caused-by: CHG-0001',
          'outage: {start: 2026-10-02T07:30:00Z, end: 2026-10-02T09:00:00Z}',
        ),
        ...incident('INC-0002', 'caused-by: CHG-0002'),
        ...incident('INC-0003', 'cause: rain'),
      },
      expect: 75,
    },
  ],
};

function incident(id: string, ...lines: readonly string[]): Readonly<Record<string, string>> {
  const path = ['new 2026-10-02T08:00', 'resolved 2026-10-02T09:00', 'closed 2026-10-05T09:00'];
  return example(`incidents/${id}`, path, 'impact: high', 'urgency: high', ...lines);
}
