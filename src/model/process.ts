import type { ClockRule } from './clock-rule.ts';
import type { SeveritySetting } from './finding.ts';
import type { Json, JsonObject } from './json.ts';

/** One status of a lifecycle. */
export interface Status {
  readonly name: string;
  /** One sentence for people: what it means to stand here. */
  readonly description: string;
  /** Nothing is expected to happen any more; the record is no longer open. */
  readonly final: boolean;
  /** Fields that a record in this status must have. */
  readonly fields: readonly string[];
  /** Headings that a record in this status must have in its body. */
  readonly sections: readonly string[];
  /** What may no longer be edited without the approvals of one transition. */
  readonly frozen: Frozen | null;
  /** Field that says why a record waits here, for timeline entries that do not say it themselves; null: none. */
  readonly reason: string | null;
  /** Where a record that has stood here so many days is to be moved; null: it may stand here for ever. */
  readonly after: { readonly days: number; readonly to: string } | null;
}

/** Fields and sections frozen by a status, and the transition whose approvals an edit needs. */
export interface Frozen {
  readonly fields: readonly string[];
  readonly sections: readonly string[];
  readonly approvals: { readonly from: string; readonly to: string };
}

/** A guard named by a transition, with its options and the equality under which it is asked at all. */
export interface GuardUse {
  readonly guard: string;
  readonly options: JsonObject;
  /** Field → value or list of values; all must hold, else the guard is not asked. */
  readonly when: JsonObject;
}

/** An allowed move from one status to another. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  /** What people call it: "approve", "reopen". */
  readonly name: string;
  /** Field → value or list of values; the transition exists only for records where all hold. */
  readonly when: JsonObject;
  readonly guards: readonly GuardUse[];
}

/** A field whose value a table of two other fields decides. */
export interface Matrix {
  /** The computed field, for example `priority`. */
  readonly field: string;
  /** The two fields it follows from, row first. */
  readonly rows: string;
  readonly columns: string;
  /** Row value → column value → result. */
  readonly table: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** States and transitions of a kind. */
export interface Lifecycle {
  /** Statuses a new record may start in; the first is the template's. */
  readonly initial: readonly string[];
  readonly statuses: readonly Status[];
  readonly transitions: readonly Transition[];
}

/** Everything that defines a kind. Pure data, from `schemas/<kind>/` or `.gitsm/schemas/<kind>/`. */
export interface Process {
  readonly kind: string;
  /** Prefix of its IDs, without the dash: `CHG`. */
  readonly prefix: string;
  /** `number`: tickets (`CHG-0042`); `name`: things (`SVC-payments`). */
  readonly ids: 'number' | 'name';
  /** Folder below `records/`. */
  readonly folder: string;
  /** What people call one and many of it. */
  readonly title: string;
  readonly plural: string;
  /** Records of this kind are rules: read from the base revision when a pull request is judged. */
  readonly rules: boolean;
  /** JSON Schema 2020-12 of the frontmatter. */
  readonly schema: JsonObject;
  readonly lifecycle: Lifecycle;
  readonly matrix: Matrix | null;
  /** Fields shown as columns of its list; empty: those that most records have. */
  readonly columns: readonly string[];
  readonly clocks: readonly ClockRule[];
  /** Field → the relation's two names and the kinds it may point at; derived from the schema. */
  readonly links: readonly LinkField[];
  /** Dates by which something is to be done; derived from the schema. */
  readonly duties: readonly DutyField[];
  /** Text of a new record, with `{{id}}`, `{{title}}`, `{{status}}`, `{{at}}`, `{{by}}`. */
  readonly template: string;
  /** The handbook page: what the process is for. Markdown. */
  readonly readme: string;
}

/** A field that holds IDs of other records. */
export interface LinkField {
  readonly field: string;
  /** Key of the maps in the field that holds the IDs; null where the field itself does. */
  readonly within: string | null;
  /** Kinds it may point at; empty means any. */
  readonly kinds: readonly string[];
  /** How the record at the other end names this relation: "is used by". */
  readonly inverse: string;
  /** Dependency relations are followed by impact and must not form a cycle. */
  readonly dependency: boolean;
  /** True where the dependency runs the other way: the records named here need this one (a CI names its services). */
  readonly reverse: boolean;
}

/** A date by which something is to be done with a record: a review, a renewal, an exercise. */
export interface DutyField {
  readonly field: string;
  /** Key of the maps in the field that holds the date; null where the field itself does. */
  readonly within: string | null;
  /** What is to be done, as a verb: "review the plan". */
  readonly duty: string;
  /** Statuses in which it is owed; null: in every one that is not final. */
  readonly statuses: readonly string[] | null;
  /** Field beside it that has a value once it is done; null where the date itself moves on. */
  readonly done: string | null;
  /** Days before the date on which people are told, latest last: 90, 60, 30. */
  readonly ahead: readonly number[];
}

/** What is expected of configuration items. */
export interface ConfigurationSettings {
  /** Days between two verifications; null: only as each item says. */
  readonly verifyDays: number | null;
  /** The classes there are, each with what differs for it; null: any class will do. */
  readonly classes: ReadonlyMap<string, { readonly verifyDays: number | null; readonly alone: boolean }> | null;
}

/** One rule by which a new record gets its group. Null: the rule does not look at it. */
export interface RoutingRule {
  readonly kinds: readonly string[];
  /** IDs of services, of which the record names one. */
  readonly service: readonly string[] | null;
  readonly category: readonly string[] | null;
  /** Classes of configuration items, of which the record names one. */
  readonly class: readonly string[] | null;
  /** The group; null where it is that of a linked record. */
  readonly group: string | null;
  /** The link field whose record names the group. */
  readonly groupOf: string | null;
}

/** `.gitsm/settings.yml` after defaults. */
export interface Settings {
  readonly organisation: string;
  readonly timezone: string;
  /** Role → ID of a group. */
  readonly roles: Readonly<Record<string, string>>;
  readonly timeline: {
    /** How old a new timeline entry may be, minutes. */
    readonly backdateMinutes: number;
  };
  /** Check ID → severity. */
  readonly checks: Readonly<Record<string, SeveritySetting>>;
  readonly github: { readonly repository: string | null };
  readonly configuration: ConfigurationSettings;
  /** First match wins. */
  readonly routing: readonly RoutingRule[];
  /** Hue of the site's accent colour, degrees. */
  readonly hue: number;
}

/** All rules at one revision that are not records. */
export interface Rules {
  readonly settings: Settings;
  readonly processes: ReadonlyMap<string, Process>;
  /** Identifies these rules and the engine that applies them: cached results of other rules are dropped. */
  readonly digest: string;
  /** False where the revision has no `.gitsm/settings.yml` and the defaults stand in. */
  readonly settled: boolean;
  /** Kinds whose process cannot be relied on, each with the first reason: their records cannot be judged. */
  readonly unsound: ReadonlyMap<string, string>;
}

/** Whether all equalities of a `when` hold for a record's fields. A list of values means any of them. */
export function holds(when: JsonObject, data: JsonObject): boolean {
  return Object.entries(when).every(([field, wanted]) => {
    const value: Json | undefined = data[field];
    return Array.isArray(wanted) ? wanted.some((one) => one === value) : wanted === value;
  });
}

/** The status of that name, or null. */
export function statusOf(process: Process, name: string): Status | null {
  return process.lifecycle.statuses.find((status) => status.name === name) ?? null;
}

/** Whether a record of that kind stands where nothing more is expected to happen; not where its process knows no such status. */
export function isOver(
  { processes }: Rules,
  { kind, status }: { readonly kind: string; readonly status: string },
): boolean {
  const process = processes.get(kind);
  return process !== undefined && statusOf(process, status)?.final === true;
}

/** Transitions out of a status that exist for a record with these fields. */
export function transitionsFrom(process: Process, from: string, data: JsonObject): readonly Transition[] {
  return process.lifecycle.transitions.filter((one) => one.from === from && holds(one.when, data));
}

/** The process whose prefix an ID carries, or null. */
export function processOfId(rules: Rules, id: string): Process | null {
  let byPrefix = prefixes.get(rules.processes);
  if (byPrefix === undefined) {
    byPrefix = new Map([...rules.processes.values()].map((process) => [process.prefix, process]));
    prefixes.set(rules.processes, byPrefix);
  }
  return byPrefix.get(id.slice(0, Math.max(0, id.indexOf('-')))) ?? null;
}

const prefixes = new WeakMap<Rules['processes'], ReadonlyMap<string, Process>>();
