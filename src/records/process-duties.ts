import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { DutyField } from '../model/process.ts';

/** Days before the date on which people are told where the schema does not say. */
const AHEAD = [30];

/** Fields of a schema that carry the keyword `due`: at the top, in a map, or in each map of a list. */
export function dutiesOf(schema: JsonObject): readonly DutyField[] {
  return fields(schema).flatMap(([field, property]) => {
    const own = dutyOf(field, null, property);
    if (own !== null) return [own];
    const inside = isObject(property['items']) ? property['items'] : property;
    return fields(inside).flatMap(([key, part]) => dutyOf(field, key, part) ?? []);
  });
}

function fields(schema: JsonObject): readonly (readonly [string, JsonObject])[] {
  const { properties } = schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).filter((one): one is [string, JsonObject] => isObject(one[1]));
}

function dutyOf(field: string, within: string | null, property: JsonObject): DutyField | null {
  const due: Json | undefined = property['due'];
  if (!isObject(due)) return null;
  const ahead = Array.isArray(due['ahead']) ? due['ahead'].filter((one) => typeof one === 'number') : AHEAD;
  return {
    field,
    within,
    duty: asString(due['duty']) ?? 'see to it',
    statuses: due['statuses'] === undefined ? null : asStrings(due['statuses']),
    done: asString(due['done']),
    ahead: [...ahead].sort((a, b) => b - a),
  };
}
