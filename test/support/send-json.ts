import { request } from 'node:http';

/** An answer of a server on this machine. */
export interface Received {
  readonly status: number;
  readonly link: string | null;
  readonly body: unknown;
}

/**
 * Sends JSON over a connection of its own. Connections that are kept open break while commits are made, because that blocks
 * this process for longer than a server keeps them.
 */
export function sendJson(method: string, url: string, authorization: string, body?: unknown): Promise<Received> {
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const link = typeof response.headers.link === 'string' ? response.headers.link : null;
        resolve({ status: response.statusCode ?? 0, link, body: text === '' ? null : JSON.parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
