import { hash } from 'node:crypto';
import { byPath } from '../model/by-path.ts';
import type { Tree, TreeEntry } from '../model/ports.ts';

/** Git's ID of a blob with these bytes (SHA-1 repositories). */
export function blobId(bytes: Uint8Array): string {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), 'hex');
}

/** A tree held in memory: path → text. For examples, previews and tests. */
export function memoryTree(files: Readonly<Record<string, string>>, label = 'memory'): Tree {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  const entries: TreeEntry[] = [...contents]
    .map(([path, bytes]) => ({ path, type: 'file' as const, oid: blobId(bytes) }))
    .sort(byPath);
  return {
    label,
    entries: () => entries,
    read: (wanted, maxBytes) =>
      wanted.map((entry) => {
        const bytes = contents.get(entry.path);
        return bytes === undefined || bytes.length > maxBytes ? null : bytes;
      }),
  };
}
