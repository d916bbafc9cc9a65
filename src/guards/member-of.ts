import { samePerson } from '../model/facts.ts';
import { type Guard, verdict } from '../model/guard.ts';
import { asString, asStrings } from '../model/json.ts';
import { followPath } from './link-path.ts';
import { optionNames } from './option-names.ts';
import { groupMembers, peopleOf } from './people.ts';
import { listed } from './words.ts';

const id = 'member-of';
const name = { type: 'string', minLength: 1 };

/**
 * Entitlement: the person a field names belongs to one of the groups that a path of links reaches; where it reaches none, anybody will do.
 * Groups are those of the base (ServiceNow: user criteria of a catalogue item).
 */
export const memberOf: Guard = {
  id,
  standing: true,
  options: {
    type: 'object',
    required: ['field', 'groups'],
    additionalProperties: false,
    properties: { field: name, groups: name },
  },
  names: (options) => [...optionNames(options, 'field', 'field'), ...optionNames(options, 'groups', 'path')],
  describe: ({ field, groups }) =>
    `its ${asString(field)} belongs to a group in ${asString(groups)}, where there is one`,
  judge({ field, groups: path }, { record, base }) {
    const key = asString(field) ?? '';
    const groups = followPath(record, asString(path) ?? '', [base]);
    const [first = ''] = (asString(path) ?? '').split('.');
    const missing = asStrings(record.data[first]).find((one) => !base.byId.has(one));
    if (missing !== undefined)
      return verdict(id, 'unmet', `${missing} does not exist at the base, so it is open to nobody.`);
    if (groups.length === 0) return verdict(id, 'met', `${asString(path)} names no group, so it is open to everybody.`);
    const people = peopleOf(Object.hasOwn(record.data, key) ? record.data[key] : undefined);
    if (people.length === 0) return verdict(id, 'unmet', `Unexpected absence of ${key}, expected a login.`);
    const members = groups.flatMap((group) => {
      const membership = groupMembers(base, group);
      return 'problem' in membership ? [] : membership.members;
    });
    const strangers = people.filter((person) => !members.some((member) => samePerson(member, person)));
    if (strangers.length === 0)
      return verdict(id, 'met', `${listed(people.map(({ login }) => login))}: ${listed(groups, 'or')}.`);
    const who = listed(strangers.map(({ login }) => login.slice(0, 100)));
    return verdict(id, 'unmet', `Unexpected ${key} ${who}, expected a member of ${listed(groups, 'or')}.`);
  },
};
