import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serveSite } from '../../site/serve.ts';

let folder = '';
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gitsm-serve-test-'));
  await mkdir(join(folder, 'site/inner'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'secret');
  await writeFile(join(folder, 'site/.gitsm-site'), 'secret');
  await writeFile(join(folder, 'site/index.html'), 'home');
  await writeFile(join(folder, 'site/404.html'), 'nothing here');
  await writeFile(join(folder, 'site/inner/index.html'), 'inner');
  await symlink(join(folder, 'secret.html'), join(folder, 'site/link.html'));
  server = await serveSite({ folder: join(folder, 'site'), base: '/base/' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks for a path as it is: fetch would tidy it up first. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ readonly status: number; readonly body: string; readonly type: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part.toString();
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body, type: response.headers['content-type'] ?? '' }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

describe('serveSite', () => {
  it('serves files and indexes below its base', async () => {
    expect(await ask('/base/')).toEqual({ status: 200, body: 'home', type: 'text/html; charset=utf-8' });
    expect((await ask('/base/inner/')).body).toBe('inner');
    expect((await ask('/base/index.html?q=1')).body).toBe('home');
  });

  it.each([
    '/base/../secret.html',
    '/base/%2e%2e/secret.html',
    '/base/..%2fsecret.html',
    '/base/inner/..%5c..%5csecret.html',
    '/base/link.html',
    '/base/.gitsm-site',
    '/base/%00',
    '/base/%zz',
    '/base//etc/passwd',
    '/other/',
    '/base/inner',
  ])('does not lead out by %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).toBe('nothing here');
  });

  it('only reads', async () => {
    expect((await ask('/base/', 'POST')).status).toBe(405);
    expect(await ask('/base/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});
