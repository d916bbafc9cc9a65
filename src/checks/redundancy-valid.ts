import { snapshotCheck } from '../model/check.ts';
import type { Problem } from '../model/finding.ts';
import { needsById } from '../model/graph.ts';
import { redundancyOf } from '../model/redundancy.ts';
import { propertyOf } from './process/fields.ts';

/** Most items named in one message. */
const MOST = 5;

/** Looks for redundancy that is none. */
export const redundancyValid = snapshotCheck({
  id: 'redundancy-valid',
  title: 'A redundancy names items that the record does not need, or asks for as many as there are.',
  why: 'Redundancy tells impact that the loss of one item is survived. Where its items are not needed at all, it protects against nothing; where all of them must be up, there is none; and in both cases a failure is judged harmless that is not.',
  fix: 'Name only items that a relation of the record names or that name it, and a "min-up" below their number.',
  severity: 'error',
  examples: [
    {
      name: 'an item that nothing relates to, and as many needed as there are',
      files: {
        'records/cis/CI-a.md': ci('CI-a', ''),
        'records/cis/CI-b.md': ci('CI-b', ''),
        'records/cis/CI-app.md': ci('CI-app', 'runs-on: [CI-a]\nredundancy: [{of: [CI-a, CI-b]}]\n'),
        'records/cis/CI-web.md': ci('CI-web', 'runs-on: [CI-a, CI-b]\nredundancy: [{of: [CI-a, CI-b], min-up: 2}]\n'),
      },
      expect: [
        'records/cis/CI-app.md:8:19 Unexpected redundancy of CI-b, which CI-app does not need by any relation.',
        'records/cis/CI-web.md:8:41 Unexpected min-up of 2, expected fewer than the 2 items there are.',
      ],
    },
    {
      name: 'hosts of an application, parts of a cluster and items of a service',
      files: {
        'records/cis/CI-a.md': ci('CI-a', 'part-of: [CI-cluster]\n'),
        'records/cis/CI-b.md': ci('CI-b', 'part-of: [CI-cluster]\n'),
        'records/cis/CI-cluster.md': ci('CI-cluster', 'redundancy: [{of: [CI-a, CI-b], min-up: 1}]\n'),
        'records/services/SVC-payments.md':
          '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\nredundancy: [{of: [CI-a, CI-b, CI-cluster], min-up: 2}]\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const needs = needsById(snapshot);
    const kinds = new Set(
      [...snapshot.rules.processes.values()].flatMap((process) =>
        propertyOf(process, 'redundancy') === null ? [] : [process.kind],
      ),
    );
    for (const entry of snapshot.entries) {
      if (!kinds.has(entry.kind)) continue;
      const groups = redundancyOf(entry.kept());
      if (groups.length === 0) continue;
      const needed = new Set(needs.get(entry.id)?.map(({ to }) => to));
      for (const [index, { of, minUp }] of groups.entries()) {
        const at = (key: string): Pick<Problem, 'record' | 'file' | 'place'> => ({
          record: entry.id,
          file: entry.path,
          place: { pointer: ['redundancy', index, key] },
        });
        const stray = of.filter((id) => !needed.has(id));
        if (stray.length > 0)
          yield {
            ...at('of'),
            message: `Unexpected redundancy of ${stray.slice(0, MOST).join(', ').slice(0, 200)}, which ${entry.id} does not need by any relation.`,
            help: 'Name the relation as well: runs-on, part-of, depends-on ...',
          };
        if (minUp >= of.length)
          yield {
            ...at('min-up'),
            message: `Unexpected min-up of ${minUp}, expected fewer than the ${of.length} items there are.`,
            help: 'Lower it; where all are needed, remove the group.',
          };
      }
    }
  },
});

function ci(id: string, extra: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: live\nclass: server\nservices: [SVC-payments]\n${extra}---\n`;
}
