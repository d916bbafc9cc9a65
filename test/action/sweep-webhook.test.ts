import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSweepWorld, incident, later, type SweepWorld, type Swept } from '../support/sweep-world.ts';

interface Post {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let sweeping: SweepWorld;
let posts: Post[];
let answer: (response: ServerResponse) => void;
let address: string;
let close: () => void;

beforeEach(async () => {
  sweeping = await createSweepWorld({ 'records/incidents/INC-0001.md': incident('INC-0001') });
  posts = [];
  answer = (response) => response.end('ok');
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      posts.push({ headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/very-secret`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(async () => {
  expect(sweeping.world.gate.violations).toEqual([]);
  close();
  await sweeping.close();
});

const sweep = async (minutes: number): Promise<Swept> => {
  const run = await sweeping.sweep(later(minutes), { inputs: { webhook: address } });
  expect(run.code, run.stdout).toBe(0);
  // The runner masks it from here on; nothing but the mask itself may hold it.
  expect(run.stdout).toContain(`::add-mask::${address}`);
  expect((run.stdout + run.stderr + run.summary).replace(`::add-mask::${address}`, '')).not.toContain('very-secret');
  return run;
};

test('what was told is posted once, as Slack takes it', async () => {
  await sweep(110);
  await sweep(120);
  expect(posts).toHaveLength(1);
  expect(posts[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
  const { text } = JSON.parse(posts[0]?.body ?? '') as { text: string };
  expect(text).toMatch(
    /^northwind\/itsm: 1 record reached a threshold of service levels\n• INC-0001 Payments are slow: 50 % of resolution by SLA-gold\. Will breach in 1 h 30 m of working time, at .* \(Europe\/London\)\. https:\/\/github\.com\/northwind\/itsm\/issues\/\d+$/,
  );
});

test.each([
  ['an error', (response: ServerResponse) => response.writeHead(500).end('very-secret'), 'it answered 500'],
  [
    'a redirect',
    (response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end(),
    'it redirects (302), which is not followed',
  ],
  ['a connection that breaks', (response: ServerResponse) => response.destroy(), 'it could not be reached'],
  ['silence', () => undefined, 'it did not answer within 10 seconds'],
])('%s is a warning, and the issues stand', async (_name, answered, why) => {
  answer = answered;
  const run = await sweep(110);
  expect(run.stdout).toContain(`::warning title=gitsm::The webhook was not told: ${why}.`);
  expect(run.outputs.ok).toBe('true');
  expect((await sweeping.issueOf('INC-0001')).comments).toHaveLength(1);
  expect(posts).toHaveLength(1);
});

test('a message names twenty records and counts the others', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `INC-${String(index + 1).padStart(4, '0')}`);
  sweeping.land(
    Object.fromEntries(ids.map((id) => [`records/incidents/${id}.md`, incident(id, { title: 'x'.repeat(5000) })])),
  );
  await sweep(110);
  const { text } = JSON.parse(posts[0]?.body ?? '') as { text: string };
  expect(text.split('\n')).toHaveLength(22);
  expect(text).toContain('\nand 10 more records');
  expect(text.length).toBeLessThan(10_000);
});

test('texts of records neither mention nor format anything', async () => {
  const title = '<!channel> <https://evil.example|here> & *bold* _it_ `code` @here [a](https://evil.example)';
  sweeping.land({ 'records/incidents/INC-0001.md': incident('INC-0001', { title }) });
  await sweep(110);
  const { text } = JSON.parse(posts[0]?.body ?? '') as { text: string };
  expect(text).toContain('&lt;!channel&gt;');
  expect(text).toContain('&amp;');
  expect(text).not.toMatch(/[<>*_`[\]]|@here|https:\/\/evil|evil\.example/);
});
