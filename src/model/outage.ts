import { parseInstant } from '../time/instant.ts';
import type { Pointer } from './finding.ts';
import { asStrings, isObject, type Json, type JsonObject } from './json.ts';
import type { Process } from './process.ts';

/**
 * What sort of outage it is. Only `unplanned` counts against availability, as in ServiceNow, where of the types Outage, Planned Outage and
 * Degradation only the first does.
 */
export type OutageType = 'unplanned' | 'planned' | 'degraded';

/** One stretch of time in which users were without a service, or had less of it than agreed. */
export interface Outage {
  /** Where it stands in the record: `['outage']`, `['outage', 1]`. */
  readonly pointer: Pointer;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Milliseconds since 1970, not included; null while it lasts. */
  readonly end: number | null;
  readonly type: OutageType;
  /** IDs of the services that were hit. */
  readonly services: readonly string[];
}

/** The field that holds them, in records of any kind. */
export const OUTAGE_FIELD = 'outage';

/** Whether records of a kind may have outages. */
export function hasOutages({ schema }: Process): boolean {
  return isObject(schema['properties']) && Object.hasOwn(schema['properties'], OUTAGE_FIELD);
}

/**
 * The outages of a record, in the order of the file. Those that cannot be counted are left out: without a readable start, with an end that
 * cannot be read or is not after the start, of an unknown type. The checks `schema-valid`, `date-valid` and `outage-valid` find them.
 */
export function outagesOf(data: JsonObject): readonly Outage[] {
  const value = data[OUTAGE_FIELD];
  const listed: readonly (readonly [Pointer, Json])[] = Array.isArray(value)
    ? value.map((one: Json, index) => [[OUTAGE_FIELD, index], one] as const)
    : value === undefined
      ? []
      : [[[OUTAGE_FIELD], value]];
  const concerned = [...new Set([...asStrings(data['service']), ...asStrings(data['services'])])];
  return listed.flatMap(([pointer, one]) => outageOf(pointer, one, concerned));
}

function outageOf(pointer: Pointer, value: Json, concerned: readonly string[]): readonly Outage[] {
  if (!isObject(value)) return [];
  const start = parseInstant(value['start']);
  const end = value['end'] === undefined ? null : parseInstant(value['end']);
  const type = typeOf(value['type']);
  if (start === null || type === null || (value['end'] !== undefined && (end === null || end <= start))) return [];
  const services = value['services'] === undefined ? concerned : [...new Set(asStrings(value['services']))];
  return [{ pointer, start, end, type, services }];
}

function typeOf(value: Json | undefined): OutageType | null {
  if (value === undefined) return 'unplanned';
  return value === 'unplanned' || value === 'planned' || value === 'degraded' ? value : null;
}
