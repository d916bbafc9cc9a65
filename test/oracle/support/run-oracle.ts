import fc from 'fast-check';

const given = process.env['GITSM_ORACLE_SEED'];

/**
 * Runs random cases against the oracle. Says how many, with which seed and how long it took, whether they pass or not.
 *
 * `GITSM_ORACLE_CASES` sets how many (the full run sets 100,000), `GITSM_ORACLE_SEED` repeats a run.
 *
 * @param share of the cases that this run is to take
 */
export function runOracle<T>(name: string, share: number, cases: fc.Arbitrary<T>, compare: (one: T) => void): void {
  const numRuns = Math.ceil(Number(process.env['GITSM_ORACLE_CASES'] ?? 2000) * share);
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  const start = performance.now();
  const result = fc.check(fc.property(cases, compare), { numRuns, seed, endOnFailure: false });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const outcome = result.failed
    ? `a difference after ${result.numRuns} cases`
    : `${result.numRuns} cases, no difference`;
  process.stderr.write(`${name}: ${outcome}, seed ${seed} (GITSM_ORACLE_SEED=${seed} repeats it), ${seconds} s\n`);
  if (result.failed) {
    const { errorInstance: error } = result;
    throw new Error(`${fc.defaultReportMessage(result)}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
