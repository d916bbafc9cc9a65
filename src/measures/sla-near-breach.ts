import type { Measure } from '../model/measure.ts';
import { stateOf } from './clock.ts';
import { agreement } from './example-agreement.ts';
import { example } from './example-records.ts';
import { openClocks } from './sla-clocks.ts';

const NEAR = 0.75;

/** What can still be saved, and only now. */
export const slaNearBreach: Measure = {
  id: 'sla-near-breach',
  title: 'Close to a breach',
  formula: 'clocks of SLAs that run or are paused and have used 75 % of their target and not more than all of it',
  unit: 'count',
  source: 'ServiceNow, SLA overview: nearing breach (75 %)',
  kinds: ['incident', 'agreement', 'calendar'],
  span: 'instant',
  better: 'lower',
  async compute(snapshot, now) {
    const clocks = await openClocks(snapshot, now);
    return clocks.filter((clock) => {
      const { cycle, target } = clock;
      return cycle.stopped === null && stateOf(clock) !== 'breached' && cycle.used >= NEAR * target;
    }).length;
  },
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of three',
      files: {
        ...agreement,
        ...example('incidents/INC-0001', ['new 2026-11-21T09:10'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0002', ['new 2026-11-21T09:50'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0003', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
      },
      expect: 1,
    },
  ],
};
