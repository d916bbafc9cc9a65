import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';

/** How much cannot be found. */
export const assetsMissing: Measure = {
  id: 'assets-missing',
  title: 'Missing assets',
  formula: 'assets that are being looked for',
  unit: 'count',
  source: 'ServiceNow hardware asset management: state Missing (lost, stolen)',
  kinds: ['asset'],
  better: 'lower',
  compute: (snapshot) => ofKind(snapshot, 'asset').filter(({ status }) => status === 'missing').length,
  examples: [
    { name: 'nothing is missing where nothing is', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example('assets/AST-1', ['missing'], 'owner: bob'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob'),
      },
      expect: 1,
    },
  ],
};
