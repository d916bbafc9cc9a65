import type { JsonObject } from '../model/json.ts';
import { renderValue } from '../records/edit-render.ts';

/** Fields every record has; they are shown in a place of their own. */
const everywhere = new Set(['id', 'title', 'status', 'timeline']);

/** Fields of a record with their values as YAML on one line, in the order of the file. */
export function fieldRows(data: JsonObject): readonly (readonly [field: string, value: string])[] {
  return Object.entries(data)
    .filter(([field]) => !everywhere.has(field))
    .map(([field, value]) => [field, renderValue(value)] as const);
}
