import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as engine from '../../src/time/calendar.ts';
import type { CalendarCase } from './support/arbitraries.ts';
import { calendarNear, DAY, extendedNear, FIRST, instantIn, LAST, length, ZONES } from './support/arbitraries.ts';
import { engineCalendar } from './support/engine-calendar.ts';
import type { OracleChild } from './support/naive-calendar.ts';
import { extended, naiveCalendar } from './support/naive-calendar.ts';
import { runOracle } from './support/run-oracle.ts';
import { naiveClosing, naiveClosures, naiveDue, naiveIntervals, naiveIsOpen, naiveOpening } from './support/walk.ts';

/** How far the walker looks for a due instant. */
const FAR = 10 * DAY;

interface Case {
  readonly calendar: CalendarCase;
  /** Where the calendar takes from that one what this one does not state. */
  readonly child: OracleChild | null;
  readonly from: number;
  readonly to: number;
  /** Per mille of the open time between the two, and seconds more or less. */
  readonly amount: readonly [share: number, seconds: number];
  readonly probes: readonly number[];
}

interface Span {
  readonly zone: string;
  readonly from: number;
}

const spans: fc.Arbitrary<Span> = fc
  .constantFrom(...ZONES)
  .chain((zone) => instantIn(zone).map((from) => ({ zone, from })));

/** Cases that begin there and last so many seconds. */
function casesOf(begin: fc.Arbitrary<Span>, seconds: fc.Arbitrary<number>): fc.Arbitrary<Case> {
  return begin.chain(({ zone, from }) => {
    const around = Math.floor(from / DAY);
    const alone = calendarNear(zone, around).map((calendar) => ({ calendar, child: null }));
    const extending = extendedNear(zone, around).map(({ parent, child }) => ({ calendar: parent, child }));
    return fc
      .record({
        which: fc.oneof({ weight: 4, arbitrary: alone }, { weight: 1, arbitrary: extending }),
        seconds,
        amount: fc.tuple(
          fc.constantFrom(0, 1, 250, 500, 1000, 1000, 1000),
          fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -7200, max: 172_800 })),
        ),
        probes: fc.array(fc.integer({ min: -3600, max: 10 * 86_400 }), { maxLength: 2 }),
      })
      .map(({ which, seconds: lasts, amount, probes }) => ({
        ...which,
        from,
        to: from + lasts * 1000,
        amount,
        probes: probes.map((probe) => from + probe * 1000),
      }));
  });
}

function compare({ calendar: { data, holidays }, child, from, to, amount: [share, seconds], probes }: Case): void {
  const naive = naiveCalendar(child === null ? data : extended(child, data), holidays);
  const calendar = child === null ? engineCalendar(data, holidays) : engineCalendar(child, holidays, data);
  const intervals = naiveIntervals(naive, from, to);
  const open = intervals.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0);
  expect(engine.openIntervals(calendar, from, to)).toEqual(intervals);
  expect(engine.elapsed(calendar, from, to)).toBe(open);
  expect(engine.elapsed(calendar, to, from)).toBe(0);

  const named = engine.closures(calendar, from, to).map(({ date, hours }) => ({ date, hours }));
  expect(named).toEqual(naiveClosures(naive, from, to));

  const amount = Math.max(0, Math.floor((open / 1000) * (share / 1000)) + seconds) * 1000;
  const limit = to + FAR;
  equalUntil(limit, engine.dueAfter(calendar, from, amount).at, naiveDue(naive, from, amount, limit));

  for (const probe of [from, ...probes]) {
    expect(engine.isOpen(calendar, probe)).toBe(naiveIsOpen(naive, probe));
    const near = probe + FAR / 4;
    equalUntil(near, engine.nextOpening(calendar, probe), naiveOpening(naive, probe, near));
    equalUntil(near, engine.nextClosing(calendar, probe), naiveClosing(naive, probe, near));
  }
}

/** The engine sees further than the walk. */
function equalUntil(limit: number, answer: number | null, walked: number | null): void {
  if (walked === null) expect(answer ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(limit);
  else expect(answer).toBe(walked);
}

/** Liberia kept 44 minutes and 30 seconds behind UTC until 1972: boundaries that lie within a minute. */
const monrovia = fc.integer({ min: -20 * 86_400, max: 5 * 86_400 }).map((seconds) => ({
  zone: 'Africa/Monrovia',
  from: Date.UTC(1972, 0, 7) + seconds * 1000,
}));

const anywhere = fc.constantFrom(...ZONES).map((zone) => ({ zone, from: FIRST }));
const twentyYears = fc.constant((LAST - FIRST) / 1000);

describe('calendars against a walk over every minute', () => {
  it('are the same near clock changes, spans and midnight', () => {
    runOracle('calendars', 1, casesOf(spans, length), compare);
  });

  it('are the same where the offset is no whole number of minutes', () => {
    runOracle('calendars with odd offsets', 0.005, casesOf(monrovia, fc.integer({ min: 0, max: 3 * 86_400 })), compare);
  });

  it('are the same over twenty years', () => {
    runOracle('calendars over twenty years', 0.0004, casesOf(anywhere, twentyYears), compare);
  });
});
