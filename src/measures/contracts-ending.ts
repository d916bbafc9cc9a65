import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';
import { localDay } from './local-today.ts';

/** How many contracts end soon. */
export const contractsEnding: Measure = {
  id: 'contracts-ending',
  title: 'Contracts that end within 90 days',
  formula: 'active contracts whose last day is past, today or within the next 90 days',
  unit: 'count',
  source: 'GLPI: alert at the end of a contract; ISO/IEC 20000-1:2018 8.3.4',
  kinds: ['contract'],
  compute(snapshot, now) {
    const until = localDay(snapshot, now) + 90 * DAY;
    return ofKind(snapshot, 'contract').filter((entry) => {
      const day = parseDate(entry.kept()['end']);
      return entry.status === 'active' && day !== null && day <= until;
    }).length;
  },
  examples: [
    { name: 'without contracts none ends', files: {}, expect: 0 },
    {
      name: 'the ninetieth day counts, the next does not',
      files: {
        ...example('contracts/CON-a', ['active'], 'owner: bob', 'start: 2024-01-01', 'end: 2027-02-19'),
        ...example('contracts/CON-b', ['active'], 'owner: bob', 'start: 2024-01-01', 'end: 2027-02-20'),
        ...example('contracts/CON-c', ['expired'], 'end: 2026-11-30'),
      },
      expect: 1,
    },
  ],
};
