import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../site/build.ts';
import type { Progress } from '../../src/model/ports.ts';
import { SetupError } from '../../src/model/setup-error.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { service, smallSnapshot } from '../support/small-site.ts';

let folder = '';
const now = '2026-11-21T11:24:00Z';
const silent: Progress = { step: () => {}, end: () => {} };
const build = (snapshot: Snapshot, out: string, progress = silent): Promise<{ readonly pages: number }> =>
  buildSite({ snapshot, processes: snapshot.rules.processes, out, now, commit: null, progress });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gitsm-build-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('buildSite', () => {
  it('shows hostile titles, fields and texts as text, and keeps colliding IDs apart', async () => {
    const title = `'<script>window.hit=1</script>"><img src=x onerror=hit>'`;
    const snapshot = smallSnapshot({
      'records/services/SVC-a.md': service(
        'SVC-a',
        title,
        `description: ${title}\n`,
        '<script>window.hit=2</script>\n',
      ),
      'records/services/SVC-pay.md': service('SVC-pay', 'Lower'),
      'records/services/SVC-Pay.md': service('SVC-Pay', 'Upper', 'depends-on: [SVC-pay, SVC-a]\n'),
    });
    const out = join(folder, 'hostile');
    await build(snapshot, out);
    const names = (await readdir(join(out, 'records/services'))).filter((name) => name.startsWith('SVC'));
    expect(names.sort()).toEqual(['SVC-Pay.html', 'SVC-a.html', 'SVC-pay~2.html']);
    for (const name of [
      ...names.map((one) => `records/services/${one}`),
      'index.html',
      'records/services/index.html',
    ]) {
      const html = await readFile(join(out, name), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]* src=)|<img|window\.hit=2|<style|\sstyle=/);
    }
    expect(await readFile(join(out, 'records/services/SVC-a.html'), 'utf8')).toContain('&lt;script&gt;window.hit=1');
    const upper = await readFile(join(out, 'records/services/SVC-Pay.html'), 'utf8');
    expect(upper).toContain('href="../../records/services/SVC-pay~2.html"');
  }, 60_000);

  it('leaves the old site in place where a build fails, and no traces beside it', async () => {
    const out = join(folder, 'kept');
    const good = smallSnapshot({ 'records/services/SVC-a.md': service('SVC-a', 'First') });
    await build(good, out);
    const broken: Snapshot = {
      ...good,
      entries: good.entries.map((entry) => ({
        ...entry,
        open: () => {
          throw new Error('unreadable');
        },
      })),
    };
    await expect(build(broken, out)).rejects.toThrow('unreadable');
    expect(await readFile(join(out, 'records/services/SVC-a.html'), 'utf8')).toContain('First');
    expect((await readdir(folder)).filter((name) => name.startsWith('.kept'))).toEqual([]);
  }, 60_000);

  it('replaces an earlier build and nothing else', async () => {
    const snapshot = smallSnapshot({ 'records/services/SVC-a.md': service('SVC-a', 'First') });
    const foreign = join(folder, 'foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'thesis.txt'), 'mine');
    await expect(build(snapshot, foreign)).rejects.toBeInstanceOf(SetupError);
    expect(await readdir(foreign)).toEqual(['thesis.txt']);
    await expect(build(snapshot, join(foreign, 'thesis.txt'))).rejects.toBeInstanceOf(SetupError);
  });

  it('builds two sites at once, and leaves nothing where it was started', async () => {
    const before = await readdir('.');
    const titles = ['First', 'Second'];
    await Promise.all(
      titles.map((title) =>
        build(smallSnapshot({ 'records/services/SVC-a.md': service('SVC-a', title) }), join(folder, title)),
      ),
    );
    for (const title of titles) {
      expect(await readFile(join(folder, title, 'records/services/SVC-a.html'), 'utf8')).toContain(`<h1>${title}</h1>`);
    }
    expect(await readdir('.')).toEqual(before);
  }, 60_000);

  it('builds a site without any records, and says beforehand how many pages it will have', async () => {
    const out = join(folder, 'empty');
    const steps: (readonly [number, number | null])[] = [];
    const { pages } = await build(smallSnapshot({}), out, {
      ...silent,
      step: (_, done, total) => steps.push([done, total]),
    });
    expect(pages).toBeGreaterThan(10);
    expect(steps.slice(-2)).toEqual([
      [0, pages],
      [pages, pages],
    ]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Small Works');
  }, 60_000);
});
