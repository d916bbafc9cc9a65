import { snapshotCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { isOver } from '../model/process.ts';
import { find, ofKind } from '../model/snapshot.ts';

const problem = (more: string) =>
  `---\nid: PRB-0001\ntitle: Payments stop\nstatus: new\nimpact: high\nurgency: low\nknown-error: true\n${more}timeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n`;

/** Looks at known errors for what makes them known: a workaround, in an article that can be found. */
export const knownErrorDescribed = snapshotCheck({
  id: 'known-error-described',
  title: 'A known error has no workaround, or no published article that tells it.',
  why: 'A known error is a problem that users need not suffer from although it is not solved: the service desk finds the article and applies the workaround. Without both it is only a problem with a flag (FitSM PR10.3; ISO/IEC 20000-1:2018, 8.6.3).',
  fix: 'Fill in "workaround", publish an article with the steps and name it in "articles"; or take "known-error" away.',
  severity: 'error',
  kinds: ['problem'],
  examples: [
    {
      name: 'a flag and nothing else',
      files: { 'records/problems/PRB-0001.md': problem('') },
      expect: [
        'records/problems/PRB-0001.md:7:14 Unexpected known error without a workaround, expected "workaround".',
        'records/problems/PRB-0001.md:7:14 Unexpected known error without a published article, expected one in "articles".',
      ],
    },
    {
      name: 'a workaround in an article that nobody can find yet',
      files: {
        'records/problems/PRB-0001.md': problem('workaround: Restart the pool\narticles: [KB-0001]\n'),
        'records/articles/KB-0001.md':
          '---\nid: KB-0001\ntitle: Restart the pool\nstatus: draft\nowner: anna\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: draft, by: anna}\n---\n',
      },
      expect: [
        'records/problems/PRB-0001.md:7:14 Unexpected known error without a published article, expected one in "articles": KB-0001 is draft.',
      ],
    },
    {
      name: 'one that was solved needs none any more',
      files: {
        'records/problems/PRB-0001.md':
          '---\nid: PRB-0001\ntitle: Payments stop\nstatus: cancelled\nimpact: high\nurgency: low\nknown-error: true\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: cancelled, by: anna}\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const known = ofKind(snapshot, 'problem').filter(
      (entry) => entry.kept()['known-error'] === true && !isOver(snapshot.rules, entry),
    );
    snapshot.preload(known);
    for (const entry of known) {
      const at = { record: entry.id, file: entry.path, place: { pointer: ['known-error'] } };
      if (!given(entry.open().data['workaround']))
        yield {
          ...at,
          message: 'Unexpected known error without a workaround, expected "workaround".',
          help: 'Say in a sentence how users get on until it is solved.',
        };
      const articles = entry.links.flatMap(({ field, to }) => (field === 'articles' ? (find(snapshot, to) ?? []) : []));
      if (articles.some(({ status }) => status === 'published')) continue;
      const [first] = articles;
      yield {
        ...at,
        message: `Unexpected known error without a published article, expected one in "articles"${first === undefined ? '.' : `: ${first.id} is ${first.status}.`}`,
        help: 'Publish an article with the steps and name it.',
      };
    }
  },
});
