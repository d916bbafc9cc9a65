import { isObject, type Json, type JsonObject } from '../model/json.ts';

/** Maps of a list with their true positions; what is none is the schema's business. */
export function mapsIn(value: Json | undefined): readonly (readonly [index: number, map: JsonObject])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json, index) => (isObject(one) ? [[index, one] as const] : []));
}
