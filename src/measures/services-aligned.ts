import type { Measure } from '../model/measure.ts';
import { alignmentOf } from './alignment.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { portfolioOf } from './portfolio.ts';

/** Statuses in which a service costs something, or asks for it. */
const ASKED: readonly string[] = ['proposed', 'approved', 'building', 'live'];

/** Whether money is spent on what the business wants. */
export const servicesAligned: Measure = {
  id: 'services-aligned',
  title: 'Services that serve an objective',
  formula:
    'services proposed, approved, being built or live that serve an active objective, themselves or through services that need them / all of them; nothing where there are no active objectives',
  unit: 'share',
  source: 'ITIL service portfolio management; ISO/IEC 20000-1:2018 8.2.2',
  kinds: ['objective', 'business-process', 'service'],
  better: 'higher',
  compute(snapshot) {
    const { objectives, aligned } = alignmentOf(snapshot);
    if (objectives.length === 0) return null;
    const services = portfolioOf(snapshot).filter(({ entry }) => ASKED.includes(entry.status));
    return shareOf(services, ({ entry }) => aligned.has(entry.id));
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one serves, one is needed by it, one does neither; a retiring one is not asked',
      files: {
        ...example('objectives/OBJ-a', ['active']),
        ...example('business-processes/BPR-a', ['active'], 'objectives: [OBJ-a]'),
        ...example('services/SVC-a', ['live'], 'processes: [BPR-a]', 'depends-on: [SVC-b]'),
        ...example('services/SVC-b', ['live']),
        ...example('services/SVC-c', ['proposed']),
        ...example('services/SVC-d', ['retiring']),
      },
      expect: 2 / 3,
    },
  ],
};
