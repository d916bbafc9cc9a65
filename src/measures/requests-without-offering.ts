import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { openedIn } from './flow.ts';

/** What people wish for and the catalogue does not have. */
export const requestsWithoutOffering: Measure = {
  id: 'requests-without-offering',
  title: 'Requests beyond the catalogue',
  formula: 'requests opened in the period that name no offering / requests opened in the period',
  unit: 'share',
  source: 'ITIL, service request management: share of requests that follow a model',
  kinds: ['request'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    shareOf(
      openedIn(snapshot, 'request', now, period),
      ({ entry }) => !entry.links.some(({ field }) => field === 'offering'),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('requests/REQ-0001', ['new 2026-11-05T09:00'], 'offering: OFR-laptop'),
        ...example('requests/REQ-0002', ['new 2026-11-05T09:00']),
      },
      expect: 0.5,
    },
  ],
};
