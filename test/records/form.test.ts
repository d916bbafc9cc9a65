import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.ts';
import { formSchema, formValidator } from '../../src/records/form.ts';

const form = {
  required: ['model'],
  properties: {
    model: { type: 'string', enum: ['light', 'standard'], title: 'Model' },
    monitors: { type: 'integer', minimum: 0, maximum: 2 },
    urgent: { type: 'boolean' },
    names: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', maxLength: 5 } },
    from: { type: 'string', format: 'date' },
    note: { type: 'string' },
  },
} satisfies JsonObject;

const problems = (answers: JsonObject, of: JsonObject | null = form) =>
  (formValidator(of) ?? (() => []))(answers).map(({ message }) => message);

test.each([
  [{ model: 'light' }, []],
  [{ model: 'light', monitors: 2, urgent: false, names: ['a', 'b'], from: '2028-02-29' }, []],
  [{}, ['Unexpected absence of "model", expected a value.']],
  [{ model: 'heavy' }, ['Unexpected "heavy" for "model", expected one of "light", "standard".']],
  [{ model: 'light', monitors: 1.5 }, ['Unexpected 1.5 for "monitors", expected a whole number.']],
  [{ model: 'light', urgent: 'no' }, ['Unexpected "no" for "urgent", expected true or false.']],
  [
    { model: 'light', names: ['toolong'] },
    ['Unexpected "toolong" for "names.0": it must NOT have more than 5 characters.'],
  ],
  [{ model: 'light', from: '2027-02-29' }, ['Unexpected "2027-02-29" for "from", expected a day that there is.']],
  [{ model: 'light', from: 'soon' }, ['Unexpected "soon" for "from", expected something such as 2026-11-21.']],
  [{ model: 'light', note: 'x'.repeat(2001) }, [expect.stringContaining('must NOT have more than 2000 characters')]],
  [{ model: 'light', colour: 'red' }, ['Unexpected field "colour".']],
])('%j', (answers, expected) => {
  expect(problems(answers as JsonObject)).toEqual(expected);
});

test('where there is no form, nothing may be filled in', () => {
  expect(problems({}, null)).toEqual([]);
  expect(problems({ model: 'light' }, null)).toEqual(['Unexpected field "model".']);
});

test('of a hostile form only what forms may say is compiled', () => {
  const hostile = {
    $ref: 'https://example.org/schema',
    $id: 'gitsm:common',
    properties: {
      a: { type: 'string', pattern: '^(a+)+$', $ref: '#', format: 'regex', allOf: [{ not: {} }] },
      b: { type: 'object', properties: { c: { $ref: '#' } } },
      c: 'text',
    },
    required: ['a', 'gone', 7],
  } as unknown as JsonObject;
  expect(formSchema(hostile)).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['a'],
    properties: { a: { type: 'string', maxLength: 2000 }, b: { type: 'object' } },
  });
  expect(problems({ a: `${'a'.repeat(50)}!` }, hostile)).toEqual([]);
});

test('a form that makes no sense is held against nobody', () => {
  expect(formValidator({ properties: { a: { type: 'string', minLength: -1 } } })).toBeNull();
});
