import { crc32 } from 'node:zlib';
import type { Problem } from '../model/finding.ts';
import type { CacheStore } from '../model/ports.ts';
import type { Link } from '../model/record.ts';

/** What is kept of one file: a readable record's summary, or only its problems. */
export interface CacheRow {
  readonly oid: string;
  /** {@link TreeEntry.stamp} of the work-tree file it was read from, or null. */
  readonly stamp: string | null;
  /** Null where the file could not be read as a record. */
  readonly summary: { readonly id: string; readonly kind: string; readonly status: string; readonly title: string; readonly links: readonly Link[] } | null;
  readonly problems: readonly Problem[];
}

/** Summaries of records that were read before, by path. One cache serves one set of rules. */
export interface RecordCache {
  /** The row of a path, whatever blob it was read from; the caller compares blob or stamp. */
  get(path: string): CacheRow | undefined;
  set(path: string, row: CacheRow): void;
  /** Keeps only the given paths and writes the store, where anything changed. */
  save(paths: ReadonlySet<string>): void;
}

type StoredRow = readonly [path: string, oid: string, stamp: string | 0, id: string | 0, kind: number, status: number, title: string, links: readonly (string | number)[], problems: readonly Problem[] | 0];

/**
 * Opens a cache. A store that is damaged, foreign, or of other rules is dropped without a word: it is a cache,
 * never an authority.
 *
 * @param digest identifies the rules and the engine
 */
export function openCache(store: CacheStore | null, digest: string): RecordCache {
  const rows = new Map<string, CacheRow>();
  const bytes = store?.load() ?? null;
  if (bytes !== null) restore(bytes, digest, rows);
  let dirty = false;
  return {
    get: (path) => rows.get(path),
    set: (path, row) => {
      rows.set(path, row);
      dirty = true;
    },
    save: (paths) => {
      if (store === null) return;
      for (const path of rows.keys()) {
        if (paths.has(path)) continue;
        rows.delete(path);
        dirty = true;
      }
      if (dirty) store.save(stored(digest, rows));
      dirty = false;
    },
  };
}

/** Header line: `gitsm-index <digest> <crc32 of the rest>`. */
function stored(digest: string, rows: ReadonlyMap<string, CacheRow>): Uint8Array {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const word = (text: string): number => {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = words.push(text) - 1));
    return number;
  };
  const list: StoredRow[] = [];
  for (const [path, { oid, stamp, summary, problems }] of rows) {
    const links = summary === null ? [] : summary.links.flatMap((link) => [word(link.at), link.to]);
    list.push([path, oid, stamp ?? 0, summary?.id ?? 0, word(summary?.kind ?? ''), word(summary?.status ?? ''), summary?.title ?? '', links, problems.length === 0 ? 0 : problems]);
  }
  const payload = Buffer.from(JSON.stringify([words, list]));
  return Buffer.concat([Buffer.from(`gitsm-index ${digest} ${crc32(payload)}\n`), payload]);
}

function restore(bytes: Uint8Array, digest: string, rows: Map<string, CacheRow>): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(10);
  if (end === -1 || end > 200) return;
  const payload = buffer.subarray(end + 1);
  if (buffer.toString('latin1', 0, end) !== `gitsm-index ${digest} ${crc32(payload)}`) return;
  try {
    const [words, list] = JSON.parse(payload.toString('utf8')) as [string[], StoredRow[]];
    for (const [path, oid, stamp, id, kind, status, title, links, problems] of list) {
      const summary = id === 0 ? null : { id, kind: words[kind] ?? '', status: words[status] ?? '', title, links: linksFrom(links, words) };
      rows.set(path, { oid, stamp: stamp === 0 ? null : stamp, summary, problems: problems === 0 ? [] : problems });
    }
  } catch {
    rows.clear();
  }
}

function linksFrom(stored: readonly (string | number)[], words: readonly string[]): readonly Link[] {
  const links: Link[] = [];
  for (let index = 0; index + 1 < stored.length; index += 2) {
    const at = words[stored[index] as number] ?? '';
    const slash = at.indexOf('/');
    links.push({ at, field: slash === -1 ? at : at.slice(0, slash), to: stored[index + 1] as string });
  }
  return links;
}
