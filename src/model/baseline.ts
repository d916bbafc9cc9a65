import { fieldOf } from './field-history.ts';
import { type Json, sameJson } from './json.ts';
import type { RecordEntry } from './record.ts';
import type { Snapshot } from './snapshot.ts';

/** A relation between two records, named in both directions. */
export interface Relation {
  readonly record: string;
  /** The field that holds it: `runs-on`. */
  readonly relation: string;
  readonly to: string;
  /** What the other end calls it: `hosts`. */
  readonly inverse: string;
}

/** One record that stands in both states and differs. */
export interface ChangedRecord {
  readonly entry: RecordEntry;
  /** Fields that hold no relations and differ, timeline left out; null: absent. */
  readonly fields: readonly { readonly field: string; readonly from: Json; readonly to: Json }[];
  /** Whether the text below the frontmatter differs. */
  readonly body: boolean;
}

/** How many records and relations a state has. */
export interface StateSize {
  readonly records: number;
  readonly relations: number;
}

/** What differs between two states of the configuration. */
export interface BaselineDifference {
  readonly before: StateSize;
  readonly after: StateSize;
  readonly added: readonly RecordEntry[];
  readonly removed: readonly RecordEntry[];
  readonly changed: readonly ChangedRecord[];
  readonly relations: { readonly added: readonly Relation[]; readonly removed: readonly Relation[] };
}

/**
 * Compares two states of the configuration as records and relations (ITIL: configuration baseline; ServiceNow: baseline CMDB;
 * FitSM PR11.4). Only records whose bytes differ are read. Ordered by ID.
 *
 * @param kinds which records belong to the configuration
 */
export function compareBaselines(before: Snapshot, after: Snapshot, kinds: readonly string[]): BaselineDifference {
  const [old, now] = [stateOf(before, kinds), stateOf(after, kinds)];
  const changed = [...now.records].flatMap(([id, entry]): ChangedRecord[] => {
    const was = old.records.get(id);
    if (was === undefined || (was.oid === entry.oid && was.oid !== '')) return [];
    const change = changeOf(was, entry, now.linkFields.get(entry.kind) ?? new Set());
    return change === null ? [] : [change];
  });
  return {
    before: old.size,
    after: now.size,
    added: [...now.records].flatMap(([id, entry]) => (old.records.has(id) ? [] : [entry])),
    removed: [...old.records].flatMap(([id, entry]) => (now.records.has(id) ? [] : [entry])),
    changed,
    relations: {
      added: [...now.relations].flatMap(([key, one]) => (old.relations.has(key) ? [] : [one])),
      removed: [...old.relations].flatMap(([key, one]) => (now.relations.has(key) ? [] : [one])),
    },
  };
}

interface State {
  readonly records: ReadonlyMap<string, RecordEntry>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Kind → fields that hold IDs and nothing else. */
  readonly linkFields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly size: StateSize;
}

function stateOf(snapshot: Snapshot, kinds: readonly string[]): State {
  const records = new Map<string, RecordEntry>();
  const relations = new Map<string, Relation>();
  const linkFields = new Map<string, ReadonlySet<string>>();
  const inverses = new Map<string, ReadonlyMap<string, string>>();
  for (const kind of kinds) {
    const links = snapshot.rules.processes.get(kind)?.links ?? [];
    linkFields.set(kind, new Set(links.filter(({ within }) => within === null).map(({ field }) => field)));
    inverses.set(kind, new Map(links.map(({ field, inverse }) => [field, inverse])));
  }
  const ofKinds = snapshot.entries.filter(({ kind }) => linkFields.has(kind)).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const entry of ofKinds) {
    if (records.has(entry.id)) continue;
    records.set(entry.id, entry);
    for (const { field, to } of entry.links) {
      const inverse = inverses.get(entry.kind)?.get(field) ?? field;
      relations.set(`${entry.id}\0${field}\0${to}`, { record: entry.id, relation: field, to, inverse });
    }
  }
  return { records, relations, linkFields, size: { records: records.size, relations: relations.size } };
}

function changeOf(was: RecordEntry, is: RecordEntry, links: ReadonlySet<string>): ChangedRecord | null {
  const [old, now] = [was.open(), is.open()];
  const names = [...new Set([...Object.keys(old.data), ...Object.keys(now.data)])];
  const fields = names.flatMap((field) => {
    if (field === 'timeline' || links.has(field)) return [];
    const [from, to] = [fieldOf(old.data, field), fieldOf(now.data, field)];
    return sameJson(from, to) ? [] : [{ field, from, to }];
  });
  const body = old.body.trim() !== now.body.trim();
  return fields.length === 0 && !body ? null : { entry: is, fields, body };
}
