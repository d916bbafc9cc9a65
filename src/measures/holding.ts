import type { ClockRule } from '../model/clock-rule.ts';
import type { Process } from '../model/process.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { type Agreement, promisedFor, ruleOf, specificity, versionAt } from './agreement.ts';
import { type Coverage, coveragesOf } from './coverage.ts';
import { priorityOf } from './priority.ts';
import type { Stretch } from './stretches.ts';

/** What one agreement promises in one metric to a record, for as long as no other promise of its sort goes before it. */
export interface Holding {
  readonly agreement: Agreement;
  readonly metric: string;
  readonly rule: ClockRule;
  readonly calendar: WorkingCalendar;
  /** Priority → working milliseconds. */
  readonly targets: ReadonlyMap<string, number>;
  /** When the agreement came to cover the record, whether or not another promise went before it. */
  readonly attached: number;
  /** When it held. */
  readonly held: Coverage;
  /** Promises that would have held if this one were not there, as it last held. */
  readonly rivals: readonly Rival[];
}

/** An agreement that covers a record, too, but promises the same thing less specifically or later. */
export interface Rival {
  readonly agreement: Agreement;
  readonly target: number;
  /** Whether it says as narrowly what it is for: then the shorter target decided. */
  readonly tie: boolean;
}

/**
 * Which promises hold for a record, and when. Of agreements that promise the same thing at the same time the most specific one holds; of
 * equally specific ones, the one that promises it soonest. When a record's fields change, another may take over.
 *
 * @param agreements those that may cover it
 * @param stretches at least one
 */
export function holdingsOf(
  agreements: readonly Agreement[],
  process: Process,
  stretches: readonly Stretch[],
): readonly Holding[] {
  const promises = agreements.flatMap((agreement) => promisesOf(agreement, process, stretches));
  if (!promises.some(hasRival)) return promises;
  const eras = erasOf(stretches);
  const groups = Map.groupBy(promises, ({ agreement, metric }) => `${agreement.rivalry}\0${metric}`);
  const held = new Map<Holding, Holding[]>(promises.map((promise) => [promise, []]));
  for (const group of groups.values()) {
    for (const { promise, from, until, rivals } of turns(group, process, eras)) {
      held.get(promise)?.push({ ...promise, held: { from, until }, rivals });
    }
  }
  return promises.flatMap((promise) => held.get(promise) ?? []);
}

/** Stretches with which fields change, save what changes again at the same instant. */
function erasOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const starts = stretches.filter(({ fields }, index) => index === 0 || fields !== stretches[index - 1]?.fields);
  return starts.filter(({ from }, index) => from !== starts[index + 1]?.from);
}

function promisesOf(agreement: Agreement, process: Process, stretches: readonly Stretch[]): Holding[] {
  const found: Holding[] = [];
  for (const held of coveragesOf(agreement, process.kind, stretches)) {
    const version = versionAt(agreement, held.from);
    if (version === null || version.calendar === null) continue;
    for (const [metric, targets] of version.targets) {
      const rule = ruleOf(agreement, process, metric);
      if (rule === null) continue;
      const { calendar } = version;
      found.push({ agreement, metric, rule, calendar, targets, attached: held.from, held, rivals: [] });
    }
  }
  return found;
}

function hasRival(one: Holding, index: number, all: readonly Holding[]): boolean {
  for (let other = 0; other < index; other += 1) {
    const before = all[other];
    if (before?.metric === one.metric && before.agreement.rivalry === one.agreement.rivalry) return true;
  }
  return false;
}

/** A promise and one of its turns to hold. */
interface Turn {
  readonly promise: Holding;
  readonly from: number;
  until: number | null;
  rivals: readonly Rival[];
}

/** Lets promises of one sort hold by turns: whenever the record's fields change, it is asked anew which one does. */
function turns(group: readonly Holding[], process: Process, eras: readonly Stretch[]): readonly Turn[] {
  const found: Turn[] = [];
  for (const { from, fields } of eras) {
    const priority = priorityOf(fields, process);
    const covering = group.filter(({ held }) => held.from <= from && (held.until === null || from < held.until));
    const ranked = covering.toSorted((a, b) => rank(a, b, priority));
    const before = found.at(-1);
    const present = before?.until === null ? before : null;
    const holder = holderOf(ranked, present?.promise ?? null, priority);
    const goesOn = present !== null && present.promise === holder;
    if (present !== null && !goesOn) present.until = from;
    if (holder === null) continue;
    const rivals = rivalsOf(holder, ranked, priority);
    if (goesOn) present.rivals = rivals;
    else found.push({ promise: holder, from, until: null, rivals });
  }
  return found;
}

/** Where nothing is promised for a priority, whoever held goes on: the next change may bring it back. */
function holderOf(ranked: readonly Holding[], before: Holding | null, priority: string | null): Holding | null {
  const first = ranked[0] ?? null;
  if (before === null || first === null || promisedFor(first.targets, priority) !== null) return first;
  return ranked.includes(before) ? before : first;
}

function rivalsOf(holder: Holding, ranked: readonly Holding[], priority: string | null): readonly Rival[] {
  return ranked
    .filter((one) => one !== holder && promisedFor(one.targets, priority) !== null)
    .map(({ agreement, targets }) => ({
      agreement,
      target: promisedFor(targets, priority) ?? 0,
      tie: specificity(agreement) === specificity(holder.agreement),
    }));
}

/** Whoever promises nothing for the priority comes last. */
function rank(a: Holding, b: Holding, priority: string | null): number {
  return (
    Number(promisedFor(b.targets, priority) !== null) - Number(promisedFor(a.targets, priority) !== null) ||
    specificity(b.agreement) - specificity(a.agreement) ||
    (promisedFor(a.targets, priority) ?? 0) - (promisedFor(b.targets, priority) ?? 0) ||
    (a.agreement.id < b.agreement.id ? -1 : a.agreement.id > b.agreement.id ? 1 : 0)
  );
}
