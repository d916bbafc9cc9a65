import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { testRepo } from '../support/repo.ts';

const repo = testRepo({
  '.gitsm/settings.yml': 'organisation: Hostile\n',
  'records/services/SVC-payments.md': '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\n---\n',
});
afterAll(() => repo.dispose());

/** What is found when one hostile file lies beside a good record. */
function findingsOf(path: string, content: string | Uint8Array): readonly Finding[] {
  repo.write({ [path]: content });
  const { inspection } = openWorkspace(repo.dir).judge();
  repo.write({ [path]: null });
  expect(inspection.summary.records).toBeGreaterThanOrEqual(1);
  return inspection.findings.filter((finding) => finding.file === path);
}

const good = (extra: string, body = ''): string =>
  `---\nid: SVC-x\ntitle: X\nstatus: live\nowner: carol\n${extra}---\n${body}`;
const path = 'records/services/SVC-x.md';

describe('a hostile record is one finding and never stops the others', () => {
  const ran = globalThis as { pwned?: boolean };

  it.each(['js', 'javascript', 'constructor', 'toString', 'json', '__proto__', ' js', 'yaml'])(
    'refuses the frontmatter language %j and runs nothing',
    (language) => {
      const [first] = findingsOf(path, `---${language}\n{id: 'SVC-x', run: (globalThis.pwned = true)}\n---\n`);
      expect(first).toMatchObject({ check: 'frontmatter-valid', severity: 'error', line: 1, column: 1 });
      expect(ran.pwned).toBeUndefined();
    },
  );

  it('refuses it a second time too: no cache answers for broken text', () => {
    for (let round = 0; round < 2; round += 1)
      expect(findingsOf(path, '---\nid: [\n---\n')[0]).toMatchObject({ check: 'frontmatter-valid', severity: 'error' });
  });

  it('refuses alias bombs, single aliases and anchors', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `b${level + 1}: &b${level + 1} [${`*b${level}, `.repeat(9)}]`,
    ).join('\n');
    expect(findingsOf(path, good(`b0: &b0 x\n${levels}\n`))[0]).toMatchObject({
      check: 'frontmatter-valid',
      line: 6,
      column: 9,
    });
    expect(findingsOf(path, good('x-a: &one x\n'))[0]?.message).toContain('anchor');
  });

  it.each([['['], ['{a: '], ['- ']])('refuses 20,000 nested %j in time', (opening) => {
    const started = performance.now();
    expect(findingsOf(path, good(`x-a: ${opening.repeat(20_000)}\n`))[0]).toMatchObject({ check: 'frontmatter-valid' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ['duplicate keys', 'owner: dave\n', 'second use', 6, 1],
    ['__proto__', '__proto__: {admin: true}\n', '__proto__', 6, 1],
    ['constructor', 'x-a: {constructor: 1}\n', 'constructor', 6, 7],
    ['prototype', 'prototype: 1\n', 'prototype', 6, 1],
    ['custom tags', 'x-a: !!js/function "x"\n', 'tag', 6, 6],
    ['more than 32 levels', `x-a: ${'['.repeat(40)}${']'.repeat(40)}\n`, 'nesting', 6, 37],
    ['a fence in the middle', 'x-a: |\n---x\n', '---', 7, 1],
  ])('refuses %s at the right place', (_name, extra, message, line, column) => {
    const [first] = findingsOf(path, good(extra));
    expect(first).toMatchObject({ check: 'frontmatter-valid', severity: 'error', line, column });
    expect(first?.message).toContain(message);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('refuses more than 1,000 keys, 64 KiB of frontmatter, and a run of white space', () => {
    const keys = Array.from({ length: 1001 }, (_, index) => `k${index}: 1`).join(', ');
    expect(findingsOf(path, good(`x-a: {${keys}}\n`))[0]?.message).toContain('1000');
    expect(findingsOf(path, good(`x-a: ${'a'.repeat(65 * 1024)}\n`))[0]?.message).toContain('64 KiB');
    expect(findingsOf(path, good('\n'.repeat(60_000)))[0]?.message).toContain('white-space');
  });

  it('refuses NUL bytes, invalid UTF-8, empty and unclosed files', () => {
    expect(findingsOf(path, good('x-a: a\0b\n'))[0]).toMatchObject({ check: 'record-readable' });
    expect(findingsOf(path, Buffer.concat([Buffer.from(good('')), Buffer.from([0xc3, 0x28])]))[0]?.message).toContain(
      'UTF-8',
    );
    expect(findingsOf(path, '')[0]).toMatchObject({ check: 'frontmatter-valid', line: 1, column: 1 });
    expect(findingsOf(path, '---\nid: SVC-x\n')[0]?.message).toContain('closing');
    expect(findingsOf(path, '---\n---\n')[0]?.severity).toBe('error');
  });

  it('refuses a file of 50 MiB without reading it', () => {
    const before = process.memoryUsage().rss;
    expect(findingsOf(path, Buffer.alloc(50 * 1024 * 1024, 'a'))[0]).toMatchObject({
      check: 'record-readable',
      message: 'Unexpected size, expected at most 1 MiB.',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it.each([
    ['emphasis', '*_'.repeat(20_000)],
    ['links', '[a]('.repeat(64 * 1024)],
  ])('breaks off a body of %s after two seconds', (_name, body) => {
    const started = performance.now();
    const [first] = findingsOf(path, good('', `\`\`\`\n\`\`\`\n${body}\n`));
    expect(performance.now() - started).toBeLessThan(6000);
    expect(first).toMatchObject({ check: 'record-readable', record: 'SVC-x', severity: 'error', line: 7 });
  });

  it('reads CRLF and a byte order mark as the same record, with right places', () => {
    const text = good('', '\n# Notes\n');
    for (const variant of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `\ufeff${text.replaceAll('\n', '\r\n')}`]) {
      expect(findingsOf(path, variant)).toEqual([]);
      expect(findingsOf(path, variant.replace('status: live', 'status: lively'))[0]).toMatchObject({
        check: 'status-known',
        line: 4,
        column: 9,
      });
    }
  });

  it('refuses symbolic links and repositories inside, and follows neither', () => {
    writeFileSync(join(repo.dir, 'secret.md'), good('x-secret: "the secret"\n'));
    symlinkSync('../../secret.md', join(repo.dir, 'records/services/SVC-link.md'));
    symlinkSync('/', join(repo.dir, 'records/root'));
    mkdirSync(join(repo.dir, 'records/nested/.git'), { recursive: true });
    writeFileSync(join(repo.dir, 'records/nested/SVC-n.md'), good(''));
    const { inspection } = openWorkspace(repo.dir).judge();
    const refused = inspection.findings
      .filter((finding) => finding.check === 'record-readable')
      .map((finding) => finding.file);
    expect(refused).toEqual(['records/nested', 'records/root', 'records/services/SVC-link.md']);
    expect(JSON.stringify(inspection)).not.toContain('the secret');
    repo.write({
      'records/services/SVC-link.md': null,
      'records/root': null,
      'records/nested/SVC-n.md': null,
      'secret.md': null,
    });
  });

  it.each(['line\nbreak', '100%', '::error::x', 'a b', 'ünïcode', '-rf', '$(id)', '"quoted"'])(
    'copes with the file name %j',
    (name) => {
      const file = `records/services/SVC-${name}.md`;
      expect(findingsOf(file, good('')).map((finding) => finding.check)).toContain('id-matches-file');
    },
  );
});
