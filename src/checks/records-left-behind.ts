import { deltaCheck } from '../model/check.ts';

/** Reported where two rule sets are at hand; declared here so that it can be explained and weighed. */
export const recordsLeftBehind = deltaCheck({
  id: 'records-left-behind',
  title: 'Records that are fine today would not be once the changed rules have landed.',
  why: 'The rules of the base judge a pull request, so a schema that asks for more, a status that goes, or a kind that is taken away would pass, and then every later pull request would be told of records it never touched.',
  fix: 'Mend the records in the same pull request, keep the status until none stands in it, or let the new field be optional at first.',
  severity: 'error',
  examples: [],
  run: () => [],
});
