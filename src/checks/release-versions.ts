import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';
import { mapsIn } from './maps-in.ts';

const kinds = ['release', 'ci'] as const;

/** Status → which of the two versions its items carry. */
const CARRIED: ReadonlyMap<string, 'from' | 'to'> = new Map([
  ['deployed', 'to'],
  ['rolled-back', 'from'],
]);

/** Holds the versions of a release that is in use, or out of it again, against its items. */
export const releaseVersions = snapshotCheck({
  id: 'release-versions',
  title: 'A release is deployed or rolled back, but an item does not carry the version that it should.',
  why: 'A deployment that does not update the configuration items leaves everybody with the versions of yesterday: the next incident is looked for in the wrong software (FitSM PR11.4, PR13.6). Only the latest release of an item counts, and a closed one no longer does.',
  fix: 'Set "version" of the item in the pull request that moves the release; or correct "versions" of the release.',
  severity: 'error',
  kinds,
  examples: [
    {
      name: 'a release is deployed and its item forgotten',
      files: {
        'records/releases/REL-0001.md': release('REL-0001', 'deployed', '2026-11-19', '10', '11'),
        'records/cis/CI-db-1.md': ci('10'),
      },
      expect: ['records/releases/REL-0001.md:5:17 Unexpected version 10 of CI-db-1, expected 11.'],
    },
    {
      name: 'a release is rolled back, and the item still has its version',
      files: {
        'records/releases/REL-0001.md': release('REL-0001', 'rolled-back', '2026-11-19', '10', '11'),
        'records/cis/CI-db-1.md': ci('11'),
      },
      expect: ['records/releases/REL-0001.md:5:17 Unexpected version 11 of CI-db-1, expected 10.'],
    },
    {
      name: 'of two releases the later one counts',
      files: {
        'records/releases/REL-0001.md': release('REL-0001', 'deployed', '2026-11-10', '9', '10'),
        'records/releases/REL-0002.md': release('REL-0002', 'deployed', '2026-11-19', '10', '11'),
        'records/releases/REL-0003.md': release('REL-0003', 'testing', '2026-11-20', '11', '12'),
        'records/cis/CI-db-1.md': ci('11'),
      },
      expect: [],
    },
    {
      name: 'the later instant counts, in whatever zone it was written down',
      files: {
        'records/releases/REL-0001.md': release('REL-0001', 'deployed', '2026-11-19', '9', '10').replace(
          '09:00:00Z',
          '12:00:00+09:00',
        ),
        'records/releases/REL-0002.md': release('REL-0002', 'deployed', '2026-11-19', '10', '11'),
        'records/cis/CI-db-1.md': ci('11'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const latest = new Map<string, { entry: RecordEntry; since: number; at: number; expected: string | null }>();
    for (const entry of ofKind(snapshot, kinds[0])) {
      const key = CARRIED.get(entry.status);
      if (key === undefined) continue;
      const since = parseInstant(entry.since) ?? Number.NEGATIVE_INFINITY;
      for (const [at, one] of mapsIn(entry.open().data['versions'])) {
        const id = asString(one['ci']);
        if (id === null || (latest.get(id)?.since ?? since) > since) continue;
        latest.set(id, { entry, since, at, expected: asString(one[key]) });
      }
    }
    for (const [id, { entry, at, expected }] of latest) {
      const item = find(snapshot, id);
      const version = asString(item?.kept()['version']);
      if (item === null || expected === null || version === expected) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['versions', at, 'ci'] },
        message: `Unexpected ${version === null ? 'absence of a version' : `version ${version.slice(0, 100)}`} of ${id}, expected ${expected.slice(0, 100)}.`,
        help: `Set the version of ${id}, or correct the release.`,
      };
    }
  },
});

function release(id: string, status: string, day: string, from: string, to: string): string {
  return `---\nid: ${id}\ntitle: Release\nstatus: ${status}\nversions: [{ci: CI-db-1, from: "${from}", to: "${to}"}]\ntimeline:\n  - {at: ${day}T09:00:00Z, status: ${status}, by: anna}\n---\n`;
}

function ci(version: string): string {
  return `---\nid: CI-db-1\ntitle: Payments database\nstatus: live\nclass: database\nversion: "${version}"\nservices: [SVC-payments]\n---\n`;
}
