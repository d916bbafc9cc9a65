import { it } from 'vitest';
import { compareClocks } from './support/compare-clocks.ts';
import { clockCases } from './support/record-arbitraries.ts';
import { runOracle } from './support/run-oracle.ts';

it('clocks agree with a machine that steps by minutes', () => {
  runOracle('clocks', 1, clockCases, compareClocks);
});
