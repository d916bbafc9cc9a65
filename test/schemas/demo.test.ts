import { expect, test } from 'vitest';
import { repositoryRoot } from '../../scripts/import-rules.ts';
import { workTree } from '../../src/git/work-tree.ts';
import { inspect } from '../../src/inspect.ts';
import { ofKind } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { loadRules } from '../../src/records/rules.ts';
import { bareFacts } from '../checks/run-example.ts';

const tree = workTree(repositoryRoot);
const snapshot = loadSnapshot(tree, loadRules(tree));

// Nobody learns from a demonstration that has faults, today or in some years.
test.each(['2026-11-21T10:00:00Z', '2032-06-01T00:00:00Z'])('the demo organisation is clean at %s', (now) => {
  expect(inspect({ snapshot, delta: null, facts: { ...bareFacts, now } }).findings).toEqual([]);
});

test('it shows every kind, and each status of changes and incidents at least once', () => {
  for (const process of snapshot.rules.processes.values()) expect(ofKind(snapshot, process.kind)).not.toEqual([]);
  for (const kind of ['change', 'incident']) {
    const wanted = snapshot.rules.processes.get(kind)?.lifecycle.statuses.map((status) => status.name) ?? [];
    const shown = new Set(ofKind(snapshot, kind).map((entry) => entry.status));
    expect(wanted.filter((status) => !shown.has(status))).toEqual([]);
  }
});

test('its roles can decide: every board has more members than the approvals it has to give', () => {
  const { roles } = snapshot.rules.settings;
  const members = (role: string) => snapshot.byId.get(roles[role] ?? '')?.[0]?.open().data['members'];
  expect(members('cab')).toHaveLength(5);
  expect(members('change-authority')).toHaveLength(3);
  expect(members('ecab')).toHaveLength(3);
});
