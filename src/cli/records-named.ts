import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { findRecord } from './find-record.ts';

/**
 * IDs given on the command line, each the ID of a record of that kind.
 *
 * @returns null where none is given
 * @throws SetupError where one is of another kind, or there is no such record
 */
export function recordsNamed(snapshot: Snapshot, names: readonly string[], kind: string): ReadonlySet<string> | null {
  if (names.length === 0) return null;
  const given = names.map((name) => {
    const { id, kind: its } = findRecord(snapshot, name);
    if (its === kind) return id;
    throw new SetupError(`Unexpected ${its} ${id}, expected a ${kind}`, `\`gitsm list --kind ${kind}\` shows all.`);
  });
  return new Set(given);
}
