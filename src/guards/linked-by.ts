import { linksTo } from '../model/backlinks.ts';
import { type Guard, verdict } from '../model/guard.ts';
import { asString, asStrings } from '../model/json.ts';
import { optionNames } from './option-names.ts';
import { listed } from './words.ts';

const id = 'linked-by';

/** So many records are named in one sentence. */
const MOST = 5;

/** Records that point at this one must have come far enough: open children keep their parent from closing. */
export const linkedBy: Guard = {
  id,
  options: {
    type: 'object',
    required: ['kinds', 'field', 'statuses'],
    additionalProperties: false,
    properties: {
      kinds: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      field: { type: 'string', minLength: 1 },
      statuses: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      some: { type: 'boolean' },
    },
  },
  names: (options) => {
    const of = { kinds: asStrings(options['kinds']) };
    return [
      ...optionNames(options, 'kinds', 'kind'),
      ...optionNames(options, 'field', 'field', of),
      ...optionNames(options, 'statuses', 'status', of),
    ];
  },
  describe: (options) =>
    `every ${listed(asStrings(options['kinds']), 'or')} that names it as ${asString(options['field'])} is ${listed(
      asStrings(options['statuses']),
      'or',
    )}${options['some'] === true ? ', and there is at least one' : ''}`,
  judge(options, { record, after }) {
    const kinds = asStrings(options['kinds']);
    const statuses = asStrings(options['statuses']);
    const found = linksTo(after, record.id)
      .filter(({ entry, field }) => field === options['field'] && kinds.includes(entry.kind))
      .map(({ entry }) => entry);
    const open = [...new Set(found)].filter((entry) => !statuses.includes(entry.status));
    if (open.length > 0) {
      const named = open.slice(0, MOST).map((entry) => `${entry.id} is ${entry.status}`);
      const rest = open.length > MOST ? [`${open.length - MOST} more`] : [];
      return verdict(id, 'unmet', `Expected ${listed(statuses, 'or')}, but ${listed([...named, ...rest])}.`);
    }
    if (found.length > 0) return verdict(id, 'met', `${found.length} linked, each ${listed(statuses, 'or')}.`);
    if (options['some'] !== true) return verdict(id, 'met', `No ${listed(kinds, 'or')} names it.`);
    return verdict(
      id,
      'unmet',
      `Unexpected absence of any ${listed(kinds, 'or')} that names ${record.id} as ${asString(options['field'])}.`,
    );
  },
};
