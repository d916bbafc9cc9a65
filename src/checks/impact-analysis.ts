import { RATINGS, type Rating, ratingsOf } from '../measures/impact-analysis.ts';
import { type Report, recordCheck } from '../model/check.ts';
import type { JsonObject } from '../model/json.ts';

/** Looks for ratings of an impact analysis that cannot both be meant. */
export const impactAnalysis = recordCheck({
  id: 'impact-analysis',
  title: 'The ratings of an impact analysis contradict each other.',
  why: 'What is required follows from the first length of time that cannot be borne. A longer outage that hurts less than a shorter one, or one length of time with two ratings, makes that figure mean nothing (ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.1).',
  fix: 'Let the ratings of each category rise, or stay, the longer it lasts.',
  severity: 'error',
  kinds: ['continuity-plan'],
  examples: [
    {
      name: 'a day hurts less than four hours, and an hour is written twice',
      files: {
        'records/continuity-plans/CNT-shop.md': plan(
          'impact:\n  - {category: revenue, after: {24h: medium, 4h: high}}\ndata-loss:\n  - {category: legal, after: {1h: low, 60m: high}}',
        ),
      },
      expect: [
        'records/continuity-plans/CNT-shop.md:6:38 Unexpected rating medium of revenue after 24h, expected high as after 4h.',
        'records/continuity-plans/CNT-shop.md:8:45 Unexpected second rating of legal after 60m: 1h is as long.',
      ],
    },
    {
      name: 'ratings that rise, each category for itself',
      files: {
        'records/continuity-plans/CNT-shop.md': plan(
          'impact:\n  - {category: revenue, after: {1h: low, 4h: low, 24h: high}}\n  - {category: safety, after: {30m: high}}',
        ),
      },
      expect: [],
    },
  ],
  *run({ data }) {
    yield* contradictions(data, 'impact');
    yield* contradictions(data, 'data-loss');
  },
});

function* contradictions(data: JsonObject, field: string): Generator<Report> {
  let before: Rating | null = null;
  for (const one of ratingsOf(data[field])) {
    const shorter: Rating | null = before?.index === one.index ? before : null;
    const { written, category, rating } = one;
    const place = { pointer: [field, one.index, 'after', written] };
    if (shorter !== null && shorter.minutes === one.minutes) {
      const message = `Unexpected second rating of ${category} after ${written}: ${shorter.written} is as long.`;
      yield { place, message, help: 'Leave one of the two.' };
    } else if (shorter !== null && rating < shorter.rating) {
      const expected = `${RATINGS.slice(shorter.rating).join(' or ')} as after ${shorter.written}`;
      const message = `Unexpected rating ${RATINGS[rating]} of ${category} after ${written}, expected ${expected}.`;
      yield { place, message, help: 'What lasts longer does not hurt less.' };
      continue;
    }
    before = one;
  }
}

function plan(more: string): string {
  return `---\nid: CNT-shop\ntitle: Shop\nstatus: draft\n${more}\n---\n`;
}
