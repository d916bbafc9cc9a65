import { snapshotCheck } from '../model/check.ts';
import { inUse } from '../model/in-use.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { linkPointer } from './link-pointer.ts';

const kinds = ['supplier', 'contract'] as const;
const [SUPPLIER, CONTRACT] = kinds;

const SUPPLYING: readonly string[] = ['active', 'exiting'];

/** Looks for services that rely on a supplier who owes nothing. */
export const supplierWithoutContract = snapshotCheck({
  id: 'supplier-without-contract',
  title: 'A supplier takes part in a live service, but no contract with it is in force.',
  why: 'It may stop tomorrow, or ask for another price, and what it knows of our customers is bound by nothing (ISO/IEC 20000-1:2018 8.3.4.1: a documented contract with each external supplier).',
  fix: 'Record the contract, or renew it; if nothing was ever signed, see to it. If the supplier has no part in the service any more, remove the service from its record.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'the contract ran out, the supplier works on',
      files: {
        'records/suppliers/SUP-cards.md': supplier('active', 'SVC-payments'),
        'records/contracts/CON-cards.md': contract('expired'),
      },
      expect: [
        'records/suppliers/SUP-cards.md:9:15 Unexpected absence of a contract in force with a supplier of SVC-payments, expected one.',
      ],
    },
    {
      name: 'a contract in force, and a supplier that has ended',
      files: {
        'records/suppliers/SUP-cards.md': supplier('active', 'SVC-payments'),
        'records/suppliers/SUP-old.md': supplier('ended', 'SVC-payments').replace('SUP-cards', 'SUP-old'),
        'records/contracts/CON-cards.md': contract('active'),
      },
      expect: [],
    },
    {
      name: 'a contract that covers the service and is over: contract-expired says so',
      files: {
        'records/suppliers/SUP-cards.md': supplier('active', 'SVC-payments'),
        'records/contracts/CON-cards.md': contract('expired').replace('---\n', '---\ncovers: [SVC-payments]\n'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const contracted = new Set<string>();
    const covered = new Map<string, Set<string>>();
    for (const { status, links } of ofKind(snapshot, CONTRACT)) {
      const supplier = links.find(({ field }) => field === SUPPLIER)?.to;
      if (supplier === undefined || status === 'draft') continue;
      if (status === 'active') contracted.add(supplier);
      const services = covered.get(supplier) ?? new Set();
      for (const { field, to } of links) if (field === 'covers') services.add(to);
      covered.set(supplier, services);
    }
    for (const entry of ofKind(snapshot, SUPPLIER)) {
      if (!SUPPLYING.includes(entry.status) || contracted.has(entry.id)) continue;
      const link = entry.links.find(({ field, to }) => {
        const service = field === 'services' ? find(snapshot, to) : null;
        // A contract that is over and covers the service is the affair of contract-expired.
        return service !== null && inUse(service) && covered.get(entry.id)?.has(to) !== true;
      });
      if (link === undefined) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: linkPointer(link.at) },
        message: `Unexpected absence of a contract in force with a supplier of ${link.to}, expected one.`,
        help: 'Record or renew the contract, or remove the service.',
      };
    }
  },
});

function supplier(status: string, service: string): string {
  return `---\nid: SUP-cards\ntitle: Cards\nstatus: ${status}\nowner: bob\ncategory: strategic\ncontact: {name: Desk, phone: "1"}\nservices:\n  - {service: ${service}, role: cards}\nevaluations: [{planned: 2027-01-31}]\n---\n\n## Due diligence\n\n- [x] Seen\n`;
}

function contract(status: string): string {
  return `---\nid: CON-cards\ntitle: Cards\nstatus: ${status}\nowner: bob\nsupplier: SUP-cards\nstart: 2024-01-01\nend: 2027-03-31\n---\n`;
}
