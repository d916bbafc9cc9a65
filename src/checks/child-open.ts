import { snapshotCheck } from '../model/check.ts';
import { statusOf } from '../model/process.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { linkPointer } from './link-pointer.ts';

const incident = (id: string, status: string, more = '') =>
  `---\nid: ${id}\ntitle: Card payments time out\nstatus: ${status}\nassignee: erin\nimpact: low\nurgency: low\n${more}timeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:10:00Z, status: ${status}, by: erin}\n---\n\n## Resolution\n\nRestarted.\n`;

/** Looks for incidents that are open under a parent that is not. */
export const childOpen = snapshotCheck({
  id: 'child-open',
  title: 'An incident is open although its parent is closed.',
  why: 'Whoever reported the child was told to wait for the parent. When the parent is closed nobody looks at the child any more, and its clock runs on. A parent closes only when its children are done; this finds children that were added or reopened afterwards.',
  fix: 'Resolve the child, reopen the work under a new parent, or take "parent" out of it.',
  severity: 'warning',
  kinds: ['incident'],
  examples: [
    {
      name: 'a child that came after the end',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', 'closed'),
        'records/incidents/INC-0002.md': incident('INC-0002', 'in-progress', 'parent: INC-0001\n'),
      },
      expect: [
        'records/incidents/INC-0002.md:8:9 Unexpected parent INC-0001, which is closed, expected an open one as long as INC-0002 is in-progress.',
      ],
    },
    {
      name: 'a child that is resolved waits for nobody',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', 'closed'),
        'records/incidents/INC-0002.md': incident('INC-0002', 'resolved', 'parent: INC-0001\n'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const entry of ofKind(snapshot, 'incident')) {
      if (entry.status === 'resolved') continue;
      const process = snapshot.rules.processes.get(entry.kind);
      const link = entry.links.find(({ field }) => field === 'parent');
      const parent = link === undefined ? null : find(snapshot, link.to);
      if (process === undefined || link === undefined || parent?.kind !== entry.kind) continue;
      const [own, other] = [statusOf(process, entry.status), statusOf(process, parent.status)];
      if (own?.final !== false || other?.final !== true) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: linkPointer(link.at) },
        message: `Unexpected parent ${parent.id}, which is ${parent.status}, expected an open one as long as ${entry.id} is ${entry.status}.`,
        help: 'Resolve it, or take the field out.',
      };
    }
  },
});
