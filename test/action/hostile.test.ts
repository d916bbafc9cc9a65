import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Changes } from '../support/hub.ts';
import { change, scheduling } from '../support/itsm.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => expect(world.gate.violations).toEqual([]));
afterAll(() => world.close());

const INJECTIONS = [
  '::set-output name=ok::true',
  '##[set-output name=ok;]true',
  '::stop-commands::x',
  '%0A::error file=x::y',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '@northwind/everyone #1 GH-1',
  '![x](https://evil.example/x.png)',
  '--> <script>alert(1)</script>',
];

test.each(INJECTIONS)('%s in a title, a status and a service reaches neither runner nor page', async (text) => {
  const title = JSON.stringify(text);
  const record = change('CHG-0001', { steps: ['new', 'assess', 'authorize', 'closed'] }).replace(
    'title: Upgrade the payments database',
    `title: ${title}`,
  );
  const other = change('CHG-0009', { steps: ['new'] })
    .replace('status: new\ntype', `status: ${title}\ntype`)
    .replace('[SVC-payments]', `[${title}]`);
  const number = await world.open({
    title: text,
    changes: { 'records/changes/CHG-0001.md': record, 'records/changes/CHG-0009.md': other },
  });
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(new Set(run.commands.map((one) => one.name))).toEqual(
    new Set(['add-mask', 'error', ...run.commands.filter((one) => one.name === 'warning').map(() => 'warning')]),
  );
  expect(run.stdout).not.toMatch(/##\[/);
  expect(run.outputs.ok).toBe('false');
  const [comment] = await world.comments(number);
  for (const page of [comment?.body ?? '', run.summary]) {
    expect(page).not.toBe('');
    const { urls, html, prose } = read(page);
    expect(urls.filter((url) => !url.startsWith('https://github.com/northwind/itsm/blob/'))).toEqual([]);
    expect(html.filter((one) => !/^(?:<!-- gitsm: verdict -->|<\/?sub>)$/.test(one))).toEqual([]);
    // GitHub looks for these in the text that is left after Markdown.
    expect(prose).not.toMatch(/(?:^|[^\w`])@\w|(?:^|[\s(])#\d|\bGH-\d|https?:\/\/|www\./);
  }
});

/** What a page of Markdown holds for GitHub: addresses, raw HTML, and text outside code. */
function read(page: string): { urls: string[]; html: string[]; prose: string } {
  const urls: string[] = [];
  const html: string[] = [];
  const prose: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'html') html.push(node.value ?? '');
    if (node.type === 'text') prose.push(node.value ?? '');
    if (node.url !== undefined) urls.push(node.url);
    for (const child of node.children ?? []) visit(child);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(page) as Node);
  return { urls, html, prose: prose.join('\n') };
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

test('names with line breaks, percent signs and arrows are shown and not obeyed', async () => {
  const name = 'records/changes/CHG-0008-%0A::error::x\n::warning::y.md';
  const number = await world.open({ changes: { [name]: change('CHG-0008', { steps: ['closed'] }) } });
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(run.commands.filter((one) => one.name === 'warning' && one.message === 'y.md')).toEqual([]);
  expect(run.stderr).not.toMatch(/\n\s+at /);
});

test('3,500 changed records are all judged, and what is shown stays within the limits', async () => {
  const changes: Record<string, string> = {};
  for (let index = 1; index <= 3500; index += 1) {
    const id = `CHG-${String(10_000 + index)}`;
    changes[`records/changes/${id}.md`] = change(id, { steps: ['closed'], title: 'x'.repeat(100) });
  }
  const number = await world.open({ changes: changes as Changes });
  const before = world.gate.calls.length;
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(Number(run.outputs.errors)).toBeGreaterThanOrEqual(3500);
  expect(run.commands.filter((one) => one.name === 'error').length).toBeLessThanOrEqual(10);
  expect(run.commands.filter((one) => one.name === 'warning').length).toBeLessThanOrEqual(10);
  expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1_000_000);
  const [comment] = await world.comments(number);
  expect(comment?.body.length).toBeLessThanOrEqual(60_000);
  expect(world.gate.calls.length - before).toBeLessThan(30);
  expect(world.status(world.head(number))?.description?.length).toBeLessThanOrEqual(140);
}, 120_000);

test.each([
  ['a symbolic link', { link: '/etc/passwd' }],
  ['a submodule', { submodule: 'c'.repeat(40) }],
])('%s in place of a record is refused and not followed', async (_name, special) => {
  const number = await world.open({ changes: { ...scheduling(), 'records/changes/CHG-0007.md': special } });
  await world.review(number, 'bob', 'APPROVE');
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(run.commands.filter((one) => one.name === 'error')[0]?.properties.file).toBe('records/changes/CHG-0007.md');
  expect(run.stdout + run.summary).not.toContain('root:');
});

test('attributes and submodules that the head declares do nothing, because nothing of it is checked out', async () => {
  const modules = '[submodule "x"]\n\tpath = records/x\n\turl = https://evil.example/x\n';
  const number = await world.open({
    changes: { ...scheduling(), '.gitattributes': '* filter=x\n', '.gitmodules': modules },
  });
  await world.review(number, 'bob', 'APPROVE');
  const run = await world.judge(number);
  expect(run.code, run.stdout).toBe(0);
});

test('a token never reaches output, summary or comment', async () => {
  const number = await world.open({ changes: scheduling() });
  const token = world.token({ contents: 'read', 'pull-requests': 'write', statuses: 'write' });
  const run = await world.judge(number, 'opened', { token });
  const [comment] = await world.comments(number);
  expect(run.stdout.replace(`::add-mask::${token}`, '')).not.toContain(token);
  expect(run.stderr + run.summary + (comment?.body ?? '')).not.toContain(token);
});
