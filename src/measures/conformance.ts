import { fieldOf } from '../model/field-history.ts';
import type { Finding } from '../model/finding.ts';
import { given } from '../model/guard.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import type { MeasureUnit } from '../model/measure.ts';
import { ALWAYS } from '../model/period.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import type { Evidence, Requirement, Standard } from '../model/standard.ts';
import { measures } from './index.ts';

/** One piece of evidence as it stands. */
export interface Shown {
  readonly holds: boolean;
  /** What was found, in words: "14 of 15 live services have owner". */
  readonly text: string;
  /** IDs of records that show it, or lack something; a few at most. */
  readonly records: readonly string[];
  /** Whether there are more of them. */
  readonly more: boolean;
}

/**
 * `shown`: all evidence holds; `partly`: some of it; `gap`: none; `outside`: no repository can show it. A requirement
 * that is shown may have a side that is outside as well.
 */
export type Standing = 'shown' | 'partly' | 'gap' | 'outside';

/** A requirement with what the records show of it. */
export interface Conformance {
  readonly requirement: Requirement;
  readonly standing: Standing;
  readonly evidence: readonly Shown[];
}

/** What conformance is computed from. */
export interface ConformanceInput {
  readonly snapshot: Snapshot;
  /** All findings of `check` on the same records. */
  readonly findings: readonly Finding[];
  /** IDs of all checks. */
  readonly checks: ReadonlySet<string>;
  /** Measure → its figure; null where there is nothing to measure. Those of {@link figuresOf}. */
  readonly figures: ReadonlyMap<string, number | null>;
}

/** The figures that standards ask for, over all time. Only these are computed: some measures take long. @param now RFC 3339 instant */
export async function figuresOf(
  standards: readonly Standard[],
  snapshot: Snapshot,
  now: string,
): Promise<ReadonlyMap<string, number | null>> {
  const evidence = standards.flatMap(({ requirements }) => requirements.flatMap((one) => one.evidence ?? []));
  const wanted = new Set(evidence.flatMap((one) => ('measure' in one ? [one.measure] : [])));
  const figures = measures
    .filter(({ id }) => wanted.has(id))
    .map(async ({ id, compute }) => [id, await compute(snapshot, now, ALWAYS)] as const);
  return new Map(await Promise.all(figures));
}

/** So many records are named as examples. */
const MOST = 5;

/** What the records show of each requirement of a standard. Nobody is asked: the same records always give the same answer. */
export function conformanceOf(standard: Standard, input: ConformanceInput): readonly Conformance[] {
  const known = new Map<string, Shown>();
  const shown = (one: Evidence): Shown => {
    const key = JSON.stringify(one);
    const found = known.get(key) ?? evidenceOf(one, input);
    known.set(key, found);
    return found;
  };
  return standard.requirements.map((requirement) => {
    const evidence = (requirement.evidence ?? []).map(shown);
    return { requirement, standing: standingOf(evidence), evidence };
  });
}

function standingOf(evidence: readonly Shown[]): Standing {
  if (evidence.length === 0) return 'outside';
  const held = evidence.filter(({ holds }) => holds).length;
  if (held === evidence.length) return 'shown';
  return held === 0 ? 'gap' : 'partly';
}

function evidenceOf(evidence: Evidence, input: ConformanceInput): Shown {
  if ('records' in evidence) return recordsShown(evidence.records, input.snapshot);
  if ('check' in evidence) return checkShown(evidence, input);
  if ('measure' in evidence) return measureShown(evidence.measure, input);
  if ('settings' in evidence) return settingShown(evidence.settings, input.snapshot);
  return processesShown(input.snapshot);
}

function recordsShown(asked: Extract<Evidence, { records: unknown }>['records'], snapshot: Snapshot): Shown {
  const { kind, statuses = [], fields = [], where = {} } = asked;
  const process = snapshot.rules.processes.get(kind);
  const state = statuses.length === 0 ? '' : ` (${statuses.join(', ')})`;
  const marks = Object.entries(where).map(([field, value]) =>
    value === 'any' ? `with ${field}` : `${field} ${value}`,
  );
  const nameFor = (count: number): string => {
    const word = count === 1 ? process?.title : process?.plural;
    return `${word?.toLowerCase() ?? `records of the kind ${kind}`}${state}${marks.length === 0 ? '' : `, ${marks.join(', ')}`}`;
  };
  const opened = (entry: RecordEntry): JsonObject => (fields.length + marks.length === 0 ? {} : entry.open().data);
  const found = ofKind(snapshot, kind)
    .filter((entry) => statuses.length === 0 || statuses.includes(entry.status))
    .map((entry) => ({ entry, data: opened(entry) }))
    .filter(({ data }) => Object.entries(where).every(([field, value]) => has(data, field, value)));
  if (found.length === 0) return { holds: false, text: `no ${nameFor(0)}`, ...few([]) };
  const lacking = found.filter(({ data }) => fields.some((field) => !given(fieldOf(data, field))));
  if (fields.length === 0) return { holds: true, text: `${found.length} ${nameFor(found.length)}`, ...some(found) };
  const text = `${found.length - lacking.length} of ${found.length} ${nameFor(found.length)}: ${fields.join(', ')} given`;
  return { holds: lacking.length === 0, text, ...some(lacking.length === 0 ? found : lacking) };
}

function some(found: readonly { readonly entry: RecordEntry }[]): Pick<Shown, 'records' | 'more'> {
  return few(found.map(({ entry }) => entry.id));
}

function few(ids: readonly string[]): Pick<Shown, 'records' | 'more'> {
  return { records: ids.slice(0, MOST), more: ids.length > MOST };
}

function has(data: JsonObject, field: string, wanted: string | boolean): boolean {
  const value = fieldOf(data, field);
  if (wanted === 'any') return given(value);
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

function checkShown(
  { check, kinds = [] }: Extract<Evidence, { check: string }>,
  { snapshot, findings, checks }: ConformanceInput,
): Shown {
  const of = kinds.length === 0 ? '' : ` for ${kinds.join(', ')}`;
  if (!checks.has(check)) return { holds: false, text: `the check ${check} does not exist`, ...few([]) };
  if (snapshot.rules.settings.checks[check] === 'off') {
    return { holds: false, text: `the check ${check} is switched off`, ...few([]) };
  }
  const found = findings.filter(
    (one) => one.check === check && (kinds.length === 0 || kinds.includes(kindOf(snapshot, one.record))),
  );
  if (kinds.length > 0 && !snapshot.entries.some(({ kind }) => kinds.includes(kind))) {
    return { holds: false, text: `check ${check}${of}: there is nothing to look at`, ...few([]) };
  }
  const records = [...new Set(found.flatMap(({ record }) => record ?? []))];
  if (found.length === 0) return { holds: true, text: `check ${check}${of}: nothing found`, ...few(records) };
  return { holds: false, text: `check ${check}${of}: ${found.length} found`, ...few(records) };
}

function kindOf({ byId }: Snapshot, id: string | null): string {
  return byId.get(id ?? '')?.[0]?.kind ?? '';
}

function measureShown(id: string, { figures }: ConformanceInput): Shown {
  const measure = measures.find((one) => one.id === id);
  const value = figures.get(id) ?? null;
  if (measure === undefined) return { holds: false, text: `the measure ${id} does not exist`, ...few([]) };
  const figure = value === null ? 'nothing to measure' : figureText(value, measure.unit);
  return { holds: value !== null, text: `${measure.title}: ${figure}`, ...few([]) };
}

function figureText(value: number, unit: MeasureUnit): string {
  if (unit === 'share') return `${Math.floor(value * 1000) / 10} %`;
  return `${Math.round(value * 10) / 10}${unit === 'count' ? '' : ` ${unit}`}`;
}

function settingShown(path: string, { rules }: Snapshot): Shown {
  const value = path
    .split('/')
    .reduce<unknown>(
      (part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined),
      rules.settings,
    );
  const holds = value !== undefined && value !== null && value !== '';
  return {
    holds,
    text: holds ? `settings ${path}: ${String(value).slice(0, 80)}` : `settings lack ${path}`,
    ...few([]),
  };
}

function processesShown({ rules }: Snapshot): Shown {
  const all = [...rules.processes.values()];
  const bare = all.filter(({ readme }) => readme.trim() === '').map(({ kind }) => kind);
  const text = `${all.length - bare.length} of ${all.length} processes have a lifecycle and a handbook page`;
  return { holds: bare.length === 0, text: bare.length === 0 ? text : `${text}; not ${bare.join(', ')}`, ...few([]) };
}
