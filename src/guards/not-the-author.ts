import { samePerson } from '../model/facts.ts';
import { type Guard, verdict } from '../model/guard.ts';
import { asStrings } from '../model/json.ts';
import { optionNames } from './option-names.ts';
import { peopleOf } from './people.ts';
import { versionsOf } from './versions.ts';
import { listed } from './words.ts';

const id = 'not-the-author';

/** Segregation of duties: whoever opens the pull request is none of the people the record names for something else. */
export const notTheAuthor: Guard = {
  id,
  options: {
    type: 'object',
    required: ['fields'],
    additionalProperties: false,
    properties: { fields: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } } },
  },
  names: (options) => optionNames(options, 'fields', 'field'),
  describe: (options) => `somebody else than the ${listed(asStrings(options['fields']), 'or')} opens the pull request`,
  judge(options, input) {
    const fields = asStrings(options['fields']);
    const author = input.facts.pullRequest?.author;
    if (author === undefined) return verdict(id, 'unknown', 'No pull request at hand to look for its author.');
    const named = fields.filter((field) =>
      versionsOf(input).some((record) => peopleOf(record.data[field]).some((person) => isAccount(person, author))),
    );
    if (named.length === 0) return verdict(id, 'met', `${author.login} is not the ${listed(fields, 'or')}.`);
    return verdict(
      id,
      'unmet',
      `${author.login} opened the pull request and is the ${listed(named)}; somebody else has to.`,
    );
  },
};

function isAccount(
  person: { login: string; id: number | null },
  author: { login: string; id: number | null },
): boolean {
  return samePerson(person, author) || (person.id !== null && person.id === author.id);
}
