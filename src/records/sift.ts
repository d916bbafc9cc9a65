import type { Problem } from '../model/finding.ts';
import type { TreeEntry } from '../model/ports.ts';

/** Files of a tree, told apart. */
export interface Sifted {
  /** Markdown files below `records/`, READMEs apart. */
  readonly records: readonly TreeEntry[];
  /** Plain files below `.gitsm/`. */
  readonly others: readonly TreeEntry[];
}

/** Tells records from rules; what is no plain file, or not alone under its name, is refused and added to `problems`. */
export function sift(entries: readonly TreeEntry[], problems: Problem[]): Sifted {
  const records: TreeEntry[] = [];
  const others: TreeEntry[] = [];
  let previous: TreeEntry | null = null;
  for (const entry of entries) {
    const doubled = previous !== null && entry.path === previous.path;
    previous = entry;
    if (entry.type !== 'file') {
      const what = entry.type === 'symlink' ? 'symbolic link' : 'submodule';
      problems.push(
        refused(
          entry.path,
          `Unexpected ${what}, expected a plain file.`,
          'Put the file itself there; links are never followed.',
        ),
      );
    } else if (climbs(entry.path)) {
      problems.push(
        refused(
          entry.path,
          'Unexpected "." or ".." in a path, expected plain folder names.',
          'Run "git fsck" and make the commit anew.',
        ),
      );
    } else if (doubled) {
      problems.push(
        refused(
          entry.path,
          'Unexpected second file of the same name in one Git tree.',
          'Run "git fsck" and make the commit anew.',
        ),
      );
    } else if (entry.path.startsWith('.gitsm/')) {
      others.push(entry);
    } else if (entry.path.endsWith('.md') && !/(^|\/)readme\.md$/i.test(entry.path)) {
      records.push(entry);
    }
  }
  return { records, others };
}

/** Git's own commands make no such path; a tree written by hand can hold one, and somebody may yet write to it. */
function climbs(path: string): boolean {
  return path.includes('/.') && /\/\.{1,2}(?:\/|$)/.test(path);
}

/** The finding about a file that is not even read. */
export function refused(file: string, message: string, help: string): Problem {
  return { check: 'record-readable', record: null, file, place: { line: 1, column: 1 }, message, help };
}
