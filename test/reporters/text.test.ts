import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textReport } from '../../src/reporters/text.ts';
import { findingOf, inspectionOf, inspections } from './support/inspections.ts';

test('findings by file, moves with their verdicts, one line that sums up', () => {
  const other = findingOf({
    file: 'records/services/SVC-a.md',
    line: 12,
    column: 3,
    severity: 'warning',
    check: 'link-resolves',
    message: 'Unexpected SVC-b, expected a record.',
    help: '',
  });
  const inspection = inspectionOf({
    findings: [other, findingOf(), findingOf({ line: 30, message: 'Unexpected x, expected y.' })],
    moves: [
      {
        record: 'CHG-0042',
        from: null,
        to: 'scheduled',
        allowed: false,
        verdicts: [{ guard: 'approved-by', answer: 'unmet', because: 'nobody has approved' }],
      },
    ],
  });
  expect(textReport(inspection, { colour: false })).toBe(`records/changes/CHG-0042.md
   4:9  error    Unexpected move from authorize to scheduled, expected 1 more approval. (move-allowed)
                 Ask carol or dave for a review.
  30:9  error    Unexpected x, expected y. (move-allowed)

records/services/SVC-a.md
  12:3  warning  Unexpected SVC-b, expected a record. (link-resolves)

Moves
  CHG-0042: nothing → scheduled, not allowed
    not met: approved-by, nobody has approved

214 records, 2 errors, 1 warning
`);
});

test('all is shown unless a bound is asked for, and then the worst', () => {
  const many = [...Array(300).keys()].map((line) =>
    findingOf({ severity: line === 299 ? 'error' : 'warning', line: line + 1 }),
  );
  const inspection = inspectionOf({ findings: many });
  expect(textReport(inspection, { colour: false }).match(/\(move-allowed\)/gu)).toHaveLength(300);
  const bounded = textReport(inspection, { colour: false, maxFindings: 10 });
  expect(bounded.match(/\(move-allowed\)/gu)).toHaveLength(10);
  expect(bounded).toContain('300:9  error');
  expect(bounded).toContain('and 290 more findings');
});

test('colours only when they are asked for', () => {
  const inspection = inspectionOf({ findings: [findingOf()] });
  expect(textReport(inspection, { colour: true })).toContain('\u001b[31m');
  expect(textReport(inspection, { colour: false })).not.toContain('\u001b');
});

test('whatever the texts: no control characters reach the terminal, no line is a workflow command', () => {
  fc.assert(
    fc.property(inspections, (inspection) => {
      const report = textReport(inspection, { colour: false });
      expect(report).not.toMatch(/[^\P{Cc}\n]/u);
      expect(report).not.toMatch(/[\u2028\u2029\u202e]/u);
      for (const line of report.split('\n')) {
        expect(line.trimStart().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }
    }),
  );
});
