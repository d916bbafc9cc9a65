import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lendToken } from '../../src/action/credentials.ts';
import { git } from '../../src/git/git.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gitsm-credentials-'));
  git(folder, ['init', '--quiet']);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the token is handed to git for its own server, and not as an argument', () => {
  const env: NodeJS.ProcessEnv = {};
  const called: string[] = [];
  const watched = (cwd: string, args: readonly string[]) => {
    called.push(...args);
    return git(cwd, args);
  };
  lendToken(env, watched, folder, 'https://github.example', 'ghs_secret');
  expect(env).toEqual({
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://github.example/.extraheader',
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from('x-access-token:ghs_secret').toString('base64')}`,
  });
  expect(called.join(' ')).not.toContain('secret');
});

test('where the checkout has kept credentials no second header is sent', () => {
  git(folder, ['config', 'http.https://github.example/.extraheader', 'AUTHORIZATION: basic xyz']);
  const env: NodeJS.ProcessEnv = {};
  lendToken(env, git, folder, 'https://github.example', 'ghs_secret');
  expect(env).toEqual({});
});

test.each(['http://github.example', 'https://github.example/x?y', '', 'file:///x'])('no token goes to %j', (server) => {
  const env: NodeJS.ProcessEnv = {};
  lendToken(env, git, folder, server, 'ghs_secret');
  expect(env).toEqual({});
});
