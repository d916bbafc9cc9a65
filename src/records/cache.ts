import { crc32 } from 'node:zlib';
import type { Problem } from '../model/finding.ts';
import type { CacheStore } from '../model/ports.ts';
import type { Link } from '../model/record.ts';

/** What is kept of one file: a readable record's summary, or only its problems. */
export interface CacheRow {
  readonly oid: string;
  /** Stamp of the work-tree file it was read from, or null. */
  readonly stamp: string | null;
  /** Null where the file could not be read as a record. */
  readonly summary: {
    readonly id: string;
    readonly kind: string;
    readonly status: string;
    readonly title: string;
    readonly links: readonly Link[];
    readonly opened: string;
    readonly since: string;
    /** Kept fields as JSON; empty where there are none. Parsed only when somebody asks. */
    readonly kept: string;
  } | null;
  readonly problems: readonly Problem[];
}

/** Summaries of records that were read before, by path. One cache serves one set of rules. */
export interface RecordCache {
  /** The row of a path, whatever blob it was read from; the caller compares blob or stamp. */
  get(path: string): CacheRow | undefined;
  set(path: string, row: CacheRow): void;
  /** Keeps only paths that some snapshot has and writes the store, where enough has changed to be worth it. */
  save(snapshots: readonly ReadonlyMap<string, unknown>[]): void;
}

/** Share of rows that must be new before the store is written again: writing costs by its size, reading anew by the change. */
const WORTH_SAVING = 0.005;

/**
 * Opens a cache. A store that is damaged, foreign, or of other rules is dropped without a word: it is a cache,
 * never an authority.
 *
 * @param digest identifies the rules and the engine
 */
export function openCache(store: CacheStore | null, digest: string): RecordCache {
  const lines = restore(store?.load() ?? null, digest);
  const fresh = new Map<string, CacheRow>();
  return {
    get: (path) => {
      const row = fresh.get(path);
      if (row !== undefined) return row;
      const line = lines.get(path);
      return line === undefined ? undefined : rowOf(line);
    },
    set: (path, row) => {
      fresh.set(path, row);
    },
    save: (snapshots) => {
      if (store === null) return;
      const gone = lines.size - Math.max(0, ...snapshots.map((paths) => paths.size));
      if (fresh.size + Math.max(0, gone) <= lines.size * WORTH_SAVING) return;
      for (const [path, row] of fresh) lines.set(path, lineOf(path, row));
      for (const path of [...lines.keys()]) if (!snapshots.some((paths) => paths.has(path))) lines.delete(path);
      fresh.clear();
      const payload = Buffer.from([...lines.values()].join('\n'), 'latin1');
      store.save(Buffer.concat([Buffer.from(`gitsm-index ${digest} ${crc32(payload)}\n`), payload]));
    },
  };
}

/**
 * One line a record, so that a run parses only the lines of records it looks at: path, blob, stamp, ID, kind,
 * status, title, links, first and last move, kept fields and problems, separated by tabs, ASCII only.
 */
function lineOf(path: string, { oid, stamp, summary, problems }: CacheRow): string {
  const links = (summary?.links ?? []).map(linkText).join('|');
  const columns = [
    path,
    oid,
    stamp ?? '',
    summary?.id ?? '',
    summary?.kind ?? '',
    summary?.status ?? '',
    summary?.title ?? '',
    links,
    summary?.opened ?? '',
    summary?.since ?? '',
    summary?.kept ?? '',
    problems.length === 0 ? '' : JSON.stringify(problems),
  ];
  return columns.map(plain).join('\t');
}

function rowOf(line: string): CacheRow {
  const columns = line.split('\t');
  const [, oid = '', stamp = '', id = '', kind = '', status = '', title = '', links = ''] = columns;
  const [opened = '', since = '', kept = '', problems = ''] = columns.slice(8);
  return {
    oid,
    stamp: stamp === '' ? null : stamp,
    summary:
      id === ''
        ? null
        : {
            id: original(id),
            kind,
            status: original(status),
            title: original(title),
            links: linksOf(original(links)),
            opened: original(opened),
            since: original(since),
            kept: original(kept),
          },
    problems: problems === '' ? [] : (JSON.parse(original(problems)) as Problem[]),
  };
}

/** Field, the rest of the pointer, and the ID; a schema may give fields any name. */
function linkText({ field, at, to }: Link): string {
  return [field, at.slice(field.length), to].map(inColumn).join(' ');
}

function linksOf(text: string): readonly Link[] {
  if (text === '') return [];
  return text.split('|').map((part) => {
    const [field = '', rest = '', to = ''] = part.split(' ').map(original);
    return { at: `${field}${rest}`, field, to };
  });
}

/** Control characters, the escape itself and whatever is not ASCII become `%` and four digits. */
function plain(text: string): string {
  return /[^ -$&-~]/.test(text) ? text.replace(/[^ -$&-~]/g, coded) : text;
}

/** As {@link plain}, for what separates links in their column. */
function inColumn(text: string): string {
  return /[ |%]/.test(text) ? text.replace(/[ |%]/g, coded) : text;
}

function coded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function original(text: string): string {
  return text.includes('%')
    ? text.replace(/%([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
}

function restore(bytes: Uint8Array | null, digest: string): Map<string, string> {
  const lines = new Map<string, string>();
  if (bytes === null) return lines;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(10);
  if (end === -1 || end > 200) return lines;
  const payload = buffer.subarray(end + 1);
  if (buffer.toString('latin1', 0, end) !== `gitsm-index ${digest} ${crc32(payload)}`) return lines;
  const text = payload.toString('latin1');
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const line = text.slice(start, stop === -1 ? text.length : stop);
    lines.set(original(line.slice(0, line.indexOf('\t'))), line);
    start = stop === -1 ? text.length : stop + 1;
  }
  return lines;
}
