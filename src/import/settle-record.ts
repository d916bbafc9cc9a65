import type { Report } from '../model/check.ts';
import { asStrings, type Json, type JsonObject } from '../model/json.ts';

/** Fields that a schema allows, and what had to go for that. */
export interface Settled {
  readonly data: JsonObject;
  /** Fields, or items of lists, that were taken out, each with what was wrong. */
  readonly dropped: readonly { readonly field: string; readonly report: Report }[];
  /** Why no record can be made of it; null: one can. */
  readonly refused: Report | null;
}

/**
 * Takes out of a record what its schema does not allow, as long as the schema does not ask for it.
 *
 * @param required fields the record cannot do without
 */
export function settleRecord(
  data: JsonObject,
  schema: JsonObject,
  validate: (data: JsonObject) => readonly Report[],
): Settled {
  const required = new Set(asStrings(schema['required']));
  const dropped: { field: string; report: Report }[] = [];
  let current = data;
  // Each round takes something out, so that there are no more of them than fields and items.
  for (;;) {
    const reports = validate(current);
    const [first] = reports;
    if (first === undefined) return { data: current, dropped, refused: null };
    let next = current;
    const gone = new Set<string>();
    for (const report of reports.toReversed()) {
      const way = pathOf(report);
      const [field] = way;
      if (typeof field !== 'string' || !Object.hasOwn(next, field) || gone.has(field)) continue;
      const value = next[field] ?? null;
      const item = way[1];
      if (Array.isArray(value) && typeof item === 'number' && value.length > 1) {
        next = { ...next, [field]: value.filter((_: Json, index) => index !== item) };
      } else if (required.has(field)) return { data: current, dropped, refused: report };
      else {
        next = without(next, field);
        gone.add(field);
      }
      dropped.push({ field, report });
    }
    if (next === current) return { data: current, dropped, refused: first };
    current = next;
  }
}

function pathOf({ place }: Report): readonly (string | number)[] {
  return 'pointer' in place ? place.pointer : [];
}

function without(data: JsonObject, field: string): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== field));
}
