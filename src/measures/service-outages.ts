import { hasOutages, outagesOf } from '../model/outage.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ServiceOutage } from './availability.ts';

/**
 * The outages of every service, from all records whose kind has outages, by the records' paths. An outage counts whatever became of its
 * record: one that did not happen is to be taken out of it.
 */
export function serviceOutages(snapshot: Snapshot): ReadonlyMap<string, readonly ServiceOutage[]> {
  const entries = snapshot.entries.filter(({ kind }) => {
    const process = snapshot.rules.processes.get(kind);
    return process !== undefined && hasOutages(process);
  });
  snapshot.preload(entries);
  const byService = new Map<string, ServiceOutage[]>();
  for (const entry of entries) {
    for (const { type, start, end, services } of outagesOf(entry.open().data)) {
      for (const service of services) {
        let known = byService.get(service);
        if (known === undefined) byService.set(service, (known = []));
        known.push({ record: entry.id, type, start, end });
      }
    }
  }
  return byService;
}
