import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { folded } from './mapping.ts';

/** The records there are, and those an import makes: found by ID, by title or by any other field. */
export interface Directory {
  has(id: string): boolean;
  /** Path of the record of an ID that was there before, or null. */
  pathOf(id: string): string | null;
  /** The record of these kinds whose field has that value; null where there is none, or more than one. */
  find(kinds: readonly string[], field: string, value: string): string | null;
  /** ID of the record of a kind that was imported from there, or null. */
  imported(kind: string, system: string, id: string): string | null;
  add(kind: string, id: string, title: string): void;
}

/** A directory of a snapshot. Fields other than the title are read when they are first asked for. */
export function directoryOf(snapshot: Snapshot): Directory {
  const ids = new Map<string, string | null>(snapshot.entries.map(({ id, path }) => [id, path]));
  const indexes = new Map<string, Map<string, string | null>>();
  const added: { kind: string; id: string; title: string }[] = [];
  const note = (index: Map<string, string | null>, value: Json, id: string): void => {
    const key = folded(value);
    index.set(key, index.has(key) && index.get(key) !== id ? null : id);
  };
  const indexOf = (kind: string, field: string): Map<string, string | null> => {
    const name = `${kind} ${field}`;
    let index = indexes.get(name);
    if (index === undefined) {
      index = new Map<string, string | null>();
      const own = ofKind(snapshot, kind);
      if (field !== 'title') snapshot.preload(own);
      for (const entry of own) {
        const value = field === 'title' ? entry.title : valueAt(entry.open().data, field);
        if (value !== null) note(index, value, entry.id);
      }
      if (field === 'title') for (const one of added) if (one.kind === kind) note(index, one.title, one.id);
      indexes.set(name, index);
    }
    return index;
  };
  return {
    has: (id) => ids.has(id),
    pathOf: (id) => ids.get(id) ?? null,
    find(kinds, field, value) {
      for (const kind of kinds) {
        const id = indexOf(kind, field).get(folded(value));
        if (id !== undefined && id !== null) return id;
      }
      return null;
    },
    imported: (kind, system, id) => indexOf(kind, 'source').get(folded(`${system} ${id}`)) ?? null,
    add(kind, id, title) {
      ids.set(id, ids.get(id) ?? null);
      added.push({ kind, id, title });
      const index = indexes.get(`${kind} title`);
      if (index !== undefined) note(index, title, id);
    },
  };
}

/** A field at the top of a record; `source` as system and ID. */
function valueAt(data: JsonObject, field: string): Json {
  const value = Object.hasOwn(data, field) ? (data[field] ?? null) : null;
  return field === 'source' && isObject(value) ? `${String(value['system'])} ${String(value['id'])}` : value;
}
