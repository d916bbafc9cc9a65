import type { ServiceAvailability } from '../../src/measures/availability-report.ts';
import { type Capacity, capacityOf } from '../../src/measures/capacity.ts';
import { type Clock, clockOf } from '../../src/measures/clock.ts';
import { type Duty, dutiesOf } from '../../src/measures/duties.ts';
import type { Reading } from '../../src/measures/reading.ts';
import type { Guard } from '../../src/model/guard.ts';
import { type Process, statusOf } from '../../src/model/process.ts';
import type { RecordEntry } from '../../src/model/record.ts';
import { find, type Snapshot } from '../../src/model/snapshot.ts';
import type { MarkProps, RefProps } from '../props.ts';
import type { ChartProps } from '../report-props.ts';
import { capacityChart } from './capacity-chart.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import type { MonthlyFigures } from './monthly-figures.ts';
import { type Paths, pagePaths } from './paths.ts';
import { type Times, timesIn } from './times.ts';
import { isTicket, isTrouble } from './traits.ts';
import { label } from './words.ts';
import { type ZoneTimes, zoneTimes } from './zone-times.ts';

/** A clock with what it was counted from. */
export interface MeasuredClock extends Clock {
  readonly reading: Reading;
}

/** What pages are made from. */
export interface SiteInput {
  readonly snapshot: Snapshot;
  /** Processes the handbook tells of. */
  readonly processes: ReadonlyMap<string, Process>;
  readonly guards: ReadonlyMap<string, Guard>;
  /** Every clock of every record. */
  readonly readings: readonly Reading[];
  /** Availability of services by month, by their IDs, oldest month first. */
  readonly availability: ReadonlyMap<string, readonly ServiceAvailability[]>;
  /** Every figure of the catalogue, month by month. */
  readonly monthly: MonthlyFigures;
  /** The one instant of the build, RFC 3339. */
  readonly now: string;
}

/** The input with what is looked up again and again. */
export interface Context extends SiteInput {
  readonly at: number;
  readonly paths: Paths;
  readonly times: Times;
  readonly clocksOf: ReadonlyMap<string, readonly MeasuredClock[]>;
  /** Times in the zone of a calendar. @throws RangeError where the zone is unknown */
  timesOf(zone: string): ZoneTimes;
  readonly dependencies: Dependencies;
  /** What is to be done by a day, soonest first, and the same by the file of the record. */
  readonly duties: readonly Duty[];
  readonly dutiesOf: ReadonlyMap<string, readonly Duty[]>;
  /** Resources that are measured, and the pictures of their course by the ID of their plan. */
  readonly capacity: readonly Capacity[];
  readonly charts: ReadonlyMap<string, ChartProps>;
  /** Things → open records that say something does not work and name them. */
  readonly troubles: ReadonlyMap<string, readonly RecordEntry[]>;
}

export function contextOf(input: SiteInput): Context {
  const { snapshot, processes, readings, now } = input;
  const at = Date.parse(now);
  const duties = dutiesOf(snapshot, now);
  const zones = new Map<string, ZoneTimes>();
  const troubles = new Map<string, RecordEntry[]>();
  for (const entry of snapshot.entries) {
    if (!isOpen(processes, entry) || !tellsTrouble(processes, entry)) continue;
    for (const id of new Set(entry.links.map(({ to }) => to))) {
      const known = troubles.get(id);
      if (known === undefined) troubles.set(id, [entry]);
      else known.push(entry);
    }
  }
  const times = timesIn(snapshot.rules.settings.timezone, at);
  const capacity = capacityOf(snapshot, now);
  return {
    ...input,
    at,
    paths: pagePaths(snapshot.entries, processes),
    times,
    capacity,
    charts: new Map(
      capacity.flatMap((plan) => {
        const chart = capacityChart(plan, times, zoneTimes('UTC', at));
        return chart === null ? [] : [[plan.plan.id, chart] as const];
      }),
    ),
    clocksOf: Map.groupBy(
      readings.map((reading) => ({ ...clockOf(reading), reading })),
      (clock) => clock.record,
    ),
    timesOf: (zone) => {
      const found = zones.get(zone) ?? zoneTimes(zone, at);
      zones.set(zone, found);
      return found;
    },
    dependencies: dependencies(snapshot, processes),
    duties,
    dutiesOf: Map.groupBy(duties, ({ entry }) => entry.path),
    troubles,
  };
}

/** Whether a record says that something does not work. */
export function tellsTrouble(processes: ReadonlyMap<string, Process>, entry: RecordEntry): boolean {
  const process = processes.get(entry.kind);
  return process !== undefined && isTrouble(process);
}

/** What people call the kind of a record: its process says it. */
export function kindTitle({ snapshot }: Pick<Context, 'snapshot'>, entry: RecordEntry | null): string {
  return snapshot.rules.processes.get(entry?.kind ?? '')?.title ?? '';
}

/** Whether something is still expected to happen with a record. */
export function isOpen(processes: ReadonlyMap<string, Process>, entry: RecordEntry): boolean {
  const process = processes.get(entry.kind);
  return process !== undefined && !(statusOf(process, entry.status)?.final ?? false);
}

/**
 * A status as a mark: things in use are well, what is under way is in motion, what waits or has ended rests. A thing is in use from the
 * second status on in which a record may start, as most are written down when they are; from the one after the only status in which it
 * may start, where that is not the only one it has; and where it may start in many, nobody can tell.
 */
export function statusMark(process: Process | undefined, status: string): MarkProps {
  const word = label(status);
  const known = process === undefined ? null : statusOf(process, status);
  if (process === undefined || known === null || known.final) return { tone: 'idle', word };
  if (process.clocks.some((clock) => clock.pauses.some((pause) => pause.status === status)))
    return { tone: 'idle', word };
  const inUse = process.lifecycle.statuses.findIndex((one) => one.name === status) >= usedFrom(process);
  return { tone: isTicket(process) || !inUse ? 'info' : 'ok', word };
}

/** Place of the first status in which a thing is in use; where lifecycles do not tell, beyond the last. */
function usedFrom({ lifecycle }: Process): number {
  const order = lifecycle.statuses.map((one) => one.name);
  const [first, last, ...others] = lifecycle.initial;
  if (others.length > 0) return order.length;
  if (last !== undefined) return order.indexOf(last);
  const passing = lifecycle.statuses.filter((one) => !one.final).length > 1;
  return order.indexOf(first ?? '') + (passing ? 1 : 0);
}

/** A record as others name it. */
export function refTo({ paths, processes }: Context, entry: RecordEntry): RefProps {
  return {
    id: entry.id,
    title: entry.title,
    path: paths.ofEntry(entry),
    status: statusMark(processes.get(entry.kind), entry.status),
  };
}

/** A record as others name it, by ID; without a page where there is no such record. */
export function refToId(context: Context, id: string): RefProps {
  const entry = find(context.snapshot, id);
  return entry === null ? { id, title: id, path: null, status: null } : refTo(context, entry);
}
