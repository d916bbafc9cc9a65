import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as engine from '../../src/time/calendar.ts';
import type { CalendarCase } from './support/arbitraries.ts';
import { calendarNear, DAY, instantIn, length, ZONES } from './support/arbitraries.ts';
import { engineCalendar } from './support/engine-calendar.ts';
import { naiveCalendar } from './support/naive-calendar.ts';
import { runOracle } from './support/run-oracle.ts';
import { naiveDue, naiveIntervals, naiveIsOpen } from './support/walk.ts';

/** How far the walker looks for a due instant. */
const FAR = 10 * DAY;

interface Case extends CalendarCase {
  readonly from: number;
  readonly to: number;
  /** Per mille of the open time between the two, and seconds more or less. */
  readonly amount: readonly [share: number, seconds: number];
  readonly probes: readonly number[];
}

const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...ZONES)
  .chain((zone) => fc.tuple(fc.constant(zone), instantIn(zone)))
  .chain(([zone, from]) =>
    fc
      .record({
        calendar: calendarNear(zone, Math.floor(from / DAY)),
        seconds: length,
        amount: fc.tuple(
          fc.constantFrom(0, 1, 250, 500, 1000, 1000, 1000),
          fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -7200, max: 172_800 })),
        ),
        probes: fc.array(fc.integer({ min: -3600, max: 10 * 86_400 }), { maxLength: 3 }),
      })
      .map(({ calendar, seconds, amount, probes }) => ({
        ...calendar,
        from,
        to: from + seconds * 1000,
        amount,
        probes: probes.map((probe) => from + probe * 1000),
      })),
  );

function compare({ data, holidays, from, to, amount: [share, seconds], probes }: Case): void {
  const naive = naiveCalendar(data, holidays);
  const calendar = engineCalendar(data, holidays);
  const intervals = naiveIntervals(naive, from, to);
  const open = intervals.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0);
  expect(engine.openIntervals(calendar, from, to)).toEqual(intervals);
  expect(engine.elapsed(calendar, from, to)).toBe(open);

  const amount = Math.max(0, Math.floor((open / 1000) * (share / 1000)) + seconds) * 1000;
  const due = naiveDue(naive, from, amount, to + FAR);
  const answer = engine.dueAfter(calendar, from, amount).at;
  if (due === null) expect(answer ?? Number.POSITIVE_INFINITY).toBeGreaterThan(to + FAR);
  else expect(answer).toBe(due);

  for (const probe of probes) expect(engine.isOpen(calendar, probe)).toBe(naiveIsOpen(naive, probe));
}

it('agrees with the walker', () => {
  runOracle('calendars', 1, cases, compare);
});
