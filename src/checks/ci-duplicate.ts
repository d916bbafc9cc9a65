import { duplicatesOf, kinds } from '../measures/configuration-health.ts';
import { snapshotCheck } from '../model/check.ts';

/** Looks for items that are recorded twice. */
export const ciDuplicate = snapshotCheck({
  id: 'ci-duplicate',
  title: 'Two configuration items of one class have the same serial number, address or asset.',
  why: 'One thing with two records has two versions, two owners and half of its relations each; whoever looks at one of them sees a part of the impact (ServiceNow: identification rules for each class; FitSM PR11.3). Retired items do not count: addresses are given out again.',
  fix: 'Keep one record, move the relations of the other to it and remove the other; or correct the value.',
  severity: 'warning',
  kinds: [kinds[0]],
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
    for (const { entry, field, first } of duplicatesOf(snapshot))
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: [field] },
        message: `Unexpected ${field} of ${first}, expected one of its own.`,
        help: 'Keep one record of one thing, or correct the value.',
      };
  },
});

function ci(id: string, line: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: live\nclass: server\n${line}\nservices: [SVC-payments]\n---\n`;
}
