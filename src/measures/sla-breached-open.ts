import type { Measure } from '../model/measure.ts';
import { stateOf } from './clock.ts';
import { agreement } from './example-agreement.ts';
import { example } from './example-records.ts';
import { openClocks } from './sla-clocks.ts';

/** Promises that are broken already, to people who still wait. */
export const slaBreachedOpen: Measure = {
  id: 'sla-breached-open',
  title: 'Breached and still open',
  formula: 'clocks of SLAs that run or are paused beyond their target',
  unit: 'count',
  source: 'ServiceNow, SLA overview: active breached',
  kinds: ['incident', 'agreement', 'calendar'],
  span: 'instant',
  better: 'lower',
  async compute(snapshot, now) {
    const clocks = await openClocks(snapshot, now);
    return clocks.filter((clock) => clock.cycle.stopped === null && stateOf(clock) === 'breached').length;
  },
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of three: what was answered late waits no longer',
      files: {
        ...agreement,
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0002', ['new 2026-11-21T09:50'], 'impact: low', 'urgency: low'),
        ...example(
          'incidents/INC-0003',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T10:30'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 1,
    },
  ],
};
