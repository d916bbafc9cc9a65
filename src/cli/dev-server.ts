import { once } from 'node:events';
import { existsSync, type FSWatcher, mkdtempSync, rmSync, watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../site/build.ts';
import { serveSite } from '../../site/serve.ts';
import { SetupError } from '../model/setup-error.ts';
import { visible } from '../reporters/visible.ts';
import { formatInstant } from '../time/instant.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Io } from './io.ts';
import { terminalProgress } from './progress.ts';

/** Editors write in bursts; so many milliseconds of quiet end one. */
const QUIET = 150;

const SCRIPT = '/_gitsm/reload.js';
const EVENTS = '/_gitsm/events';

/**
 * Serves the site of the work tree to this machine, builds it again when a record or a rule changes and tells
 * open pages to load again. Ends on SIGINT or SIGTERM.
 *
 * @throws SetupError where the port is taken or the first build fails
 */
export async function serveWhileWriting(port: number, io: Io): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'gitsm-site-'));
  const folder = join(temporary, 'site');
  const pages = new Set<ServerResponse>();
  const stop = new AbortController();
  const ended = Promise.race([once(process, 'SIGINT', stop), once(process, 'SIGTERM', stop)]);
  try {
    const root = await rebuild(folder, io);
    const server = await serveSite({
      folder,
      port,
      before: (request, response) => answerReload(request, response, pages),
      inHead: `<script src="${SCRIPT}" defer></script>`,
    }).catch((error: unknown) => {
      throw new SetupError(`The port ${port} cannot be used`, 'Pass another one with --port.', { cause: error });
    });
    io.print(`${server.url}\n`);
    const watchers = watchRecords(root, async () => {
      try {
        await rebuild(folder, io);
        for (const page of pages) page.write('data: changed\n\n');
      } catch (error) {
        // The old site stays until the mistake is mended.
        io.warn(`gitsm: ${visible(error instanceof Error ? error.message : String(error))}\n`);
      }
    });
    await ended;
    for (const watcher of watchers) watcher.close();
    await server.close();
  } finally {
    stop.abort();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function rebuild(out: string, io: Io): Promise<string> {
  const progress = terminalProgress(io);
  const workspace = openWorkspace(io.cwd, { progress });
  const snapshot = workspace.snapshot();
  await buildSite({
    out,
    snapshot,
    processes: snapshot.rules.processes,
    now: formatInstant(Date.now()),
    commit: null,
    progress,
  });
  return workspace.repository.root;
}

/** Calls back once after every burst of changes, never twice at a time. */
function watchRecords(root: string, changed: () => Promise<void>): readonly FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (running !== null) later();
      else
        running = changed().finally(() => {
          running = null;
        });
    }, QUIET);
  };
  return ['records', '.gitsm']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .map((path) => watch(path, { recursive: true }, later));
}

function answerReload(request: IncomingMessage, response: ServerResponse, pages: Set<ServerResponse>): boolean {
  if (request.url === SCRIPT) {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(`new EventSource('${EVENTS}').onmessage = () => location.reload();\n`);
    return true;
  }
  if (request.url !== EVENTS) return false;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  pages.add(response);
  response.on('close', () => pages.delete(response));
  return true;
}
