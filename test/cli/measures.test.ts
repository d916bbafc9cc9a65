import { describe, expect, it } from 'vitest';
import { figureText } from '../../src/cli/figure-text.ts';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

function incident(
  number: number,
  path: readonly string[],
  fields = 'impact: low\nurgency: low\n',
): Record<string, string> {
  const id = `INC-000${number}`;
  const steps = path.map((step) => step.split(' '));
  const timeline = steps.map(([status, at]) => `  - {at: ${at}:00Z, status: ${status}, by: anna}\n`).join('');
  return {
    [`records/incidents/${id}.md`]: `---\nid: ${id}\ntitle: Example\nstatus: ${steps.at(-1)?.[0]}\nassignee: anna\n${fields}timeline:\n${timeline}---\n\n## Resolution\n\nRestarted.\n`,
  };
}

const files = {
  ...incident(1, [
    'new 2026-09-10T09:00',
    'resolved 2026-09-10T10:00',
    'in-progress 2026-10-01T09:00',
    'resolved 2026-10-02T09:00',
  ]),
  ...incident(
    2,
    ['new 2026-10-10T09:00', 'in-progress 2026-10-10T09:30', 'resolved 2026-10-10T12:00'],
    'impact: high\nurgency: high\nservice: SVC-email\n',
  ),
  ...incident(3, ['new 2026-11-10T09:00']),
  'records/reports/RPT-desk.md':
    '---\nid: RPT-desk\ntitle: Desk\nstatus: draft\nmeasures: [incidents-open, reopen-rat]\n---\n',
};

const at = ['--at', '2026-11-21T10:00:00Z'];

async function figures(dir: string, ...words: string[]) {
  const { out, err, code } = await runCli(dir, ['measures', ...at, ...words, '--json']);
  expect(code, err).toBe(0);
  const rows = JSON.parse(out) as { measure: string; values: { period: string; value: number | null }[] }[];
  return Object.fromEntries(
    rows.map(({ measure, values }) => [measure, values.map(({ period, value }) => [period, value])]),
  );
}

describe('gitsm measures', () => {
  it('counts what happened for the period it happened in, and tells how things stood at the end of it', async () => {
    using repo = starterRepo(files);
    expect(
      await figures(
        repo.dir,
        'reopen-rate',
        'incidents-open',
        'mean-time-to-resolve',
        '--by',
        'month',
        '--from',
        '2026-09-01',
        '--until',
        '2026-11-30',
      ),
    ).toEqual({
      'reopen-rate': [
        ['2026-09', 1],
        ['2026-10', 0],
        ['2026-11', null],
      ],
      'incidents-open': [
        ['2026-09', 0],
        ['2026-10', 0],
        ['2026-11', 1],
      ],
      'mean-time-to-resolve': [
        ['2026-09', null],
        ['2026-10', (22 * 24 * 60 + 180) / 2],
        ['2026-11', null],
      ],
    });
  });

  it('tells how things are of now alone', async () => {
    using repo = starterRepo(files);
    expect(await figures(repo.dir, 'duties-overdue', '--by', 'quarter')).toEqual({
      'duties-overdue': [
        ['2026-Q1', null],
        ['2026-Q2', null],
        ['2026-Q3', null],
        ['2026-Q4', expect.any(Number)],
      ],
    });
  });

  it('narrows to a service and to any field, a computed priority too', async () => {
    using repo = starterRepo(files);
    const names = ['incident-backlog-growth', 'incidents-critical', 'changes-open'];
    expect(await figures(repo.dir, ...names, '--where', 'priority=P1')).toEqual({
      'incident-backlog-growth': [['all time', 0]],
      'incidents-critical': [['all time', 1]],
    });
    expect(await figures(repo.dir, 'incidents-critical', '--service', 'SVC-email', '--from', '2026-10-01')).toEqual({
      'incidents-critical': [['from 2026-10-01', 1]],
    });
  });

  it('prints what a report names, and says what it names in vain', async () => {
    using repo = starterRepo(files);
    const { out, err, code } = await runCli(repo.dir, ['measures', ...at, '--report', 'RPT-desk']);
    expect({ out, err, code }).toEqual({
      out: 'measure         all time\nincidents-open  1         Open incidents\n',
      err: 'gitsm: RPT-desk names the measure "reopen-rat", which does not exist.\n',
      code: 0,
    });
  });

  it('explains a measure that is named, and leaves out what has nothing to measure unless asked', async () => {
    using repo = starterRepo(files);
    const named = await runCli(repo.dir, ['measures', 'problem-age', ...at]);
    expect(named.out).toBe(
      'measure      all time\nproblem-age  -         Age of open problems\n\nproblem-age (days, lower is better)\n  mean of (now − first entry of the timeline) over open problems\n  ServiceNow, Problem overview: average age of open records\n',
    );
    const all = await runCli(repo.dir, ['measures', ...at]);
    expect(all.out).not.toContain('problem-age');
    expect(all.out).toMatch(/\d+ more have nothing to measure; --all lists them\.\n$/);
    expect((await runCli(repo.dir, ['measures', '--all', ...at])).out).toContain('problem-age');
  });

  it.each([
    [
      ['reopen-rat'],
      'gitsm: Unexpected measure "reopen-rat". Did you mean reopen-rate? `gitsm measures --all` lists every one.\n',
    ],
    [['--by', 'week'], 'gitsm: Unexpected --by "week", expected month, quarter or year. For example --by month.\n'],
    [
      ['--where', 'colour=red'],
      'gitsm: Unexpected --where "colour=red", expected the field of a kind and a value. For example --where priority=P1.\n',
    ],
    [
      ['--report', 'SVC-email'],
      'gitsm: Unexpected service SVC-email, expected a report. `gitsm list --kind report` shows all.\n',
    ],
    [
      ['--service', 'RPT-desk'],
      'gitsm: Unexpected report RPT-desk, expected a service. `gitsm list --kind service` shows all.\n',
    ],
    [
      ['--by', 'month', '--from', '1990-01-01'],
      'gitsm: Unexpected 443 periods, expected 1 to 120. Give later days with --from, or a longer period with --by.\n',
    ],
  ])('refuses %j', async (words, expected) => {
    using repo = starterRepo(files);
    const { err, code } = await runCli(repo.dir, ['measures', ...at, ...words]);
    expect({ err, code }).toEqual({ err: expected, code: 2 });
  });
});

describe('gitsm trends', () => {
  const repeated = Object.assign(
    {},
    ...[1, 2, 3].map((one) =>
      incident(
        one,
        [`new 2026-11-1${one}T09:00`],
        'impact: low\nurgency: low\nservice: SVC-email\ncategory: "$(boo) `x`"\n',
      ),
    ),
  ) as Record<string, string>;

  it('proposes a problem, in a command that holds no text of records', async () => {
    using repo = starterRepo(repeated);
    const { out } = await runCli(repo.dir, ['trends', ...at]);
    expect(out).toContain('3 incidents: SVC-email, category $(boo) `x`');
    const command = out.split('\n').find((line) => line.includes('gitsm new problem'));
    expect(command?.trim()).toBe(
      `gitsm new problem --title "Repeated incidents on SVC-email" --set found-by=trend --set services='[SVC-email]'`,
    );
    const made = await runCli(repo.dir, [
      'new',
      'problem',
      '--title',
      'Repeated incidents on SVC-email',
      '--set',
      'found-by=trend',
      '--set',
      'services=[SVC-email]',
    ]);
    expect(made.out).toBe('records/problems/PRB-0001.md\n');
    expect((await runCli(repo.dir, ['trends', ...at])).out).toContain('gitsm set INC-0001 problem=PRB-0001\n');
    for (const id of ['INC-0001', 'INC-0002']) await runCli(repo.dir, ['set', id, 'problem=PRB-0001']);
    expect((await runCli(repo.dir, ['trends', ...at])).out).toBe(
      'Nothing has happened 3 times in 90 days without a problem that explains it.\n',
    );
  });

  it('refuses what is no number', async () => {
    using repo = starterRepo(repeated);
    const { err, code } = await runCli(repo.dir, ['trends', '--days', '0']);
    expect({ err, code }).toEqual({
      err: 'gitsm: Unexpected --days "0", expected a number from 1 on. For example 90.\n',
      code: 2,
    });
  });
});

it.each([
  [0.9996, 'share', '99.9 %'],
  [null, 'count', '-'],
  [-1.26, 'count', '-1.2'],
  [3, 'count', '3'],
  [90, 'minutes', '1h30m'],
  [-90, 'minutes', '-1h30m'],
  [2.96, 'days', '2.9 d'],
  [12.5, 'money', '12.50'],
  [Number.NaN, 'share', '-'],
] as const)('a figure of %s in %s reads %s', (value, unit, expected) => {
  expect(figureText(value, unit)).toBe(expected);
});
