import { describe, expect, it } from 'vitest';
import type { ExampleFiles } from '../../src/model/check.ts';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

const path = 'records/releases/REL-0001.md';
const steps = ['planned', 'building', 'testing', 'ready', 'deploying', 'deployed', 'closed'];

/** A release on its way. */
function release(status: string, { changes = 'CHG-0001', tick = 'x', extra = '', window = '20' } = {}): string {
  const timeline = steps
    .slice(0, steps.indexOf(status) + 1)
    .map((one, index) => `  - {at: 2026-11-21T0${index + 1}:00:00Z, status: ${one}, by: anna}`);
  return `---
id: REL-0001
title: Database 11
status: ${status}
owner: anna
services: [SVC-payments]
changes: [${changes}]
window: {start: 2026-11-${window}T00:00:00Z, end: 2026-11-22T00:00:00Z}
review-by: 2026-12-10
${extra}timeline:
${timeline.join('\n')}
---

## Acceptance criteria

- [x] Payments work
- [${tick}] Reports work

## Deployment plan

Install it.

## Back-out plan

Install the old one.

## Review

Fine.
`;
}

function change(id: string, status: string): ExampleFiles {
  return {
    [`records/changes/${id}.md`]: `---\nid: ${id}\ntitle: Change\nstatus: ${status}\ntype: normal\nrisk: low\nservices: [SVC-payments]\ncis: [CI-db-1]\nwindow: {start: 2026-11-20T00:00:00Z, end: 2026-11-22T00:00:00Z}\n${status === 'closed' ? 'outcome: successful\n' : ''}timeline:\n  - {at: 2026-11-20T01:00:00Z, status: ${status}, by: anna}\n---\n\n## Implementation plan\n\nDo it.\n\n## Back-out plan\n\nUndo it.\n\n## Review\n\nFine.\n`,
  };
}

/** What stands against a move or an edit of the release. */
function against(before: string, after: string, status: string): readonly string[] {
  const others = { ...commonFiles, ...change('CHG-0001', status), ...change('CHG-0002', 'new') };
  const { moves, findings } = inspectFiles({ ...others, [path]: before }, { ...others, [path]: after });
  const verdicts = moves.flatMap((move) => (move.record === 'REL-0001' ? move.verdicts : []));
  return [
    ...verdicts.flatMap(({ guard, answer }) => (answer === 'met' ? [] : [`${guard} ${answer}`])),
    ...findings.flatMap(({ check, record }) => (check === 'frozen-edited' && record === 'REL-0001' ? [check] : [])),
  ];
}

describe('a release', () => {
  it('becomes ready only when every criterion is ticked, every change approved, and the owners of its services agree', () => {
    const testing = release('testing');
    expect(against(testing, release('ready'), 'scheduled')).toEqual(['approved-by unknown']);
    expect(against(testing, release('ready', { tick: ' ' }), 'authorize')).toEqual([
      'tasks-done unmet',
      'links-in-status unmet',
      'approved-by unknown',
    ]);
    expect(against(testing, release('ready', { changes: '' }), 'scheduled')).toContain('links-in-status unmet');
  });

  it('is frozen from then on: nothing slips in unapproved', () => {
    const ready = release('ready');
    expect(against(ready, release('ready', { changes: 'CHG-0001, CHG-0002' }), 'scheduled')).toContain('frozen-edited');
    expect(against(ready, release('ready', { extra: 'versions: [{ci: CI-db-1, to: "11"}]\n' }), 'scheduled')).toContain(
      'frozen-edited',
    );
    expect(against(ready, release('ready', { extra: 'tags: [night]\n' }), 'scheduled')).toEqual([]);
  });

  it('is deployed within its window, with its changes, and closed after them', () => {
    expect(against(release('ready'), release('deploying'), 'scheduled')).toEqual([]);
    expect(against(release('ready', { window: '21' }), release('deploying', { window: '21' }), 'scheduled')).toEqual(
      [],
    );
    expect(
      against(release('ready'), release('deploying').replace('2026-11-22T00', '2026-11-21T04'), 'scheduled'),
    ).toContain('inside-window unmet');
    expect(against(release('deploying'), release('deployed'), 'scheduled')).toEqual(['links-in-status unmet']);
    expect(against(release('deploying'), release('deployed'), 'review')).toEqual([]);
    const closed = release('closed', { extra: 'verdict: successful\n' });
    expect(against(release('deployed'), closed, 'review')).toEqual(['links-in-status unmet']);
    expect(against(release('deployed'), closed, 'closed')).toEqual([]);
  });
});
