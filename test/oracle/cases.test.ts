import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarQuestions } from './support/compare-calendars.ts';
import { engineCase, engineClocks } from './support/engine-clocks.ts';
import { clockCases } from './support/record-arbitraries.ts';

const many = { seed: 1, numRuns: 2000 };

/** How many cases have it. */
function count<T>(cases: readonly T[], has: (one: T) => boolean): number {
  return cases.filter(has).length;
}

describe('random cases', () => {
  const questions = fc.sample(calendarQuestions, many);
  const extras = questions.flatMap(({ calendar }) => calendar.data.holidays?.extra ?? []);
  const cases = fc.sample(clockCases, many);
  const entries = cases.flatMap(({ record }) => record.entries);
  const rules = cases.flatMap(({ record, agreements }) => [
    ...record.rules,
    ...agreements.flatMap(({ metrics }) => metrics ?? []),
  ]);
  const agreements = cases.flatMap((one) => one.agreements);
  const clocks = cases.flatMap((one) => one.asks.flatMap((now) => engineClocks(engineCase(one), now)));

  it.each<readonly [string, number]>([
    ['calendars that extend others', count(questions, ({ child }) => child !== null)],
    ['periods', count(questions, ({ calendar }) => calendar.data.periods !== undefined)],
    ['public holidays', count(questions, ({ calendar }) => calendar.holidays.length > 0)],
    ['excepted ones', count(questions, ({ calendar }) => (calendar.data.holidays?.except ?? []).length > 0)],
    ['single days', count(extras, ({ date }) => date !== undefined)],
    ['yearly days', count(extras, ({ yearly }) => yearly !== undefined)],
    ['movable days', count(extras, ({ rule }) => rule !== undefined)],
    ['days with hours of their own', count(extras, ({ hours }) => hours !== undefined)],
    ['reasons', count(entries, ({ reason }) => reason !== undefined)],
    ['changes of priority', count(entries, ({ changed }) => changed?.['priority'] !== undefined)],
    ['changes of impact', count(entries, ({ changed }) => changed?.['impact'] !== undefined)],
    ['changes of service', count(entries, ({ changed }) => changed?.['service'] !== undefined)],
    ['updates', count(cases, ({ record }) => record.updates.length > 0)],
    ['present reasons', count(cases, ({ record }) => record.fields['hold-reason'] !== undefined)],
    ['rules with from', count(rules, ({ from }) => from !== undefined)],
    ['rules with to', count(rules, ({ to }) => to !== undefined)],
    ['retroactive rules', count(rules, ({ from, retroactive }) => from !== undefined && retroactive === true)],
    ['rules that are not', count(rules, ({ from, retroactive }) => from === undefined && retroactive === false)],
    ['reopening that is ignored', count(rules, ({ reopen }) => reopen === 'ignore')],
    ['reopening that restarts', count(rules, ({ reopen }) => reopen === 'restart')],
    ['agreements with metrics', count(agreements, ({ metrics }) => metrics !== undefined)],
    ['agreements with periods', count(agreements, ({ periods }) => periods !== undefined)],
    ['agreements from a day on', count(agreements, ({ validFrom }) => validFrom !== undefined)],
    ['agreements until a day', count(agreements, ({ validUntil }) => validUntil !== undefined)],
    ['retired agreements', count(agreements, ({ retired }) => retired !== undefined)],
    ['running clocks', count(clocks, ({ state }) => state === 'running')],
    ['paused clocks', count(clocks, ({ state }) => state === 'paused')],
    ['met clocks', count(clocks, ({ state }) => state === 'met')],
    ['breached clocks', count(clocks, ({ state }) => state === 'breached')],
    ['targets met to the second', count(clocks, ({ state, used, target }) => state === 'met' && used === target)],
  ])('have %s', (_what, found) => {
    expect(found).toBeGreaterThan(5);
  });
});
