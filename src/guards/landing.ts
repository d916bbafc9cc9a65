import type { Delta } from '../model/delta.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';

/**
 * The revision whose people, groups and freezes judge: the tip of the base, or what merging gives where the base has
 * no settings yet (docs/contract.md, section 2).
 */
export function rulesSnapshot(delta: Delta): Snapshot {
  return delta.base.rules.settled ? delta.base : delta.after;
}

/** A record of the head as it would be after the merge; its own file where several carry the ID. */
export function mergedRecord(delta: Delta, head: RecordFile): RecordFile {
  const entries = delta.after.byId.get(head.id) ?? [];
  const entry = entries.find((one) => one.path === head.path) ?? entries[0];
  return entry === undefined ? head : entry.open();
}
