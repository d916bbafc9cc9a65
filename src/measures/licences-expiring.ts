import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';
import { localDay } from './local-today.ts';

/** How many licences are to be renewed soon. */
export const licencesExpiring: Measure = {
  id: 'licences-expiring',
  title: 'Licences that end within 90 days',
  formula: 'active licences whose last day is past, today or within the next 90 days',
  unit: 'count',
  source: 'Snipe-IT: expiring licences; research catalogue: expiring in 30, 60, 90 days',
  kinds: ['licence'],
  compute(snapshot, now) {
    const until = localDay(snapshot, now) + 90 * DAY;
    return ofKind(snapshot, 'licence').filter((entry) => {
      const day = parseDate(entry.kept()['expires']);
      return entry.status === 'active' && day !== null && day <= until;
    }).length;
  },
  examples: [
    { name: 'without licences none ends', files: {}, expect: 0 },
    {
      name: 'the ninetieth day counts, the next does not, an expired one has ended',
      files: {
        ...example('licences/LIC-a', ['active'], 'owner: bob', 'seats: 1', 'expires: 2027-02-19'),
        ...example('licences/LIC-b', ['active'], 'owner: bob', 'seats: 1', 'expires: 2027-02-20'),
        ...example('licences/LIC-c', ['expired'], 'expires: 2026-11-30'),
      },
      expect: 1,
    },
  ],
};
