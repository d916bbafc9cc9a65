import { dateOf } from './naive-calendar.ts';
import type { Ticks } from './ticks.ts';
import { stepThrough } from './ticks.ts';
import { offsetAt, offsetChanges } from './zone-offsets.ts';

const DAY = 86_400_000;

type Value = string | null;

/** One entry of a timeline; instants in milliseconds. */
export interface OracleEntry {
  readonly at: number;
  readonly status: string;
  readonly reason?: string;
  readonly changed?: { readonly [field: string]: { readonly from: Value; readonly to: Value } };
}

/** A clock as a lifecycle or an agreement declares it. */
export interface OracleRule {
  readonly metric: string;
  readonly from?: readonly string[];
  readonly runs?: readonly string[];
  readonly to?: readonly string[];
  readonly pauses?: readonly (string | { readonly status: string; readonly reasons: readonly string[] })[];
  readonly cancels?: readonly string[];
  readonly retroactive?: boolean;
  readonly reopen?: 'continue' | 'restart' | 'ignore';
  readonly restarts?: string;
}

/** Targets of one metric: priority → minutes. */
export interface OracleTarget {
  readonly metric: string;
  readonly minutes: { readonly [priority: string]: number };
}

export interface OracleAgreement {
  readonly id: string;
  readonly type: 'sla' | 'ola' | 'underpinning';
  readonly group?: string;
  readonly provider?: string;
  readonly kinds?: readonly string[];
  readonly services?: readonly string[];
  /** Name of a calendar of the case. */
  readonly calendar: string;
  readonly targets: readonly OracleTarget[];
  readonly metrics?: readonly OracleRule[];
  readonly periods?: readonly {
    readonly from: string;
    readonly until?: string;
    readonly targets?: readonly OracleTarget[];
    readonly calendar?: string;
  }[];
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Instant at which it was retired. */
  readonly retired?: number;
}

export interface OracleRecord {
  readonly kind: string;
  /** Status → field that says why the record waits there now. */
  readonly reasonFields: { readonly [status: string]: string };
  readonly initial: readonly string[];
  readonly final: readonly string[];
  readonly statuses: readonly string[];
  readonly fields: { readonly [field: string]: Value };
  readonly entries: readonly OracleEntry[];
  readonly updates: readonly number[];
  /** Priority of fields. */
  readonly priorityOf: (fields: { readonly [field: string]: Value }) => Value;
  readonly rules: readonly OracleRule[];
}

/** A calendar as the walk saw it. */
export interface WalkedCalendar {
  readonly zone: string;
  readonly ticks: Ticks;
}

/** What one clock says at an instant; all in milliseconds. */
export interface OracleClock {
  readonly agreement: string;
  readonly metric: string;
  readonly state: 'running' | 'paused' | 'met' | 'breached';
  readonly started: number;
  /** `far`: not within what was walked. */
  readonly due: number | null | 'far';
  readonly stopped: number | null;
  readonly target: number;
  readonly used: number;
  readonly paused: number;
}

interface Stand {
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly reason: Value;
  readonly fields: { readonly [field: string]: Value };
  /** Whether fields changed with the entry it begins with. */
  readonly changed: boolean;
}

/** Where the record stood, entry by entry, until an instant. */
function standsOf(record: OracleRecord, now: number): readonly Stand[] {
  const { entries, fields, reasonFields } = record;
  const stands: Stand[] = [];
  entries.forEach((entry, index) => {
    if (entry.at > now) return;
    const values: { [field: string]: Value } = { ...fields };
    for (const later of entries.slice(index + 1).reverse()) {
      for (const [field, { from }] of Object.entries(later.changed ?? {})) values[field] = from;
    }
    const same = stands.at(-1)?.status === entry.status;
    const presently = entries.slice(index).every(({ status }) => status === entry.status);
    const field = reasonFields[entry.status];
    const kept = same ? (stands.at(-1)?.reason ?? null) : null;
    const told = presently && field !== undefined ? (fields[field] ?? null) : null;
    stands.push({
      from: entry.at,
      to: Math.min(entries[index + 1]?.at ?? now, now),
      status: entry.status,
      reason: entry.reason ?? kept ?? told,
      fields: values,
      changed: entry.changed !== undefined,
    });
  });
  return stands;
}

type Mode = 'running' | 'paused' | 'stopped' | 'cancelled';

function modeIn(rule: OracleRule, record: OracleRecord, { status, reason }: Stand): Mode {
  if ((rule.cancels ?? ['cancelled']).includes(status)) return 'cancelled';
  const pauses = (rule.pauses ?? []).filter((one) => (typeof one === 'string' ? one : one.status) === status);
  if (pauses.length > 0) {
    const paused = pauses.some((one) => typeof one === 'string' || (reason !== null && one.reasons.includes(reason)));
    return paused ? 'paused' : 'running';
  }
  const runs = rule.runs ? rule.runs.includes(status) : !(rule.to ?? record.final).includes(status);
  return runs ? 'running' : 'stopped';
}

function reopeningOf(rule: OracleRule, record: OracleRecord): 'continue' | 'restart' | 'ignore' {
  if (rule.reopen !== undefined) return rule.reopen;
  const pausing = (rule.pauses ?? []).map((one) => (typeof one === 'string' ? one : one.status));
  const not = [...(rule.to ?? record.final), ...(rule.cancels ?? ['cancelled']), ...pausing];
  const runs = rule.runs ?? record.statuses.filter((status) => !not.includes(status));
  return runs.every((status) => record.initial.includes(status)) ? 'ignore' : 'continue';
}

/** A stretch of time in which an agreement covered the record, or its promise was the one that held, and what it promised. */
interface Cover {
  /** When it came to cover the record, whether or not another promise went before it. */
  readonly attached: number;
  readonly from: number;
  readonly until: number | null;
  readonly calendar: WalkedCalendar;
  readonly targets: readonly OracleTarget[];
}

function localDay(zone: string, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY);
}

/** The local date. A day that has begun does not end again where clocks go back past midnight. */
function dateAt(zone: string, instant: number): string {
  const changes = offsetChanges(zone, instant - DAY, instant).filter((at) => at <= instant && at > instant - DAY);
  return dateOf(Math.max(localDay(zone, instant), ...changes.map((at) => localDay(zone, at - 1000))));
}

function coversOf(
  agreement: OracleAgreement,
  record: OracleRecord,
  stands: readonly Stand[],
  calendars: ReadonlyMap<string, WalkedCalendar>,
): readonly Cover[] {
  const covers: Cover[] = [];
  let open: Cover | null = null;
  const base = calendars.get(agreement.calendar);
  if (base === undefined) throw new Error(`Unexpected calendar ${agreement.calendar}.`);
  stands.forEach((stand, index) => {
    const service = stand.fields['service'] ?? null;
    const matches =
      (agreement.kinds?.includes(record.kind) ?? true) &&
      (agreement.services === undefined || (service !== null && agreement.services.includes(service)));
    if (open !== null && !matches) {
      covers.push({ ...open, until: stand.from });
      open = null;
    }
    if (open !== null || !matches || (index > 0 && !stand.changed)) return;
    const date = dateAt(base.zone, stand.from);
    const inForce =
      (agreement.validFrom === undefined || agreement.validFrom <= date) &&
      (agreement.validUntil === undefined || date <= agreement.validUntil) &&
      (agreement.retired === undefined || stand.from < agreement.retired);
    if (!inForce) return;
    const version = (agreement.periods ?? [])
      .filter(({ from, until }) => from <= date && (until === undefined || date <= until))
      .at(-1);
    open = {
      attached: stand.from,
      from: stand.from,
      until: null,
      calendar: calendars.get(version?.calendar ?? agreement.calendar) ?? base,
      targets: version?.targets ?? agreement.targets,
    };
  });
  if (open !== null) covers.push(open);
  return covers.filter(({ from, until }) => from !== until);
}

/** One clock under one cover. */
interface Simulated {
  readonly started: number;
  readonly mode: Mode;
  readonly stopped: number | null;
  readonly used: number;
  readonly paused: number;
  /** Null: nothing is promised for the priority it has. */
  readonly target: number | null;
  /** What was promised last. */
  readonly lastTarget: number | null;
  readonly breached: boolean;
  /** When the agreement ceased to cover the record, and the clock had not stopped. */
  readonly left: number | null;
  /** Stretches of the present cycle in which it ran. */
  readonly ran: readonly (readonly [from: number, to: number])[];
}

/** Leads one clock over the whole timeline, step by step. */
function simulate(
  rule: OracleRule,
  record: OracleRecord,
  stands: readonly Stand[],
  cover: Cover,
  now: number,
): Simulated | null {
  const retroactive = rule.retroactive ?? rule.from === undefined;
  const reopening = reopeningOf(rule, record);
  const targets = cover.targets.find(({ metric }) => metric === rule.metric)?.minutes ?? {};
  const restarts = rule.restarts === undefined ? [] : record.updates.filter((at) => at <= now);
  const { ticks } = cover.calendar;

  let begun = false;
  let lived = false;
  let started: number | null = null;
  let stopped: number | null = null;
  let mode: Mode = 'stopped';
  let used = 0;
  let paused = 0;
  let target: number | null = null;
  let lastTarget: number | null = null;
  // An agreement that comes when the clock has stopped already is a change that no longer matters to it.
  let touched = cover.from === stands[0]?.from;
  let breached = false;
  let left: number | null = null;
  let over = false;
  let ran: [number, number][] = [];
  let standing: Mode = 'stopped';

  const begin = (at: number) => {
    started = at;
    used = 0;
    paused = 0;
    ran = [];
  };

  for (const [index, stand] of stands.entries()) {
    const reached = rule.from === undefined || rule.from.includes(stand.status);
    begun = begun || reached;
    const live = begun && stand.from >= cover.from;
    standing = modeIn(rule, record, stand);
    if (!(retroactive || (begun && stand.from >= cover.attached)) || over) continue;
    // A status that cancels neither runs nor pauses it: so it is stopped there, and on top of that not shown.
    const halted = standing === 'stopped' || standing === 'cancelled';
    const gone = cover.until !== null && stand.from >= cover.until;
    if (gone && !lived) return null;
    lived = lived || live;
    // Where it stops at the instant of the change, the change no longer matters.
    if (gone && stopped === null && !(halted && stand.from === cover.until)) {
      left = cover.until;
      over = true;
      continue;
    }
    const priority = record.priorityOf(stand.fields);
    const minutes = priority === null ? undefined : targets[priority];
    const promised = minutes === undefined ? null : minutes * 60_000;
    if (started === null) {
      begin(stand.from);
      target = promised;
      lastTarget = promised;
    }
    if (halted) {
      if (begun && stopped === null) stopped = stand.from;
      if (begun) mode = 'stopped';
      continue;
    }
    if (stopped !== null) {
      if (reopening === 'ignore') {
        over = true;
        continue;
      }
      if (gone) {
        left = cover.until;
        over = true;
        continue;
      }
      stopped = null;
      if (reopening === 'restart') begin(stand.from);
    }
    mode = standing;
    touched = touched || stand.from >= cover.from;
    target = promised;
    lastTarget = promised ?? lastTarget;
    const isLast = index === stands.length - 1;
    const inside = restarts.filter((at) => at >= stand.from && (at < stand.to || (isLast && at === now)));
    const cuts = [stand.from, ...inside.toSorted((a, b) => a - b), stand.to];
    for (let cut = 0; cut + 1 < cuts.length; cut++) {
      const from = cuts[cut] ?? 0;
      const to = cuts[cut + 1] ?? 0;
      if (cut > 0) begin(from);
      // A cycle that ends at the instant of a change ends before it.
      if (from === to && cut + 2 < cuts.length) continue;
      const { open } = stepThrough(ticks, from, to);
      if (mode === 'paused') paused += open;
      else {
        used += open;
        ran.push([from, to]);
      }
      if (live && target !== null && used > target) breached = true;
    }
  }
  if (started === null || !begun || !touched || standing === 'cancelled') return null;
  return { started, mode, stopped, used, paused, target, lastTarget, breached, left, ran };
}

/** The instant at which the cycle's counted time reaches the target, as though the clock ran on from its end. */
function reachedAt(ticks: Ticks, { ran, stopped }: Simulated, target: number, now: number): number | 'far' {
  let left = target;
  for (const [from, to] of ran) {
    const { open, reached } = stepThrough(ticks, from, to, left);
    if (reached !== null) return reached;
    left -= open;
  }
  return stepThrough(ticks, stopped ?? now, ticks.to, left).reached ?? 'far';
}

/**
 * Every clock of a record at an instant: for each agreement and metric the machine is led over the timeline from the first entry on.
 *
 * @param calendars walked from before the first entry until after the instant
 */
export function naiveClocks(
  record: OracleRecord,
  agreements: readonly OracleAgreement[],
  calendars: ReadonlyMap<string, WalkedCalendar>,
  now: number,
): readonly OracleClock[] {
  const stands = standsOf(record, now);
  const promises: Promise[] = [];
  for (const agreement of agreements) {
    for (const cover of coversOf(agreement, record, stands, calendars)) {
      for (const { metric, minutes } of cover.targets) {
        const rule =
          agreement.metrics?.find((one) => one.metric === metric) ?? record.rules.find((one) => one.metric === metric);
        if (rule !== undefined) promises.push({ agreement, metric, rule, cover, minutes });
      }
    }
  }
  return promises.flatMap((promise) =>
    turnsOf(promise, promises, record, stands).flatMap(
      (cover) => clockOf(promise.agreement.id, promise.rule, record, stands, cover, now) ?? [],
    ),
  );
}

/** What an agreement promises in one metric while it covers the record. */
interface Promise {
  readonly agreement: OracleAgreement;
  readonly metric: string;
  readonly rule: OracleRule;
  readonly cover: Cover;
  readonly minutes: { readonly [priority: string]: number };
}

/** When a promise is the one that holds among those of its sort: asked for every stand of the record, in order. */
function turnsOf(
  promise: Promise,
  promises: readonly Promise[],
  record: OracleRecord,
  stands: readonly Stand[],
): readonly Cover[] {
  const sort = promises.filter((other) => sortOf(other) === sortOf(promise));
  const turns: { from: number; until: number | null }[] = [];
  let holder: Promise | null = null;
  stands.forEach(({ from, fields }, index) => {
    // What is over at the instant at which it began was never so.
    if (index + 1 < stands.length && stands[index + 1]?.from === from && stands[index + 1]?.changed) return;
    const priority = record.priorityOf(fields) ?? '';
    const there = sort.filter(({ cover }) => cover.from <= from && (cover.until === null || cover.until > from));
    const able = there.filter(({ minutes }) => priority in minutes);
    const before: Promise | null = holder;
    if (able.length > 0) holder = best(able, priority);
    else if (before === null || !there.includes(before)) holder = there.length > 0 ? best(there, priority) : null;
    if (holder === before) return;
    if (before === promise) turns.push({ ...(turns.pop() ?? { from }), until: from });
    if (holder === promise) turns.push({ from, until: null });
  });
  return turns.map((turn) => ({ ...promise.cover, ...turn }));
}

function sortOf({ agreement: { type, group, provider }, metric }: Promise): string {
  const by = type === 'sla' ? [] : type === 'ola' ? [group ?? '', provider ?? ''] : [provider ?? ''];
  return [type, ...by, metric].join(' ');
}

/** The most specific, then the shortest, then the first by ID. */
function best(promises: readonly Promise[], priority: string): Promise | null {
  let found: Promise | null = null;
  for (const one of promises) {
    if (found === null || goesBefore(one, found, priority)) found = one;
  }
  return found;
}

function goesBefore(a: Promise, b: Promise, priority: string): boolean {
  for (const criterion of ['services', 'kinds'] as const) {
    const [left, right] = [a.agreement[criterion] !== undefined, b.agreement[criterion] !== undefined];
    if (left !== right) return left;
  }
  const [left, right] = [a.minutes[priority] ?? 0, b.minutes[priority] ?? 0];
  return left === right ? a.agreement.id < b.agreement.id : left < right;
}

/** What one clock shows; null where there is none. */
function clockOf(
  agreement: string,
  rule: OracleRule,
  record: OracleRecord,
  stands: readonly Stand[],
  cover: Cover,
  now: number,
): OracleClock | null {
  const one = simulate(rule, record, stands, cover, now);
  if (one === null) return null;
  const { started, used, paused, mode, left, breached } = one;
  const target = one.target ?? (breached ? one.lastTarget : null);
  if (target === null || (left !== null && !breached)) return null;
  const stopped = left ?? one.stopped;
  const waits = mode === 'paused' && stopped === null;
  const due = waits ? null : reachedAt(cover.calendar.ticks, { ...one, stopped: one.stopped ?? left }, target, now);
  const state = breached ? 'breached' : stopped !== null ? 'met' : waits ? 'paused' : 'running';
  return { agreement, metric: rule.metric, state, started, due, stopped, target, used, paused };
}
