import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { openedIn } from './flow.ts';

const KINDS = ['incident', 'request'];

/** How many come without calling. */
export const selfServiceShare: Measure = {
  id: 'self-service-share',
  title: 'Self-service',
  formula: 'incidents and requests with channel "portal" / incidents and requests opened in the period',
  unit: 'share',
  source: 'ServiceNow and Freshservice: share of self-service',
  kinds: ['incident', 'request'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(
      KINDS.flatMap((kind) => openedIn(snapshot, kind, now, period)),
      ({ data }) => data.channel === 'portal',
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low', 'channel: portal'),
        ...example('incidents/INC-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low', 'channel: phone'),
      },
      expect: 0.5,
    },
  ],
};
