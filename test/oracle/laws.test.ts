import fc from 'fast-check';
import { describe, it } from 'vitest';
import { DAY } from './support/arbitraries.ts';
import { engineCase, engineClocks } from './support/engine-clocks.ts';
import type { OracleCalendar, OracleHours } from './support/naive-calendar.ts';
import { WEEKDAYS } from './support/naive-calendar.ts';
import type { OracleClock } from './support/oracle-record.ts';
import type { ClockCase } from './support/record-arbitraries.ts';
import { clockCases } from './support/record-arbitraries.ts';
import { runOracle } from './support/run-oracle.ts';

/** Laws need no oracle; a tenth of its cases is plenty. */
const SHARE = 0.1;

function must(holds: boolean, law: string, ...seen: unknown[]): void {
  if (!holds) throw new Error(`${law}\n${seen.map((one) => JSON.stringify(one)).join('\n')}`);
}

/** Clocks by what they measure; left out where one agreement has come twice. */
function byMetric(clocks: readonly OracleClock[]): ReadonlyMap<string, OracleClock> {
  const groups = Map.groupBy(clocks, ({ agreement, metric }) => `${agreement} ${metric}`);
  return new Map([...groups].flatMap(([key, [one, ...others]]) => (one && others.length === 0 ? [[key, one]] : [])));
}

/** Pairs of the same clock before and after something was changed. */
function pairs(before: readonly OracleClock[], after: readonly OracleClock[]): (readonly [OracleClock, OracleClock])[] {
  const others = byMetric(after);
  return [...byMetric(before)].flatMap(([key, one]) => {
    const other = others.get(key);
    return other === undefined ? [] : [[one, other]];
  });
}

/** Several questions in order, from the first entry to some days after the last. */
function instantsOf({ record, asks }: ClockCase): readonly number[] {
  const at = record.entries.map((entry) => entry.at);
  return [...new Set([...at, ...record.updates, ...asks, Math.max(...at) + 3 * DAY])].toSorted((a, b) => a - b);
}

/** One agreement for all services: none competes with it, and a record never leaves it. */
const alone = clockCases.map((one): ClockCase => {
  const agreements = one.agreements.slice(0, 1).map(({ services: _services, ...agreement }) => agreement);
  return { ...one, agreements };
});

const span = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }))
  .map((hours) => hours.map((hour) => `${String(hour).padStart(2, '0')}:00`).join('-'));

/** Open whenever the other one is, and often longer. */
function widened(data: OracleCalendar, more: string): OracleCalendar {
  const wide = (hours: OracleHours): OracleHours =>
    typeof hours === 'string' ? hours : Object.fromEntries(WEEKDAYS.map((day) => [day, [...(hours[day] ?? []), more]]));
  const extra = (data.holidays?.extra ?? []).map((one) =>
    one.hours === undefined ? one : { ...one, hours: [...one.hours, more] },
  );
  return {
    ...data,
    hours: wide(data.hours),
    periods: (data.periods ?? []).map((period) => ({ ...period, hours: wide(period.hours) })),
    holidays: { ...data.holidays, extra },
  };
}

describe('laws of clocks', () => {
  it('a breach is never undone as time goes on', () => {
    runOracle('a breach is never undone', SHARE, clockCases, (one) => {
      const engine = engineCase(one);
      let broken = new Set<string>();
      for (const now of instantsOf(one)) {
        const clocks = engineClocks(engine, now);
        const shown = one.record.entries.findLast(({ at }) => at <= now)?.status;
        const breached = new Set(
          clocks.filter(({ state }) => state === 'breached').map(({ agreement, metric }) => `${agreement} ${metric}`),
        );
        // A status that cancels hides a clock; nothing else does.
        if (shown === 'cancelled' || shown === 'closed') continue;
        for (const key of broken) must(breached.has(key), 'A breach was undone.', key, now, clocks);
        broken = breached;
      }
    });
  });

  it('asking later never lowers what a cycle has used', () => {
    runOracle('asking later', SHARE, alone, (one) => {
      const engine = engineCase(one);
      let before: readonly OracleClock[] = [];
      for (const now of instantsOf(one)) {
        const after = engineClocks(engine, now);
        for (const [early, late] of pairs(before, after)) {
          if (early.started !== late.started) continue;
          must(late.used >= early.used && late.paused >= early.paused, 'Time was taken back.', early, late);
        }
        before = after;
      }
    });
  });

  it('pausing never makes elapsed grow', () => {
    const cases = fc.tuple(alone, fc.nat({ max: 6 })).map(([one, which]) => ({ one, which }));
    runOracle('pausing', SHARE, cases, ({ one: { record, ...rest }, which }) => {
      const rules = [{ metric: 'resolution', runs: ['new', 'assigned', 'in-progress'], pauses: ['on-hold'] }];
      const agreements = rest.agreements.map(({ metrics: _metrics, ...agreement }) => agreement);
      const runs = record.entries.filter(({ status }) => rules[0]?.runs.includes(status));
      const paused = runs[which % Math.max(1, runs.length)];
      const entries = record.entries.map((entry) => (entry === paused ? { ...entry, status: 'on-hold' } : entry));
      const plain = engineCase({ ...rest, agreements, record: { ...record, rules } });
      const waiting = engineCase({ ...rest, agreements, record: { ...record, rules, entries } });
      for (const now of instantsOf({ record, ...rest })) {
        for (const [long, short] of pairs(engineClocks(plain, now), engineClocks(waiting, now))) {
          must(short.used <= long.used, 'A pause made elapsed grow.', long, short);
        }
      }
    });
  });

  it('a wider calendar never makes a due instant later', () => {
    const cases = fc.tuple(alone, span).map(([one, more]) => ({ one, more }));
    runOracle('a wider calendar', SHARE, cases, ({ one, more }) => {
      const calendars = one.calendars.map(({ data, ...rest }) => ({
        ...rest,
        data: widened(data, more),
        holidays: [],
      }));
      const narrow = engineCase(one);
      const wide = engineCase({ ...one, calendars });
      for (const now of instantsOf(one)) {
        for (const [late, early] of pairs(engineClocks(narrow, now), engineClocks(wide, now))) {
          if (typeof late.due !== 'number') continue;
          must(typeof early.due === 'number' && early.due <= late.due, 'A wider calendar is later.', late, early);
          must(early.used >= late.used, 'A wider calendar counts less.', late, early);
        }
      }
    });
  });
});
