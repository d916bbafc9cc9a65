import type { RecordEntry } from '../model/record.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { quoted, suggestion } from './arguments.ts';

/**
 * The record somebody means by an ID; upper and lower case do not matter where only one record fits.
 *
 * @throws SetupError where there is none, or where several carry the ID
 */
export function findRecord(snapshot: Snapshot, id: string): RecordEntry {
  const found = recordsNamed(snapshot, id);
  const [first, second] = found;
  if (first === undefined) {
    const hidden = snapshot.unreadable.find(({ file }) => fileNames(file, id));
    if (hidden !== undefined) {
      throw new SetupError(
        `${hidden.file} cannot be read: ${hidden.message}`,
        '`gitsm check` says where and what to do.',
      );
    }
    const near = suggestion(id, snapshot.byId.keys());
    throw new SetupError(`There is no record ${quoted(id)} here`, `${near}\`gitsm list\` shows all.`);
  }
  if (second !== undefined) {
    throw new SetupError(
      `Several records carry the ID ${first.id}: ${found.map(({ path }) => path).join(', ')}`,
      `Run \`gitsm renumber ${first.id}\` first.`,
    );
  }
  return first;
}

/** As {@link findRecord}, for a record that must be of that kind. @throws SetupError also where it is of another */
export function findOfKind(snapshot: Snapshot, id: string, kind: string): RecordEntry {
  const entry = findRecord(snapshot, id);
  if (entry.kind === kind) return entry;
  throw new SetupError(
    `Unexpected ${entry.kind} ${entry.id}, expected a ${kind}`,
    `\`gitsm list --kind ${kind}\` shows all.`,
  );
}

/** IDs of the records of one kind that somebody names; null where nobody names any. @throws SetupError as {@link findOfKind} */
export function idsGiven(snapshot: Snapshot, names: readonly string[], kind: string): ReadonlySet<string> | null {
  return names.length === 0 ? null : new Set(names.map((name) => findOfKind(snapshot, name, kind).id));
}

/** All records of an ID, ordered by path. */
export function recordsNamed(snapshot: Snapshot, id: string): readonly RecordEntry[] {
  const exact = snapshot.byId.get(id);
  if (exact !== undefined) return exact;
  const wanted = id.toLowerCase();
  return snapshot.entries.filter((entry) => entry.id.toLowerCase() === wanted);
}

/** Whether a file is named after an ID: `INC-0001.md` or `INC-0001-printer.md`. */
function fileNames(file: string, id: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  return name === `${id.toLowerCase()}.md` || name.startsWith(`${id.toLowerCase()}-`);
}
