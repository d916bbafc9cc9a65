import { type Report, recordCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import { formKeywords } from '../records/form.ts';
import { mapsIn } from './maps-in.ts';
import { textsIn } from './texts-in.ts';

const told = new Set(['type', 'title', 'description']);

/** Types of a single answer. */
const SIMPLE: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);

/** Looks for forms that cannot be filled in, or that say what means nothing. */
export const formPossible = recordCheck({
  id: 'form-possible',
  title: 'A form cannot be filled in, or asks for something that it does not have.',
  why: 'A field that is required but not there, a least value above the greatest, or a choice of the wrong type make every request wrong, and people turn to the telephone. A keyword that does nothing for its type promises a check that is never made.',
  fix: 'Correct the field at the place named.',
  severity: 'error',
  kinds: ['offering'],
  examples: [
    {
      name: 'a required field that is not there, limits that leave nothing, and a choice of the wrong type',
      files: {
        'records/offerings/OFR-laptop.md':
          '---\nid: OFR-laptop\ntitle: Laptop\nstatus: draft\nform:\n  required: [modell]\n  properties:\n    model: {type: string, minLength: 5, maxLength: 3}\n    monitors: {type: integer, enum: [one, 2]}\n    since: {type: boolean, minimum: 1}\n---\n',
      },
      expect: [
        'records/offerings/OFR-laptop.md:6:14 Unexpected "modell" in required, expected a field of the form.',
        'records/offerings/OFR-laptop.md:8:38 Unexpected minLength 5 above maxLength 3.',
        'records/offerings/OFR-laptop.md:9:38 Unexpected "one" to choose from, expected a whole number.',
        'records/offerings/OFR-laptop.md:10:28 Unexpected minimum of a field of the type boolean, which it does nothing for.',
      ],
    },
    {
      name: 'conditions of the wrong type: yes is a text; one of a list of answers is enough',
      files: {
        'records/offerings/OFR-laptop.md':
          '---\nid: OFR-laptop\ntitle: Laptop\nstatus: draft\napproval: [{role: cab, when: {leaves: yes, rights: administrator, months: "3"}}]\nform:\n  properties:\n    leaves: {type: boolean}\n    months: {type: integer}\n    rights: {type: array, items: {type: string, enum: [reader, administrator]}}\n---\n',
      },
      expect: [
        'records/offerings/OFR-laptop.md:5:39 Unexpected "yes" for leaves, expected true or false.',
        'records/offerings/OFR-laptop.md:5:75 Unexpected "3" for months, expected a whole number.',
      ],
    },
    {
      name: 'a condition of an approval that no field of the form can meet',
      files: {
        'records/offerings/OFR-laptop.md':
          '---\nid: OFR-laptop\ntitle: Laptop\nstatus: draft\napproval: [{manager: true, when: {model: heavy}}, {role: cab, when: {colour: red}}]\nform:\n  properties:\n    model: {type: string, enum: [light, standard]}\n---\n',
      },
      expect: [
        'records/offerings/OFR-laptop.md:5:42 Unexpected "heavy" for model, which the form does not let anybody choose.',
        'records/offerings/OFR-laptop.md:5:70 Unexpected condition on "colour", expected a field of the form.',
      ],
    },
  ],
  *run({ data }) {
    const form = mapOf(data['form']);
    const fields = mapOf(form['properties']);
    for (const [index, name] of textsIn(form['required'])) {
      if (Object.hasOwn(fields, name)) continue;
      yield {
        place: { pointer: ['form', 'required', index] },
        message: `Unexpected ${quoted(name)} in required, expected a field of the form.`,
        help: 'Name one of its "properties", or take it out.',
      };
    }
    for (const [name, field] of Object.entries(fields)) {
      if (!isObject(field)) continue;
      yield* fieldMistakes(field, ['form', 'properties', name]);
    }
    yield* conditionMistakes(data['approval'], fields);
  },
});

function* fieldMistakes(field: JsonObject, pointer: Pointer): Iterable<Report> {
  const type = asString(field['type']) ?? '';
  const known = formKeywords(type);
  for (const key of Object.keys(field)) {
    if (told.has(key) || known.includes(key)) continue;
    yield {
      place: { pointer: [...pointer, key], key: true },
      message: `Unexpected ${key.slice(0, 40)} of a field of the type ${type.slice(0, 20)}, which it does nothing for.`,
      help: known.length === 0 ? 'Remove it.' : `Remove it; such a field may have ${known.join(', ')}.`,
    };
  }
  for (const [least, most] of [
    ['minimum', 'maximum'],
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
  ] as const) {
    const [low, high] = [field[least], field[most]];
    if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue;
    yield {
      place: { pointer: [...pointer, least] },
      message: `Unexpected ${least} ${low} above ${most} ${high}.`,
      help: 'Nothing lies between them; correct one of them.',
    };
  }
  const choices = Array.isArray(field['enum']) ? field['enum'] : [];
  for (const [index, value] of choices.entries()) {
    if (fitsType(value, type)) continue;
    yield {
      place: { pointer: [...pointer, 'enum', index] },
      message: `Unexpected ${JSON.stringify(value).slice(0, 60)} to choose from, expected ${typeWords(type)}.`,
      help: 'Write choices of the type of the field.',
    };
  }
  if (type === 'array' && isObject(field['items']))
    yield* fieldMistakes({ ...field['items'], type: 'string' }, [...pointer, 'items']);
}

function* conditionMistakes(approval: Json | undefined, fields: JsonObject): Iterable<Report> {
  const help = 'As it stands, this approval is never asked for.';
  for (const [index, ask] of mapsIn(approval)) {
    for (const [name, wanted] of Object.entries(mapOf(ask['when']))) {
      const pointer = ['approval', index, 'when', name];
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!isObject(field)) {
        const message = `Unexpected condition on ${quoted(name)}, expected a field of the form.`;
        yield { place: { pointer, key: true }, message, help };
        continue;
      }
      for (const one of Array.isArray(wanted) ? wanted : [wanted]) {
        const why = whyNever(one, field);
        if (why === null) continue;
        const message = `Unexpected ${JSON.stringify(one).slice(0, 60)} for ${name.slice(0, 60)}, ${why}.`;
        yield { place: { pointer }, message, help };
      }
    }
  }
}

/** Why no answer to a field can be this value, null where one can. A list is met by any of its entries. */
function whyNever(value: Json, field: JsonObject): string | null {
  const answer = field['type'] === 'array' ? { ...mapOf(field['items']), type: 'string' } : field;
  const type = asString(answer['type']) ?? '';
  if (SIMPLE.has(type) && !fitsType(value, type)) return `expected ${typeWords(type)}`;
  const choices = answer['enum'];
  return Array.isArray(choices) && !choices.includes(value) ? 'which the form does not let anybody choose' : null;
}

function mapOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function fitsType(value: Json, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function typeWords(type: string): string {
  if (type === 'boolean') return 'true or false';
  return type === 'integer' ? 'a whole number' : type === 'number' ? 'a number' : 'text';
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
