import { type Guard, type GuardInput, verdict } from '../model/guard.ts';
import { asString, asStrings, isObject, type JsonObject } from '../model/json.ts';
import { countOf, membersAsked } from './approval-asks.ts';
import { approvalVerdict } from './approvals.ts';
import { followPaths } from './link-path.ts';
import { optionNames } from './option-names.ts';
import { type Named, personOf } from './people.ts';
import type { Requirement } from './requirement.ts';
import { proposedRecord } from './versions.ts';
import { listed } from './words.ts';

const id = 'approved-by';
const count = { type: 'integer', minimum: 1, maximum: 100 };
const name = { type: 'string', minLength: 1 };

/**
 * Approvals by pull-request review, docs/contract.md, section 4. Every requirement is filled by a person of its own; the owner of
 * several affected services counts for all of them.
 */
export const approvedBy: Guard = {
  id,
  standing: true,
  options: {
    type: 'object',
    required: ['each'],
    additionalProperties: false,
    properties: {
      each: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          anyOf: [
            { required: ['role'], additionalProperties: false, properties: { role: name, count } },
            { required: ['group'], additionalProperties: false, properties: { group: name, count } },
            {
              required: ['owners-of'],
              additionalProperties: false,
              properties: { 'owners-of': { type: 'array', minItems: 1, items: name } },
            },
            {
              required: ['members-of'],
              additionalProperties: false,
              properties: { 'members-of': { type: 'array', minItems: 1, items: name }, count },
            },
          ],
        },
      },
      except: { type: 'array', minItems: 1, items: name },
    },
  },
  names: (options) => [
    ...asksOf(options).flatMap((ask, index) =>
      [...optionNames(ask, 'owners-of', 'path'), ...optionNames(ask, 'members-of', 'path')].map((one) => ({
        ...one,
        at: ['each', index, ...one.at],
      })),
    ),
    ...optionNames(options, 'except', 'field'),
  ],
  describe: (options) => {
    const except = asStrings(options['except']);
    const others = except.length === 0 ? '' : `, not by its ${listed(except, 'or')}`;
    return `it is approved by ${listed(asksOf(options).map(describeAsk))}${others}`;
  },
  weight: (options) => asksOf(options).reduce((total, ask) => total + ('owners-of' in ask ? 1 : countOf(ask)), 0),
  judge(options, input) {
    const asks = asksOf(options);
    const members = asks
      .filter((ask) => !('owners-of' in ask || 'members-of' in ask))
      .map((ask) => membersAsked(ask, input));
    const linked = asks.filter((ask) => 'members-of' in ask).flatMap((ask) => linkedMembers(ask, input));
    const owners = affectedOwners(
      asks.flatMap((ask) => asStrings(ask['owners-of'])),
      input,
    );
    const all = [...members, ...linked, ...owners];
    const problems = all.filter((one) => typeof one === 'string');
    if (input.facts.pullRequest !== null && problems.length > 0) {
      return verdict(id, 'unmet', `Nobody can approve: ${problems.join('; ')}.`);
    }
    const requirements = all.filter((one) => typeof one !== 'string');
    return approvalVerdict(id, requirements, input, asStrings(options['except']));
  },
};

function asksOf(options: JsonObject): readonly JsonObject[] {
  return Array.isArray(options['each']) ? options['each'].filter(isObject) : [];
}

function describeAsk(ask: JsonObject): string {
  if ('owners-of' in ask) return `the owner of each service in ${listed(asStrings(ask['owners-of']))}`;
  if ('members-of' in ask) return `${countOf(ask)} of each group in ${listed(asStrings(ask['members-of']))}`;
  const who = asString(ask['role']) ?? asString(ask['group']) ?? '';
  return countOf(ask) === 1 ? `a member of ${who}` : `${countOf(ask)} members of ${who}`;
}

/** One requirement for each group that link fields reach; whoever moves the record to another group needs both of them. */
function linkedMembers(ask: JsonObject, input: GuardInput): readonly (Requirement | string)[] {
  const paths = asStrings(ask['members-of']);
  const records = [...new Set([input.record, proposedRecord(input), ...(input.before === null ? [] : [input.before])])];
  const groups = followPaths(records, paths, [input.base, input.after]);
  if (groups.length === 0) return [`${listed(paths)} names no group`];
  return groups.map((group) => membersAsked({ group, count: countOf(ask) }, input));
}

/**
 * One requirement for each owner of an affected service: whoever owns several approves once for all of them. Who owns
 * what is read from the base, like every rule about people.
 */
function affectedOwners(paths: readonly string[], input: GuardInput): readonly (Requirement | string)[] {
  if (paths.length === 0) return [];
  const records = [...new Set([input.record, proposedRecord(input)])];
  const problems: string[] = [];
  const owned = new Map<string, { owner: Named; services: string[] }>();
  for (const service of [...followPaths(records, paths, [input.base, input.after])].sort()) {
    const entries = input.base.byId.get(service) ?? [];
    if (entries.length === 0) problems.push(`${service} does not exist at the base, so it has no owner yet`);
    for (const entry of entries) {
      const owner = personOf(entry.open().data['owner']);
      if (owner === null) {
        problems.push(`${service} has no owner at the base`);
        continue;
      }
      const key = owner.login.toLowerCase();
      const known = owned.get(key) ?? { owner, services: [] };
      const ids = new Set([known.owner.id, owner.id].filter((one) => one !== null));
      if (ids.size > 1) problems.push(`${owner.login} stands for two people among the owners of services`);
      owned.set(key, { owner: owner.id === null ? known.owner : owner, services: [...known.services, service] });
    }
  }
  const requirements = [...owned.values()].map(({ owner, services }) => ({
    name: `owner of ${listed(services)}`,
    group: null,
    count: 1,
    people: [owner],
  }));
  return [...problems, ...requirements];
}
