import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { portfolioOf } from './portfolio.ts';

/** Whether customers can rely on what the catalogue says. */
export const servicesComplete: Measure = {
  id: 'services-complete',
  title: 'Live services with owner, group and agreement',
  formula: 'live services with an owner, a support group and an active agreement with customers / live services',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.2.4, 8.3.3; FitSM PR1.4, PR2.1',
  kinds: ['service', 'agreement'],
  better: 'higher',
  compute(snapshot) {
    const live = portfolioOf(snapshot).filter(({ entry }) => entry.status === 'live');
    return shareOf(live, ({ gaps }) => gaps.length === 0);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one has all, one has no agreement',
      files: {
        ...example('services/SVC-a', ['live'], 'owner: bob', 'group: GRP-a'),
        ...example('services/SVC-b', ['live'], 'owner: bob', 'group: GRP-a'),
        ...example('agreements/SLA-a', ['active'], 'type: sla', 'services: [SVC-a]'),
      },
      expect: 0.5,
    },
  ],
};
