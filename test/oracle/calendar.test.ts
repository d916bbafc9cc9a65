import fc from 'fast-check';
import { describe, it } from 'vitest';
import { FIRST, LAST, ZONES } from './support/arbitraries.ts';
import { calendarQuestions, compareCalendars, questionsOf } from './support/compare-calendars.ts';
import { runOracle } from './support/run-oracle.ts';

/** Liberia kept 44 minutes and 30 seconds behind UTC until 1972: boundaries that lie within a minute. */
const monrovia = fc.integer({ min: -20 * 86_400, max: 5 * 86_400 }).map((seconds) => ({
  zone: 'Africa/Monrovia',
  from: Date.UTC(1972, 0, 7) + seconds * 1000,
}));

const anywhere = fc.constantFrom(...ZONES).map((zone) => ({ zone, from: FIRST }));
const twentyYears = fc.constant((LAST - FIRST) / 1000);

describe('calendars against a walk over every minute', () => {
  it('are the same near clock changes, spans and midnight', () => {
    runOracle('calendars', 1, calendarQuestions, compareCalendars);
  });

  it('are the same where the offset is no whole number of minutes', () => {
    runOracle(
      'calendars with odd offsets',
      0.005,
      questionsOf(monrovia, fc.integer({ min: 0, max: 3 * 86_400 })),
      compareCalendars,
    );
  });

  it('are the same over twenty years', () => {
    runOracle('calendars over twenty years', 0.0004, questionsOf(anywhere, twentyYears), compareCalendars);
  });
});
