import type { Measure } from '../model/measure.ts';
import { alignmentOf, unservedObjectives } from './alignment.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** Whether IT has something to do with what the business wants. */
export const objectivesServed: Measure = {
  id: 'objectives-served',
  title: 'Objectives that a service serves',
  formula: 'active objectives that a service in use serves through a business process / active objectives',
  unit: 'share',
  source: 'ITIL service strategy; ISO/IEC 20000-1:2018 6.2',
  kinds: ['objective', 'business-process', 'service'],
  better: 'higher',
  compute(snapshot) {
    const { objectives } = alignmentOf(snapshot);
    const unserved = new Set(unservedObjectives(snapshot, ['live', 'retiring']));
    return shareOf(objectives, (one) => !unserved.has(one));
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one is served by a live service, one by nobody, one only by a service that is being built; a draft does not count',
      files: {
        ...example('objectives/OBJ-a', ['active']),
        ...example('objectives/OBJ-b', ['active']),
        ...example('objectives/OBJ-c', ['active']),
        ...example('objectives/OBJ-d', ['draft']),
        ...example('business-processes/BPR-a', ['active'], 'objectives: [OBJ-a]'),
        ...example('business-processes/BPR-c', ['active'], 'objectives: [OBJ-c]'),
        ...example('services/SVC-a', ['live'], 'processes: [BPR-a]'),
        ...example('services/SVC-c', ['building'], 'processes: [BPR-c]'),
      },
      expect: 1 / 3,
    },
  ],
};
