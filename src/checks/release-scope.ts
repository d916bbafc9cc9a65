import { snapshotCheck } from '../model/check.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { linkPointer } from './link-pointer.ts';

const kinds = ['release', 'change'] as const;

/** Looks for new versions that nobody has approved a change for. */
export const releaseScope = snapshotCheck({
  id: 'release-scope',
  title: 'A release brings a new version of an item that none of its changes names.',
  why: 'What is approved is the change. An item that gets a new version without one travels along unapproved, and the owners of its services were never asked (FitSM PR12.4, PR13.2: releases are made of approved changes; ISO/IEC 20000-1:2018 8.5.3).',
  fix: 'Name the item under "cis" of the change that alters it, add that change to the release, or take the item out.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'a library that goes along unasked',
      files: {
        'records/releases/REL-0001.md': release('changes: [CHG-0001]'),
        'records/changes/CHG-0001.md': change('cis: []'),
      },
      expect: [
        'records/releases/REL-0001.md:6:17 Unexpected version of CI-db-1, which no change of the release names, expected one that does.',
      ],
    },
    {
      name: 'the change names it',
      files: {
        'records/releases/REL-0001.md': release('changes: [CHG-0001]'),
        'records/changes/CHG-0001.md': change('cis: [CI-db-1]'),
      },
      expect: [],
    },
    {
      name: 'as long as no change is named, the scope is still open',
      files: { 'records/releases/REL-0001.md': release('type: minor') },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const { id, path, links } of ofKind(snapshot, kinds[0])) {
      const versions = links.filter(({ field }) => field === 'versions');
      const changes = links.filter(({ field }) => field === 'changes');
      if (versions.length === 0 || changes.length === 0) continue;
      const named = new Set(
        changes.flatMap(({ to }) =>
          find(snapshot, to)?.links.flatMap((link) => (link.field === 'cis' ? [link.to] : [])),
        ),
      );
      for (const { to, at } of versions) {
        if (named.has(to)) continue;
        yield {
          record: id,
          file: path,
          place: { pointer: linkPointer(at) },
          message: `Unexpected version of ${to}, which no change of the release names, expected one that does.`,
          help: 'Name it under "cis" of the change that alters it.',
        };
      }
    }
  },
});

function release(line: string): string {
  return `---\nid: REL-0001\ntitle: Release\nstatus: planned\n${line}\nversions: [{ci: CI-db-1, to: "11"}]\ntimeline:\n  - {at: 2026-11-19T09:00:00Z, status: planned, by: anna}\n---\n`;
}

function change(line: string): string {
  return `---\nid: CHG-0001\ntitle: New database\nstatus: new\ntype: normal\n${line}\ntimeline:\n  - {at: 2026-11-18T10:00:00Z, status: new, by: anna}\n---\n`;
}
