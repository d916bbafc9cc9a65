import type { Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';

const settings = 'organisation: Small Works\ntimezone: Europe/London\n';

/** A snapshot of a few records held in memory, with plain settings. */
export function smallSnapshot(files: Readonly<Record<string, string>>): Snapshot {
  const tree = memoryTree({ '.gitsm/settings.yml': settings, ...files });
  return loadSnapshot(tree, loadRules(tree));
}

/** A service as a file's text. */
export function service(id: string, title: string, more = '', body = ''): string {
  return `---\nid: ${id}\ntitle: ${title}\nstatus: live\n${more}---\n${body}`;
}
