import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { statusOf } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind } from '../model/snapshot.ts';

const kinds = ['ci'] as const;

/** Fields by which a thing is told from every other of its class; `asset` is a link. */
const IDENTIFYING = ['serial', 'address', 'asset'] as const;

/** Looks for items that are recorded twice. */
export const ciDuplicate = snapshotCheck({
  id: 'ci-duplicate',
  title: 'Two configuration items of one class have the same serial number, address or asset.',
  why: 'One thing with two records has two versions, two owners and half of its relations each; whoever looks at one of them sees a part of the impact (ServiceNow: identification rules for each class; FitSM PR11.3). Retired items do not count: addresses are given out again.',
  fix: 'Keep one record, move the relations of the other to it and remove the other; or correct the value.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'one server under two names, written in two ways',
      files: {
        'records/cis/CI-a.md': ci('CI-a', 'serial: PNR-77120-C'),
        'records/cis/CI-b.md': ci('CI-b', 'serial: " pnr-77120-c"\naddress: b.example'),
        'records/cis/CI-c.md': ci('CI-c', 'address: B.example'),
      },
      expect: [
        'records/cis/CI-b.md:6:9 Unexpected serial of CI-a, expected one of its own.',
        'records/cis/CI-c.md:6:10 Unexpected address of CI-b, expected one of its own.',
      ],
    },
    {
      name: 'a database at the address of its server, and a server that takes the place of a retired one',
      files: {
        'records/cis/CI-a.md': ci('CI-a', 'address: a.example'),
        'records/cis/CI-b.md': ci('CI-b', 'address: a.example').replace('class: server', 'class: database'),
        'records/cis/CI-c.md': ci('CI-c', 'address: a.example').replace('status: live', 'status: retired'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const process = snapshot.rules.processes.get(kinds[0]);
    const first = new Map<string, string>();
    for (const entry of ofKind(snapshot, kinds[0])) {
      if (process !== undefined && statusOf(process, entry.status)?.final === true) continue;
      const category = asString(entry.kept()['class']) ?? '';
      for (const field of IDENTIFYING) {
        const value = identityOf(entry, field);
        if (value === null) continue;
        const key = `${category}\0${field}\0${value}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, entry.id);
        else if (other !== entry.id)
          yield {
            record: entry.id,
            file: entry.path,
            place: { pointer: [field] },
            message: `Unexpected ${field} of ${other}, expected one of its own.`,
            help: 'Keep one record of one thing, or correct the value.',
          };
      }
    }
  },
});

/** Upper and lower case and outer spaces make no other thing. */
function identityOf(entry: RecordEntry, field: string): string | null {
  const value = asString(entry.kept()[field]) ?? entry.links.find((link) => link.field === field)?.to;
  const bare = value?.trim().toLowerCase() ?? '';
  return bare === '' ? null : bare;
}

function ci(id: string, line: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: live\nclass: server\n${line}\nservices: [SVC-payments]\n---\n`;
}
