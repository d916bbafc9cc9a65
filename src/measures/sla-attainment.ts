import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { agreement } from './example-agreement.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { slaOutcomes } from './sla-clocks.ts';

/** How much of what was promised to customers was kept; `gitsm sla --attainment` tells it by agreement, priority and service. */
export const slaAttainment: Measure = {
  id: 'sla-attainment',
  title: 'SLA attainment',
  formula:
    'clocks of SLAs that stopped within their target / clocks of SLAs that ended in the period: these, and those that used more',
  unit: 'share',
  source: 'ServiceNow: resolved with no breached SLA / resolved with an SLA; FitSM PR2.3',
  kinds: ['incident', 'agreement', 'calendar'],
  span: 'period',
  better: 'higher',
  async compute(snapshot, now, period) {
    const ended = (await slaOutcomes(snapshot, now)).filter(({ at }) => at !== null && isWithin(period, at));
    return shareOf(ended, ({ verdict }) => verdict === 'met');
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two; what still runs counts for nothing yet',
      files: {
        ...agreement,
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T09:30'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T10:30'],
          'impact: low',
          'urgency: low',
        ),
        ...example('incidents/INC-0003', ['new 2026-11-21T09:50'], 'impact: low', 'urgency: low'),
      },
      expect: 0.5,
    },
    {
      name: 'nothing ended in October',
      files: {
        ...agreement,
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T09:30'],
          'impact: low',
          'urgency: low',
        ),
      },
      days: ['2026-10-01', '2026-10-31'],
      expect: null,
    },
  ],
};
