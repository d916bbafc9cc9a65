import { type Guard, given, verdict } from '../model/guard.ts';
import { asStrings } from '../model/json.ts';
import { optionNames } from './option-names.ts';
import { listed } from './words.ts';

const id = 'fields-present';

/** Fields that must have a value before a record moves on. */
export const fieldsPresent: Guard = {
  id,
  options: {
    type: 'object',
    required: ['fields'],
    additionalProperties: false,
    properties: { fields: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } } },
  },
  names: (options) => optionNames(options, 'fields', 'field'),
  describe: (options) =>
    `${listed(asStrings(options['fields']))} ${asStrings(options['fields']).length === 1 ? 'is' : 'are'} filled in`,
  judge(options, { record }) {
    const fields = asStrings(options['fields']);
    const missing = fields.filter((field) => !Object.hasOwn(record.data, field) || !given(record.data[field]));
    if (missing.length === 0) return verdict(id, 'met', `Filled in: ${listed(fields)}.`);
    return verdict(id, 'unmet', `Unexpected absence of ${listed(missing)}, expected a value.`);
  },
};
