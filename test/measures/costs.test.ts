import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOf, type ServiceCost, variance } from '../../src/measures/costs.ts';
import { type Months, monthName, monthNumber } from '../../src/measures/months.ts';
import { snapshotOf } from '../checks/run-example.ts';

interface Line {
  readonly service: string;
  readonly kind: string;
  readonly month: string;
  readonly until?: string;
  readonly cost: { readonly amount: number; readonly currency: string };
}

/** A budget as a file; what is not given is left out. */
function budget(
  id: string,
  status: string,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return {
    [`records/budgets/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n${lines.join('\n')}\n---\n`,
  };
}

const line = (service: string, month: string, amount: number, more: Partial<Line> = {}, currency = 'GBP'): Line => ({
  service,
  kind: 'people',
  month,
  cost: { amount, currency },
  ...more,
});

const months = (from: string, until: string): Months => ({
  first: monthNumber(from) ?? Number.NaN,
  last: monthNumber(until) ?? Number.NaN,
});

const only = (files: Readonly<Record<string, string>>, period?: Months): ServiceCost => {
  const { services } = costsOf(snapshotOf(files), period);
  expect(services).toHaveLength(1);
  return services[0] as ServiceCost;
};

describe('the two ways of chargeback, as ServiceNow describes them', () => {
  const files = (chargeback: string) =>
    budget('BUD-a', 'approved', {
      actual: [line('SVC-a', '2026-01', 1000)],
      chargeback,
      units: [{ service: 'SVC-a', unit: 'seats', total: 100 }],
      shares: [
        { customer: 'CUS-a', service: 'SVC-a', units: 25 },
        { customer: 'CUS-b', service: 'SVC-a', units: 15 },
        { customer: 'CUS-c', service: 'SVC-a', units: 10 },
      ],
    });
  const borne = ({ charges }: ServiceCost) => charges.map(({ customer, amount }) => [customer, amount]);

  it('25 of all 100 units bear a quarter, and what nobody took stays with IT', () => {
    const cost = only(files('all-units'));
    expect(borne(cost)).toEqual([
      ['CUS-a', 250],
      ['CUS-b', 150],
      ['CUS-c', 100],
    ]);
    expect(cost.uncharged).toBe(500);
  });

  it('25 of the 50 that were taken bear half, and nothing stays', () => {
    const cost = only(files('allocated-units'));
    expect(borne(cost)).toEqual([
      ['CUS-a', 500],
      ['CUS-b', 300],
      ['CUS-c', 200],
    ]);
    expect(cost.uncharged).toBe(0);
    expect(cost.charges.map(({ share }) => share)).toEqual([0.5, 0.3, 0.2]);
  });

  it('nobody is charged where the budget says so, and never for more than was spent', () => {
    expect(only(files('none')).charges).toEqual([]);
    const more = budget('BUD-a', 'approved', {
      actual: [line('SVC-a', '2026-01', 1000)],
      chargeback: 'all-units',
      units: [{ service: 'SVC-a', unit: 'seats', total: 10 }],
      shares: [{ customer: 'CUS-a', service: 'SVC-a', units: 40 }],
    });
    expect(borne(only(more))).toEqual([['CUS-a', 1000]]);
  });
});

describe('plan and actual cost', () => {
  const files = budget('BUD-a', 'approved', {
    from: '2026-01',
    until: '2026-12',
    plan: [
      line('SVC-a', '2026-01', 1200, { until: '2026-12' }),
      line('SVC-a', '2026-01', 600, { until: '2026-12', kind: 'external' }),
    ],
    actual: [line('SVC-a', '2026-01', 700, { until: '2026-06' })],
  });

  it('are compared up to the latest actual cost; a kind that cost nothing was saved', () => {
    const cost = only(files);
    expect(cost).toMatchObject({ planned: 1800, comparable: 900, actual: 700 });
    expect(variance(cost)).toBeCloseTo(-2 / 9);
    expect(cost.types).toEqual([
      { type: 'people', planned: 1200, comparable: 600, actual: 700 },
      { type: 'external', planned: 600, comparable: 300, actual: 0 },
    ]);
  });

  it('of a closed budget are compared to its end', () => {
    const closed = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replace('status: approved', 'status: closed')]),
    );
    expect(only(closed)).toMatchObject({ comparable: 1800, actual: 700 });
  });

  it('count for the months that are asked for', () => {
    expect(only(files, months('2026-05', '2026-08'))).toMatchObject({ planned: 600, comparable: 300, actual: 233.33 });
    expect(costsOf(snapshotOf(files), months('2027-01', '2027-12')).services).toEqual([]);
  });

  it('of a draft count only where it is asked for', () => {
    const draft = snapshotOf(budget('BUD-d', 'draft', { plan: [line('SVC-a', '2026-01', 5)] }));
    expect(costsOf(draft).services).toEqual([]);
    expect(costsOf(draft, undefined, ({ entry }) => entry.id === 'BUD-d').services).toMatchObject([{ planned: 5 }]);
  });

  it('in two currencies stay apart', () => {
    const two = budget('BUD-a', 'approved', {
      plan: [line('SVC-a', '2026-01', 5), line('SVC-a', '2026-01', 7, {}, 'EUR')],
    });
    expect(costsOf(snapshotOf(two)).services.map(({ currency, planned }) => [currency, planned])).toEqual([
      ['EUR', 7],
      ['GBP', 5],
    ]);
  });

  it('that cannot be read are left out, and a line of eight thousand years costs no time', () => {
    const broken = budget('BUD-a', 'approved', {
      plan: [
        line('SVC-a', '2026-13', 5),
        line('SVC-a', '2026-06', 5, { until: '2026-01' }),
        { service: 'SVC-a', kind: 'people', month: '2026-01', cost: 'much' },
        7,
        line('SVC-a', '0001-01', 96_000, { until: '8000-12' }),
      ],
      actual: 'none yet',
      chargeback: 'all-units',
      units: [{ service: 'SVC-a', unit: 'seats', total: 0 }],
      shares: [{ customer: 'CUS-a', service: 'SVC-a', units: 40 }, null],
    });
    expect(only(broken, months('2026-01', '2026-12'))).toMatchObject({ planned: 12, actual: 0, charges: [] });
  });
});

describe('any budget', () => {
  const month = fc.integer({ min: 24_300, max: 24_340 });
  const anyLine = fc
    .tuple(fc.constantFrom('SVC-a', 'SVC-b'), month, fc.nat(11), fc.nat(1_000_000))
    .map(([service, first, more, cents]) =>
      line(service, monthName(first), cents / 100, { until: monthName(first + more) }),
    );
  const anyBudget = fc.record({
    plan: fc.array(anyLine, { maxLength: 6 }),
    actual: fc.array(anyLine, { maxLength: 6 }),
    chargeback: fc.constantFrom('all-units', 'allocated-units', 'none'),
    units: fc.constant([{ service: 'SVC-a', unit: 'seats', total: 60 }]),
    shares: fc.array(
      fc.record({
        customer: fc.constantFrom('CUS-a', 'CUS-b', 'CUS-c'),
        service: fc.constantFrom('SVC-a', 'SVC-b'),
        units: fc.nat(40),
      }),
      { maxLength: 5 },
    ),
  });
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

  it('charges what was spent and no penny more, and its months add up to the whole', () => {
    fc.assert(
      fc.property(anyBudget, month, (fields, cut) => {
        const snapshot = snapshotOf(budget('BUD-a', 'approved', fields));
        const all = costsOf(snapshot).services;
        for (const one of all) {
          expect(one.uncharged).toBeGreaterThanOrEqual(-0.02);
          expect(sum(one.charges.map(({ amount }) => amount)) + one.uncharged).toBeCloseTo(one.actual, 1);
        }
        const parts = [
          { first: Number.NEGATIVE_INFINITY, last: cut },
          { first: cut + 1, last: Number.POSITIVE_INFINITY },
        ].flatMap((period) => costsOf(snapshot, period).services);
        for (const part of ['planned', 'comparable', 'actual'] as const) {
          expect(sum(parts.map((one) => one[part]))).toBeCloseTo(sum(all.map((one) => one[part])), 1);
        }
        const lines = (list: readonly Line[]): number => sum(list.map(({ cost }) => cost.amount));
        expect(sum(all.map(({ planned }) => planned))).toBeCloseTo(lines(fields.plan), 1);
        expect(sum(all.map(({ actual }) => actual))).toBeCloseTo(lines(fields.actual), 1);
      }),
      { numRuns: 100 },
    );
  });
});
