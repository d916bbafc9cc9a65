import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { openedIn } from './flow.ts';

/** How often there was no time to think. */
export const changeEmergencyShare: Measure = {
  id: 'change-emergency-share',
  title: 'Emergency changes',
  formula: 'emergency changes / changes opened in the period',
  unit: 'share',
  source: 'ServiceNow, Change overview: emergency changes / changes opened',
  kinds: ['change'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    shareOf(openedIn(snapshot, 'change', now, period), ({ data }) => data.type === 'emergency'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('changes/CHG-0001', ['new 2026-11-02T09:00'], 'type: emergency'),
        ...example('changes/CHG-0002', ['new 2026-11-02T09:00'], 'type: normal'),
      },
      expect: 0.5,
    },
  ],
};
