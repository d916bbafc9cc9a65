import { expect, test } from 'vitest';
import { jsonReport } from '../../src/reporters/json.ts';
import { findingOf, inspectionOf } from './support/inspections.ts';

test('the object of the public contract, and nothing else in it', () => {
  const inspection = inspectionOf({
    findings: [findingOf()],
    moves: [
      {
        record: 'CHG-0042',
        from: 'authorize',
        to: 'scheduled',
        allowed: false,
        verdicts: [{ guard: 'approved-by', answer: 'unmet', because: 'nobody has approved', waiting: true }],
      },
    ],
  });
  expect(JSON.parse(jsonReport(inspection))).toEqual({
    ok: false,
    summary: { records: 214, errors: 1, warnings: 0 },
    moves: [
      {
        record: 'CHG-0042',
        from: 'authorize',
        to: 'scheduled',
        allowed: false,
        verdicts: [{ guard: 'approved-by', answer: 'unmet', because: 'nobody has approved' }],
      },
    ],
    findings: [
      {
        check: 'move-allowed',
        severity: 'error',
        record: 'CHG-0042',
        file: 'records/changes/CHG-0042.md',
        line: 4,
        column: 9,
        message: 'Unexpected move from authorize to scheduled, expected 1 more approval.',
        help: 'Ask carol or dave for a review.',
      },
    ],
  });
});
