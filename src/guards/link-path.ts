import { asStrings } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';

/**
 * IDs that a path of link fields reaches: `services`, or `cis.services` for the services of its CIs. Links are
 * followed in every snapshot given, so that a head cannot hide one by editing the record between.
 */
export function followPath(record: RecordFile, path: string, snapshots: readonly Snapshot[]): readonly string[] {
  const [first = '', ...rest] = path.split('.');
  let ids = new Set(asStrings(record.data[first]));
  for (const field of rest) {
    const next = new Set<string>();
    for (const snapshot of snapshots) {
      for (const id of ids) {
        for (const entry of snapshot.byId.get(id) ?? []) {
          for (const link of entry.links) if (link.field === field) next.add(link.to);
        }
      }
    }
    ids = next;
  }
  return [...ids].sort();
}

/** IDs that any of several paths reaches, ordered. */
export function followPaths(
  records: readonly RecordFile[],
  paths: readonly string[],
  snapshots: readonly Snapshot[],
): readonly string[] {
  const ids = records.flatMap((record) => paths.flatMap((path) => followPath(record, path, snapshots)));
  return [...new Set(ids)].sort();
}
