import { accountOf } from '../../src/measures/account.ts';
import type { Cycle } from '../../src/measures/count-clock.ts';
import { forecastOf } from '../../src/measures/forecast.ts';
import type { Reading } from '../../src/measures/reading.ts';
import type { Process } from '../../src/model/process.ts';
import { exactDuration } from '../../src/time/duration.ts';
import type { ClockHistoryProps } from '../clock-props.ts';
import { accountProps } from './clock-account.ts';
import { clockBar } from './clock-bar.ts';
import { clockMoments } from './clock-moments.ts';
import { type Context, refToId } from './context.ts';
import { label } from './words.ts';
import type { ZoneTimes } from './zone-times.ts';

/** Most cycles on one bar. */
const MOST_CYCLES = 8;
/** Most competing agreements named, and most changes of the target told. */
const MOST_RIVALS = 10;
const MOST_CHANGES = 10;

/** How a clock came to what it says, in the time zone of its calendar. */
export function clockHistory(context: Context, process: Process, reading: Reading): ClockHistoryProps {
  const { agreement, metric, target, priority, calendar, rivals, left, attached } = reading;
  const times = context.timesOf(calendar.hours.timezone);
  const accounts = accountOf(reading);
  const drawn = accounts.slice(-MOST_CYCLES);
  const cycles = drawn.map(({ cycle }) => cycle);
  const moments = clockMoments(reading, process, cycles);
  const start = accounts[0]?.lines[0]?.from ?? attached;
  return {
    name: label(metric),
    agreement: refToId(context, agreement.id),
    target: `${exactDuration(target)}${priority === null ? '' : ` for ${priority}`}`,
    timezone: times.zone,
    forecast: forecastOf(reading).text,
    bar: clockBar(reading, drawn, moments, context.at, times),
    moments: moments.map(({ at, name }) => ({ name, at: times.full(at) })),
    ...accountProps(accounts, times),
    rivals: rivals.slice(0, MOST_RIVALS).map((one) => ({
      ref: refToId(context, one.agreement.id),
      text: one.tie
        ? `also covers it, as narrowly, and promises ${exactDuration(one.target)}: the shorter target holds.`
        : `also covers it, less specifically (${exactDuration(one.target)}): it is not measured.`,
    })),
    notes: [
      ...targetChanges(cycles, times),
      ...(attached > start ? [`Covers this record since ${times.full(attached)}.`] : []),
      ...(left === null ? [] : [`No longer covers it since ${times.full(left)}.`]),
      ...(accounts.length > drawn.length
        ? [`The bar shows the last ${drawn.length} of ${accounts.length} cycles.`]
        : []),
    ],
  };
}

/** Instants at which another target began to hold within a cycle; of very many the last ones. */
function targetChanges(cycles: readonly Cycle[], times: ZoneTimes): readonly string[] {
  const name = (target: number | null): string => (target === null ? 'none' : exactDuration(target));
  const changes = cycles.flatMap(({ segments }) => {
    const active = segments.filter(({ mode }) => mode !== 'stopped');
    return active.flatMap(({ from, target }, index) => {
      const before = active[index - 1];
      if (before === undefined || before.target === target) return [];
      return [
        `Target ${name(before.target)} until ${times.full(from)}, then ${name(target)}; what was used stays used.`,
      ];
    });
  });
  if (changes.length === 0) return [];
  return [...changes.slice(-MOST_CHANGES), 'Percentages are of the target that holds now.'];
}
