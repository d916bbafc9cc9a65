import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A mistake: what stands in a file, and what is written instead. */
interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a holiday closes the hours after midnight of a span that began on it',
    file: 'src/time/open-year.ts',
    right: 'spill = Math.max(spill, end);',
    wrong: 'if (own?.spans !== null) spill = Math.max(spill, end);',
  },
  {
    name: 'a span from the day before stays open on a holiday',
    file: 'src/time/open-year.ts',
    right: 'if (own === undefined && spill > day)',
    wrong: 'if (spill > day)',
  },
  {
    name: 'a closed day that is inherited stays closed although it is excepted',
    file: 'src/time/special-days.ts',
    right: 'if (index < (hours.except.get(day) ?? 0)) continue;',
    wrong: '',
  },
  {
    name: 'a repeated hour is counted once',
    file: 'src/time/open-year.ts',
    right: 'of offsetsOfYear(hours.timezone, year)) {',
    wrong: `of offsetsOfYear(hours.timezone, year).map((one, at, all) => {
      const repeated = (all[at - 1]?.offset ?? one.offset) - one.offset;
      return { ...one, start: one.start + Math.max(0, repeated) };
    })) {`,
  },
  {
    name: 'a pause is lost when the priority changes',
    file: 'src/measures/count-clock.ts',
    right: '  const before = cycle.used;',
    wrong: `  if (target !== cycle.target && cycle.target !== null) cycle.used += cycle.paused;
  const before = cycle.used;`,
  },
  {
    name: 'a due instant on closing time goes on to the next opening',
    file: 'src/time/calendar.ts',
    right: 'countBelow(sums, wanted) - 1',
    wrong: 'countBelow(sums, wanted + 0.5) - 1',
  },
  {
    name: 'a breach comes a minute late',
    file: 'src/measures/count-clock.ts',
    right: 'cycle.used <= target',
    wrong: 'cycle.used <= target + 60_000',
  },
  {
    name: 'a target met to the second is breached',
    file: 'src/measures/count-clock.ts',
    right: 'cycle.used <= target',
    wrong: 'cycle.used < target',
  },
];

const root = resolve(import.meta.dirname, '../..');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gitsm-planted-'));
  for (const folder of ['src', 'test/oracle', 'test/measures/support', 'package.json']) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Compares engine and oracle of the copy until they differ. Says after how many cases they do; 0: they do not. */
function casesUntilDifference(): number {
  const code = `
    import fc from 'fast-check';
    import { calendarQuestions, compareCalendars } from './test/oracle/support/compare-calendars.ts';
    import { compareClocks } from './test/oracle/support/compare-clocks.ts';
    import { clockCases } from './test/oracle/support/record-arbitraries.ts';
    const options = { seed: 1, numRuns: 1000, endOnFailure: true };
    const calendars = fc.check(fc.property(calendarQuestions, compareCalendars), options);
    const clocks = calendars.failed ? calendars : fc.check(fc.property(clockCases, compareClocks), options);
    const { failed, numRuns, errorInstance: error } = clocks;
    const differs = failed && (error?.code === 'ERR_ASSERTION' || /the walker says/.test(error?.message));
    if (failed && !differs) throw error;
    process.stdout.write(String(failed ? numRuns : 0));`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: copy, encoding: 'utf8' }));
}

describe('the oracle finds a planted mistake', () => {
  it('and none where none is planted', () => {
    expect(casesUntilDifference()).toBe(0);
  });

  it.each(mistakes)('$name', ({ name, file, right, wrong }) => {
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    expect(source.split(right), `${file} no longer has the text that the mistake replaces; name another`).toHaveLength(
      2,
    );
    writeFileSync(path, source.replace(right, wrong));
    const cases = casesUntilDifference();
    writeFileSync(path, source);
    process.stderr.write(`${name}: found in case ${cases}\n`);
    expect(cases).toBeGreaterThan(0);
  });
});
