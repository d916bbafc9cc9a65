import { type FSWatcher, watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { buildSite } from './build.ts';
import { type SiteServer, serveSite } from './serve.ts';

/** How a site is shown while its records are written. */
export interface DevOptions {
  readonly cwd: string;
  readonly port?: number;
  readonly host?: string;
  /** Told of every build: how many pages in how many milliseconds. */
  readonly onBuilt?: (pages: number, milliseconds: number) => void;
  /** Told where a later build failed; the site before it stays. */
  readonly onFailed?: (error: unknown) => void;
}

const EVENTS = '/__gitsm/events';
const SCRIPT = '/__gitsm/reload.js';
const reload = `new EventSource('${EVENTS}').addEventListener('built', () => location.reload());`;
/** Editors write a file in several steps. */
const SETTLE_MS = 150;

/**
 * Builds the site of a work tree, serves it to this machine, and builds again whenever a record or a rule changes; open
 * pages then load again by themselves.
 *
 * @throws SetupError and what else the first build throws
 */
export async function devSite({ cwd, port, host, onBuilt, onFailed }: DevOptions): Promise<SiteServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gitsm-dev-'));
  const out = join(folder, 'site');
  const listeners = new Set<ServerResponse>();
  const build = async (): Promise<void> => {
    const started = performance.now();
    const snapshot = openWorkspace(cwd).snapshot();
    const now = new Date().toISOString();
    const { pages } = await buildSite({ snapshot, processes: snapshot.rules.processes, out, now, commit: null });
    onBuilt?.(pages, Math.round(performance.now() - started));
    for (const listener of listeners) listener.write('event: built\ndata: {}\n\n');
  };
  const clean = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const start = async (): Promise<SiteServer> => {
    await build();
    return serveSite({
      folder: out,
      ...(port === undefined ? {} : { port }),
      ...(host === undefined ? {} : { host }),
      inHead: `<script src="${SCRIPT}"></script>`,
      before: (request, response) => {
        if (request.url === SCRIPT) {
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(reload);
          return true;
        }
        if (request.url !== EVENTS) return false;
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return true;
      },
    });
  };
  const server = await start().catch(async (error: unknown) => {
    await clean();
    throw error;
  });
  const watching = watchFolders(openWorkspace(cwd).repository.root, oneAtATime(build, onFailed));
  return {
    url: server.url,
    close: async () => {
      watching.close();
      await server.close();
      await clean();
    },
  };
}

/** Runs a task again where it was asked for while it ran, and only once however often. */
function oneAtATime(task: () => Promise<void>, onFailed: DevOptions['onFailed']): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await task().catch((error: unknown) => onFailed?.(error));
    } while (again);
    running = false;
  };
  return () => void run();
}

function watchFolders(root: string, changed: () => void): { close(): void } {
  let settling: NodeJS.Timeout | undefined;
  const watchers = ['records', '.gitsm'].flatMap((name): FSWatcher[] => {
    try {
      const watcher = watch(join(root, name), { recursive: true }, () => {
        clearTimeout(settling);
        settling = setTimeout(changed, SETTLE_MS);
      });
      // A folder may vanish while it is watched.
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
  return {
    close: () => {
      clearTimeout(settling);
      for (const watcher of watchers) watcher.close();
    },
  };
}
