import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { example } from './example-records.ts';
import { DAY, mean } from './figures.ts';
import { historiesOf } from './histories.ts';

/** How long knowledge waits before anybody may use it. */
export const articleReviewTime: Measure = {
  id: 'article-review-time',
  title: 'Time in review',
  formula: 'mean of ("published" − the "in-review" before it) over articles published in the period',
  unit: 'days',
  source: 'ServiceNow, Knowledge overview: time in review',
  kinds: ['article'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    mean(
      historiesOf(snapshot, 'article', now).flatMap(({ path }) =>
        path.flatMap(({ status, at }, index) => {
          const before = path[index - 1];
          if (status !== 'published' || before?.status !== 'in-review' || !isWithin(period, at)) return [];
          return [(at - before.at) / DAY];
        }),
      ),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two days',
      files: {
        ...example('articles/KB-0001', [
          'draft 2026-11-01T09:00',
          'in-review 2026-11-03T09:00',
          'published 2026-11-05T09:00',
        ]),
      },
      expect: 2,
    },
  ],
};
