import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { type TestRepo, testRepo } from '../support/repo.ts';

const service = (id: string, more = ''): string =>
  `---\nid: ${id}\ntitle: "${id} | % \u00fc\\t"\nstatus: live\nowner: carol\n${more}---\n`;

let repo: TestRepo;
let index: string;
beforeAll(() => {
  repo = testRepo({
    '.gitsm/settings.yml': 'organisation: Index\n',
    'records/services/SVC-a.md': service('SVC-a', 'depends-on: [SVC-b, "SVC-none x|y%"]\n'),
    'records/services/SVC-b.md': service('SVC-b'),
    'records/services/SVC-c.md': service('SVC-c', 'owner: twice\n'),
  });
  index = join(repo.dir, '.git/gitsm/index');
  // Stamps are kept only of files that have been still for a moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
});
afterAll(() => repo.dispose());

/** What a snapshot says of its records, without what opens them. */
const plain = (snapshot: Snapshot): unknown => ({
  entries: snapshot.entries.map(({ open: _open, kept, ...entry }) => ({ ...entry, kept: kept() })),
  ids: [...snapshot.byId].map(([id, entries]) => [id, entries.map((entry) => entry.path)]),
  unreadable: snapshot.unreadable,
  blobs: [...snapshot.blobs].sort(),
});

const findings = (): unknown => openWorkspace(repo.dir).judge().inspection.findings;
const withoutIndex = (): unknown => openWorkspace(repo.dir, { index: false }).judge().inspection.findings;

it('keeps no field that is long, and still knows it', () => {
  const software = Array.from({ length: 200 }, (_, index) => ({ name: `Program number ${index} of the list` }));
  using long = testRepo({
    '.gitsm/settings.yml': 'organisation: Index\n',
    'records/assets/AST-1.md': `---\nid: AST-1\ntitle: Long\nstatus: in-use\nowner: bob\nsoftware: ${JSON.stringify(software)}\n---\n`,
  });
  const known = () => openWorkspace(long.dir).snapshot().entries[0]?.kept();
  const cold = known();
  expect(cold).toEqual({ owner: 'bob', software });
  expect(known()).toEqual(cold);
  expect(readFileSync(join(long.dir, '.git/gitsm/index'), 'latin1')).not.toContain('Program number');
});

it('knows links of fields whatever they are called', () => {
  const link = { kinds: ['service'], inverse: 'is looked at by' };
  const properties = {
    ...Object.fromEntries(['id', 'title', 'status'].map((name) => [name, { type: 'string' }])),
    'my systems|%0041': { type: 'array', items: { type: 'string', link } },
    'a/b': { type: 'string', link },
  };
  using named = testRepo({
    '.gitsm/settings.yml': 'organisation: Index\n',
    '.gitsm/schemas/look/schema.json': JSON.stringify({ type: 'object', properties }),
    '.gitsm/schemas/look/lifecycle.yaml':
      'kind: look\nprefix: LOO\nids: name\nfolder: looks\ntitle: Look\nplural: Looks\ninitial: [new]\nstatuses: {new: {description: New., final: true}}\ntransitions: []\n',
    'records/looks/LOO-a.md':
      '---\nid: LOO-a\ntitle: A\nstatus: new\n"my systems|%0041": [SVC-a, SVC-b]\na/b: SVC-c\n---\n',
  });
  const known = () => openWorkspace(named.dir).snapshot().entries[0]?.links;
  const cold = known();
  expect(cold).toHaveLength(3);
  expect(known()).toEqual(cold);
});

describe('the index is a cache, never an authority', () => {
  it('answers as a run without it, cold and warm', () => {
    const cold = plain(openWorkspace(repo.dir).snapshot());
    const warm = plain(openWorkspace(repo.dir).snapshot());
    expect(readFileSync(index, 'latin1')).toContain('SVC-a.md');
    expect(warm).toEqual(cold);
    expect(warm).toEqual(plain(openWorkspace(repo.dir, { index: false }).snapshot()));
    expect(findings()).toEqual(withoutIndex());
  });

  it('sees an edit of the same length and time of change', () => {
    const path = join(repo.dir, 'records/services/SVC-b.md');
    findings();
    writeFileSync(path, service('SVC-b').replace('live', 'dead'));
    utimesSync(path, new Date('2026-01-01'), new Date('2026-01-01'));
    expect(JSON.stringify(findings())).toContain('dead');
    writeFileSync(path, service('SVC-b'));
    expect(findings()).toEqual(withoutIndex());
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    [
      'changed by one bit',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 30 ? byte ^ 1 : byte))),
    ],
    [
      'of other rules',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace(/^gitsm-index \w{8}/, 'gitsm-index 00000000'), 'latin1'),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['no index at all', () => Buffer.from('<html>\n')],
  ])('is dropped when it is %s', (_name, damage) => {
    findings();
    writeFileSync(index, damage(readFileSync(index)));
    expect(findings()).toEqual(withoutIndex());
  });

  it('is dropped when a process of the organisation changes', () => {
    findings();
    repo.write({
      '.gitsm/schemas/service/lifecycle.yaml':
        'kind: service\nprefix: SVC\nids: name\nfolder: services\ntitle: Service\nplural: Services\nrules: false\ninitial: [up]\nstatuses: {up: {description: It runs.}}\ntransitions: []\n',
    });
    expect(JSON.stringify(findings())).toContain('status-known');
    repo.write({ '.gitsm/schemas/service/lifecycle.yaml': null });
    expect(JSON.stringify(findings())).not.toContain('status-known');
  });

  it('is dropped where the settings change what checks of single records look at', () => {
    const item = '---\nid: CI-a\ntitle: A\nstatus: live\nclass: server\nservices: [SVC-b]\n---\n';
    const settings = (classes: string) => `organisation: Index\nconfiguration: {classes: {${classes}}}\n`;
    repo.write({ 'records/cis/CI-a.md': item, '.gitsm/settings.yml': settings('server: {}') });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
    expect(JSON.stringify(findings())).not.toContain('class-unknown');
    repo.write({ '.gitsm/settings.yml': settings('storage: {}') });
    expect(JSON.stringify(findings())).toContain('class-unknown');
    repo.write({ 'records/cis/CI-a.md': null, '.gitsm/settings.yml': 'organisation: Index\n' });
  });

  it('fails in silence where it cannot be written', () => {
    repo.write({ '.git/gitsm/index': null });
    mkdirSync(index);
    expect(findings()).toEqual(withoutIndex());
  });
});

describe('a snapshot derived from the one near by', () => {
  it('equals one that was read completely', () => {
    repo.git('checkout', '-q', '-b', 'base');
    repo.commit('base');
    repo.git('checkout', '-q', '-b', 'head');
    repo.commit('head', {
      'records/services/SVC-b.md': null,
      'records/services/old/SVC-b.md': service('SVC-b', 'tier: 9\n'),
      'records/services/SVC-c.md': service('SVC-c'),
      'records/services/SVC-d.md': '---\nbroken: [\n---\n',
      'records/services/SVC-a2.md': service('SVC-a'),
      '.gitsm/settings.yml': 'organisation: Other\n',
    });
    const { delta } = openWorkspace(repo.dir, { index: false }).judge({ base: 'base', head: 'head' });
    const whole = openWorkspace(repo.dir, { index: false }).snapshot('head');
    const sorted = (snapshot: Snapshot | undefined): unknown => {
      const { ids, ...rest } = plain(snapshot as Snapshot) as { ids: [string, string[]][] };
      return {
        ...rest,
        ids: ids.sort(([a], [b]) => (a < b ? -1 : 1)),
        entries: snapshot?.entries.map((entry) => [entry.path, entry.oid, entry.open().text]),
      };
    };
    expect(delta?.after.derived).toBeDefined();
    expect(sorted(delta?.after)).toEqual(sorted(whole));
  });
});
