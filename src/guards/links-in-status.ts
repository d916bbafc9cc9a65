import { type Guard, verdict } from '../model/guard.ts';
import { asString, asStrings } from '../model/json.ts';
import { followPath } from './link-path.ts';
import { optionNames } from './option-names.ts';
import { listed } from './words.ts';

const id = 'links-in-status';

/** Every record that a link field points at must have come far enough itself. */
export const linksInStatus: Guard = {
  id,
  standing: true,
  options: {
    type: 'object',
    required: ['field', 'statuses'],
    additionalProperties: false,
    properties: {
      field: { type: 'string', minLength: 1 },
      statuses: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      some: { type: 'boolean' },
    },
  },
  names: (options) => [
    ...optionNames(options, 'field', 'path'),
    ...optionNames(options, 'statuses', 'status', { path: asString(options['field']) ?? '' }),
  ],
  describe: (options) =>
    `everything in ${asString(options['field'])} is ${listed(asStrings(options['statuses']), 'or')}${
      options['some'] === true ? ', and there is at least one' : ''
    }`,
  judge(options, { record, after }) {
    const statuses = asStrings(options['statuses']);
    const ids = followPath(record, asString(options['field']) ?? '', [after]);
    const wrong = ids.flatMap((one) => {
      const entries = after.byId.get(one) ?? [];
      if (entries.length === 0) return [`${one} does not exist`];
      const other = entries.find((entry) => !statuses.includes(entry.status));
      return other === undefined ? [] : [`${one} is ${other.status}`];
    });
    if (ids.length === 0 && options['some'] === true)
      return verdict(id, 'unmet', `Unexpected absence of ${asString(options['field'])}, expected at least one.`);
    if (wrong.length > 0) return verdict(id, 'unmet', `Expected ${listed(statuses, 'or')}, but ${listed(wrong)}.`);
    return verdict(id, 'met', ids.length === 0 ? 'Nothing is linked.' : `${listed(ids)}: ${listed(statuses, 'or')}.`);
  },
};
