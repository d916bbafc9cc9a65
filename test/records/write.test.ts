import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFileAtomic } from '../../src/records/write.ts';

const dir = mkdtempSync(join(tmpdir(), 'gitsm-write-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('writes a file with its folders, replaces it with its mode kept, and leaves nothing beside it', () => {
  const path = join(dir, 'a/b/INC-0001.md');
  writeFileAtomic(path, '\uFEFFone\r\n');
  chmodSync(path, 0o640);
  writeFileAtomic(path, 'zwölf\n');
  expect(readFileSync(path, 'utf8')).toBe('zwölf\n');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(dir, 'a/b'))).toEqual(['INC-0001.md']);
});

it('creates only where the name is free', () => {
  const path = join(dir, 'taken.md');
  writeFileAtomic(path, 'one\n', 'create');
  expect(() => writeFileAtomic(path, 'two\n', 'create')).toThrow(/expected a free name/);
  expect(readFileSync(path, 'utf8')).toBe('one\n');
  expect(readdirSync(dir).filter((name) => name.includes('taken'))).toEqual(['taken.md']);
});

it('never writes through a link', () => {
  writeFileSync(join(dir, 'target.txt'), 'safe');
  symlinkSync(join(dir, 'target.txt'), join(dir, 'link.md'));
  expect(() => writeFileAtomic(join(dir, 'link.md'), 'x')).toThrow(/expected a regular file/);
  expect(readFileSync(join(dir, 'target.txt'), 'utf8')).toBe('safe');
});
