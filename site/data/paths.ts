import type { Process } from '../../src/model/process.ts';
import type { RecordEntry } from '../../src/model/record.ts';

/** An ID that may become part of an address: nothing in it can leave its folder, on any file system. */
const SAFE_ID = /^[A-Z][A-Z0-9]{0,9}-[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;
const SAFE_FOLDER = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

/** Where pages stand, relative to the root of the site. */
export interface Paths {
  /** Page of a record, or null where its ID cannot stand in an address. */
  ofEntry(entry: RecordEntry): string | null;
  /** Page of the record that carries this ID, or null. */
  ofId(id: string): string | null;
  /** Page of the record in this file, or null. */
  ofFile(file: string): string | null;
}

/** Folder of a kind's pages. */
export function folderOf(process: Process): string {
  return `records/${SAFE_FOLDER.test(process.folder) ? process.folder : 'other'}`;
}

/** List of a kind's records. */
export function listPath(process: Process): string {
  return `${folderOf(process)}/index.html`;
}

/** Handbook page of a kind. */
export function handbookPath(process: Process): string {
  return `handbook/${process.kind}.html`;
}

/**
 * Gives every record its own page. Where two IDs differ in nothing but case, or are equal, the later ones carry a
 * number after a tilde, which no ID can hold: many file systems know no case.
 */
export function pagePaths(entries: readonly RecordEntry[], processes: ReadonlyMap<string, Process>): Paths {
  const byFile = new Map<string, string>();
  const byId = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const entry of entries) {
    const process = processes.get(entry.kind);
    if (process === undefined || entry.id.length > LONGEST_ID || !SAFE_ID.test(entry.id)) continue;
    const stem = `${folderOf(process)}/${entry.id}`;
    const times = (taken.get(stem.toLowerCase()) ?? 0) + 1;
    taken.set(stem.toLowerCase(), times);
    const path = `${stem}${times === 1 ? '' : `~${times}`}.html`;
    byFile.set(entry.path, path);
    if (!byId.has(entry.id)) byId.set(entry.id, path);
  }
  return {
    ofEntry: (entry) => byFile.get(entry.path) ?? null,
    ofId: (id) => byId.get(id) ?? null,
    ofFile: (file) => byFile.get(file) ?? null,
  };
}

/** The way from a page back to the root of the site: empty, or `../` once or more. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
