// Made by `npm run generate`. Edit what it is made from instead.
import type { Measure } from '../model/measure.ts';
import { meanTimeToResolve } from './mean-time-to-resolve.ts';
import { reopenRate } from './reopen-rate.ts';

/** Every measure, ordered by ID. */
export const measures: readonly Measure[] = [
  meanTimeToResolve,
  reopenRate,
];
