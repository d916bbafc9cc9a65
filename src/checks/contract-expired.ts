import { contractsInForce, forceOf } from '../measures/contract-force.ts';
import { localToday } from '../measures/local-today.ts';
import { snapshotCheck } from '../model/check.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { linkPointer } from './link-pointer.ts';

const kinds = ['contract', 'agreement', 'service', 'ci', 'asset', 'licence'] as const;
const [CONTRACT, AGREEMENT, SERVICE, CI, ASSET, LICENCE] = kinds;

/** Statuses in which something relies on its contract. */
const RELYING: ReadonlyMap<string, readonly string[]> = new Map([
  [AGREEMENT, ['active']],
  [SERVICE, ['live', 'retiring']],
  [CI, ['live', 'maintenance']],
  [ASSET, ['in-stock', 'in-use', 'in-maintenance']],
  [LICENCE, ['active']],
]);

/** Looks for what is live and rests on a contract that is over. */
export const contractExpired = snapshotCheck({
  id: 'contract-expired',
  title: 'Something live rests on a contract that is not in force.',
  why: 'Nobody has to come when it breaks, and nobody has promised the times that a customer was promised in turn. A contract is over when its record says so, and when its last day has passed without a renewal, unless it runs on by itself (ISO/IEC 20000-1:2018 8.3.4; FitSM PR8). Where another contract in force covers the same thing, all is well.',
  fix: 'Renew or replace the contract, or end what rests on it: retire the agreement, take the thing out of use.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'the contract of an underpinning agreement has expired, and the item it covers is live',
      files: {
        'records/contracts/CON-old.md': contract('CON-old', 'expired', 'end: 2026-09-30\ncovers: [CI-db-1]'),
        'records/agreements/SLA-under.md': agreement('CON-old'),
      },
      expect: [
        'records/agreements/SLA-under.md:6:11 Unexpected contract CON-old, which is expired, expected one in force.',
        'records/contracts/CON-old.md:8:10 Unexpected end of the contract of CI-db-1, which is live, expected another in force.',
      ],
    },
    {
      name: 'the last day has passed and nobody has moved the record',
      files: { 'records/contracts/CON-old.md': contract('CON-old', 'active', 'end: 2026-11-20\ndecision: end') },
      expect: [
        'records/contracts/CON-old.md:7:6 Unexpected status active after the last day, expected a new end, or the status expired or terminated.',
      ],
    },
    {
      name: 'an agreement begins before its contract is signed',
      files: {
        'records/contracts/CON-new.md': contract('CON-new', 'draft', ''),
        'records/agreements/SLA-under.md': agreement('CON-new'),
      },
      expect: [
        'records/agreements/SLA-under.md:6:11 Unexpected contract CON-new, which is draft, expected one in force.',
      ],
    },
    {
      name: 'it ends today, it runs on by itself, or another has taken its place',
      files: {
        'records/contracts/CON-a.md': contract('CON-a', 'active', 'end: 2026-11-21\ndecision: end'),
        'records/contracts/CON-b.md': contract('CON-b', 'active', 'end: 2026-10-31\nrenewal: tacit'),
        'records/contracts/CON-c.md': contract('CON-c', 'terminated', 'covers: [CI-db-1]'),
        'records/contracts/CON-d.md': contract('CON-d', 'active', 'covers: [CI-db-1]'),
        'records/agreements/SLA-under.md': agreement('CON-b'),
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    const today = localToday(snapshot, now);
    for (const entry of ofKind(snapshot, AGREEMENT)) {
      const link = entry.links.find(({ field }) => field === CONTRACT);
      const contract = link === undefined || !relies(entry) ? null : find(snapshot, link.to);
      if (contract === null || contract.kind !== CONTRACT) continue;
      const force = forceOf(contract, today);
      if (force === 'in-force') continue;
      const state = contract.status === 'active' ? 'past its last day' : contract.status;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: [CONTRACT] },
        message: `Unexpected contract ${contract.id}, which is ${state}, expected one in force.`,
        help: 'Renew or replace the contract, or retire the agreement.',
      };
    }
    const covered = new Set(contractsInForce(snapshot, today).flatMap(coveredBy));
    for (const entry of ofKind(snapshot, CONTRACT)) {
      if (forceOf(entry, today) !== 'over') continue;
      for (const { field, to, at } of entry.links) {
        const thing = field === 'covers' && !covered.has(to) ? find(snapshot, to) : null;
        if (thing === null || !relies(thing)) continue;
        yield {
          record: entry.id,
          file: entry.path,
          place: { pointer: linkPointer(at) },
          message: `Unexpected end of the contract of ${to}, which is ${thing.status}, expected another in force.`,
          help: `Renew or replace the contract, or end the use of ${to}.`,
        };
      }
      if (entry.status !== 'active') continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['end'] },
        message:
          'Unexpected status active after the last day, expected a new end, or the status expired or terminated.',
        help: 'Set the new end if it was renewed, else move it.',
      };
    }
  },
});

function relies({ kind, status }: RecordEntry): boolean {
  return RELYING.get(kind)?.includes(status) === true;
}

function coveredBy({ links }: RecordEntry): readonly string[] {
  return links.filter(({ field }) => field === 'covers').map(({ to }) => to);
}

function contract(id: string, status: string, fields: string): string {
  return `---\nid: ${id}\ntitle: Support\nstatus: ${status}\nowner: bob\nstart: 2024-01-01\n${fields}\n---\n`;
}

function agreement(contractId: string): string {
  return `---\nid: SLA-under\ntitle: Under\nstatus: active\ntype: underpinning\ncontract: ${contractId}\ncalendar: CAL-office\ntargets: [{metric: resolution, P1: 4h}]\n---\n`;
}
