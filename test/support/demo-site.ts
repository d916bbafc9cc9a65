import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../site/build.ts';
import { serveSite } from '../../site/serve.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';

/** The site of the demo organisation, built and served below a path, as a project's page is. */
export interface DemoSite {
  readonly folder: string;
  readonly url: string;
  readonly pages: number;
  close(): Promise<void>;
}

/** Builds and serves the demo organisation's site. Its clock stands still, so that every run shows the same. */
export async function openDemoSite(): Promise<DemoSite> {
  const parent = await mkdtemp(join(tmpdir(), 'gitsm-demo-site-'));
  const folder = join(parent, 'site');
  const snapshot = openWorkspace(join(import.meta.dirname, '../..'), { index: false }).snapshot();
  const { pages } = await buildSite({
    snapshot,
    processes: snapshot.rules.processes,
    out: folder,
    now: '2026-11-21T11:24:00Z',
    commit: null,
  });
  const server = await serveSite({ folder, base: '/some/where/' });
  return {
    folder,
    url: server.url,
    pages,
    close: async () => {
      await server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
