import { listed } from '../guards/words.ts';
import { snapshotCheck } from '../model/check.ts';
import type { LinkField, Rules } from '../model/process.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { nearest } from '../records/nearest.ts';
import { linkPointer } from './link-pointer.ts';

/** A near ID is looked for among so many records at most, and so often: it would cost more than it helps. */
const MOST_CANDIDATES = 5000;
const MOST_SEARCHES = 50;

/** Follows every link of every record. */
export const linkResolves = snapshotCheck({
  id: 'link-resolves',
  title: 'A record points at a record that does not exist, or at one of the wrong kind.',
  why: 'Impact, approvals and reports follow links: a broken one hides an affected service or an owner who should have approved. All links of all records are looked at, so removing a record is found at whatever still points at it.',
  fix: 'Correct the ID, make the missing record in the same pull request, or remove the link.',
  severity: 'error',
  examples: [
    {
      name: 'an incident of a service that does not exist',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nservice: SVC-paymnets\ncis: [CI-db-1, SVC-payments]\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:7:10 Unexpected link to SVC-paymnets, which does not exist.',
        'records/incidents/INC-0001.md:8:16 Unexpected link to the service SVC-payments in "cis", expected a ci.',
      ],
    },
    {
      name: 'an outage of a service that does not exist',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\noutage:\n  - {start: 2026-11-20T09:50:00Z, services: [SVC-payments, SVC-paymnets]}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: ['records/incidents/INC-0001.md:8:60 Unexpected link to SVC-paymnets, which does not exist.'],
    },
    {
      name: 'new records that point at each other together are fine',
      before: {},
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nfixed-by: CHG-0001\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: new\ntype: normal\nincidents: [INC-0001]\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [],
    },
    {
      name: 'a service that is removed while a CI still belongs to it',
      before: {
        'records/services/SVC-print.md': '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\n---\n',
        'records/cis/CI-printer-1.md':
          '---\nid: CI-printer-1\ntitle: Printer\nstatus: live\nclass: printer\nservices: [SVC-print]\n---\n',
      },
      files: {
        'records/cis/CI-printer-1.md':
          '---\nid: CI-printer-1\ntitle: Printer\nstatus: live\nclass: printer\nservices: [SVC-print]\n---\n',
      },
      expect: ['records/cis/CI-printer-1.md:6:12 Unexpected link to SVC-print, which does not exist.'],
    },
  ],
  *run(snapshot) {
    const fields = linkFields(snapshot.rules);
    const nearestId = searcher(snapshot);
    for (const { id, kind, path, links } of snapshot.entries) {
      for (const { at, field, to } of links) {
        const targets = snapshot.byId.get(to);
        const kinds = fields.get(kind)?.get(field)?.kinds ?? [];
        const wrong = kinds.length === 0 ? undefined : targets?.find((one) => !kinds.includes(one.kind));
        if (targets !== undefined && wrong === undefined) continue;
        const near = targets === undefined ? nearestId(to) : null;
        yield {
          record: id,
          file: path,
          place: { pointer: linkPointer(at) },
          ...(wrong === undefined
            ? {
                message: `Unexpected link to ${to.slice(0, 80)}, which does not exist.`,
                help:
                  near === null
                    ? 'Correct the ID, make the record, or remove the link.'
                    : `Write ${near} if that is meant.`,
              }
            : {
                message: `Unexpected link to the ${wrong.kind} ${to} in "${field}", expected a ${listed(kinds, 'or')}.`,
                help: 'Link it in the field meant for its kind.',
              }),
        };
      }
    }
  },
});

/** Looks for near IDs, each once, until it has cost enough. */
function searcher({ byId }: Snapshot): (id: string) => string | null {
  const found = new Map<string, string | null>();
  return (id) => {
    if (!found.has(id)) {
      if (byId.size > MOST_CANDIDATES || found.size >= MOST_SEARCHES) return null;
      found.set(id, nearest(id, byId.keys()));
    }
    return found.get(id) ?? null;
  };
}

function linkFields(rules: Rules): ReadonlyMap<string, ReadonlyMap<string, LinkField>> {
  return new Map(
    [...rules.processes.values()].map((one) => [one.kind, new Map(one.links.map((link) => [link.field, link]))]),
  );
}
