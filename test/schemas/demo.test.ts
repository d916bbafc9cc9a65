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

const findingsAt = (now: string) => inspect({ snapshot, delta: null, facts: { ...bareFacts, now } }).findings;

/** Warnings that the demonstration is to show: the record of each tells why. */
const deliberate = [
  'ci-unverified CI-radio-north',
  'continuity-gap CNT-telemetry',
  'duty-overdue SUP-calder-radio',
  'licence-over-used LIC-pipedraw',
  'service-without-objective SVC-chat',
];

test('the demo organisation is clean on its day, but for the warnings that its records explain', () => {
  const found = findingsAt('2026-11-21T10:00:00Z');
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(found.map(({ check, record }) => `${check} ${record}`).sort()).toEqual(deliberate);
});

// Duties come due and contracts end while nobody looks after the demonstration; nothing else may turn up.
test('in some years only what has a date has become a warning', () => {
  const known = new Set(findingsAt('2026-11-21T10:00:00Z').map(({ check, record }) => `${check} ${record}`));
  const later = findingsAt('2032-06-01T00:00:00Z').filter(({ check, record }) => !known.has(`${check} ${record}`));
  const timed = [
    'duty-overdue',
    'ci-stale',
    'ci-unverified',
    'contract-expired',
    'capacity-threshold',
    'continuity-gap',
  ];
  expect(later.filter(({ check, severity }) => severity === 'error' || !timed.includes(check))).toEqual([]);
  expect(later).not.toEqual([]);
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
