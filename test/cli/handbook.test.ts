import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type TestRepo, testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';

const folder = fileURLToPath(new URL('../../docs/handbook', import.meta.url));

/** A command and what the page says it prints, or a file that the page shows and its reader writes. */
type Step =
  | { readonly words: readonly string[]; readonly expected: string }
  | { readonly path: string; readonly text: string };

/** What a page does, in its order: the commands of its console blocks, and blocks whose info string ends with a path. */
function stepsOf(page: string): readonly Step[] {
  const blocks = [...page.matchAll(/^```(console|\w+ (\S+))\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, info, path, block = '']): readonly Step[] => {
    if (info !== 'console') return path === undefined ? [] : [{ path, text: block }];
    return block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [line = '', ...printed] = part.split('\n');
        return { words: wordsOf(line), expected: printed.join('\n') };
      });
  });
}

/** Words of a command line with double quotes; nothing else of a shell is used in the handbook. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Printed text, in which `...` stands for any. */
function pattern(expected: string): RegExp {
  const text = expected.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${text.replaceAll('\\.\\.\\.', '[\\s\\S]*?')}\\s*$`);
}

async function perform(repo: TestRepo, [program, ...args]: readonly string[]): Promise<string> {
  if (program === 'git') return repo.git(...args);
  if (program === 'cat') return repo.read(args[0] ?? '');
  expect(program).toBe('gitsm');
  const { out, err } = await runCli(repo.dir, args);
  return out + err;
}

/** What readers of a page have at hand besides what the page makes. */
function materials(): Readonly<Record<string, string>> {
  const now = new Date(Date.now() + 60_000).toISOString().slice(0, 19);
  const pullRequest = {
    number: 7,
    author: 'anna',
    committers: ['anna'],
    headSha: '0'.repeat(40),
    draft: false,
    reviews: [],
  };
  const row = '2016-02-29 01:16:00,Caller 2403,2 - Medium,2 - Medium,Group 56';
  return {
    'facts.json': `${JSON.stringify({ now: `${now}Z`, pullRequest })
      .replaceAll('":', '": ')
      .replaceAll(',"', ', "')}\n`,
    'incidents.csv': [
      'number,incident_state,sys_updated_at,opened_at,caller_id,impact,urgency,assignment_group',
      `INC0000045,New,2016-02-29 01:23:00,${row}`,
      `INC0000045,Resolved,2016-02-29 11:29:00,${row}`,
      `none,New,2016-02-29 01:23:00,${row}`,
      '',
    ].join('\n'),
  };
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('handbook page %s', (name) => {
  const page = readFileSync(`${folder}/${name}`, 'utf8');

  it('shows what its commands really print', async () => {
    using repo = testRepo(materials());
    for (const step of stepsOf(page)) {
      if ('path' in step) repo.write({ [step.path]: step.text });
      else expect(await perform(repo, step.words), step.words.join(' ')).toMatch(pattern(step.expected));
    }
  }, 60_000);

  it('links to pages that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
    for (const link of links) expect(() => readFileSync(`${folder}/${link}`), link).not.toThrow();
    if (name === 'README.md') {
      const others = readdirSync(folder).filter((other) => other !== 'README.md');
      expect(links.map((link) => basename(link))).toEqual(expect.arrayContaining(others));
    }
  });
});
