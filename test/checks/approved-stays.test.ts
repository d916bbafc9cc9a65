import { describe, expect, it } from 'vitest';
import type { ExampleFiles } from '../../src/model/check.ts';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

/** What stands against an edit: guards that are not met, edits of what is frozen, and other errors. */
function against(before: ExampleFiles, after: ExampleFiles): readonly string[] {
  const { moves, findings } = inspectFiles({ ...commonFiles, ...before }, { ...commonFiles, ...before, ...after });
  return [
    ...moves.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ guard, answer }) => (answer === 'met' ? [] : [`${guard} ${answer}`])),
    ),
    // Without a pull request at hand, an edit that takes approvals is a warning.
    ...findings.flatMap(({ check, severity }) =>
      check === 'frozen-edited' || (severity === 'error' && check !== 'move-allowed') ? [check] : [],
    ),
  ];
}

const timeline = (...statuses: readonly string[]): string =>
  statuses.map((status, at) => `  - {at: 2026-11-21T0${at + 1}:00:00Z, status: ${status}, by: anna}\n`).join('');

describe('a request', () => {
  const offering = (status: string, approval: string, id = 'OFR-a'): ExampleFiles => ({
    [`records/offerings/${id}.md`]: `---\nid: ${id}\ntitle: Laptop\nstatus: ${status}\ndescription: A laptop\nowner: carol\nservice: SVC-payments\ngroup: GRP-cab\napproval: ${approval}\nreview-by: 2027-01-31\n---\n`,
  });
  const request = (offered: string, ...statuses: readonly string[]): ExampleFiles => ({
    'records/requests/REQ-0001.md': `---\nid: REQ-0001\ntitle: A laptop\nstatus: ${statuses.at(-1)}\noffering: ${offered}\nrequester: anna\ngroup: GRP-cab\nassignee: dave\ntimeline:\n${timeline(...statuses)}---\n`,
  });

  it.each(['draft', 'retired'])(
    'is not approved by the rule of an offering that is %s, which anybody may edit',
    (status) => {
      const before = { ...offering(status, 'none'), ...request('OFR-a', 'new', 'approval') };
      expect(against(before, request('OFR-a', 'new', 'approval', 'in-progress'))).toEqual(['links-in-status unmet']);
      expect(
        against({ ...before, ...offering('published', 'none') }, request('OFR-a', 'new', 'approval', 'in-progress')),
      ).toEqual([]);
    },
  );

  it('that is fulfilled does not become one for something else, to be taken up again', () => {
    const before = {
      ...offering('published', 'none'),
      ...offering('published', '[{role: process-owner}]', 'OFR-b'),
      ...request('OFR-a', 'new', 'in-progress', 'fulfilled'),
    };
    expect(against(before, request('OFR-b', 'new', 'in-progress', 'fulfilled'))).toEqual(['frozen-edited']);
    expect(against(before, request('OFR-a', 'new', 'in-progress', 'fulfilled', 'in-progress'))).toEqual([]);
  });
});

describe('a release', () => {
  const body =
    '## Acceptance criteria\n\n- [x] Seen\n\n## Deployment plan\n\nNow.\n\n## Back-out plan\n\nBack.\n\n## Review\n\nFine.\n';
  const release = (changes: string, ...statuses: readonly string[]): ExampleFiles => ({
    'records/releases/REL-0001.md': `---\nid: REL-0001\ntitle: Payments 8\nstatus: ${statuses.at(-1)}\nowner: dave\nservices: [SVC-payments]\nchanges: [${changes}]\nwindow: {start: 2026-11-21T01:00:00Z, end: 2026-11-21T09:00:00Z}\nreview-by: 2026-12-01\nverdict: successful\ntimeline:\n${timeline(...statuses)}---\n\n${body}`,
  });
  const change = (id: string, status: string): ExampleFiles => ({
    [`records/changes/${id}.md`]: `---\nid: ${id}\ntitle: A change\nstatus: ${status}\ntype: normal\nrisk: low\nservices: [SVC-payments]\noutcome: successful\nrequester: anna\nimplementer: bob\nwindow: {start: 2026-11-21T01:00:00Z, end: 2026-11-21T09:00:00Z}\ntimeline:\n  - {at: 2026-11-20T01:00:00Z, status: ${status}, by: anna}\n---\n\n## Implementation plan\n\nNow.\n\n## Back-out plan\n\nBack.\n\n## Review\n\nFine.\n`,
  });
  const deployed = ['planned', 'building', 'testing', 'ready', 'deploying', 'deployed'];

  it.each([deployed, [...deployed, 'rolled-back']])(
    'does not close by leaving out the change that is still open (%s)',
    (...statuses) => {
      const before = {
        ...change('CHG-0001', 'closed'),
        ...change('CHG-0002', 'implement'),
        ...release('CHG-0001, CHG-0002', ...statuses),
      };
      const errors = against(before, release('CHG-0001', ...statuses));
      expect(errors).toContain('frozen-edited');
      const [[path, text] = ['', '']] = Object.entries(release('CHG-0001, CHG-0002', ...statuses));
      expect(against(before, { [path]: text.replace('Payments 8', 'Payments 8.0') })).not.toContain('frozen-edited');
    },
  );
});

describe('an article', () => {
  const article = (group: string): ExampleFiles => ({
    'records/articles/KB-0001.md': `---\nid: KB-0001\ntitle: Restart the pool\nstatus: published\ntype: how-to\nauthor: erin\nowner: erin\ngroup: ${group}\naudience: staff\nreview-by: 2027-01-31\ntimeline:\n${timeline('draft', 'in-review', 'published')}---\n\n## Answer\n\nRestart it.\n`,
  });

  it('is not handed to another group, whose members then approve the edits, without anybody knowing', () => {
    expect(against(article('GRP-cab'), article('GRP-ecab'))).toEqual(['frozen-edited']);
  });
});
