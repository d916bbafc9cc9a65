import type { ValidateFunction } from 'ajv/dist/2020.js';
import { validators } from './generated/validators.ts';
import { type Validator, validatorOf } from './schema.ts';

const made = new Map<string, Validator>();

/** The validator of a built-in kind, of `settings` or of `facts`, compiled when gitsm was built. */
export function builtinValidator(name: string): Validator {
  let validator = made.get(name);
  if (validator === undefined) {
    validator = validatorOf(
      (validators as unknown as Readonly<Record<string, ValidateFunction>>)[name] as ValidateFunction,
    );
    made.set(name, validator);
  }
  return validator;
}
