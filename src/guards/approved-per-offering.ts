import { type Guard, type GuardInput, verdict } from '../model/guard.ts';
import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import { holds } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { countOf, membersAsked } from './approval-asks.ts';
import { approvalVerdict } from './approvals.ts';
import { managersOf } from './managers.ts';
import { optionNames } from './option-names.ts';
import { peopleOf } from './people.ts';
import type { Requirement } from './requirement.ts';
import { versionsOf } from './versions.ts';
import { listed } from './words.ts';

const id = 'approved-per-offering';
const name = { type: 'string', minLength: 1 };

/** Word of a rule by which nobody has to approve. */
const NOBODY = 'none';

/**
 * Approvals that the linked record asks for, as it stands at the base: whoever asks for something else in the pull request that approves
 * it, or makes the offering cheaper to approve, gains nothing. What every version of the record names counts together (request models:
 * ITIL, service request management; ISO/IEC 20000-1:2018 8.6.2).
 */
export const approvedPerOffering: Guard = {
  id,
  standing: true,
  options: {
    type: 'object',
    required: ['field', 'rule'],
    additionalProperties: false,
    properties: {
      field: name,
      rule: name,
      form: name,
      requester: name,
      except: { type: 'array', minItems: 1, items: name },
    },
  },
  names: (options) => [
    ...optionNames(options, 'field', 'path'),
    ...optionNames(options, 'rule', 'field', { path: asString(options['field']) ?? '' }),
    ...optionNames(options, 'form', 'field'),
    ...optionNames(options, 'requester', 'field'),
    ...optionNames(options, 'except', 'field'),
  ],
  describe: ({ field, rule }) => `it is approved as the ${asString(rule)} of its ${asString(field)} says`,
  judge(options, input) {
    const versions = versionsOf(input);
    const key = asString(options['field']) ?? '';
    const offerings = [...new Set(versions.flatMap((one) => asStrings(one.data[key])))].sort();
    if (offerings.length === 0) return verdict(id, 'unmet', `Unexpected absence of ${key}, expected an ID.`);
    const all = offerings.flatMap((offering) => asked(offering, options, versions, input));
    const problems = all.filter((one) => typeof one === 'string');
    const [first] = problems;
    if (first !== undefined && (input.facts.pullRequest !== null || problems.length === all.length))
      return verdict(id, 'unmet', `Nobody can approve: ${listed(problems)}.`);
    const requirements = all.filter((one) => typeof one !== 'string');
    if (requirements.length === 0) return verdict(id, 'met', `${listed(offerings)} asks for no approval.`);
    return approvalVerdict(id, requirements, input, asStrings(options['except']));
  },
};

/** What one offering asks for, or why nobody can give it. */
function asked(
  offering: string,
  options: JsonObject,
  versions: readonly RecordFile[],
  input: GuardInput,
): readonly (Requirement | string)[] {
  const [entry, twin] = input.base.byId.get(offering) ?? [];
  if (entry === undefined) return [`${offering} does not exist at the base, so it does not say yet who approves`];
  if (twin !== undefined) return [`${offering} exists more than once at the base`];
  const rule = ruleOf(entry.open().data[asString(options['rule']) ?? '']);
  if (rule === null) return [`${offering} does not say who approves`];
  const form = asString(options['form']) ?? 'form';
  return rule
    .filter(({ when }) => !isObject(when) || versions.some(({ data }) => answersHold(when, mapOf(data[form]))))
    .flatMap((ask) => requirementOf(ask, options, versions, input));
}

/** The entries of a rule, none where nobody has to approve; null where there is no rule or it cannot be read. */
function ruleOf(value: Json | undefined): readonly JsonObject[] | null {
  if (value === NOBODY) return [];
  if (!Array.isArray(value) || value.length === 0) return null;
  const entries = value.filter(isObject);
  return entries.length === value.length ? entries : null;
}

function requirementOf(
  ask: JsonObject,
  options: JsonObject,
  versions: readonly RecordFile[],
  input: GuardInput,
): readonly (Requirement | string)[] {
  if (Array.isArray(ask['people']))
    return [{ name: 'the people named', group: null, count: countOf(ask), people: peopleOf(ask['people']) }];
  if (ask['manager'] !== true) return [membersAsked(ask, input)];
  const field = asString(options['requester']) ?? 'requester';
  const requesters = new Map(
    versions.flatMap(({ data }) => peopleOf(data[field])).map(({ login }) => [login.toLowerCase(), login]),
  );
  if (requesters.size === 0) return [`the ${field} is not named, so nobody knows whose manager is meant`];
  return [...requesters.values()].map((login) => {
    const people = managersOf(input.base, login);
    if (people.length === 0) return `${login} belongs to no group with a lead who is somebody else`;
    return { name: `the manager of ${login}`, group: null, count: countOf(ask), people };
  });
}

/** Whether a condition holds for the answers to a form; of a list of answers, any of them may be the one that is meant. */
function answersHold(when: JsonObject, answers: JsonObject): boolean {
  return Object.entries(when).every(([name, wanted]) => {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return (Array.isArray(answer) ? answer : [answer]).some(
      (one) => one !== undefined && holds({ [name]: wanted }, { [name]: one }),
    );
  });
}

function mapOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
