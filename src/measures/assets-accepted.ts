import { asString } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** Whether people have confirmed what they were given. */
export const assetsAccepted: Measure = {
  id: 'assets-accepted',
  title: 'Assets accepted by their users',
  formula: 'assets in use that their user confirmed to have / assets in use by a person with a login',
  unit: 'share',
  source: 'Snipe-IT: unaccepted assets report',
  kinds: ['asset'],
  better: 'higher',
  compute: (snapshot) =>
    shareOf(
      ofKind(snapshot, 'asset').filter((entry) => entry.status === 'in-use' && asString(entry.kept()['user']) !== null),
      (entry) => asString(entry.kept()['accepted']) !== null,
    ),
  examples: [
    { name: 'without assets there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two confirmed; what nobody has cannot be',
      files: {
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'user: anna', 'accepted: 2026-03-02'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob', 'user: erin'),
        ...example('assets/AST-3', ['in-use'], 'owner: bob', 'holder: Crew 7'),
      },
      expect: 0.5,
    },
  ],
};
