import { linksTo } from '../model/backlinks.ts';
import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

const USERS = ['incident', 'request'];

/** Whether what was written down is what people need. */
export const articleReuse: Measure = {
  id: 'article-reuse',
  title: 'Articles in use',
  formula: 'published articles that an incident or a request names / published articles',
  unit: 'share',
  source: 'ServiceNow, Knowledge overview: attached to incidents; KCS: reuse',
  kinds: ['article', 'incident', 'request'],
  better: 'higher',
  compute: (snapshot) =>
    shareOf(
      ofKind(snapshot, 'article').filter(({ status }) => status === 'published'),
      ({ id }) => linksTo(snapshot, id).some(({ entry, field }) => field === 'articles' && USERS.includes(entry.kind)),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('articles/KB-0001', ['published']),
        ...example('articles/KB-0002', ['published']),
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00'],
          'impact: low',
          'urgency: low',
          'articles: [KB-0001]',
        ),
      },
      expect: 0.5,
    },
  ],
};
