import { isObject, type JsonObject } from '../../src/model/json.ts';
import { hasOutages } from '../../src/model/outage.ts';
import type { LinkField, Process } from '../../src/model/process.ts';

/** Pages ask what a kind can do, never what it is called: an organisation's own kinds get the same pages. */

/** Its records are measured against agreements. */
export function isClocked(process: Process): boolean {
  return process.clocks.length > 0;
}

/** Its records say that something does not work: they are measured, and may tell of an outage. */
export function isTrouble(process: Process): boolean {
  return isClocked(process) && hasOutages(process);
}

/** Its records happen at a time that is known before: they have a `window`. */
export function isPlanned(process: Process): boolean {
  return propertiesOf(process)['window'] !== undefined;
}

/** Its records are work with a number and an end, not things that stay. */
export function isTicket(process: Process): boolean {
  return process.ids === 'number';
}

/** Its records depend on records of their own kind. */
export function isDependable(process: Process): boolean {
  return !isTicket(process) && process.links.some((link) => link.dependency && link.kinds.includes(process.kind));
}

/** Kinds that a clocked record is about: the one thing that it names in a single field. */
export function subjectKinds(processes: ReadonlyMap<string, Process>): readonly Process[] {
  const kinds = new Set<string>();
  for (const process of processes.values()) {
    if (!isClocked(process)) continue;
    for (const link of process.links) if (isSingle(process, link)) for (const kind of link.kinds) kinds.add(kind);
  }
  return [...processes.values()].filter((process) => kinds.has(process.kind) && isDependable(process));
}

/** Whether a link field holds one ID and not a list. */
function isSingle(process: Process, link: LinkField): boolean {
  const property = propertiesOf(process)[link.field];
  return isObject(property) && isObject(property['link']) && link.within === null;
}

/** The schema's properties of a kind. */
export function propertiesOf(process: Process): JsonObject {
  const properties = process.schema['properties'];
  return isObject(properties) ? properties : {};
}
