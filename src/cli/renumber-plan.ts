import { linkPointer } from '../checks/link-pointer.ts';
import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { setField } from '../records/edit.ts';
import { SETTINGS_PATH } from '../records/settings.ts';
import { mentionsOf } from './id-mentions.ts';
import type { FileChanges } from './with-changes.ts';

/** Everything a new ID changes, before anything is written. */
export interface RenumberPlan {
  readonly changes: FileChanges;
  readonly from: string;
  readonly to: string;
  readonly oldPath: string;
  readonly newPath: string;
  /** Files with references that follow, and how many. */
  readonly followed: readonly { readonly file: string; readonly references: number }[];
  /** Mentions that stay, and why. */
  readonly left: readonly { readonly file: string; readonly why: string }[];
}

/**
 * Plans a new ID for one record: its own `id`, its file's name, every link field and every mention in a body.
 * Timelines stay as they are, because they are append-only.
 *
 * @param base the text a file has on the base branch, null where it is not there. Given only for a collision:
 *   references that were there before mean the other record
 */
export function planRenumber(
  snapshot: Snapshot,
  entry: RecordEntry,
  to: string,
  base: ((path: string) => string | null) | null,
): RenumberPlan {
  const { id: from, path: oldPath } = entry;
  const twins = (snapshot.byId.get(from) ?? []).filter((one) => one.path !== oldPath);
  const mentions = mentionsOf(
    from,
    twins.map(({ path }) => stemOf(path)).filter((stem) => stem !== from && stem.startsWith(from)),
  );
  const newPath = renamed(oldPath, from, to);
  const changes: Record<string, string | null> = {};
  const followed: { file: string; references: number }[] = [];
  const left: { file: string; why: string }[] = [];
  for (const other of snapshot.entries) {
    if (twins.some(({ path }) => path === other.path)) continue;
    const self = other.path === oldPath;
    const record = other.open();
    if (!self && !record.text.includes(from)) continue;
    const old = base === null || self ? null : base(other.path);
    if (old !== null && mentions.count(old) > 0) {
      left.push({ file: other.path, why: `mentioned ${from} before this branch; it may mean the other record` });
      continue;
    }
    const links = other.links.filter((link) => link.to === from);
    const bodyStart = record.text.length - record.body.length;
    const inBody = mentions.count(record.body);
    let text = record.text.slice(0, bodyStart) + mentions.replace(record.body, to);
    for (const { at } of links) text = setField(text, linkPointer(at), to);
    if (self) text = setField(text, ['id'], to);
    if (text !== record.text) changes[self ? newPath : other.path] = text;
    if (self && newPath !== oldPath) changes[oldPath] = null;
    if (links.length + inBody > 0)
      followed.push({ file: self ? newPath : other.path, references: links.length + inBody });
    const rest = mentions.count(text.slice(0, text.length - record.body.length));
    if (rest > 0)
      left.push({ file: self ? newPath : other.path, why: 'mentioned in its timeline or in free text of its fields' });
  }
  if (base === null) followSettings(snapshot, mentionsOf(from), to, changes, followed);
  return { changes, from, to, oldPath, newPath, followed, left };
}

/** Roles are bound to groups by ID. */
function followSettings(
  snapshot: Snapshot,
  mentions: ReturnType<typeof mentionsOf>,
  to: string,
  changes: Record<string, string | null>,
  followed: { file: string; references: number }[],
): void {
  const text = snapshot.blobs.has(SETTINGS_PATH) ? snapshot.text(SETTINGS_PATH) : null;
  const references = text === null ? 0 : mentions.count(text);
  if (text === null || references === 0) return;
  changes[SETTINGS_PATH] = mentions.replace(text, to);
  followed.push({ file: SETTINGS_PATH, references });
}

function renamed(path: string, from: string, to: string): string {
  const stem = stemOf(path);
  const folder = path.slice(0, path.length - stem.length - '.md'.length);
  return stem === from || stem.startsWith(`${from}-`) ? `${folder}${to}${stem.slice(from.length)}.md` : path;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
