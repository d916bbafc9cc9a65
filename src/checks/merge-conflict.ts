import { deltaCheck } from '../model/check.ts';

/** Reported while head and base are merged; declared here so that it can be explained and weighed. */
export const mergeConflict = deltaCheck({
  id: 'merge-conflict',
  title: 'A record conflicts with what has landed in the base meanwhile.',
  why: 'What is judged is what merging would give. Where Git cannot merge, nobody knows what would land.',
  fix: 'Merge or rebase onto the base, and keep the entries of both timelines in order of time.',
  severity: 'error',
  examples: [],
  run: () => [],
});
