import { readFileSync } from 'node:fs';

/** What Vitest's JSON reporter writes, as far as needed. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

/** A file that could not be read, or a run that failed outside any test, counts as one failed test. */
function count(path: string): readonly [passed: number, failed: number] {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as TestReport;
    return [report.numPassedTests, report.success ? 0 : Math.max(1, report.numFailedTests)];
  } catch {
    return [0, 1];
  }
}

const counts = process.argv.slice(2).map(count);
const passed = counts.reduce((sum, [one]) => sum + one, 0);
const failed = counts.reduce((sum, [, one]) => sum + one, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
