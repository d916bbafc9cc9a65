import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { RowPart } from './row-part.ts';

/** What rows of one record give together. */
export interface MergedParts {
  readonly data: JsonObject;
  /** Fields of which a later row says something else, with that row. */
  readonly differing: readonly { readonly field: string; readonly part: RowPart }[];
}

/** Puts lists together, each item once; of anything else the first row counts. */
export function mergeParts(parts: readonly RowPart[]): MergedParts {
  const [first, ...others] = parts;
  const data: Record<string, Json> = { ...first?.data };
  const lists = new Map<string, Map<string, Json>>();
  const differing: MergedParts['differing'][number][] = [];
  for (const part of others) {
    for (const [field, value] of Object.entries(part.data)) {
      const there = data[field];
      if (there === undefined) data[field] = value;
      else if (Array.isArray(there) && Array.isArray(value)) {
        const list = lists.get(field) ?? new Map(there.map((one: Json) => [JSON.stringify(one), one]));
        lists.set(field, list);
        for (const one of value as readonly Json[]) list.set(JSON.stringify(one), one);
      } else if (isObject(there) && isObject(value)) data[field] = { ...value, ...there };
      else if (JSON.stringify(there) !== JSON.stringify(value)) differing.push({ field, part });
    }
  }
  for (const [field, list] of lists) data[field] = [...list.values()];
  return { data, differing };
}
