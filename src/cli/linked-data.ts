import type { JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { find, type Snapshot } from '../model/snapshot.ts';
import { copiedFrom, type LinkedData } from '../records/render-template.ts';
import { readYaml } from '../records/yaml.ts';
import type { Setting } from './set-options.ts';

/** The records from which the template of a kind copies, as far as the options of a new record name them. */
export function linkedData(process: Process, settings: readonly Setting[], snapshot: Snapshot): LinkedData {
  const found = new Map<string, JsonObject>();
  for (const field of copiedFrom(process)) {
    const text = settings.find(({ key }) => key === field)?.text;
    const id = text === undefined ? null : readYaml(`id: ${text}\n`).data?.['id'];
    const entry = typeof id === 'string' ? find(snapshot, id) : null;
    if (entry !== null) found.set(field, entry.open().data);
  }
  return found;
}
