import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import { parseDate } from '../time/instant.ts';
import { schemaCompiler, type Validator, validatorOf } from './schema.ts';

/** Most characters and entries of an answer that sets no limit of its own. */
const LONGEST = 2000;
const MOST = 50;

/** Most fields of a form, as its schema says. */
const MOST_FIELDS = 40;

/** Keywords a field may have, by its type, besides title and description. */
const KEYWORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['string', ['enum', 'format', 'minLength', 'maxLength']],
  ['number', ['enum', 'minimum', 'maximum']],
  ['integer', ['enum', 'minimum', 'maximum']],
  ['boolean', []],
  ['array', ['minItems', 'maxItems', 'uniqueItems', 'items']],
]);

/** Keywords that fit a type; none for a type that forms do not have. */
export function formKeywords(type: string): readonly string[] {
  return KEYWORDS.get(type) ?? [];
}

/**
 * The JSON Schema that answers to a form must fit. Of the form only what forms may say is taken over, whatever else its author wrote: no
 * pattern, no reference, nothing that could be slow or reach elsewhere.
 *
 * @param form as a record has it; null, or something else than a form: no field may be filled in
 */
export function formSchema(form: Json | undefined): JsonObject {
  const properties = Object.fromEntries(fieldsOf(form).map(([name, field]) => [name, fieldSchema(field)]));
  const required = asStrings(isObject(form) ? form['required'] : undefined).filter((name) =>
    Object.hasOwn(properties, name),
  );
  return { type: 'object', additionalProperties: false, required, properties };
}

/** The fields of a form, as many as the schema of forms lets there be. */
function fieldsOf(form: Json | undefined): readonly (readonly [string, JsonObject])[] {
  if (!isObject(form) || !isObject(form['properties'])) return [];
  return Object.entries(form['properties'])
    .slice(0, MOST_FIELDS)
    .filter((one): one is [string, JsonObject] => isObject(one[1]));
}

function fieldSchema(field: JsonObject): JsonObject {
  const type = asString(field['type']) ?? 'string';
  const kept = Object.fromEntries(
    formKeywords(type).flatMap((key) =>
      key !== 'items' && key !== 'format' && field[key] !== undefined ? [[key, field[key] ?? null]] : [],
    ),
  );
  const told = asString(field['description']) ?? asString(field['title']);
  const base: JsonObject = { type, ...kept, ...(told === null ? {} : { description: told }) };
  if (type === 'string')
    return field['format'] === 'date'
      ? { ...base, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', examples: ['2026-11-21'] }
      : { maxLength: LONGEST, ...base };
  if (type !== 'array') return base;
  const items = isObject(field['items'])
    ? fieldSchema({ ...field['items'], type: 'string' })
    : { type: 'string', maxLength: LONGEST };
  return { maxItems: MOST, ...base, items };
}

let compiler: ReturnType<typeof schemaCompiler> | null = null;
const compiled = new Map<string, Validator | null>();

/** Forms kept compiled; a repository has some dozens. */
const KEPT = 500;

/**
 * Tells what of the answers a form does not allow, with pointers into the answers. Null where the form itself makes no sense, so that nothing
 * can be held against it.
 */
export function formValidator(form: Json | undefined): Validator | null {
  const key = JSON.stringify(form ?? null);
  let validator = compiled.get(key);
  if (validator === undefined) {
    validator = compile(form);
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(key, validator);
  }
  return validator;
}

function compile(form: Json | undefined): Validator | null {
  const schema = formSchema(form);
  const dates = fieldsOf(form).flatMap(([name, { format }]) => (format === 'date' ? [name] : []));
  try {
    compiler ??= schemaCompiler();
    const fits = validatorOf(compiler.compile(schema));
    return (data) => {
      const reports = fits(data);
      const bad = dates.filter(
        (name) => /^\d{4}-\d{2}-\d{2}$/.test(asString(data[name]) ?? '') && parseDate(data[name]) === null,
      );
      return [
        ...reports,
        ...bad.map((name) => ({
          place: { pointer: [name] },
          message: `Unexpected ${JSON.stringify(data[name])} for "${name}", expected a day that there is.`,
          help: 'Write it as YYYY-MM-DD.',
        })),
      ];
    };
  } catch {
    return null;
  }
}
