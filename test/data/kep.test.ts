import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { hasData } from '../time/support/data-folder.ts';

const ARCHIVE = 'kubernetes-kep/keps.tar.gz';
const mapping = join(import.meta.dirname, '../../mappings/kep-changes.yaml');
const root = mkdtempSync(join(tmpdir(), 'gitsm-kep-'));

interface Told {
  readonly check: string;
  readonly record: string | null;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

function tally(findings: readonly { readonly check: string }[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(findings, ({ check }) => check);
  return Object.fromEntries([...groups].map(([check, list]) => [check, list.length]));
}

describe.skipIf(!hasData(ARCHIVE))(`656 enhancement proposals (need ${ARCHIVE} in the folder GITSM_DATA)`, () => {
  beforeAll(() => {
    execFileSync('tar', ['-xzf', join(process.env['GITSM_DATA'] ?? '', ARCHIVE), '-C', root]);
    mkdirSync(join(root, '.gitsm'));
    writeFileSync(join(root, '.gitsm/settings.yml'), 'organisation: Kubernetes\ntimezone: UTC\n');
    writeFileSync(join(root, 'now.json'), '{"now": "2026-11-21T10:00:00Z"}\n');
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const run = () => runCli(root, ['import', 'yaml', 'keps', '--map', mapping, '--findings', 'told.jsonl', '--json']);

  test('become changes; none is lost, and what is wrong with them is told in their own files', async () => {
    const { out, err, code } = await run();
    expect(err).toBe('');
    expect(code).toBe(1);
    const report = JSON.parse(out) as unknown;
    expect(report).toMatchObject({
      rows: { read: 656, mapped: 643, merged: 0, skipped: 0, notMapped: 13 },
      records: { change: 643 },
      files: { written: 643, unchanged: 0, kept: 0 },
    });
    const told = readFileSync(join(root, 'told.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Told);
    expect(tally(told)).toEqual({
      'import-expect': 58,
      'import-placeholder': 43,
      'import-value': 11,
      'import-person': 9,
      'import-record': 7,
      'import-key': 5,
      'import-join': 4,
      'import-login': 3,
      'import-order': 3,
      'import-time': 2,
      'import-twice': 1,
    });
    const at = (check: string): readonly string[] =>
      told.filter((one) => one.check === check).map(({ file, line }) => `${file}:${line}`);
    // Dates that do not exist, statuses that are misspelt, the template left in.
    expect(at('import-value')).toEqual(
      expect.arrayContaining([
        'sig-api-machinery/4355-coordinated-leader-election/kep.yaml:10',
        'sig-scheduling/5075-dra-consumable-capacity/kep.yaml:10',
        'sig-node/2625-cpumanager-policies-thread-placement/kep.yaml:8',
      ]),
    );
    expect(at('import-key')).toContain('NNNN-kep-template/kep.yaml:2');
    const own = told.filter(({ message }) => message.includes('"authors" and "approvers"'));
    expect(own).toHaveLength(OWN_APPROVERS);
  });

  test('approvals of production readiness stand in the change they are for', () => {
    const text = readFileSync(join(root, 'records/changes/CHG-0961.md'), 'utf8');
    expect(text).toContain(
      'x-approvers: [janetkuo, kow3ns, soltysh]\nx-readiness:\n  alpha: wojtek-t\n  beta: wojtek-t\n',
    );
  });

  test('check reads all of them, and says how this practice differs from the process', async () => {
    const { out, code } = await runCli(root, ['check', '--json', '--facts', 'now.json']);
    const { summary, findings } = JSON.parse(out) as {
      summary: Readonly<Record<string, number>>;
      findings: { check: string; severity: string; message: string }[];
    };
    expect(code).toBe(0);
    expect(summary).toMatchObject({ records: 643, errors: 0 });
    // Nobody has planned a back-out or a window, and what is implemented never went through authorize and review.
    expect(tally(findings)).toEqual({
      'section-present': 1404,
      'timeline-follows-lifecycle': 284,
      'field-present': 276,
      'role-bound': 3,
    });
  });

  test('a second import changes nothing', async () => {
    expect(JSON.parse((await run()).out)).toMatchObject({ files: { written: 0, unchanged: 643, kept: 0 } });
  });
});

/** Counted in the archive with another YAML reader: proposals whose authors and approvers share a name. */
const OWN_APPROVERS = 27;
