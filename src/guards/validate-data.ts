import type { Report } from '../model/check.ts';
import type { JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { builtinFiles, commonSchema } from '../records/builtin.ts';
import { builtinValidator } from '../records/builtin-validators.ts';
import { compileOwnSchema, type Validator } from '../records/schema.ts';

const validators = new WeakMap<Process, Validator>();

/** What of a record's fields the schema of its kind does not allow. Schemas are compiled once a process. */
export function validateData(process: Process, data: JsonObject): readonly Report[] {
  let validator = validators.get(process);
  if (validator === undefined) {
    const own = process.schema !== builtinFiles[process.kind]?.schema;
    validator = own ? compileOwnSchema(process.schema, [commonSchema], process.kind) : builtinValidator(process.kind);
    validators.set(process, validator);
  }
  return validator(data);
}
