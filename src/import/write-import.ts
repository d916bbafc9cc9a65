import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { refuseLinks } from '../records/refuse-links.ts';
import { writeFileAtomic } from '../records/write.ts';
import type { ImportedRecord, ImportItem, ReasonCount } from './import-item.ts';
import type { Findings } from './reasons.ts';
import { findingsOf } from './reasons.ts';

/** What became of the records of an import, with what the import itself reports. */
export type WrittenImport<Report> = Report & {
  readonly files: {
    readonly written: number;
    /** Files that were there with the very same content. */
    readonly unchanged: number;
    /** Files that were there with other content; each has a finding. */
    readonly kept: number;
    /** Files that were not written because something else of the source could not be imported. */
    readonly held: number;
  };
};

/** Where an import goes. */
export interface WriteOptions {
  /** Folder that holds `records/`. */
  readonly root: string;
  /** Nothing is written, everything else is done and told. */
  readonly dryRun?: boolean;
  /** Nothing is written where anything cannot be: no row is an error, and no file is there with other content. */
  readonly allOrNothing?: boolean;
  /** Called for every finding as it comes; nothing is kept here, so that memory stays bounded. */
  onFinding(finding: Finding): void;
}

/**
 * Writes the records of an import, each as a whole or not at all, and never over a file that is there: that is a finding,
 * unless the file reads the same.
 *
 * @throws SetupError as the import does, and where a file cannot be written
 */
export async function writeImport<Report extends { readonly reasons: readonly ReasonCount[] }>(
  items: AsyncGenerator<ImportItem, Report>,
  options: WriteOptions,
): Promise<WrittenImport<Report>> {
  const files = { written: 0, unchanged: 0, kept: 0, held: 0 };
  const own = findingsOf('');
  const waiting: ImportedRecord[] = [];
  let errors = 0;
  for (let next = await items.next(); ; next = await items.next()) {
    if (next.done === true) {
      const held = errors > 0 || waiting.some((record) => differs(record, options.root));
      for (const record of waiting) {
        const became = place(record, held ? { ...options, dryRun: true } : options, own);
        files[held && became === 'written' ? 'held' : became] += 1;
      }
      const reasons = [...next.value.reasons, ...own.counts()].toSorted((a, b) => b.count - a.count);
      return { ...next.value, reasons, files };
    }
    const item = next.value;
    if (item.type === 'finding') {
      if (item.finding.severity === 'error') errors += 1;
      options.onFinding(item.finding);
    } else if (options.allOrNothing === true) waiting.push(item.record);
    else files[place(item.record, options, own)] += 1;
  }
}

function place(record: ImportedRecord, options: WriteOptions, own: Findings): 'written' | 'unchanged' | 'kept' {
  refuseLinks(options.root, record.path);
  const path = join(options.root, record.path);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    if (options.dryRun !== true) writeFileAtomic(path, record.text, 'create');
    return 'written';
  }
  if (!differs(record, options.root)) return 'unchanged';
  const message = `Unexpected file ${record.path}, expected none or the very same content.`;
  const at = { file: record.path, line: 1, column: 1 };
  options.onFinding(own.at('import-exists', at, record.id, message));
  return 'kept';
}

/** Whether there is a file of its name that does not read the same. */
function differs(record: ImportedRecord, root: string): boolean {
  const path = join(root, record.path);
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return false;
  return !there.isFile() || there.size !== Buffer.byteLength(record.text) || readFileSync(path, 'utf8') !== record.text;
}
