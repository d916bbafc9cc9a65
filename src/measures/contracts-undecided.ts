import { asString } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';
import { localToday } from './local-today.ts';

/** How many contracts went on because nobody decided. */
export const contractsUndecided: Measure = {
  id: 'contracts-undecided',
  title: 'Contracts past their day of notice',
  formula: 'active contracts whose day of notice is past without a decision',
  unit: 'count',
  source: 'GLPI: alert at the notice of a contract; FitSM PR8.4',
  kinds: ['contract'],
  better: 'lower',
  compute(snapshot, now) {
    const today = localToday(snapshot, now);
    return ofKind(snapshot, 'contract').filter((entry) => {
      const { 'notice-by': noticeBy, decision } = entry.kept();
      const day = asString(noticeBy);
      return entry.status === 'active' && day !== null && day < today && decision === undefined;
    }).length;
  },
  examples: [
    { name: 'without contracts none is undecided', files: {}, expect: 0 },
    {
      name: 'one missed, one decided, one for which today is the last day',
      files: {
        ...example('contracts/CON-a', ['active'], 'owner: bob', 'start: 2024-01-01', 'notice-by: 2026-11-20'),
        ...example(
          'contracts/CON-b',
          ['active'],
          'owner: bob',
          'start: 2024-01-01',
          'notice-by: 2026-11-20',
          'decision: renew',
        ),
        ...example('contracts/CON-c', ['active'], 'owner: bob', 'start: 2024-01-01', 'notice-by: 2026-11-21'),
      },
      expect: 1,
    },
  ],
};
