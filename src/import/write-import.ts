import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { writeFileAtomic } from '../records/write.ts';
import type { ImportedRecord, ImportItem, ImportReport } from './import-item.ts';
import type { Findings } from './reasons.ts';
import { findingsOf } from './reasons.ts';

/** What became of the records of an import. */
export interface WrittenImport extends ImportReport {
  readonly files: {
    readonly written: number;
    /** Files that were there with the very same content. */
    readonly unchanged: number;
    /** Files that were there with other content; each has a finding. */
    readonly kept: number;
  };
}

/** Where an import goes. */
export interface WriteOptions {
  /** Folder that holds `records/`. */
  readonly root: string;
  /** Nothing is written, everything else is done and told. */
  readonly dryRun?: boolean;
  /** Called for every finding as it comes; nothing is kept here, so that memory stays bounded. */
  onFinding(finding: Finding): void;
}

/**
 * Writes the records of an import, each as a whole or not at all, and never over a file that is there: that is a finding,
 * unless the file reads the same.
 *
 * @throws SetupError as the import does, and where a file cannot be written
 */
export async function writeImport(
  items: AsyncGenerator<ImportItem, ImportReport>,
  options: WriteOptions,
): Promise<WrittenImport> {
  const files = { written: 0, unchanged: 0, kept: 0 };
  const own = findingsOf('');
  for (let next = await items.next(); ; next = await items.next()) {
    if (next.done === true) {
      const reasons = [...next.value.reasons, ...own.counts()].toSorted((a, b) => b.count - a.count);
      return { ...next.value, reasons, files };
    }
    const item = next.value;
    if (item.type === 'finding') options.onFinding(item.finding);
    else files[place(item.record, options, own)] += 1;
  }
}

function place(record: ImportedRecord, options: WriteOptions, own: Findings): keyof WrittenImport['files'] {
  const path = join(options.root, record.path);
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) {
    if (options.dryRun !== true) writeFileAtomic(path, record.text, 'create');
    return 'written';
  }
  if (there.isFile() && there.size === Buffer.byteLength(record.text) && readFileSync(path, 'utf8') === record.text) {
    return 'unchanged';
  }
  const message = `Unexpected file ${record.path}, expected none or the very same content.`;
  options.onFinding({ ...own.make('import-exists', 1, record.id, message), file: record.path });
  return 'kept';
}
