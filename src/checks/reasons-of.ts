import { asStrings, isObject } from '../model/json.ts';
import { type Process, statusOf } from '../model/process.ts';

/** Reasons that a status knows: the values that its field may have; null where any will do. */
export function reasonsOf(process: Process, status: string): readonly string[] | null {
  const field = statusOf(process, status)?.reason ?? null;
  const { properties } = process.schema;
  const property = field !== null && isObject(properties) ? properties[field] : undefined;
  if (!isObject(property) || !Array.isArray(property['enum'])) return null;
  return asStrings(property['enum']);
}
