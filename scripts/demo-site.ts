import { join } from 'node:path';
import { buildSite } from '../site/build.ts';
import { type SiteServer, serveSite } from '../site/serve.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { demoNow } from './demo-repository.ts';
import { repositoryRoot } from './import-rules.ts';

/** How the site of the demo organisation is shown. */
export interface ShowOptions {
  readonly serve: boolean;
  /** First port to try. */
  readonly port: number;
  print(text: string): void;
}

/** How many ports are tried before any free one is taken. */
const PORTS = 20;

/** Builds the site of the demo organisation, as of the demo's instant, and serves it until it is interrupted. */
export async function showSite({ serve, port, print }: ShowOptions): Promise<void> {
  const out = join(repositoryRoot, 'site-out');
  const start = performance.now();
  const snapshot = openWorkspace(repositoryRoot, { index: false }).snapshot();
  const { pages } = await buildSite({ snapshot, processes: snapshot.rules.processes, now: demoNow, commit: null, out });
  print(`${pages} pages in site-out/ (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (!serve) return;
  const server = await serveFrom(out, port);
  print(`\n${server.url}\n\nCtrl-C ends it.`);
  await interrupted();
  await server.close();
}

/** Serves on the first free port from the wanted one on. */
async function serveFrom(folder: string, port: number): Promise<SiteServer> {
  for (let next = port; next < port + PORTS; next++) {
    try {
      return await serveSite({ folder, port: next });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return serveSite({ folder });
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}
