import { open, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** How a folder is served. */
export interface ServeOptions {
  readonly folder: string;
  /** 0: any free one. */
  readonly port?: number;
  readonly host?: string;
  /** Path below which the site stands, for example `/itsm/`. */
  readonly base?: string;
  /** Answers a request itself, or not: for the live reload of `site dev`. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Put before `</head>` of every page. */
  readonly inHead?: string;
}

/** A server that listens. */
export interface SiteServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site to this machine only: files of one folder, nothing outside it, nothing hidden. */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { port = 0, host = '127.0.0.1', base = '/', before } = options;
  const server = createServer((request, response) => {
    if (before?.(request, response)) return;
    answer(request, response, options, base).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, ready);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
  base: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const found = pathname.startsWith(base) ? await read(options.folder, pathname.slice(base.length)) : null;
  const file = found ?? (await read(options.folder, '404.html'));
  const body = file === null ? Buffer.from('Not found\n') : withHead(file, options.inHead);
  response.writeHead(found === null ? 404 : 200, {
    'content-type': (file && types[extname(file.path)]) ?? 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

interface Found {
  readonly path: string;
  readonly body: Buffer;
}

function withHead({ path, body }: Found, inHead: string | undefined): Buffer {
  if (inHead === undefined || extname(path) !== '.html') return body;
  return Buffer.from(body.toString('utf8').replace('</head>', `${inHead}</head>`));
}

/** A file of the folder; null where there is none, or where the path or a link leads out of it. */
async function read(folder: string, path: string): Promise<Found | null> {
  try {
    const names = decodeURIComponent(path);
    if (names.includes('\0') || names.split(/[/\\]/).some((name) => name.startsWith('.'))) return null;
    const root = await realpath(folder);
    const wanted = resolve(join(root, names === '' || names.endsWith('/') ? `${names}index.html` : names));
    const real = await realpath(wanted);
    if (!real.startsWith(root + sep)) return null;
    await using file = await open(real, 'r');
    return { path: real, body: await file.readFile() };
  } catch {
    return null;
  }
}
