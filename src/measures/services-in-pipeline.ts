import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { portfolioOf } from './portfolio.ts';

/** How much new is under way. */
export const servicesInPipeline: Measure = {
  id: 'services-in-pipeline',
  title: 'Services in the pipeline',
  formula: 'services that are proposed, approved or being built',
  unit: 'count',
  source: 'ITIL service portfolio management; FitSM PR1.1',
  kinds: ['service'],
  compute(snapshot) {
    return portfolioOf(snapshot).filter(({ view }) => view === 'pipeline').length;
  },
  examples: [
    { name: 'without records there are none', files: {}, expect: 0 },
    {
      name: 'proposed and being built',
      files: {
        ...example('services/SVC-a', ['live']),
        ...example('services/SVC-b', ['proposed']),
        ...example('services/SVC-c', ['building']),
        ...example('services/SVC-d', ['rejected']),
      },
      expect: 2,
    },
  ],
};
