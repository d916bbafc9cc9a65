import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { percentText } from '../../src/cli/percent-text.ts';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

/** An incident of Monday 2 February 2026, 10:00, resolved so many minutes later in working hours. */
function incident(number: number, impact: string, minutes: number, more = ''): Record<string, string> {
  const id = `INC-${String(number).padStart(4, '0')}`;
  const at = (after: number) => `${new Date(Date.UTC(2026, 1, 2, 10) + after * 60_000).toISOString().slice(0, 19)}Z`;
  const text = [
    ...['---', `id: ${id}`, 'title: E-mail is slow', 'status: resolved', `impact: ${impact}`, 'urgency: high'],
    ...['service: SVC-email', 'assignee: anna', ...(more === '' ? [] : [more]), 'timeline:'],
    `  - {at: ${at(0)}, status: new, by: anna}`,
    `  - {at: ${at(5)}, status: in-progress, by: anna}`,
    `  - {at: ${at(minutes)}, status: resolved, by: anna}`,
    ...['---', '', '## Description', '', 'Slow.', '', '## Resolution', '', 'Fixed.', ''],
  ];
  return { [`records/incidents/${id}.md`]: text.join('\n') };
}

const sla = (targets: string, more = '', id = 'SLA-standard'): string =>
  `---\nid: ${id}\ntitle: Faster\nstatus: draft\ntype: sla\ncalendar: CAL-office\nservices: [SVC-email]\n${more}targets:\n${targets}\n---\n`;

const repo = starterRepo({
  ...incident(1, 'high', 60),
  ...incident(2, 'high', 300),
  ...incident(3, 'medium', 120),
  ...incident(4, 'medium', 120, 'group: "GRP-\\e[31mred"'),
  'proposals/faster.md': sla('  - {metric: resolution, P1: 30m, P2: 4h}', 'valid-from: 2030-01-01\n'),
  'proposals/typo.md': sla('  - {metric: resolution, P1: 30x, P2: 4h}'),
  'proposals/metric.md': sla('  - {metric: resulution, P1: 30m}'),
  'proposals/calendar-missing.md': sla('  - {metric: resolution, P1: 30m}').replace('CAL-office', 'CAL-offfice'),
  'proposals/yaml.md': sla('  - {metric: resolution, P1: [}'),
  'proposals/no-calendar.md': sla('  - {metric: resolution, P1: 30m}').replace('calendar: CAL-office\n', ''),
  'proposals/hours.md':
    '---\nid: CAL-office\ntitle: Office\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["10:00-10:20"]}\n---\n',
  'proposals/zone.md':
    '---\nid: CAL-office\ntitle: Office\nstatus: active\ntimezone: Europe/Londno\nhours: {mon: ["10:00-10:20"]}\n---\n',
  'proposals/loop.md': '---\nid: CAL-office\ntitle: Office\nstatus: active\nextends: CAL-office\n---\n',
  'proposals/one.md': '---\nid: CAL-office\ntitle: Office\nstatus: active\nextends: CAL-two\n---\n',
  'proposals/two.md': '---\nid: CAL-two\ntitle: Two\nstatus: active\nextends: CAL-office\n---\n',
  'proposals/on-circle.md': '---\nid: CAL-office\ntitle: Office\nstatus: active\nextends: CAL-left\n---\n',
  ...Object.fromEntries(
    ['left', 'right'].map((one) => [
      `records/calendars/CAL-${one}.md`,
      `---\nid: CAL-${one}\ntitle: Circle\nstatus: active\nextends: CAL-${one === 'left' ? 'right' : 'left'}\n---\n`,
    ]),
  ),
  'proposals/idle.md': '---\nid: CAL-idle\ntitle: Idle\nstatus: active\ntimezone: UTC\nhours: always\n---\n',
});
afterAll(() => repo.dispose());
const gitsm = (...args: string[]) => runCli(repo.dir, ['sla', ...args]);

describe('gitsm sla --attainment', () => {
  it('shows how well promises were kept, by priority', async () => {
    const { code, out, err } = await gitsm('--attainment', '--by', 'priority');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'priority  metric      ended  met  breached  attainment  median  90th percentile',
        'P1        resolution  2      1    1         50 %        3h      5h',
        'P1        response    2      2    0         100 %       5m      5m',
        'P2        resolution  2      2    0         100 %       2h      2h',
        'P2        response    2      2    0         100 %       5m      5m',
        'all       resolution  4      3    1         75 %        2h      5h',
        'all       response    4      4    0         100 %       5m      5m',
        '',
      ].join('\n'),
    );
  });

  it('tells the same as JSON, unrounded, with what was asked', async () => {
    const { out } = await gitsm('--attainment', '--json', '--from', '2026-02-01', '--at', '2026-03-01T00:00:00Z');
    expect(JSON.parse(out)).toEqual({
      ...{ at: '2026-03-01T00:00:00Z', from: '2026-02-01', until: null, by: 'agreement', open: 0 },
      rows: [
        expect.objectContaining({ type: 'sla', value: 'SLA-standard', metric: 'resolution', count: 4, percentage: 75 }),
        expect.objectContaining({ metric: 'response', met: 4, medianMinutes: 5, ninetiethMinutes: 5 }),
      ],
      all: [expect.objectContaining({ value: null }), expect.objectContaining({ value: null })],
    });
  });

  it('counts what ended in a period, days included, and says so where nothing did', async () => {
    const on = (day: string) => gitsm('--attainment', '--by', 'month', '--from', day, '--until', day);
    expect((await on('2026-02-02')).out).toContain('2026-02  resolution  4 ');
    expect((await on('2026-02-03')).out).toBe('No clock ended from 2026-02-03 until 2026-02-03.\n');
  });

  it('shows nothing of a name that a terminal would obey', async () => {
    const { out } = await gitsm('--attainment', '--by', 'group');
    expect(out).toContain('none ');
    expect(out).not.toContain('\u001b');
  });

  it.each([
    [['--by', 'month'], 'gitsm: Unexpected --by without --attainment. Add --attainment.\n'],
    [['--from', '2026-01-01'], 'gitsm: Unexpected --from alone. It goes with --attainment or --agreement.\n'],
    [['--attainment', '--by', 'team'], 'gitsm: Unexpected --by "team", expected agreement, metric, '],
    [['--attainment', '--from', '2026-02-30'], 'gitsm: Unexpected --from "2026-02-30", expected a date. '],
    [
      ['--attainment', '--from', '2026-02-03', '--until', '2026-02-02'],
      'gitsm: Unexpected --until 2026-02-02, expected --from 2026-02-03 or later. Swap them.\n',
    ],
    [['INC-0001', '--attainment'], 'gitsm: Unexpected ID beside --attainment. Leave it out: '],
    [['--attainment', '--agreement', 'proposals/faster.md'], 'gitsm: Unexpected --attainment beside --agreement. '],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await gitsm(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.slice(0, message.length)).toBe(message);
  });
});

describe('percentages', () => {
  it.each([
    [100, '100 %'],
    [99.96, '99.9 %'],
    [99.999999, '99.9 %'],
    [(1 / 3) * 100, '33.3 %'],
    [(29 / 100) * 100, '29 %'],
    [0, '0 %'],
    [null, '-'],
  ])('%s is shown as %s', (percentage, text) => {
    expect(percentText(percentage)).toBe(text);
  });
});

describe('gitsm sla --agreement', () => {
  it('shows attainment before and after, and what would have ended otherwise', async () => {
    const { code, out, err } = await gitsm('--agreement', 'proposals/faster.md');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'SLA-standard is replaced by proposals/faster.md, as if it had always held.',
        'metric      priority  ended  met before  ended  met after  points',
        'resolution  P1        2      50 %        2      0 %        -50',
        'resolution  P2        2      100 %       2      100 %      0',
        'response    P1        2      100 %       0      -          -',
        'response    P2        2      100 %       0      -          -',
        '5 clocks end otherwise:',
        '  INC-0001  response    met, 5m of 15m (SLA-standard)  ->  no clock',
        '  INC-0001  resolution  met, 1h of 4h (SLA-standard)   ->  breached, 1h of 30m (SLA-standard)',
        '  INC-0002  response    met, 5m of 15m (SLA-standard)  ->  no clock',
        '  INC-0003  response    met, 5m of 30m (SLA-standard)  ->  no clock',
        '  INC-0004  response    met, 5m of 30m (SLA-standard)  ->  no clock',
        '',
      ].join('\n'),
    );
  });

  it('takes an agreement and a calendar together, and tells all as JSON', async () => {
    const files = ['--agreement', 'proposals/faster.md', '--agreement', 'proposals/hours.md'];
    const { code, out } = await gitsm(...files, '--json');
    const told = JSON.parse(out);
    expect(code).toBe(0);
    expect(told.proposals).toEqual([
      { id: 'SLA-standard', file: 'proposals/faster.md', replaces: true },
      { id: 'CAL-office', file: 'proposals/hours.md', replaces: true },
    ]);
    expect(
      told.changes.find(
        (one: { record: string; metric: string }) => one.record === 'INC-0002' && one.metric === 'resolution',
      ),
    ).toEqual({
      ...{ record: 'INC-0002', type: 'sla', metric: 'resolution' },
      before: {
        ...{ agreement: 'SLA-standard', verdict: 'breached', ended: '2026-02-02T15:00:00Z' },
        ...{ elapsedMinutes: 300, targetMinutes: 240 },
      },
      after: {
        ...{ agreement: 'SLA-standard', verdict: 'met', ended: '2026-02-02T15:00:00Z' },
        ...{ elapsedMinutes: 20, targetMinutes: 30 },
      },
    });
  });

  it('shows people the first twenty that end otherwise, and says how many more there are', async () => {
    using many = starterRepo({
      ...Object.assign({}, ...Array.from({ length: 25 }, (_, index) => incident(index + 1, 'high', 60))),
      'faster.md': sla('  - {metric: response, P1: 15m}\n  - {metric: resolution, P1: 30m}'),
    });
    const { out } = await runCli(many.dir, ['sla', '--agreement', 'faster.md']);
    expect(out).toContain('25 clocks end otherwise:\n');
    expect(out.match(/^ {2}INC-/gm)).toHaveLength(20);
    expect(out).toContain('  and 5 more; --json prints all.\n');
    const { out: all } = await runCli(many.dir, ['sla', '--agreement', 'faster.md', '--json']);
    expect(JSON.parse(all).changes).toHaveLength(25);
  });

  it('respects the period', async () => {
    const { out } = await gitsm('--agreement', 'proposals/faster.md', '--until', '2026-02-01');
    expect(out).toContain('No clock ended until 2026-02-01, before or after.\n');
  });

  it('says of a proposal that nothing rests on that it changes nothing', async () => {
    const { out } = await gitsm('--agreement', 'proposals/idle.md');
    expect(out).toContain('CAL-idle is added by proposals/idle.md, as if it had always held; it changes nothing: ');
    expect(out).toContain('No clock ends otherwise.\n');
  });

  it.each([
    ['typo.md', '9:30: Unexpected "30x"', 'A length of time in hours and minutes'],
    [
      'metric.md',
      '9:14: Unexpected metric "resulution", expected fulfilment, resolution, response or update',
      'Use a metric of a clock',
    ],
    ['calendar-missing.md', '6:11: Unexpected link to CAL-offfice, which does not exist', 'Write CAL-office if that'],
    ['yaml.md', '9:', 'Quote text that holds'],
    ['no-calendar.md', '1:1: No clocks by SLA-standard: it names no calendar', 'Name a calendar'],
    ['zone.md', '5:11: Unexpected "Europe/Londno", expected a time zone', 'Correct it'],
  ])('refuses %s with its place and a remedy', async (file, problem, remedy) => {
    const { code, out, err } = await gitsm('--agreement', `proposals/${file}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^gitsm: [^\n]+\n$/);
    expect(err).toContain(`gitsm: proposals/${file}:${problem}`);
    expect(err).toContain(remedy);
  });

  it.each([
    ['proposals', 'gitsm: proposals: Unexpected folder or device, expected a file. '],
    ['/dev/zero', 'gitsm: /dev/zero: Unexpected folder or device, expected a file. '],
    ['proposals/none.md', 'none.md: no such file. '],
    [
      'records/incidents/INC-0001.md',
      'INC-0001.md:2:5: Unexpected incident INC-0001, expected an agreement or a calend',
    ],
    ['big.md', 'gitsm: big.md: Unexpected size, expected at most 1 MiB. '],
    ['pipe', 'gitsm: pipe: Unexpected folder or device, expected a file. '],
  ])('refuses %s', async (file, message) => {
    repo.write({ 'big.md': `---\nid: SLA-big\n---\n${'x'.repeat(1024 * 1024)}` });
    execFileSync('sh', ['-c', 'test -p pipe || mkfifo pipe'], { cwd: repo.dir });
    const { code, err } = await gitsm('--agreement', file);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it.each([
    [['loop.md'], 'proposals/loop.md:5:10: Unexpected circle: CAL-office → CAL-office. '],
    [['one.md', 'two.md'], 'proposals/one.md:5:10: Unexpected circle: CAL-office → CAL-two → CAL-office. '],
    [['on-circle.md'], 'proposals/on-circle.md:5:10: CAL-office stands on a circle: '],
  ])('computes nothing on the circle of %j', async (files, message) => {
    const { code, out, err } = await gitsm(...files.flatMap((file) => ['--agreement', `proposals/${file}`]));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`gitsm: ${message}`);
  });

  it('refuses one proposal twice', async () => {
    const { code, err } = await gitsm('--agreement', 'proposals/faster.md', '--agreement', 'proposals/metric.md');
    expect([code, err]).toEqual([
      2,
      'gitsm: proposals/metric.md: Unexpected second proposal for SLA-standard, after proposals/faster.md. Give one of them.\n',
    ]);
  });
});
