import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAvailability } from '../../src/measures/availability.ts';
import { openIntervals } from '../../src/time/calendar.ts';
import { calendarOf } from '../time/support/vectors.ts';
import { isServed, type Walked, type WalkedHours, type WalkedOutage, walk } from './support/availability-walker.ts';

const MINUTE = 60_000;
const DAY = 1440;

/** Days around which clocks change, a year ends, or nothing happens. Minutes since 1970. */
const places: readonly (readonly [string, number])[] = [
  ['Europe/London', Date.UTC(2026, 2, 29) / MINUTE],
  ['Europe/London', Date.UTC(2026, 9, 25) / MINUTE],
  ['America/New_York', Date.UTC(2026, 10, 1) / MINUTE],
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 4) / MINUTE],
  ['Asia/Kathmandu', Date.UTC(2025, 11, 31) / MINUTE],
  ['UTC', Date.UTC(2026, 5, 10) / MINUTE],
];

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .map(([from, until]) => `${clock(from)}-${clock(until)}`);
const week = fc.dictionary(
  fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
  fc.array(span, { maxLength: 3 }),
);

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const scenario = fc
  .record({
    place: fc.constantFrom(...places),
    hours: fc.oneof({ weight: 2, arbitrary: fc.constant('always' as const) }, { weight: 3, arbitrary: week }),
    holiday: fc.option(fc.integer({ min: -1, max: 2 })),
    from: fc.integer({ min: -DAY, max: DAY }),
    length: fc.integer({ min: 0, max: 3 * DAY }),
    now: fc.integer({ min: -DAY, max: 3 * DAY }),
    outages: fc.array(
      fc.record({
        record: fc.constantFrom('INC-0001', 'INC-0002', 'INC-0003'),
        type: fc.constantFrom('unplanned' as const, 'unplanned' as const, 'planned' as const, 'degraded' as const),
        // Few distinct starts, so that outages begin together and touch each other.
        start: fc.oneof(
          fc.integer({ min: -2 * DAY, max: 2 * DAY }),
          fc.integer({ min: -8, max: 8 }).map((n) => n * 360),
        ),
        length: fc.option(fc.oneof(fc.integer({ min: 1, max: DAY }), fc.constantFrom(360, 720)), { freq: 8 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ place: [timezone, base], hours, holiday, from, length, now, outages }) => {
    const closed = holiday === null ? [] : [new Date((base + holiday * DAY) * MINUTE).toISOString().slice(0, 10)];
    return {
      calendar: { timezone, hours, closed } satisfies WalkedHours,
      from: base + from,
      until: base + from + length,
      now: base + now,
      outages: outages.map(
        ({ record, type, start, length: lasts }): WalkedOutage => ({
          record,
          type,
          start: base + start,
          end: lasts === null ? null : base + start + lasts,
        }),
      ) as readonly WalkedOutage[],
    };
  });

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function measured({ calendar, from, until, now, outages }: Scenario): Walked {
  const { timezone, hours, closed } = calendar;
  const working = calendarOf({ timezone, hours, holidays: { extra: closed.map((date) => ({ date })) } } as never);
  const given = outages.map((one) => ({
    ...one,
    start: one.start * MINUTE,
    end: one.end === null ? null : one.end * MINUTE,
  }));
  const result = measureAvailability(
    given,
    (a, b) => openIntervals(working, a, b),
    from * MINUTE,
    until * MINUTE,
    now * MINUTE,
  );
  const shares = new Map(result.outages.map(({ outage, share }) => [outage, share / MINUTE]));
  return {
    agreed: result.agreed / MINUTE,
    unplanned: result.unplanned / MINUTE,
    planned: result.planned / MINUTE,
    degraded: result.degraded / MINUTE,
    began: result.began,
    ended: result.ended,
    restoring: Math.round(((result.mtrs ?? 0) * result.ended) / MINUTE),
    shares: given.map((one) => shares.get(one) ?? 0),
  };
}

/** Twins differ in nothing the measure could tell them apart by; either may take the time. */
function withoutTwins(outages: readonly WalkedOutage[]): readonly WalkedOutage[] {
  const seen = new Set<string>();
  return outages.filter(({ record, type, start }) => {
    const key = `${record} ${type} ${start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const RUNS = Number(process.env['GITSM_RUNS'] ?? 400);

describe('availability against a walk over every minute', () => {
  it(`is the same in ${RUNS} random cases`, () => {
    const seen = { unplanned: 0, planned: 0, degraded: 0, began: 0, ended: 0 };
    fc.assert(
      fc.property(scenario, (raw) => {
        const one = { ...raw, outages: withoutTwins(raw.outages) };
        const served = new Map<number, boolean>();
        const serves = (minute: number): boolean => {
          let answer = served.get(minute);
          if (answer === undefined) served.set(minute, (answer = isServed(minute, one.calendar)));
          return answer;
        };
        const walked = walk(one.outages, serves, one.from, one.until, one.now);
        expect(measured(one)).toEqual(walked);
        for (const key of ['unplanned', 'planned', 'degraded', 'began', 'ended'] as const)
          if (walked[key] > 0) seen[key] += 1;
      }),
      { numRuns: RUNS },
    );
    // The cases are worth something only if they hold what is to be counted.
    for (const key of ['unplanned', 'planned', 'degraded', 'began', 'ended'] as const)
      expect(seen[key], key).toBeGreaterThan(RUNS / 20);
  }, 120_000);
});
