import { asObjects } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { parseInstant } from '../time/instant.ts';
import { example } from './example-records.ts';
import { DAY, shareOf } from './figures.ts';
import { openOf } from './flow.ts';
import { openIncidents } from './work.ts';

const DAYS = 5;

/** What lies on the table and nobody looks at. */
export const incidentsUntouched: Measure = {
  id: 'incidents-untouched',
  title: 'Untouched incidents',
  formula: 'open incidents without an entry in timeline or updates within the last 5 days / open incidents',
  unit: 'share',
  source: 'ServiceNow, Incident overview: not updated in 5 days',
  kinds: ['incident'],
  span: 'instant',
  better: 'lower',
  compute(snapshot, now) {
    const instant = parseInstant(now) ?? 0;
    return shareOf(openOf(snapshot, openIncidents, now), ({ touched, data }) => {
      const told = asObjects(data.updates).flatMap(({ at }) => {
        const update = parseInstant(at);
        return update === null || update > instant ? [] : [update];
      });
      return Math.max(touched, ...told) < instant - DAYS * DAY;
    });
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of three: news to the reporter count as well',
      files: {
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0002', ['new 2026-11-20T09:00'], 'impact: low', 'urgency: low'),
        ...example(
          'incidents/INC-0003',
          ['new 2026-11-02T09:00'],
          'impact: low',
          'urgency: low',
          'updates: [{at: 2026-11-20T09:00:00Z, by: anna}]',
        ),
      },
      expect: 1 / 3,
    },
  ],
};
