import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { devSite } from '../../site/dev.ts';
import { service } from '../support/small-site.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gitsm-dev-test-'));
  await mkdir(join(folder, '.gitsm'));
  await mkdir(join(folder, 'records/services'), { recursive: true });
  await writeFile(join(folder, '.gitsm/settings.yml'), 'organisation: Small Works\ntimezone: Europe/London\n');
  await writeFile(join(folder, 'records/services/SVC-a.md'), service('SVC-a', 'First'));
  execFileSync('git', ['init', '-q'], { cwd: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('serves the work tree, builds again when a record changes, and tells open pages', async () => {
  const built = Promise.withResolvers<void>();
  let builds = 0;
  const server = await devSite({
    cwd: folder,
    onBuilt: () => {
      builds += 1;
      if (builds > 1) built.resolve();
    },
    onFailed: built.reject,
  });
  try {
    const page = `${server.url}records/services/SVC-a.html`;
    expect(await (await fetch(page)).text()).toMatch(
      /First[\s\S]*<script src="\/__gitsm\/reload\.js">|<script src="\/__gitsm\/reload\.js">[\s\S]*First/,
    );
    const events = (await fetch(`${server.url}__gitsm/events`)).body?.getReader();
    await writeFile(join(folder, 'records/services/SVC-a.md'), service('SVC-a', 'Second'));
    await built.promise;
    expect(await (await fetch(page)).text()).toContain('Second');
    expect(Buffer.from((await events?.read())?.value ?? []).toString()).toContain('event: built');
    await events?.cancel();
  } finally {
    await server.close();
  }
}, 90_000);
