import { asString } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { type Money, moneyOf, totalOf } from '../model/money.ts';
import { contractsInForce, kinds } from './contract-force.ts';
import { example } from './example-records.ts';
import { localToday } from './local-today.ts';

/** How often in a year a contract is billed; what is billed once is not. */
const TIMES_A_YEAR: Readonly<Record<string, number>> = { monthly: 12, usage: 12, quarterly: 4, yearly: 1, once: 0 };

/** What the suppliers cost. */
export const contractCost: Measure = {
  id: 'contract-cost',
  title: 'Cost of contracts in a year',
  formula:
    'cost × bills in a year, of every contract in force that is billed again and again; nothing for several currencies',
  unit: 'money',
  source: 'GLPI: cost of contracts by period of billing; ISO/IEC 20000-1:2018 8.4.1 (budgeting and accounting)',
  kinds,
  compute(snapshot, now) {
    const costs = contractsInForce(snapshot, localToday(snapshot, now)).flatMap((entry): readonly Money[] => {
      const { cost, billing } = entry.open().data;
      const money = moneyOf(cost);
      const times = TIMES_A_YEAR[asString(billing) ?? ''] ?? 0;
      return money === null || times === 0 ? [] : [{ ...money, amount: money.amount * times }];
    });
    return totalOf(costs)?.amount ?? null;
  },
  examples: [
    { name: 'without contracts there is nothing to measure', files: {}, expect: null },
    {
      name: 'by month, by quarter, once, and over',
      files: {
        ...example(
          'contracts/CON-a',
          ['active'],
          'owner: bob',
          'start: 2024-01-01',
          'cost: {amount: 100, currency: GBP}',
          'billing: monthly',
        ),
        ...example(
          'contracts/CON-b',
          ['active'],
          'owner: bob',
          'start: 2024-01-01',
          'cost: {amount: 50.5, currency: GBP}',
          'billing: quarterly',
        ),
        ...example(
          'contracts/CON-c',
          ['active'],
          'owner: bob',
          'start: 2024-01-01',
          'cost: {amount: 9000, currency: EUR}',
          'billing: once',
        ),
        ...example(
          'contracts/CON-d',
          ['expired'],
          'start: 2024-01-01',
          'end: 2025-12-31',
          'cost: {amount: 700, currency: GBP}',
          'billing: yearly',
        ),
      },
      expect: 1402,
    },
  ],
};
