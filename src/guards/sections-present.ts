import { type Guard, verdict } from '../model/guard.ts';
import { asStrings } from '../model/json.ts';
import type { Outline } from '../model/record.ts';
import { optionNames } from './option-names.ts';
import { listed } from './words.ts';

const id = 'sections-present';

/** Headings that must stand in the body, with something written below them. */
export const sectionsPresent: Guard = {
  id,
  options: {
    type: 'object',
    required: ['sections'],
    additionalProperties: false,
    properties: { sections: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } } },
  },
  names: (options) => optionNames(options, 'sections', 'section'),
  describe: (options) =>
    `something is written under ${listed(asStrings(options['sections']).map((one) => `"${one}"`))}`,
  judge(options, { record }) {
    const sections = asStrings(options['sections']);
    const missing = sections.filter((one) => !isFilled(record.outline, one));
    if (missing.length === 0) return verdict(id, 'met', `Written: ${listed(sections)}.`);
    return verdict(id, 'unmet', `Nothing is written under ${listed(missing.map((one) => `"${one}"`))}.`);
  },
};

function isFilled(outline: Outline, section: string): boolean {
  return outline.headings.some((one) => one.filled && one.text.toLowerCase() === section.toLowerCase());
}
