import type { OptionName } from '../../model/guard.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Process, statusOf } from '../../model/process.ts';
import { commonSchema } from '../../records/builtin.ts';
import { compileOwnSchema, type Validator } from '../../records/schema.ts';

/** Fields that the schema of a kind describes. */
export function fieldsOf({ schema }: Process): readonly string[] {
  return isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
}

/** What the schema of a kind says of a field; null where it says nothing. */
export function propertyOf({ schema: { properties } }: Process, field: string): JsonObject | null {
  const property = isObject(properties) && Object.hasOwn(properties, field) ? properties[field] : null;
  return isObject(property) ? property : null;
}

/** Whether a record of the kind can have a field of that name. */
export function hasField(process: Process, field: string): boolean {
  if (fieldsOf(process).includes(field)) return true;
  const own = process.schema['patternProperties'];
  return field.startsWith('x-') && isObject(own) && Object.hasOwn(own, '^x-');
}

const validators = new WeakMap<Process, Map<string, Validator>>();

/** Whether the field can ever have this value; `true` where the schema says nothing of it. */
export function canHold(process: Process, field: string, value: Json): boolean {
  const known = validators.get(process) ?? new Map<string, Validator>();
  let validator = known.get(field);
  if (validator === undefined) {
    validator = fieldValidator(process, field);
    validators.set(process, known.set(field, validator));
  }
  return validator({ [field]: value }).length === 0;
}

function fieldValidator({ schema, kind }: Process, field: string): Validator {
  const properties: JsonObject = isObject(schema['properties']) ? schema['properties'] : {};
  const property = properties[field];
  if (property === undefined) return () => [];
  const { $id, $defs } = schema;
  const one: JsonObject = {
    ...($id === undefined ? {} : { $id }),
    ...($defs === undefined ? {} : { $defs }),
    type: 'object',
    properties: { [field]: property },
  };
  return compileOwnSchema(one, [commonSchema], kind);
}

/** The processes whose fields and statuses a name in an option of a guard is one of; none where that cannot be told. */
export function meantBy(
  { of }: OptionName,
  process: Process,
  processes: ReadonlyMap<string, Process>,
): readonly Process[] {
  if (of === undefined) return [process];
  const kinds = 'kinds' in of ? of.kinds : (kindsAt(process, of.path, processes) ?? []);
  return kinds.flatMap((kind) => processes.get(kind) ?? []);
}

/** Whether a process has the field or the status that an option of a guard names. */
export function hasNamed(process: Process, { name, is }: OptionName): boolean {
  return is === 'field' ? hasField(process, name) : statusOf(process, name) !== null;
}

/** Kinds of the records that a path of link fields leads to; null where the path leads nowhere, empty where anywhere. */
export function kindsAt(
  process: Process,
  path: string,
  processes: ReadonlyMap<string, Process>,
): readonly string[] | null {
  let kinds: readonly string[] = [process.kind];
  for (const field of path.split('.')) {
    const links = kinds.flatMap((kind) => processes.get(kind)?.links.filter((link) => link.field === field) ?? []);
    if (links.length === 0) return null;
    if (links.some((link) => link.kinds.length === 0)) return [];
    kinds = [...new Set(links.flatMap((link) => link.kinds))];
  }
  return kinds;
}
