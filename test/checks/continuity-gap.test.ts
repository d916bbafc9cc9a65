import { expect, it } from 'vitest';
import { commonFiles } from './example-files.ts';
import { bareFacts, inspectFiles } from './run-example.ts';

it('continuity-gap names the day of the time zone by which it judges', () => {
  const plan =
    '---\nid: CNT-payments\ntitle: Payments\nstatus: draft\nowner: carol\nservices: [SVC-payments]\nexercises:\n  - {planned: 2026-06-03, type: full, held: 2026-06-03, result: passed}\n---\n';
  const files = { ...commonFiles, 'records/continuity-plans/CNT-payments.md': plan };
  const { findings } = inspectFiles(null, files, { ...bareFacts, now: '2026-06-01T23:30:00Z' });
  expect(findings.filter(({ check }) => check === 'continuity-gap').map(({ help }) => help)).toEqual([
    'Leave held out until it is; today is 2026-06-02.',
  ]);
});
