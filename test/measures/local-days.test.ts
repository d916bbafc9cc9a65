import { describe, expect, it, test } from 'vitest';
import { example } from '../../src/measures/example-records.ts';
import { measures } from '../../src/measures/index.ts';
import type { Period } from '../../src/model/period.ts';
import { instantOf } from '../../src/time/zoned.ts';
import { snapshotOf } from '../checks/run-example.ts';

type Files = Readonly<Record<string, string>>;

/** A measure of files where days are those of a time zone. */
function figure(id: string, zone: string, files: Files, now: string, [from, next]: readonly [string, string]) {
  const period: Period = { start: instantOf(from, '00:00', zone), end: instantOf(next, '00:00', zone) };
  const settings = { '.gitsm/settings.yml': `organisation: Northwind Water\ntimezone: ${zone}\n` };
  return measures.find((one) => one.id === id)?.compute(snapshotOf({ ...settings, ...files }), now, period);
}

const customer = (fields: string) => example('customers/CUS-a', ['active'], fields);
const supplier = (fields: string) => example('suppliers/SUP-a', ['active'], 'owner: bob', fields);
const report = (fields: string) => example('reports/RPT-a', ['active'], fields);

describe('a date without a time lies in the month of its own time zone', () => {
  test.each<[id: string, files: Files, expected: number]>([
    ['complaints', customer('complaints: [{received: 2026-11-01, complaint: Late}]'), 1],
    [
      'complaint-answer-time',
      customer('complaints: [{received: 2026-10-30, complaint: Late, answered: 2026-11-01, answer: Sorry}]'),
      2,
    ],
    ['complaints-answered-on-time', customer('complaints: [{received: 2026-10-02, answer-by: 2026-11-01}]'), 0],
    ['customer-satisfaction', customer('satisfaction: [{on: 2026-11-01, score: 4}]'), 4],
    ['survey-response-rate', customer('satisfaction: [{on: 2026-11-01, score: 4, answers: 1, asked: 2}]'), 0.5],
    ['service-reviews-on-time', customer('reviews: [{planned: 2026-11-01}]'), 0],
    ['supplier-evaluations-on-time', supplier('evaluations: [{planned: 2026-11-01}]'), 0],
    ['reports-on-time', report('deliveries: [{due: 2026-11-01}]'), 0],
  ])('%s', async (id, files, expected) => {
    const at = (from: string, next: string) =>
      figure(id, 'America/New_York', files, '2026-12-24T12:00:00Z', [from, next]);
    expect(await at('2026-11-01', '2026-12-01')).toBe(expected);
    expect(await at('2026-10-01', '2026-11-01')).toBe(id === 'complaints' ? 0 : null);
  });
});

describe('a day is past when it is over where the organisation is', () => {
  test.each<[id: string, files: Files]>([
    ['complaints-answered-on-time', customer('complaints: [{received: 2026-10-02, answer-by: 2026-11-20}]')],
    ['service-reviews-on-time', customer('reviews: [{planned: 2026-11-20}]')],
    ['supplier-evaluations-on-time', supplier('evaluations: [{planned: 2026-11-20}]')],
    ['reports-on-time', report('deliveries: [{due: 2026-11-20}]')],
  ])('%s', async (id, files) => {
    const at = (now: string) => figure(id, 'America/New_York', files, now, ['2026-11-01', '2026-12-01']);
    expect(await at('2026-11-21T02:00:00Z')).toBeNull();
    expect(await at('2026-11-21T06:00:00Z')).toBe(0);
  });
});

it('what an asset lost by the last day of a period is told of that day, however short it is', async () => {
  const asset = example(
    'assets/AST-1',
    ['in-use'],
    'owner: bob',
    'cost: {amount: 360, currency: GBP}',
    'purchased: 2024-01-31',
    'useful-life: 36',
  );
  const days = ['2024-01-31', '2024-04-01'] as const;
  expect(await figure('asset-depreciation', 'Europe/London', asset, '2026-11-21T10:00:00Z', days)).toBe(20);
});
