import { budgetOf } from '../measures/budget-lines.ts';
import { snapshotCheck } from '../model/check.ts';
import { ofKind } from '../model/snapshot.ts';

const kinds = ['budget'] as const;

/** Looks for services of which more units are taken than there are. */
export const budgetOvershared = snapshotCheck({
  id: 'budget-overshared',
  title: 'Customers have taken more units of a service than it can provide.',
  why: 'Either the capacity is larger than planned and the price of a unit is lower, or somebody is charged for what they did not use (ISO/IEC 20000-1:2018 8.4.1 and 8.4.3). Until it is mended, the cost is shared by what was taken: nobody is charged for more than was spent.',
  fix: 'Correct "total" in "units", or the units in "shares".',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'eleven of ten mailboxes',
      files: {
        'records/budgets/BUD-2026.md': budget('{customer: CUS-a, service: SVC-payments, units: 7}', 4),
      },
      expect: ['records/budgets/BUD-2026.md:9:57 Unexpected 11 mailboxes of SVC-payments taken, expected at most 10.'],
    },
    {
      name: 'all of them',
      files: {
        'records/budgets/BUD-2026.md': budget('{customer: CUS-a, service: SVC-payments, units: 7}', 3),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const entry of ofKind(snapshot, kinds[0])) {
      const { units, shares } = budgetOf(entry);
      const taken = new Map<string, number>();
      for (const share of shares) taken.set(share.service, (taken.get(share.service) ?? 0) + share.units);
      for (const { index, service, unit, total } of units) {
        const sum = taken.get(service) ?? 0;
        // Sums of decimals are a little off.
        if (sum <= total * (1 + 1e-9)) continue;
        yield {
          record: entry.id,
          file: entry.path,
          place: { pointer: ['units', index, 'total'] },
          message: `Unexpected ${Number(sum.toPrecision(12))} ${unit} of ${service} taken, expected at most ${total}.`,
          help: 'Raise the total, or correct the shares.',
        };
      }
    }
  },
});

function budget(share: string, more: number): string {
  return `---\nid: BUD-2026\ntitle: Running costs\nstatus: draft\nowner: carol\nfrom: 2026-01\nuntil: 2026-12\nchargeback: all-units\nunits: [{service: SVC-payments, unit: mailboxes, total: 10}]\nshares: [${share}, {customer: CUS-b, service: SVC-payments, units: ${more}}]\n---\n`;
}
