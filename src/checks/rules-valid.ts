import { deltaCheck } from '../model/check.ts';

/** Reported while rules are read; declared here so that it can be explained and weighed. */
export const rulesValid = deltaCheck({
  id: 'rules-valid',
  title: 'The pull request breaks the settings, a schema or a lifecycle.',
  why: 'The rules of the base judge it, so nothing fails today; but once it has landed, no record could be judged at all.',
  fix: 'Mend the rules at the place named.',
  severity: 'error',
  examples: [],
  run: () => [],
});
