import { contractsInForce } from '../measures/contract-force.ts';
import { localToday } from '../measures/local-today.ts';
import { snapshotCheck } from '../model/check.ts';
import { find } from '../model/snapshot.ts';

const kinds = ['contract', 'supplier'] as const;
const [, SUPPLIER] = kinds;

const ACCEPTED: readonly string[] = ['active', 'exiting'];

/** Looks for contracts in force with suppliers that nobody has accepted, or that have been left. */
export const supplierNotActive = snapshotCheck({
  id: 'supplier-not-active',
  title: 'A contract is in force with a supplier that is not accepted, or is no longer one.',
  why: 'A contract that is signed before due diligence is done binds us to somebody nobody has looked at; one that outlives the end of its supplier is paid for nothing, or leaves our data where nobody looks after it (FitSM PR8.1; ISO/IEC 20000-1:2018 8.3.4).',
  fix: 'Finish due diligence and accept the supplier; or end the contract before the supplier.',
  severity: 'error',
  kinds,
  examples: [
    {
      name: 'signed with a prospect, and left in force with one that has ended',
      files: {
        'records/suppliers/SUP-new.md': supplier('SUP-new', 'prospect'),
        'records/suppliers/SUP-old.md': supplier('SUP-old', 'ended'),
        'records/contracts/CON-new.md': contract('CON-new', 'active', 'SUP-new'),
        'records/contracts/CON-old.md': contract('CON-old', 'active', 'SUP-old'),
      },
      expect: [
        'records/contracts/CON-new.md:7:11 Unexpected contract in force with SUP-new, which is prospect, expected an accepted supplier.',
        'records/contracts/CON-old.md:7:11 Unexpected contract in force with SUP-old, which is ended, expected an accepted supplier.',
      ],
    },
    {
      name: 'a draft with a prospect, and an old contract with one that has ended',
      files: {
        'records/suppliers/SUP-new.md': supplier('SUP-new', 'prospect'),
        'records/suppliers/SUP-old.md': supplier('SUP-old', 'ended'),
        'records/contracts/CON-new.md': contract('CON-new', 'draft', 'SUP-new'),
        'records/contracts/CON-old.md': contract('CON-old', 'expired', 'SUP-old'),
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    for (const entry of contractsInForce(snapshot, localToday(snapshot, now))) {
      const link = entry.links.find(({ field }) => field === SUPPLIER);
      const supplier = link === undefined ? null : find(snapshot, link.to);
      if (supplier === null || supplier.kind !== SUPPLIER || ACCEPTED.includes(supplier.status)) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: [SUPPLIER] },
        message: `Unexpected contract in force with ${supplier.id}, which is ${supplier.status}, expected an accepted supplier.`,
        help: 'Accept the supplier, or end the contract.',
      };
    }
  },
});

function supplier(id: string, status: string): string {
  return `---\nid: ${id}\ntitle: Supplier\nstatus: ${status}\nowner: bob\n---\n`;
}

function contract(id: string, status: string, supplierId: string): string {
  return `---\nid: ${id}\ntitle: Support\nstatus: ${status}\nowner: bob\nend: 2027-03-31\nsupplier: ${supplierId}\nstart: 2024-01-01\n---\n`;
}
