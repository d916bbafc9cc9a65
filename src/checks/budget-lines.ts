import { monthNumber } from '../measures/months.ts';
import { recordCheck } from '../model/check.ts';
import { asString, type Json } from '../model/json.ts';
import { mapsIn } from './maps-in.ts';

const kinds = ['budget'] as const;

/** Lists of a budget whose lines have months. */
const LISTS = ['plan', 'actual'] as const;

/** Looks for lines that no period, and shares that no service, can take. */
export const budgetLines = recordCheck({
  id: 'budget-lines',
  title: 'A line of a budget lies outside its period, or shares out what is not there.',
  why: 'Such a line is counted in no report of the period, or in the wrong one, and the sum is wrong without looking so (ISO/IEC 20000-1:2018 8.4.1).',
  fix: 'Correct the months of the line or of the budget; name the service once in "units" before it is shared.',
  severity: 'error',
  kinds,
  examples: [
    {
      name: 'a line that ends before it begins, one of next year, a share of nothing, and units given twice',
      files: {
        'records/budgets/BUD-2026.md': budget([
          'plan:',
          '  - {service: SVC-payments, kind: people, month: 2026-06, until: 2026-04, cost: {amount: 1, currency: GBP}}',
          '  - {service: SVC-payments, kind: people, month: 2026-11, until: 2027-02, cost: {amount: 1, currency: GBP}}',
          'actual: [{service: SVC-payments, kind: people, month: 2025-12, cost: {amount: 1, currency: GBP}}]',
          'units: [{service: SVC-payments, unit: payments, total: 9}, {service: SVC-payments, unit: cards, total: 9}]',
          'shares: [{customer: CUS-a, service: SVC-other, units: 3}]',
        ]),
      },
      expect: [
        'records/budgets/BUD-2026.md:9:66 Unexpected last month 2026-04 before the first, 2026-06.',
        'records/budgets/BUD-2026.md:10:50 Unexpected months 2026-11 to 2027-02, expected them between 2026-01 and 2026-12.',
        'records/budgets/BUD-2026.md:11:55 Unexpected months 2025-12 to 2025-12, expected them between 2026-01 and 2026-12.',
        'records/budgets/BUD-2026.md:12:70 Unexpected second entry of SVC-payments, expected each service once.',
        'records/budgets/BUD-2026.md:13:37 Unexpected share of SVC-other, expected a service that "units" names.',
      ],
    },
    {
      name: 'a budget that is over before it begins',
      files: { 'records/budgets/BUD-2026.md': budget([]).replace('until: 2026-12', 'until: 2025-12') },
      expect: ['records/budgets/BUD-2026.md:7:8 Unexpected last month 2025-12 before the first, 2026-01.'],
    },
    {
      name: 'everything in its place',
      files: {
        'records/budgets/BUD-2026.md': budget([
          'plan: [{service: SVC-payments, kind: people, month: 2026-01, until: 2026-12, cost: {amount: 1, currency: GBP}}]',
          'units: [{service: SVC-payments, unit: payments, total: 9}]',
          'shares: [{customer: CUS-a, service: SVC-payments, units: 3}]',
        ]),
      },
      expect: [],
    },
  ],
  *run({ data }) {
    const [from, until] = [monthNumber(data['from']), monthNumber(data['until'])];
    if (from !== null && until !== null && until < from) yield reversed(['until'], data['until'], data['from']);
    for (const list of LISTS) {
      for (const [index, line] of mapsIn(data[list])) {
        const { month, until: end = month } = line;
        const [first, last] = [monthNumber(month), monthNumber(end)];
        if (first === null || last === null) continue;
        if (last < first) yield reversed([list, index, 'until'], end, month);
        else if ((from !== null && first < from) || (until !== null && last > until))
          yield {
            place: { pointer: [list, index, 'month'] },
            message: `Unexpected months ${asString(month)} to ${asString(end)}, expected them between ${bound(data['from'])} and ${bound(data['until'])}.`,
            help: 'Correct the line, or the period of the budget.',
          };
      }
    }
    const known = new Set<string>();
    for (const [index, { service }] of mapsIn(data['units'])) {
      const id = asString(service);
      if (id === null) continue;
      if (known.has(id))
        yield {
          place: { pointer: ['units', index, 'service'] },
          message: `Unexpected second entry of ${id}, expected each service once.`,
          help: 'A service is shared in one unit; remove the other.',
        };
      known.add(id);
    }
    for (const [index, { service }] of mapsIn(data['shares'])) {
      const id = asString(service);
      if (id === null || known.has(id)) continue;
      yield {
        place: { pointer: ['shares', index, 'service'] },
        message: `Unexpected share of ${id}, expected a service that "units" names.`,
        help: 'Say in "units" what is counted and how many there are.',
      };
    }
  },
});

function reversed(pointer: readonly (string | number)[], last: Json | undefined, first: Json | undefined) {
  return {
    place: { pointer },
    message: `Unexpected last month ${asString(last)} before the first, ${asString(first)}.`,
    help: 'Swap them, or correct one.',
  };
}

function bound(month: Json | undefined): string {
  return asString(month) ?? 'any month';
}

function budget(lines: readonly string[]): string {
  return `---\nid: BUD-2026\ntitle: Running costs\nstatus: draft\nowner: carol\nfrom: 2026-01\nuntil: 2026-12\n${lines.map((line) => `${line}\n`).join('')}---\n`;
}
