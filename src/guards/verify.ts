import type { Report } from '../model/check.ts';
import type { Guard } from '../model/guard.ts';
import type { JsonObject } from '../model/json.ts';
import { compileSchema, type Validator } from '../records/schema.ts';

const validators = new WeakMap<Guard, Validator>();
const verified = new WeakMap<JsonObject, WeakMap<Guard, readonly Report[]>>();

/**
 * What a guard does not take of its options; empty where it takes them all. Pointers lead into the options. A guard with
 * wrong options is never met, whoever brought the lifecycle.
 */
export function verifyOptions(guard: Guard, options: JsonObject): readonly Report[] {
  const known = verified.get(options) ?? new WeakMap<Guard, readonly Report[]>();
  let reports = known.get(guard);
  if (reports === undefined) {
    const validator = validators.get(guard) ?? compileSchema(guard.options, [], `guard ${guard.id}`);
    validators.set(guard, validator);
    reports = validator(options);
    verified.set(options, known.set(guard, reports));
  }
  return reports;
}
