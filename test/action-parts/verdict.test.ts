import { expect, test } from 'vitest';
import { deciding, describe as describeOutcome, type Judgement, verdictOf } from '../../src/action/verdict.ts';
import type { Inspection } from '../../src/model/inspection.ts';

const inspection = (outcome: Inspection['outcome'], errors = 0, moves: Inspection['moves'] = []): Inspection => ({
  ok: outcome === 'success',
  outcome,
  summary: { records: 1, errors, warnings: 0 },
  moves,
  findings: [],
});
const judgement = (number: number, outcome: Inspection['outcome']): Judgement => ({
  number,
  inspection: inspection(outcome),
  gaps: [],
});
const move = (record: string, allowed: boolean) => ({
  record,
  from: 'authorize',
  to: 'scheduled',
  allowed,
  verdicts: [],
});

test.each([
  [['success', 'success'], 'success'],
  [['success', 'pending'], 'pending'],
  [['pending', 'success'], 'pending'],
  [['failure', 'pending'], 'failure'],
  [['success', 'failure', 'pending'], 'failure'],
] as const)('a head with %j is %s', (outcomes, state) => {
  const [first, ...rest] = outcomes.map((outcome, index) => judgement(index + 1, outcome));
  expect(verdictOf([first as Judgement, ...rest]).state).toBe(state);
});

test('of equals the first decides', () => {
  expect(deciding([judgement(7, 'pending'), judgement(9, 'pending')]).number).toBe(7);
});

test.each([
  [inspection('success'), 'Accepted: no errors'],
  [inspection('success', 0, [move('CHG-1', true), move('CHG-2', true)]), 'Accepted: 2 moves allowed'],
  [
    inspection('pending', 2, [move('CHG-0001', false), move('CHG-0002', false)]),
    'Waiting for approval: CHG-0001 authorize → scheduled and 1 more move',
  ],
  [inspection('failure', 3), 'Refused: 3 errors'],
  [inspection('failure', 1, [move('CHG-0001\n::x', false)]), 'Refused: 1 error; CHG-0001 ::x authorize → scheduled'],
])('it is said in a few words', (what, words) => {
  expect(describeOutcome(what)).toBe(words);
});
