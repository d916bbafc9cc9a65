import { Ajv2020, type CodeOptions, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Report } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import { withDeadline } from './deadline.ts';
import { PARSE_DEADLINE } from './limits.ts';
import { nearest } from './nearest.ts';

/** Most problems reported of one record: the first ones are the cause of the rest. */
const MOST = 20;

/** Tells what of some data a JSON Schema does not allow. */
export type Validator = (data: JsonObject) => readonly Report[];

/**
 * Compiles a JSON Schema 2020-12. The keyword `link` is ours: it names what a field's IDs point at. Formats are left to
 * patterns and to the check `date-valid`, which says once and better what is wrong with a date.
 *
 * @param schema the schema itself
 * @param shared schemas it may refer to, each with an `$id`
 * @throws SetupError where the schema is no valid one
 */
export function compileSchema(schema: JsonObject, shared: readonly JsonObject[], name: string): Validator {
  try {
    const ajv = schemaCompiler();
    for (const one of shared) ajv.addSchema(one);
    return validatorOf(ajv.compile(schema));
  } catch (error) {
    throw new SetupError(
      `The schema of ${name} is broken: ${error instanceof Error ? error.message.slice(0, 300) : ''}.`,
      'Mend it; every schema is JSON Schema 2020-12.',
    );
  }
}

/**
 * As {@link compileSchema}, for a schema that somebody else wrote: regular expressions of its own are broken off after a while,
 * because some take hours on a short text.
 *
 * @throws SetupError where the schema is no valid one
 */
export function compileOwnSchema(schema: JsonObject, shared: readonly JsonObject[], name: string): Validator {
  const validate = compileSchema(schema, shared, name);
  if (!hasPattern(schema)) return validate;
  return (data) => {
    const timed = withDeadline(PARSE_DEADLINE, () => validate(data));
    if (timed.done) return timed.value;
    const message = `Unexpected pattern in the schema of ${name} that takes over 2 s on this record.`;
    return [
      { place: { pointer: [] }, message, help: 'Make the pattern simpler: nested repetition is the usual cause.' },
    ];
  };
}

function hasPattern(schema: Json): boolean {
  if (Array.isArray(schema)) return schema.some(hasPattern);
  if (!isObject(schema)) return false;
  const { pattern, patternProperties } = schema;
  if (typeof pattern === 'string') return true;
  if (isObject(patternProperties) && Object.keys(patternProperties).some((key) => key !== '^x-')) return true;
  return Object.values(schema).some((one) => one !== undefined && hasPattern(one));
}

/** The compiler of all schemas, also of those that are compiled when gitsm itself is built. */
export function schemaCompiler(code?: CodeOptions): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    allowUnionTypes: true,
    logger: false,
    ...(code === undefined ? {} : { code }),
  });
  ajv.addKeyword({ keyword: 'link', schemaType: 'object' });
  ajv.addKeyword({ keyword: 'due', schemaType: 'object' });
  return ajv;
}

/** A compiled schema as a validator. */
export function validatorOf(validate: ValidateFunction): Validator {
  return (data) => (validate(data) ? [] : reportsOf(validate.errors ?? []));
}

function reportsOf(errors: readonly ErrorObject[]): readonly Report[] {
  const reports = new Map<string, Report>();
  // An "anyOf", an "if" or "propertyNames" that fails only repeats what its branches say.
  for (const error of errors.filter(
    (one) => !['anyOf', 'oneOf', 'if', 'propertyNames'].includes(one.keyword) || errors.length === 1,
  )) {
    const report = reportOf(error);
    reports.set(`${error.instancePath} ${report.message}`, report);
    if (reports.size >= MOST) break;
  }
  return [...reports.values()];
}

function reportOf(error: ErrorObject): Report {
  const pointer = pointerOf(error.instancePath);
  const field = pointer.length === 0 ? 'the record' : `"${pointer.join('.')}"`;
  const told =
    isObject(error.parentSchema) && typeof error.parentSchema['description'] === 'string'
      ? error.parentSchema['description']
      : null;
  const help = told === null ? 'Look at "gitsm explain" of its kind for the fields.' : `${field}: ${told}`;
  const at = { pointer };
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      const where = pointer.length === 0 ? '' : ` in "${pointer.join('.')}"`;
      return {
        place: at,
        message: `Unexpected absence of "${missing}"${where}, expected a value.`,
        help: `Add "${missing}: ...".`,
      };
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const extra = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
      const known =
        isObject(error.parentSchema) && isObject(error.parentSchema['properties'])
          ? Object.keys(error.parentSchema['properties'])
          : [];
      const near = nearest(extra, known) ?? known.find((one) => one.length > 2 && extra.startsWith(one)) ?? null;
      return {
        place: { pointer: [...pointer, extra], key: true },
        message: `Unexpected field "${short(extra)}".`,
        help: near === null ? removal(error, known) : `Write "${near}" if that is meant, or remove it.`,
      };
    }
    case 'enum':
      return {
        place: at,
        message: `Unexpected ${show(error.data)} for ${field}, expected ${list(error.params['allowedValues'] as Json[])}.`,
        help,
      };
    case 'const':
      return {
        place: at,
        message: `Unexpected ${show(error.data)} for ${field}, expected ${show(error.params['allowedValue'])}.`,
        help,
      };
    case 'type':
      return {
        place: at,
        message: `Unexpected ${show(error.data)} for ${field}, expected ${typeName(error.params['type'])}.`,
        help,
      };
    case 'pattern':
      return { place: at, message: `Unexpected ${show(error.data)} for ${field}, expected ${formOf(error)}.`, help };
    case 'not': {
      const fields = isObject(error.schema) && Array.isArray(error.schema['required']) ? error.schema['required'] : [];
      if (fields.length < 2) return otherwise(error, at, field, help);
      const where = pointer.length === 0 ? '' : ` in "${pointer.join('.')}"`;
      return {
        place: at,
        message: `Unexpected ${fields.join(' and ')} together${where}, expected only one of them.`,
        help: 'Remove one of them.',
      };
    }
    default:
      return otherwise(error, at, field, help);
  }
}

function otherwise(error: ErrorObject, place: Report['place'], field: string, help: string): Report {
  const message = `Unexpected ${show(error.data)} for ${field}: it ${error.message ?? 'is not allowed'}.`;
  return { place, message, help };
}

/** What may be done with a field that is unknown: only where the schema says so may people have their own. */
function removal({ parentSchema }: ErrorObject, known: readonly string[]): string {
  const own = isObject(parentSchema) ? parentSchema['patternProperties'] : undefined;
  if (isObject(own) && Object.hasOwn(own, '^x-')) return 'Remove it, or name it with a leading "x-".';
  return known.length === 0 ? 'Remove it.' : `Remove it; known are ${known.join(', ')}.`;
}

/** What a text must look like: the one word it may be, or an example. */
function formOf({ parentSchema, schema }: ErrorObject): string {
  const word = /^\^([a-z]+)\$$/.exec(String(schema))?.[1];
  if (word !== undefined) return `"${word}"`;
  const examples: unknown = isObject(parentSchema) ? parentSchema['examples'] : undefined;
  const example = Array.isArray(examples) ? examples.find((one) => typeof one === 'string') : undefined;
  return example === undefined ? 'its form' : `something such as ${example}`;
}

function pointerOf(path: string): Pointer {
  if (path === '') return [];
  return path
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'map';
  return short(JSON.stringify(value) ?? 'nothing');
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function list(values: readonly Json[]): string {
  return values.length === 1 ? show(values[0]) : `one of ${values.map(show).join(', ')}`;
}

function typeName(type: unknown): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a map',
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    null: 'nothing',
  };
  return (Array.isArray(type) ? type : [type]).map((one) => names[String(one)] ?? String(one)).join(' or ');
}
