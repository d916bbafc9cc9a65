import type { Measure } from '../model/measure.ts';
import { outagesOf } from '../model/outage.ts';
import { example } from './example-records.ts';
import { MINUTE } from './figures.ts';
import { endedIn } from './flow.ts';
import { median } from './median.ts';
import { resolvedIncidents } from './work.ts';

/** How long users wait after a deployment that went wrong. */
export const failedDeploymentRecovery: Measure = {
  id: 'failed-deployment-recovery',
  title: 'Failed deployment recovery time',
  formula:
    'median of (last "resolved" - the earlier of the first entry and the first outage) over incidents resolved in the period that name a change as their cause',
  unit: 'minutes',
  source: 'DORA: failed deployment recovery time, before 2023 time to restore service',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    const times = endedIn(snapshot, resolvedIncidents, now, period).flatMap(({ entry, data, opened, ended }) => {
      if (!entry.links.some(({ field }) => field === 'caused-by')) return [];
      const began = outagesOf(data).reduce((first, { start }) => Math.min(first, start), opened);
      return [(ended - began) / MINUTE];
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
