import { expect, test } from 'vitest';
import { repositoryRoot } from '../../scripts/import-rules.ts';
import { withChanges } from '../../src/cli/with-changes.ts';
import { workTree } from '../../src/git/work-tree.ts';
import { inspect } from '../../src/inspect.ts';
import type { Finding } from '../../src/model/finding.ts';
import { find, type Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { loadRules } from '../../src/records/rules.ts';
import { recordChecks } from '../../src/workspace/workspace.ts';
import { bareFacts } from '../checks/run-example.ts';
import { type Plant, plants } from './plants.ts';

// The demonstration is clean but for a few warnings that it explains: whatever a planted mistake adds was found because of it.
const tree = workTree(repositoryRoot);
const clean = loadSnapshot(tree, loadRules(tree), { checks: recordChecks });
const before = new Set(findings(clean).map(key));

test('at least thirty mistakes of many kinds are planted', () => {
  expect(plants.length).toBeGreaterThanOrEqual(30);
  expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length);
  expect(new Set(plants.map(({ check }) => check)).size).toBeGreaterThanOrEqual(25);
});

test.each(plants)('$check finds $name, and nothing else does', (plant) => {
  const found = findings(planted(plant)).filter((one) => !before.has(key(one)));
  expect(found.map(({ check, file, message }) => `${check} ${file}: ${message}`)).not.toEqual([]);
  expect([...new Set(found.map(({ check }) => check))]).toEqual([plant.check]);
});

function planted({ record, edits = [], add = {} }: Plant): Snapshot {
  const entry = record === undefined ? null : find(clean, record);
  if (record !== undefined && entry === null) throw new Error(`${record} is not in the demonstration`);
  let text = entry?.open().text ?? '';
  for (const [from, to] of edits) {
    if (typeof from === 'string' ? !text.includes(from) : !from.test(text))
      throw new Error(`${record} has no text ${String(from)}`);
    text = text.replace(from, () => to);
  }
  return withChanges(clean, { ...(entry === null ? {} : { [entry.path]: text }), ...add });
}

function findings(snapshot: Snapshot): readonly Finding[] {
  return inspect({ snapshot, delta: null, facts: { ...bareFacts, now: '2026-11-21T10:00:00Z' } }).findings;
}

function key({ check, file, message }: Finding): string {
  return `${check} ${file} ${message}`;
}
