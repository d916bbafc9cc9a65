import { type Guard, given, verdict } from '../model/guard.ts';
import { asString, asStrings, type JsonObject } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';
import { parseDate, parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';
import { optionNames } from './option-names.ts';
import { listed } from './words.ts';

const id = 'model-active';
const name = { type: 'string', minLength: 1 };

/**
 * The record follows a model that is in force and whose review date has not passed; one without a date is not overdue,
 * which `field-present` warns about. Models are rules, so the one of the base decides (ITIL: standard changes are
 * pre-authorised by their model).
 */
export const modelActive: Guard = {
  id,
  standing: true,
  options: {
    type: 'object',
    required: ['field', 'status', 'review'],
    additionalProperties: false,
    properties: { field: name, status: name, review: name },
  },
  names: (options) => {
    const of = { path: asString(options['field']) ?? '' };
    return [
      ...optionNames(options, 'field', 'path'),
      ...optionNames(options, 'status', 'status', of),
      ...optionNames(options, 'review', 'field', of),
    ];
  },
  describe: (options) => `its ${asString(options['field'])} is ${asString(options['status'])} and not due for review`,
  judge(options, { record, base, facts }) {
    const field = asString(options['field']) ?? '';
    const review = asString(options['review']) ?? '';
    const ids = asStrings(record.data[field]);
    if (ids.length === 0) return verdict(id, 'unmet', `Unexpected absence of ${field}, expected the ID of one.`);
    const today = todayOf(facts.now, base.rules.settings.timezone);
    const undated: string[] = [];
    for (const one of ids) {
      const entries = base.byId.get(one) ?? [];
      if (entries.length === 0) return verdict(id, 'unmet', `${one} does not exist at the base.`);
      for (const entry of entries) {
        const wrong = problemOf(entry.open(), options, today);
        if (wrong !== null) return verdict(id, 'unmet', wrong);
        if (!given(entry.open().data[review])) undated.push(one);
      }
    }
    const due = undated.length === 0 ? 'not due for review' : `no review date is set in ${review}`;
    const of = undated.length === 0 || ids.length === 1 ? '' : ` of ${listed([...new Set(undated)])}`;
    return verdict(id, 'met', `${listed(ids)}: ${asString(options['status'])}, ${due}${of}.`);
  },
};

function problemOf(model: RecordFile, options: JsonObject, today: number | null): string | null {
  const status = asString(options['status']) ?? '';
  const review = asString(options['review']) ?? '';
  if (model.status !== status) return `${model.id} is ${model.status}, expected ${status}.`;
  if (!given(model.data[review])) return null;
  const until = parseDate(model.data[review]);
  if (until === null) return `${model.id} has no readable date in ${review}, so nobody knows whether it still holds.`;
  if (today === null || until < today) return `The review of ${model.id} was due on ${asString(model.data[review])}.`;
  return null;
}

/** Midnight UTC of today's date in the organisation's zone, milliseconds; the whole day of the review date still counts. */
function todayOf(now: string, zone: string): number | null {
  const instant = parseInstant(now);
  return instant === null ? null : parseDate(localDate(instant, zone));
}
