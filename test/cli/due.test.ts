import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const schema = JSON.stringify({
  type: 'object',
  required: ['id', 'title', 'status'],
  properties: {
    id: { description: 'ID.', type: 'string' },
    title: { description: 'Title.', type: 'string' },
    status: { description: 'Status.', type: 'string' },
    timeline: { description: 'Moves.', $ref: 'gitsm:common#/$defs/timeline' },
    owner: { description: 'Owner.', type: 'string' },
    group: { description: 'Group.', type: 'string' },
    'renew-by': {
      description: 'Renewal.',
      type: 'string',
      due: { duty: 'renew it', ahead: [30, 90, 60], statuses: ['open'] },
    },
    drills: {
      description: 'Drills.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          planned: { description: 'Day.', type: 'string', due: { duty: 'hold the drill', done: 'held' } },
          held: { description: 'Day.', type: 'string' },
        },
      },
    },
  },
});

const lifecycle = `kind: pact
prefix: PCT
ids: number
folder: pacts
title: Pact
plural: Pacts
initial: [open]
statuses:
  open: {description: Holds.}
  waiting: {description: Nobody has objected yet., after: {days: 5, to: shut}}
  shut: {description: Over., final: true}
transitions:
  - {from: open, to: waiting, name: end}
  - {from: waiting, to: shut, name: shut, guards: [{fields-present: {fields: [owner]}}]}
`;

const pact = (id: string, status: string, more: string, since = '2026-11-10T09:00:00Z') =>
  `---\nid: ${id}\ntitle: Pact ${id}\nstatus: ${status}\n${more}timeline:\n  - {at: 2026-11-01T09:00:00Z, status: open, by: anna}\n${
    status === 'open' ? '' : `  - {at: ${since}, status: ${status}, by: anna}   # kept\n`
  }---\n`;

const repoWith = (records: Readonly<Record<string, string>>) =>
  starterRepo({
    '.gitsm/schemas/pact/schema.json': schema,
    '.gitsm/schemas/pact/lifecycle.yaml': lifecycle,
    'records/groups/GRP-quay.md': '---\nid: GRP-quay\ntitle: Quay\nstatus: active\nlead: erin\nmembers: [erin]\n---\n',
    ...Object.fromEntries(Object.entries(records).map(([id, text]) => [`records/pacts/${id}.md`, text])),
  });

const at = ['--at', '2026-11-21T10:00:00Z'];

async function due(dir: string, ...words: string[]): Promise<readonly (readonly unknown[])[]> {
  const { out, err } = await runCli(dir, ['due', '--kind', 'pact', ...at, ...words, '--json']);
  expect(err).toBe('');
  return (JSON.parse(out) as Record<string, unknown>[]).map((one) => [
    one['record'],
    one['field'],
    one['days'],
    one['owner'],
  ]);
}

describe('gitsm due', () => {
  it('lists what is overdue and what is to be told by now, soonest first, with whoever answers for it', async () => {
    using repo = repoWith({
      'PCT-0001': pact('PCT-0001', 'open', 'owner: bob\nrenew-by: 2027-02-19\n'),
      'PCT-0002': pact('PCT-0002', 'open', 'group: GRP-quay\nrenew-by: 2026-11-20\n'),
      'PCT-0003': pact('PCT-0003', 'open', 'renew-by: 2027-02-20\n'),
      'PCT-0004': pact('PCT-0004', 'shut', 'renew-by: 2020-01-01\n'),
      'PCT-0005': pact(
        'PCT-0005',
        'open',
        'drills:\n  - {planned: 2026-10-01, held: 2026-10-02}\n  - {planned: 2026-12-01}\n',
      ),
      'PCT-0006': pact('PCT-0006', 'open', 'renew-by: never\ndrills: 3\n'),
    });
    expect(await due(repo.dir)).toEqual([
      ['PCT-0002', 'renew-by', -1, 'erin'],
      ['PCT-0005', 'drills/1/planned', 10, null],
      ['PCT-0001', 'renew-by', 90, 'bob'],
    ]);
    expect(await due(repo.dir, '--within', '0')).toEqual([['PCT-0002', 'renew-by', -1, 'erin']]);
    expect((await due(repo.dir, '--within', '91')).map(([id]) => id)).toEqual([
      'PCT-0002',
      'PCT-0005',
      'PCT-0001',
      'PCT-0003',
    ]);
    expect((await due(repo.dir, '--owner', '@BOB')).map(([id]) => id)).toEqual(['PCT-0001']);
    expect((await due(repo.dir, '--owner', 'GRP-quay')).map(([id]) => id)).toEqual(['PCT-0002']);
    const { out } = await runCli(repo.dir, ['due', '--kind', 'PCT', ...at]);
    expect(out).toMatch(/^Overdue \(1\)\n {2}2026-11-20 {2}1 d late {2}PCT-0002 .* renew it .*\n\nComing up \(2\)\n/);
  });

  it('knows every date of a list, and one that tells whether another is done', async () => {
    const deadlines = JSON.parse(schema);
    deadlines.properties.drills.items.properties.report = {
      description: 'Day.',
      type: 'string',
      due: { duty: 'report' },
    };
    deadlines.properties.checked = { description: 'Day.', type: 'string', due: { duty: 'check again' } };
    deadlines.properties['renew-by'].due.done = 'checked';
    using repo = starterRepo({
      '.gitsm/schemas/pact/schema.json': JSON.stringify(deadlines),
      '.gitsm/schemas/pact/lifecycle.yaml': lifecycle,
      'records/pacts/PCT-0001.md': pact('PCT-0001', 'open', 'drills: [{planned: 2026-12-01, report: 2026-12-02}]\n'),
      'records/pacts/PCT-0002.md': pact('PCT-0002', 'open', 'renew-by: 2026-11-20\nchecked: 2026-12-03\n'),
    });
    const expected = [
      ['PCT-0001', 'drills/0/planned', 10, null],
      ['PCT-0001', 'drills/0/report', 11, null],
      ['PCT-0002', 'checked', 12, null],
    ];
    expect(await due(repo.dir)).toEqual(expected);
    expect(await due(repo.dir)).toEqual(expected);
  });

  it('refuses what is no number of days', async () => {
    using repo = repoWith({});
    const { code, err } = await runCli(repo.dir, ['due', '--within', 'soon']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gitsm: Unexpected --within "soon", expected a number of days. For example 30.\n',
    });
  });
});

describe('gitsm advance', () => {
  const records = {
    'PCT-0001': pact('PCT-0001', 'waiting', 'owner: bob\n', '2026-11-16T10:00:00Z'),
    'PCT-0002': pact('PCT-0002', 'waiting', 'owner: bob\n', '2026-11-16T10:00:01Z'),
    'PCT-0003': pact('PCT-0003', 'waiting', ''),
  };

  it('moves what has stood long enough, to the second, and tells what its guards keep', async () => {
    using repo = repoWith(records);
    expect((await due(repo.dir)).map(([id, , days]) => [id, days])).toEqual([
      ['PCT-0003', -6],
      ['PCT-0001', 0],
      ['PCT-0002', 0],
    ]);
    const { code, out } = await runCli(repo.dir, ['advance', '--by', 'gitsm-bot', ...at]);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'PCT-0001  waiting → shut, after 5 days\nPCT-0003  stays waiting, not shut: Unexpected absence of owner, expected a value.\n',
    });
    const text = readFileSync(join(repo.dir, 'records/pacts/PCT-0001.md'), 'utf8');
    expect(text).toBe(
      records['PCT-0001']
        .replace('status: waiting\nowner', 'status: shut\nowner')
        .replace(
          '# kept\n',
          '# kept\n  - {at: 2026-11-21T10:00:00Z, status: shut, by: gitsm-bot, note: 5 days in waiting}\n',
        ),
    );
    expect(readFileSync(join(repo.dir, 'records/pacts/PCT-0003.md'), 'utf8')).toBe(records['PCT-0003']);
    expect((await runCli(repo.dir, ['advance', '--by', 'gitsm-bot', ...at, '--json'])).out).toContain('"moved": []');
  });

  it('writes nothing in a dry run', async () => {
    using repo = repoWith(records);
    const { out } = await runCli(repo.dir, ['advance', '--dry-run', '--by', 'bob', ...at]);
    expect(out).toContain('PCT-0001  waiting → shut, after 5 days  (nothing written)\n');
    expect(readFileSync(join(repo.dir, 'records/pacts/PCT-0001.md'), 'utf8')).toBe(records['PCT-0001']);
  });
});
