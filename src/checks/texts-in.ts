import type { Json } from '../model/json.ts';

/** Texts of a list with their true positions; what is none is the schema's business. */
export function textsIn(value: Json | undefined): readonly (readonly [index: number, text: string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json, index) => (typeof one === 'string' ? [[index, one] as const] : []));
}
