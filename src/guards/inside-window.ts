import { type Guard, verdict } from '../model/guard.ts';
import { asString } from '../model/json.ts';
import { parseInstant } from '../time/instant.ts';
import { optionNames } from './option-names.ts';
import { windowOf } from './windows.ts';

const id = 'inside-window';

/** The move happens within the window that was agreed. */
export const insideWindow: Guard = {
  id,
  options: {
    type: 'object',
    required: ['field'],
    additionalProperties: false,
    properties: { field: { type: 'string', minLength: 1 } },
  },
  names: (options) => optionNames(options, 'field', 'field'),
  describe: (options) => `it happens within ${asString(options['field'])}`,
  judge(options, { record, step }) {
    const field = asString(options['field']) ?? '';
    const window = windowOf(record.data[field]);
    if (window === null) return verdict(id, 'unmet', `Unexpected ${field}, expected a start and a later end.`);
    const at = parseInstant(step.at);
    if (at === null) return verdict(id, 'unmet', `The timeline does not say when it became ${step.to}.`);
    if (at >= window.start && at < window.end) return verdict(id, 'met', `${step.at} lies within ${field}.`);
    return verdict(id, 'unmet', `Unexpected ${step.at}, expected an instant within ${field}.`);
  },
};
