import { type Guard, type GuardInput, given, verdict } from '../model/guard.ts';
import { asString, asStrings, isObject, type JsonObject } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';
import { parseInstant } from '../time/instant.ts';
import { approvalVerdict } from './approvals.ts';
import { freezesOf } from './freezes.ts';
import { followPaths } from './link-path.ts';
import { optionNames } from './option-names.ts';
import { roleMembers } from './people.ts';
import { proposedRecord } from './versions.ts';
import { overlap, type Window, windowOf } from './windows.ts';
import { listed } from './words.ts';

const id = 'outside-freeze';
const name = { type: 'string', minLength: 1 };

/**
 * No freeze of an affected service touches the window, nor, with `moment`, the instant of the move: the work begins
 * with it. Freezes are rules, so those of the base count; a role may override them by its approval where the record
 * says why.
 */
export const outsideFreeze: Guard = {
  id,
  standing: true,
  options: {
    type: 'object',
    required: ['kind', 'window', 'services'],
    additionalProperties: false,
    properties: {
      kind: name,
      window: name,
      services: { type: 'array', minItems: 1, items: name },
      moment: { type: 'boolean', default: false },
      override: {
        type: 'object',
        required: ['field', 'role'],
        additionalProperties: false,
        properties: { field: name, role: name },
      },
    },
  },
  names: (options) => [
    ...optionNames(options, 'kind', 'kind'),
    ...optionNames(options, 'window', 'field'),
    ...optionNames(options, 'services', 'path'),
    ...optionNames(options, ['override', 'field'], 'field'),
  ],
  describe: (options) => `no ${asString(options['kind'])} is in force${describeOverride(options)}`,
  judge(options, input) {
    const windows = [...new Set([input.record, proposedRecord(input)])].flatMap((record) =>
      windowsOf(record, options, input),
    );
    const services = affected(options, input);
    const hit = freezesOf(input.base, asString(options['kind']) ?? '').filter(
      (freeze) =>
        windows.some((window) => overlap(window, freeze.window)) &&
        (freeze.services === 'all' || freeze.services.some((one) => services.includes(one))),
    );
    if (hit.length === 0) return verdict(id, 'met', `No ${asString(options['kind'])} stands against it.`);
    const against = `${listed(hit.map((one) => `${one.id} (until ${one.until})`))} ${hit.length === 1 ? 'stands' : 'stand'} against it`;
    return overridden(options, input, against);
  },
};

function describeOverride(options: JsonObject): string {
  const override = options['override'];
  if (!isObject(override)) return '';
  return `, or ${asString(override['field'])} says why not to wait and ${asString(override['role'])} approves`;
}

/** The agreed window; and the instant of the move where that counts, or where there is no window to go by. */
function windowsOf(record: RecordFile, options: JsonObject, { step }: GuardInput): readonly Window[] {
  const window = windowOf(record.data[asString(options['window']) ?? '']);
  const at = parseInstant(step.at);
  const moment = at === null || (window !== null && options['moment'] !== true) ? [] : [{ start: at, end: at + 1 }];
  return window === null ? moment : [window, ...moment];
}

function affected(options: JsonObject, input: GuardInput): readonly string[] {
  const records = [...new Set([input.record, proposedRecord(input)])];
  return followPaths(records, asStrings(options['services']), [input.base, input.after]);
}

function overridden(options: JsonObject, input: GuardInput, against: string) {
  const { override } = options;
  const head = proposedRecord(input);
  if (!isObject(override)) return verdict(id, 'unmet', `${against}.`);
  const field = asString(override['field']) ?? '';
  const role = asString(override['role']) ?? '';
  if (!given(head.data[field])) return verdict(id, 'unmet', `${against}; ${field} does not say why it cannot wait.`);
  if (input.facts.pullRequest === null)
    return verdict(id, 'unknown', `${against}; no pull request at hand to look for an approval of ${role}.`);
  const membership = roleMembers(input.base, role);
  if ('problem' in membership)
    return verdict(id, 'unmet', `${against}; nobody can override it: ${membership.problem}.`);
  const requirements = [{ name: role, group: membership.group, count: 1, people: membership.members }];
  const answer = approvalVerdict(id, requirements, input);
  return { ...answer, because: `${against}; overridden only by approval. ${answer.because}` };
}
