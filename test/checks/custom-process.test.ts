import { describe, expect, it } from 'vitest';
import { newKindFiles } from '../../src/cli/kind-files.ts';
import type { Finding } from '../../src/model/finding.ts';
import { noFacts } from '../../src/workspace/read-facts.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { runCli } from '../cli/run-cli.ts';
import { type TestRepo, testRepo } from '../support/repo.ts';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

const folder = '.gitsm/schemas/access';
const lifecycle = `${folder}/lifecycle.yaml`;
const schema = `${folder}/schema.json`;
const template = `${folder}/template.md`;

const skeleton: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(newKindFiles({ kind: 'access', prefix: 'ACC', ids: 'number' })).map(([name, text]) => [
    `${folder}/${name}`,
    text,
  ]),
);
const record =
  '---\nid: ACC-0001\ntitle: Badge\nstatus: new\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n';
const clean = { ...commonFiles, ...skeleton, 'records/accesses/ACC-0001.md': record };

function told(files: Readonly<Record<string, string>>): readonly string[] {
  return inspectFiles(null, files).findings.map(
    ({ check, file, line, column, message }) =>
      `${check} ${file.replace(`${folder}/`, '')}:${line}:${column} ${message.replace(/, expected one of AST,.*$/, '.')}`,
  );
}

/** The skeleton with one text replaced; throws where it is not there, so that no mistake is planted in vain. */
function planted(file: string, text: string, instead: string): Readonly<Record<string, string>> {
  const old = clean[file as keyof typeof clean] ?? '';
  if (!old.includes(text)) throw new Error(`${file} does not hold ${text}.`);
  return { ...clean, [file]: old.replace(text, instead) };
}

/** A mistake planted in the skeleton, and all that is found then. */
interface Planted {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly instead: string;
  readonly found: readonly string[];
}

const mistakes: readonly Planted[] = [
  {
    name: 'a guard that does not exist',
    file: lifecycle,
    text: 'fields-present:',
    instead: 'field-present:',
    found: ['process-valid lifecycle.yaml:28:9 Unexpected guard "field-present", which does not exist.'],
  },
  {
    name: 'an option that the guard does not take',
    file: lifecycle,
    text: 'sections-present: { sections:',
    instead: 'sections-present: { section:',
    found: ['process-valid lifecycle.yaml:33:29 Unexpected option "section" of the guard sections-present.'],
  },
  {
    name: 'an option of the wrong form',
    file: lifecycle,
    text: 'fields-present: { fields: [owner] }',
    instead: 'fields-present: { fields: owner }',
    found: [
      'process-valid lifecycle.yaml:28:35 Unexpected "owner" for "fields", expected a list of the guard fields-present.',
    ],
  },
  {
    name: 'a field in a guard that the schema does not have',
    file: lifecycle,
    text: 'fields-present: { fields: [owner] }',
    instead: 'fields-present: { fields: [onwer] }',
    found: ['process-valid lifecycle.yaml:28:36 Unexpected field "onwer", which access does not have.'],
  },
  {
    name: 'a field that a status asks for and that the schema does not have',
    file: lifecycle,
    text: 'fields: [owner]\n  closed',
    instead: 'fields: [ownr]\n  closed',
    found: ['process-valid lifecycle.yaml:17:14 Unexpected field "ownr", which the schema does not have.'],
  },
  {
    name: 'a column that the schema does not have',
    file: lifecycle,
    text: 'columns: [owner, service]',
    instead: 'columns: [owner, servce]',
    found: ['process-valid lifecycle.yaml:10:18 Unexpected field "servce", which the schema does not have.'],
  },
  {
    name: 'a condition on a field that the schema does not have',
    file: lifecycle,
    text: '    name: reopen\n',
    instead: '    name: reopen\n    when: { ownr: anna }\n',
    found: ['process-valid lifecycle.yaml:37:13 Unexpected field "ownr", which the schema does not have.'],
  },
  {
    name: 'a condition that can never hold',
    file: lifecycle,
    text: '    name: reopen\n',
    instead: '    name: reopen\n    when: { service: payments }\n',
    found: [
      'process-valid lifecycle.yaml:37:22 Unexpected "payments" for "service", which the schema does not allow: the condition never holds.',
    ],
  },
  {
    name: 'a transition to a status that does not exist',
    file: lifecycle,
    text: '    to: closed',
    instead: '    to: close',
    found: ['process-valid lifecycle.yaml:30:9 Unexpected status "close", which is not among "statuses".'],
  },
  {
    name: 'a first status that does not exist',
    file: lifecycle,
    text: 'initial: [new]',
    instead: 'initial: [new, draft]',
    found: ['process-valid lifecycle.yaml:11:16 Unexpected status "draft", which is not among "statuses".'],
  },
  {
    name: 'a status that nothing leads to',
    file: lifecycle,
    text: '  closed:\n',
    instead: '  waiting:\n    description: Waits.\n  closed:\n',
    found: [
      'status-dead-end lifecycle.yaml:18:3 Unexpected status "waiting": no transition leads out of it, and it is not final.',
      'status-unreachable lifecycle.yaml:18:3 Unexpected status "waiting": no transition leads there from "new".',
    ],
  },
  {
    name: 'a dead end',
    file: lifecycle,
    text: 'transitions:\n',
    instead: '  stuck:\n    description: Nobody knows.\ntransitions:\n  - { from: new, to: stuck, name: lose }\n',
    found: [
      'status-dead-end lifecycle.yaml:23:3 Unexpected status "stuck": no transition leads out of it, and it is not final.',
    ],
  },
  {
    name: 'a status that moves on where nothing leads',
    file: lifecycle,
    text: '    description: Somebody works on it.\n',
    instead: '    description: Somebody works on it.\n    after: { days: 5, to: new }\n',
    found: ['process-valid lifecycle.yaml:17:27 Unexpected end of "in-progress" in "new": no transition leads there.'],
  },
  {
    name: 'what is frozen by a transition that is not there',
    file: lifecycle,
    text: '    final: true\n',
    instead: '    final: true\n    frozen: { fields: [owner], approvals: { from: new, to: closed } }\n',
    found: [
      'process-valid lifecycle.yaml:21:43 Unexpected approvals of new to closed: there is no such transition, so nothing is frozen.',
    ],
  },
  {
    name: 'what is frozen by a transition that asks for nothing',
    file: lifecycle,
    text: '    final: true\n',
    instead: '    final: true\n    frozen: { fields: [owner], approvals: { from: closed, to: in-progress } }\n',
    found: [
      'process-valid lifecycle.yaml:21:43 Unexpected approvals of closed to in-progress: that transition asks for nothing, so nothing is frozen.',
    ],
  },
  {
    name: 'a key that does not exist',
    file: lifecycle,
    text: 'columns: [',
    instead: 'colums: [',
    found: ['process-valid lifecycle.yaml:10:1 Unexpected field "colums".'],
  },
  {
    name: 'a lifecycle that is no YAML',
    file: lifecycle,
    text: 'initial: [new]',
    instead: 'initial: [new',
    found: [
      'process-valid lifecycle.yaml:12:1 Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  },
  {
    name: 'a kind of another name',
    file: lifecycle,
    text: 'kind: access',
    instead: 'kind: acces',
    found: ['process-valid lifecycle.yaml:1:7 Unexpected kind "acces", expected "access".'],
  },
  {
    name: 'a prefix that another kind has',
    file: lifecycle,
    text: 'prefix: ACC',
    instead: 'prefix: CHG',
    found: [
      'process-valid lifecycle.yaml:2:9 Unexpected prefix "CHG": the kind change has it.',
      'record-readable records/accesses/ACC-0001.md:2:5 Unexpected prefix of "ACC-0001".',
    ],
  },
  {
    name: 'a folder that another kind has',
    file: lifecycle,
    text: 'folder: accesses',
    instead: 'folder: changes',
    found: [
      'process-valid lifecycle.yaml:4:9 Unexpected folder "changes": the kind change has it.',
      'record-readable records/accesses/ACC-0001.md:2:5 Unexpected prefix of "ACC-0001".',
    ],
  },
  {
    name: 'a link to a kind that does not exist',
    file: schema,
    text: '"kinds": [\n          "service"',
    instead: '"kinds": [\n          "servce"',
    found: ['process-valid schema.json:44:18 Unexpected kind "servce", which does not exist.'],
  },
  {
    name: 'a duty in a status that does not exist',
    file: schema,
    text: '"in-progress"',
    instead: '"in-progres"',
    found: ['process-valid schema.json:55:21 Unexpected status "in-progres", which the lifecycle does not have.'],
  },
  {
    name: 'a required field that there is none of',
    file: schema,
    text: '"timeline"\n  ],',
    instead: '"timeline",\n    "persn"\n  ],',
    found: [
      'process-valid schema.json:12:5 Unexpected field "persn", which is required and not among "properties".',
      'template-valid template.md:2:1 A new record would be wrong: Unexpected absence of "persn", expected a value.',
      'schema-valid records/accesses/ACC-0001.md:2:1 Unexpected absence of "persn", expected a value.',
    ],
  },
  {
    name: 'a schema that is no JSON',
    file: schema,
    text: '"type": "object",',
    instead: '"type": "object"',
    found: ["process-valid schema.json:7:3 Unexpected JSON: Expected ',' or '}' after property value."],
  },
  {
    name: 'a schema that refers to nothing',
    file: schema,
    text: 'common#/$defs/login',
    instead: 'common#/$defs/logn',
    found: [
      "process-valid schema.json:1:1 The schema of access is broken: can't resolve reference gitsm:common#/$defs/logn from id gitsm:access.",
    ],
  },
  {
    name: 'a schema without a status',
    file: schema,
    text: '"status": {',
    instead: '"state": {',
    found: ['process-valid schema.json:19:17 Unexpected absence of "status" in "properties", expected a value.'],
  },
  {
    name: 'a template with a misspelt placeholder',
    file: template,
    text: '{{title}}',
    instead: '{{name}}',
    found: [
      'template-valid template.md:3:8 Unexpected placeholder {{name}}, expected {{id}}, {{title}}, {{status}}, {{at}}, {{by}} or a link field and a field of its record: {{service.group}}.',
    ],
  },
  {
    name: 'a template with a field that the schema does not have',
    file: template,
    text: 'status: {{status}}\n',
    instead: 'status: {{status}}\nowner-team: desk\n',
    found: ['template-valid template.md:5:1 A new record would be wrong: Unexpected field "owner-team".'],
  },
  {
    name: 'a template without a heading that a status asks for',
    file: template,
    text: '## Outcome',
    instead: '## Result',
    found: [
      'template-valid template.md:1:1 Unexpected template without the heading "Outcome", which the status closed asks for.',
    ],
  },
  {
    name: 'a template without frontmatter',
    file: template,
    text: '---\nid:',
    instead: 'id:',
    found: [
      'template-valid template.md:1:1 The template of access has no frontmatter: Unexpected first line, expected exactly "---".',
    ],
  },
];

describe('mistakes in a process of an organisation', () => {
  it('are none in the skeleton', () => expect(told(clean)).toEqual([]));

  it.each(mistakes)('$name', ({ file, text, instead, found }) => {
    expect(told(planted(file, text, instead))).toEqual(found);
  });
});

const facts = { ...noFacts(), now: '2026-11-21T10:00:00Z' };
const found = (all: readonly Finding[], ...checks: readonly string[]): readonly string[] =>
  all
    .filter(({ check, severity }) => severity === 'error' || checks.includes(check))
    .map(({ check, file, line, column }) => `${check} ${file.replace(`${folder}/`, '')}:${line}:${column}`);

/** What is found in a branch `pr` with these files against `main`. */
function judged(repo: TestRepo, files: Readonly<Record<string, string | null>>): readonly string[] {
  repo.git('checkout', '--quiet', '-B', 'pr', 'main');
  repo.commit('change', files);
  return found(openWorkspace(repo.dir).judge({ base: 'main', head: 'pr', facts }).inspection.findings);
}

const noJson = { [schema]: '{"type": "object",}' };

describe('a process that cannot be relied on', () => {
  it('is a finding, the records of its kind are left alone and all others are judged', async () => {
    using repo = testRepo({
      ...clean,
      ...noJson,
      'records/accesses/ACC-0002.md': record.replace('0001', '0002').replace('title: Badge', 'owner: [1]'),
      'records/services/SVC-mail.md': '---\nid: SVC-mail\nstatus: live\nowner: carol\n---\n',
    });
    const { inspection } = openWorkspace(repo.dir).judge({ facts });
    expect(found(inspection.findings)).toEqual([
      'process-valid schema.json:1:19',
      'schema-valid records/services/SVC-mail.md:2:1',
    ]);
    expect((await runCli(repo.dir, ['check'])).code).toBe(1);
    const listed = await runCli(repo.dir, ['list']);
    expect(listed.code).toBe(2);
    expect(listed.err).toContain('.gitsm/schemas/access/schema.json:1:19 Unexpected JSON');
    expect(listed.err).toContain('"gitsm check" lists every mistake');
  });

  it('keeps a move from being allowed where only a guard of it is wrong', async () => {
    using repo = testRepo(
      planted(lifecycle, 'fields-present: { fields: [owner] }', 'field-present: { fields: [owner] }'),
    );
    const moved = await runCli(repo.dir, ['move', 'ACC-0001', 'in-progress', '--by', 'anna']);
    expect(moved.code).not.toBe(0);
    expect(moved.err).toContain('There is no guard of the name field-present');
    repo.write(planted(lifecycle, 'fields-present: { fields: [owner] }', 'fields-present: { field: [owner] }'));
    expect((await runCli(repo.dir, ['move', 'ACC-0001', 'in-progress', '--by', 'anna'])).err).toContain(
      'The lifecycle gives it wrong options',
    );
    expect(repo.read('records/accesses/ACC-0001.md')).toContain('status: new');
  });

  it('in the head is found before it lands', () => {
    using repo = testRepo(clean);
    expect(judged(repo, noJson)).toEqual(['process-valid schema.json:1:19']);
    expect(judged(repo, planted(lifecycle, '    to: closed', '    to: close'))).toEqual([
      'process-valid lifecycle.yaml:30:9',
    ]);
    expect(judged(repo, { 'records/accesses/ACC-0001.md': record.replace('Badge', 'Key') })).toEqual([]);
  });

  it('in the base can be mended, but not in one go with records that nobody could judge', () => {
    using repo = testRepo({ ...clean, ...noJson });
    const mended = { [schema]: skeleton[schema] as string };
    expect(judged(repo, mended)).toEqual([]);
    expect(judged(repo, { ...mended, 'records/accesses/ACC-0001.md': record.replace('Badge', 'Key') })).toEqual([
      'rules-valid records/accesses/ACC-0001.md:1:1',
    ]);
    const service = {
      'records/services/SVC-mail.md': '---\nid: SVC-mail\ntitle: Mail\nstatus: proposed\nowner: carol\n---\n',
    };
    expect(judged(repo, service)).toEqual(['process-valid schema.json:1:19']);
    expect(judged(repo, { ...mended, ...service })).toEqual([]);
  });

  it('stops everything only where the settings themselves cannot be read', async () => {
    using repo = testRepo({ ...clean, '.gitsm/settings.yml': 'organisation: [\n' });
    const { code, err } = await runCli(repo.dir, ['check']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('.gitsm/settings.yml:2:1') });
  });
});

it('a pattern that takes for ever is a finding of the records it is tried on', () => {
  const slow = (skeleton[schema] as string).replace(
    '"owner": {',
    '"code": {"description": "Code.", "type": "string", "pattern": "^(a+)+$"},\n    "owner": {',
  );
  const files = { ...clean, [schema]: slow };
  const coded = record.replace('status: new\n', `status: new\ncode: ${'a'.repeat(60)}!\n`);
  expect(told({ ...files, 'records/accesses/ACC-0001.md': coded })).toEqual([
    'schema-valid records/accesses/ACC-0001.md:2:1 Unexpected pattern in the schema of access that takes over 2 s on this record.',
  ]);
  expect(told({ ...files, 'records/accesses/ACC-0001.md': coded.replace('!', '') })).toEqual([]);
});

it('a kind may have a name that JavaScript gives a meaning of its own', () => {
  const own = Object.fromEntries(
    Object.entries(skeleton).map(([path, text]) => [
      path.replace(folder, '.gitsm/schemas/constructor'),
      text.replaceAll('kind: access', 'kind: constructor'),
    ]),
  );
  const files = {
    ...commonFiles,
    ...own,
    'records/accesses/ACC-0001.md': record,
    'records/contracts/CON-a.md':
      '---\nid: CON-a\ntitle: A\nstatus: active\nowner: bob\nsupplier: SUP-a\nstart: 2025-01-01\nend: 2025-12-31\ncovers: [ACC-0001]\n---\n',
  };
  expect(told(files).filter((one) => one.includes('access'))).toEqual([]);
  expect(told(files).join('\n')).toContain('contract-expired records/contracts/CON-a.md');
});

describe('rules that leave records behind', () => {
  it('are found before they land: a status, a kind or a field that records rely on', () => {
    using repo = testRepo(clean);
    const renamed = (skeleton[lifecycle] as string).replaceAll(/\bnew\b/g, 'open');
    expect(judged(repo, { [lifecycle]: renamed })).toEqual([
      'records-left-behind records/accesses/ACC-0001.md:4:9',
      'records-left-behind records/accesses/ACC-0001.md:6:40',
    ]);
    expect(judged(repo, Object.fromEntries(Object.keys(skeleton).map((path) => [path, null])))).toEqual([
      'records-left-behind records/accesses/ACC-0001.md:2:5',
    ]);
    const required = (skeleton[schema] as string).replace('"timeline"\n  ],', '"timeline",\n    "owner"\n  ],');
    const asking = {
      [schema]: required,
      [template]: (skeleton[template] as string).replace('---\n', '---\nowner: {{by}}\n'),
    };
    expect(judged(repo, asking)).toEqual(['records-left-behind records/accesses/ACC-0001.md:2:1']);
    expect(judged(repo, { [lifecycle]: `${skeleton[lifecycle]}  - {from: new, to: closed, name: drop}\n` })).toEqual(
      [],
    );
  });

  it('are found where only what is expected of a class of items has changed', () => {
    const settings = (alone: boolean): Readonly<Record<string, string>> => ({
      '.gitsm/settings.yml': `organisation: A\nchecks: {ci-orphan: error}\nconfiguration: {classes: {spare: {alone: ${alone}}}}\n`,
    });
    using repo = testRepo({
      ...settings(true),
      'records/cis/CI-spare.md': '---\nid: CI-spare\ntitle: Spare\nstatus: live\nclass: spare\n---\n',
    });
    expect(judged(repo, settings(false))).toEqual(['records-left-behind records/cis/CI-spare.md:4:9']);
  });

  it('names twenty and counts the rest', () => {
    const more = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => {
        const id = `ACC-${String(index + 1).padStart(4, '0')}`;
        return [`records/accesses/${id}.md`, record.replace('ACC-0001', id)];
      }),
    );
    using repo = testRepo({ ...clean, ...more });
    const all = judged(repo, { [lifecycle]: (skeleton[lifecycle] as string).replaceAll(/\bnew\b/g, 'open') });
    expect(all).toHaveLength(21);
    expect(all.every((one) => one.startsWith('records-left-behind '))).toBe(true);
  });
});
