import { asString, asStrings, isObject, type JsonObject } from './json.ts';

/** A status that pauses a clock. */
export interface Pause {
  readonly status: string;
  /** Reasons for which it does; null: always. For other reasons, and for none, the clock runs on. */
  readonly reasons: readonly string[] | null;
}

/** What happens when a record leaves a status in which its clock had stopped, back to one in which it runs. */
export type Reopening =
  /** It runs on; the time between does not count. */
  | 'continue'
  /** A new cycle begins with the whole target. */
  | 'restart'
  /** Nothing: it has stopped for good. */
  | 'ignore';

/** How one clock of a kind runs, in statuses. */
export interface ClockRule {
  /** `response`, `resolution`: the metric of an agreement's target. */
  readonly metric: string;
  /** The clock starts when the record first stands in one of these; empty: with the first entry of the timeline. */
  readonly from: readonly string[];
  /** Statuses in which it runs. In one that is neither here nor in `pauses` it is stopped. */
  readonly runs: readonly string[];
  readonly pauses: readonly Pause[];
  /** While a record stands in one of these, nothing is promised for it: it has no such clock. */
  readonly cancels: readonly string[];
  /** Whether time counts that passed before the clock started or before the agreement covered the record. */
  readonly retroactive: boolean;
  readonly reopen: Reopening;
  /** Field with a list of maps with `at`: each such instant begins a new cycle; null: none does. */
  readonly restarts: string | null;
}

/** What a rule needs to know of the lifecycle it is for. */
interface Lifecycle {
  readonly initial: readonly string[];
  readonly statuses: readonly { readonly name: string; readonly final: boolean }[];
}

/** A record that ends here was a mistake, a duplicate or withdrawn. */
const CANCELS = ['cancelled'];

/**
 * Reads a clock as lifecycles (`clocks`) and agreements (`metrics`) declare it: `runs` or `to`, with defaults filled in. It must have
 * passed the schema.
 */
export function clockRuleOf(raw: JsonObject, lifecycle: Lifecycle): ClockRule {
  const names = lifecycle.statuses.map(({ name }) => name);
  const from = asStrings(raw['from']);
  const pauses = pausesOf(raw['pauses']);
  const cancels = raw['cancels'] === undefined ? CANCELS : asStrings(raw['cancels']);
  const final = lifecycle.statuses.filter((status) => status.final).map(({ name }) => name);
  const to = raw['to'] === undefined ? final : asStrings(raw['to']);
  const elsewhere = new Set([...to, ...cancels, ...pauses.map(({ status }) => status)]);
  const runs = raw['runs'] === undefined ? names.filter((name) => !elsewhere.has(name)) : asStrings(raw['runs']);
  const once = runs.every((status) => lifecycle.initial.includes(status));
  return {
    metric: asString(raw['metric']) ?? '',
    from,
    runs,
    pauses,
    cancels,
    retroactive: typeof raw['retroactive'] === 'boolean' ? raw['retroactive'] : from.length === 0,
    reopen: reopeningOf(raw['reopen']) ?? (once ? 'ignore' : 'continue'),
    restarts: asString(raw['restarts']),
  };
}

function pausesOf(value: unknown): readonly Pause[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): Pause[] => {
    if (typeof one === 'string') return [{ status: one, reasons: null }];
    const status = isObject(one) ? asString(one['status']) : null;
    return !isObject(one) || status === null ? [] : [{ status, reasons: asStrings(one['reasons']) }];
  });
}

function reopeningOf(value: unknown): Reopening | null {
  return value === 'continue' || value === 'restart' || value === 'ignore' ? value : null;
}
