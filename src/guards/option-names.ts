import type { OptionName } from '../model/guard.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';

/** The names that stand in one option of a guard: a text, or a list of them; `at` is its key, or keys down to it. */
export function optionNames(
  options: JsonObject,
  at: string | readonly string[],
  is: OptionName['is'],
  of?: OptionName['of'],
): readonly OptionName[] {
  const keys = typeof at === 'string' ? [at] : at;
  let value: Json | undefined = options;
  for (const key of keys) value = isObject(value) ? value[key] : undefined;
  const more = of === undefined ? {} : { of };
  if (typeof value === 'string') return [{ at: keys, name: value, is, ...more }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: Json, index) =>
    typeof name === 'string' ? [{ at: [...keys, index], name, is, ...more }] : [],
  );
}
