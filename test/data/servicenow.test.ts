import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { replayLog } from '../../scripts/replay-log.ts';
import { importServiceNow } from '../../src/import/servicenow.ts';
import { writeImport } from '../../src/import/write-import.ts';
import type { Finding } from '../../src/model/finding.ts';
import { ofKind } from '../../src/model/snapshot.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { hasData } from '../time/support/data-folder.ts';

const LOG = 'uci-incident-event-log-first-8000.csv.gz';
const source = join(process.env['GITSM_DATA'] ?? '', LOG);
const root = mkdtempSync(join(tmpdir(), 'gitsm-import-'));
const facts = { now: '2017-06-01T00:00:00Z', pullRequest: null, given: false };

afterAll(() => rmSync(root, { recursive: true, force: true }));

function tally(findings: readonly Finding[]): Record<string, number> {
  const groups = Map.groupBy(findings, (finding) => finding.check);
  return Object.fromEntries([...groups].map(([check, list]) => [check, list.length]));
}

describe.skipIf(!hasData(LOG))(`8,000 incidents of a real log (needs ${LOG} in the folder GITSM_DATA)`, () => {
  const found: Finding[] = [];
  const run = () =>
    writeImport(
      importServiceNow(createReadStream(source), { processes: builtinProcesses(), file: LOG, timezone: 'UTC' }),
      { root, onFinding: (finding) => found.push(finding) },
    );

  test('no row is lost', async () => {
    mkdirSync(join(root, '.gitsm'));
    writeFileSync(join(root, '.gitsm/settings.yml'), 'organisation: Log\ntimezone: UTC\n');
    const report = await run();
    expect(report.rows).toEqual({ read: 52_791, events: 29_851, merged: 22_940, notMapped: 0 });
    expect(report.records).toEqual({ incident: 8000, group: 63 });
    expect(report.derived).toEqual({ openedAt: 2930 });
    expect(report.changes).toEqual({ impact: 155, urgency: 128, priority: 178 });
    expect(report.priorities).toEqual({ agree: 50_918, differ: 1873, unknown: 0 });
    expect(tally(found)).toEqual({ 'import-person': 45, 'import-opened': 5, 'import-order': 2, 'import-matrix': 1 });
  });

  test('what check says of it, and nothing else', () => {
    const { inspection, snapshot } = openWorkspace(root, { index: false }).judge({ facts });
    const errors = inspection.findings.filter((one) => one.severity === 'error');
    const warnings = inspection.findings.filter((one) => one.severity === 'warning');
    expect(tally(errors)).toEqual({ 'priority-matches-matrix': 298 });
    expect(tally(warnings)).toEqual({
      'change-matches-matrix': 7,
      'field-present': 715,
      'section-empty': 40,
      'timeline-follows-lifecycle': 9,
    });
    // The log's own matrix gives P4 where the built-in one gives P5.
    const matrix = warnings.filter((one) => one.check === 'change-matches-matrix');
    expect(matrix.every((one) => one.message.includes('expected P5 for impact low and urgency low'))).toBe(true);
    const entries = ofKind(snapshot, 'incident').map((entry) => entry.open().timeline);
    const priorities = entries.map((one) => one.filter(({ changed }) => changed?.['priority'] !== undefined).length);
    expect(priorities.filter((count) => count > 0)).toHaveLength(155);
    expect(priorities.filter((count) => count > 1)).toHaveLength(20);
    expect(
      warnings.filter((one) => one.check === 'field-present').every((one) => one.message.includes('"assignee"')),
    ).toBe(true);
  });

  test('a second import changes nothing', async () => {
    expect((await run()).files).toMatchObject({ written: 0, unchanged: 8063, kept: 0 });
  });

  // All nine that break the lifecycle come first; `GITSM_REPLAY=500` takes minutes more and finds no others.
  const incidents = Number(process.env['GITSM_REPLAY'] ?? 12);
  test(`${incidents} of its incidents as pull requests, each row a commit`, { timeout: 1_800_000 }, async () => {
    const replay = await replayLog({ source, incidents, timezone: 'UTC' });
    expect(replay.surprises).toEqual([]);
    expect(replay.incidents).toBe(incidents);
    expect(replay.refused).toEqual({ 'new > closed': 2, 'resolved > on-hold': 2, 'closed > in-progress': 5 });
    expect(Object.values(replay.refused).reduce((sum, count) => sum + count, 0)).toBe(replay.moves.refused);
  });
});
