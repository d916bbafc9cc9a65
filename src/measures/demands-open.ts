import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';

/** How much waits for a decision. */
export const demandsOpen: Measure = {
  id: 'demands-open',
  title: 'Demands that wait for a decision',
  formula: 'demands that are submitted or screened',
  unit: 'count',
  source: 'ServiceNow demand management; FitSM PR1.2',
  kinds: ['demand'],
  compute(snapshot) {
    return ofKind(snapshot, 'demand').filter(({ status }) => status === 'submitted' || status === 'screening').length;
  },
  examples: [
    { name: 'without records none waits', files: {}, expect: 0 },
    {
      name: 'one is submitted, one screened, one a draft',
      files: {
        ...example('demands/DEM-0001', ['draft 2026-11-02T09:00', 'submitted 2026-11-03T09:00']),
        ...example('demands/DEM-0002', [
          'draft 2026-11-02T09:00',
          'submitted 2026-11-03T09:00',
          'screening 2026-11-04T09:00',
        ]),
        ...example('demands/DEM-0003', ['draft 2026-11-02T09:00']),
      },
      expect: 2,
    },
  ],
};
