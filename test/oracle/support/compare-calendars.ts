import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import * as engine from '../../../src/time/calendar.ts';
import type { CalendarCase } from './arbitraries.ts';
import { calendarNear, DAY, extendedNear, instantIn, length, ZONES } from './arbitraries.ts';
import { engineCalendar } from './engine-calendar.ts';
import type { OracleChild } from './naive-calendar.ts';
import { extended, naiveCalendar } from './naive-calendar.ts';
import { naiveClosing, naiveClosures, naiveDue, naiveIntervals, naiveIsOpen, naiveOpening } from './walk.ts';

/** How far the walker looks for a due instant. */
const FAR = 10 * DAY;

/** One calendar and what is asked of it. */
export interface CalendarQuestion {
  readonly calendar: CalendarCase;
  /** Where the calendar takes from that one what this one does not state. */
  readonly child: OracleChild | null;
  readonly from: number;
  readonly to: number;
  /** Per mille of the open time between the two, and seconds more or less. */
  readonly amount: readonly [share: number, seconds: number];
  readonly probes: readonly number[];
}

/** A zone, and an instant at which a question begins. */
interface Span {
  readonly zone: string;
  readonly from: number;
}

/** Instants near clock changes, midnight and the turn of the year. */
const nearChanges: fc.Arbitrary<Span> = fc
  .constantFrom(...ZONES)
  .chain((zone) => instantIn(zone).map((from) => ({ zone, from })));

/** Questions that begin there and last so many seconds. */
export function questionsOf(begin: fc.Arbitrary<Span>, seconds: fc.Arbitrary<number>): fc.Arbitrary<CalendarQuestion> {
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

/** Asks engine and walker everything and wants the same answers. @throws AssertionError where they differ */
export function compareCalendars({
  calendar: { data, holidays },
  child,
  from,
  to,
  amount: [share, seconds],
  probes,
}: CalendarQuestion): void {
  const naive = naiveCalendar(child === null ? data : extended(child, data), holidays);
  const calendar = child === null ? engineCalendar(data, holidays) : engineCalendar(child, holidays, data);
  const intervals = naiveIntervals(naive, from, to);
  const open = intervals.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0);
  deepStrictEqual(engine.openIntervals(calendar, from, to), intervals);
  strictEqual(engine.elapsed(calendar, from, to), open);
  strictEqual(engine.elapsed(calendar, to, from), 0);

  const named = engine.closures(calendar, from, to).map(({ date, hours }) => ({ date, hours }));
  deepStrictEqual(named, naiveClosures(naive, from, to));

  const amount = Math.max(0, Math.floor((open / 1000) * (share / 1000)) + seconds) * 1000;
  const limit = to + FAR;
  equalUntil(limit, engine.dueAfter(calendar, from, amount).at, naiveDue(naive, from, amount, limit));

  for (const probe of [from, ...probes]) {
    strictEqual(engine.isOpen(calendar, probe), naiveIsOpen(naive, probe));
    const near = probe + FAR / 4;
    equalUntil(near, engine.nextOpening(calendar, probe), naiveOpening(naive, probe, near));
    equalUntil(near, engine.nextClosing(calendar, probe), naiveClosing(naive, probe, near));
  }
}

/** The engine sees further than the walk. */
function equalUntil(limit: number, answer: number | null, walked: number | null): void {
  if (walked === null) ok((answer ?? Number.POSITIVE_INFINITY) >= limit, `${answer} is before ${limit}`);
  else strictEqual(answer, walked);
}

/** Mostly hours and days near something that can go wrong. */
export const calendarQuestions = questionsOf(nearChanges, length);
