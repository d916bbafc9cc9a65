import type { Measure } from '../model/measure.ts';
import { dutiesOf } from './duties.ts';
import { example } from './example-records.ts';

/** Knowledge that may no longer be true. */
export const articlesOverdue: Measure = {
  id: 'articles-overdue',
  title: 'Articles past their review',
  formula: 'published articles with a date of review that is past',
  unit: 'count',
  source: 'ServiceNow, Knowledge overview: expired articles',
  kinds: ['article'],
  better: 'lower',
  compute: (snapshot, now) =>
    dutiesOf(snapshot, now).filter(({ entry, days }) => entry.kind === 'article' && days < 0).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example('articles/KB-0001', ['published'], 'review-by: 2026-10-31'),
        ...example('articles/KB-0002', ['published'], 'review-by: 2026-12-31'),
      },
      expect: 1,
    },
  ],
};
