import { isObject, type JsonObject } from './json.ts';

/** A group of items of which fewer than all are enough. */
export interface RedundantGroup {
  readonly of: readonly string[];
  /** How many must be up. */
  readonly minUp: number;
}

/** How many must be up where a record does not say it. */
const DEFAULT_MIN_UP = 1;

/** The groups that a record names under `redundancy`; what cannot be read is left out, the schema reports it. */
export function redundancyOf(data: JsonObject): readonly RedundantGroup[] {
  const groups = data['redundancy'];
  if (!Array.isArray(groups)) return [];
  return groups.filter(isObject).flatMap((group) => {
    const of = Array.isArray(group['of']) ? [...new Set(group['of'].filter((one) => typeof one === 'string'))] : [];
    const minUp = group['min-up'] ?? DEFAULT_MIN_UP;
    return of.length > 0 && typeof minUp === 'number' ? [{ of, minUp }] : [];
  });
}
