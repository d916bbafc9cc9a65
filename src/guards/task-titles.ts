import { asString, isObject, type Json } from '../model/json.ts';

/** The titles of a list of tasks: maps with a `title`, or plain texts; anything else says nothing. */
export function taskTitles(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json) => (isObject(one) ? (asString(one['title']) ?? []) : (asString(one) ?? [])));
}
