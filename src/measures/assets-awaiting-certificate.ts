import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';

/** How much has left without proof of how. */
export const assetsAwaitingCertificate: Measure = {
  id: 'assets-awaiting-certificate',
  title: 'Assets waiting for disposal or its certificate',
  formula: 'retired assets: out of use, their disposal not certified',
  unit: 'count',
  source: 'ServiceNow hardware asset management: status Pending Certificate',
  kinds: ['asset'],
  better: 'lower',
  compute: (snapshot) => ofKind(snapshot, 'asset').filter(({ status }) => status === 'retired').length,
  examples: [
    { name: 'nothing waits where nothing is', files: {}, expect: 0 },
    {
      name: 'what is certified is disposed of',
      files: {
        ...example('assets/AST-1', ['retired'], 'owner: bob', 'disposal: recycled'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob'),
      },
      expect: 1,
    },
  ],
};
