import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BOT, type Emulator, REPOSITORY } from './emulator.ts';
import { type Account, may } from './gate-rules.ts';
import type { Hub } from './hub.ts';
import { type Match, readDescription } from './openapi.ts';
import { commitsOf, type Pulls, pullOf } from './pulls.ts';
import { sendJson } from './send-json.ts';

type Json = { [key: string]: unknown };

/** One answer of the gate. A string as body goes out as it is, for answers that are cut off. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One request that was made, with the answer's status. */
export interface Call {
  readonly operation: string;
  readonly login: string;
  readonly query: URLSearchParams;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
}

/** Something that goes wrong on purpose. */
export interface Fault {
  readonly operation: string;
  /** Only this page; every one where left out. */
  readonly page?: number;
  /** How often it strikes; for ever where left out. */
  times?: number;
  /** What is answered instead; `hangup` closes the connection. Gets the true answer. */
  readonly answer: 'hangup' | ((truth: Answer) => Answer | Promise<Answer>);
}

/** Requests that are refused before they have any effect, as GitHub does at a limit. */
export interface Refusal {
  readonly operation: string;
  /** Only about this issue; about every one where left out. */
  readonly issue?: string;
  /** So many are let through first. */
  after: number;
  /** How often it strikes then; for ever where left out. */
  times?: number;
  readonly answer: Answer;
}

/** A commit status as the gate keeps it; the emulator has none. */
export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly creator: string;
}

/** What GitHub's rules add to the emulator: accounts, permissions, the description of its API, statuses, commits of Git. */
export interface Gate {
  readonly url: string;
  readonly calls: Call[];
  /** Requests that GitHub's description does not allow. */
  readonly violations: string[];
  readonly statuses: Status[];
  readonly faults: Fault[];
  readonly refusals: Refusal[];
  /** The network goes away for good: after so many requests, the last of which has its effect but no answer. */
  readonly ends: { after: number }[];
  /** Token → who it stands for. An unknown one is refused. */
  readonly accounts: Map<string, Account>;
  close(): Promise<void>;
}

const description = readDescription();

/** Stands a gate in front of the emulator. */
export async function startGate(emulator: Emulator, hub: Hub, pulls: Pulls): Promise<Gate> {
  const gate: Omit<Gate, 'url' | 'close'> = {
    calls: [],
    violations: [],
    statuses: [],
    faults: [],
    refusals: [],
    ends: [],
    accounts: new Map(),
  };
  const server = createServer((request, response) => {
    serve(gate, emulator, hub, pulls, request, response).catch((error: unknown) => {
      gate.violations.push(`gate: ${String(error)}`);
      send(response, { status: 500, body: { message: String(error) } }, '');
    });
  });
  // Commits are made in the meantime, which takes a while and blocks this process.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { ...gate, url, close };
}

type State = Omit<Gate, 'url' | 'close'>;

async function serve(
  gate: State,
  emulator: Emulator,
  hub: Hub,
  pulls: Pulls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const self = `http://${request.headers.host ?? ''}`;
  const url = new URL(request.url ?? '/', self);
  const method = request.method ?? 'GET';
  const body = await read(request);
  const account = gate.accounts.get((request.headers.authorization ?? '').replace(/^(bearer|token) /i, ''));
  const match = url.pathname === '/graphql' ? viewer : description.match(method, url.pathname);
  const record = (status: number): void => {
    const login = account?.login ?? '';
    gate.calls.push({
      operation: match?.id ?? `${method} ${url.pathname}`,
      login,
      query: url.searchParams,
      parameters: match?.parameters ?? {},
      body,
      status,
    });
  };
  const end = gate.ends[0];
  if (end !== undefined) end.after -= 1;
  if (end !== undefined && end.after < 0) {
    request.socket.destroy();
    return;
  }
  const truth = await answer(gate, emulator, hub, pulls, { match, account, method, url, body });
  if (end?.after === 0) {
    record(0);
    request.socket.destroy();
    return;
  }
  const fault = gate.faults.find(
    (one) =>
      (one.times ?? 1) > 0 &&
      one.operation === match?.id &&
      (one.page === undefined || String(one.page) === url.searchParams.get('page')),
  );
  if (fault?.times !== undefined) fault.times -= 1;
  if (fault?.answer === 'hangup') {
    record(0);
    request.socket.destroy();
    return;
  }
  const final = fault === undefined ? truth : await fault.answer(truth);
  record(final.status);
  send(response, final, emulator.url, self);
}

interface Asked {
  readonly match: Match | null;
  readonly account: Account | undefined;
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

async function answer(gate: State, emulator: Emulator, hub: Hub, pulls: Pulls, asked: Asked): Promise<Answer> {
  const { match, account, url, body } = asked;
  if (account === undefined) return { status: 401, body: { message: 'Bad credentials' } };
  if (match === null) {
    gate.violations.push(`not in the description: ${asked.method} ${url.pathname}`);
    return { status: 404, body: { message: 'Not Found' } };
  }
  const violations = match.violations(url.searchParams, body);
  if (violations.length > 0) {
    gate.violations.push(...violations);
    return { status: 422, body: { message: 'Validation Failed', errors: violations } };
  }
  if (match === viewer) return { status: 200, body: { data: { viewer: { login: account.login } } } };
  const { owner, repo } = match.parameters;
  if (owner !== REPOSITORY.owner || repo !== REPOSITORY.name) return { status: 404, body: { message: 'Not Found' } };
  const refused = refusalOf(gate, match);
  if (refused !== null) return refused;
  if (!may(account, match.id)) return { status: 403, body: { message: 'Resource not accessible by integration' } };
  return (await own(gate, hub, pulls, asked, match, account)) ?? forward(emulator, hub, pulls, asked, match, account);
}

function refusalOf(gate: State, { id, parameters }: Match): Answer | null {
  const refusal = gate.refusals.find(
    ({ operation, issue, times = 1 }) =>
      operation === id && times > 0 && (issue === undefined || issue === parameters.issue_number),
  );
  if (refusal === undefined) return null;
  if (refusal.after > 0) {
    refusal.after -= 1;
    return null;
  }
  if (refusal.times !== undefined) refusal.times -= 1;
  return refusal.answer;
}

/** What the emulator has not, or does otherwise than GitHub. */
async function own(
  gate: State,
  hub: Hub,
  pulls: Pulls,
  asked: Asked,
  match: Match,
  account: Account,
): Promise<Answer | null> {
  const body = asked.body as Json;
  const number = Number(match.parameters.pull_number ?? 0);
  switch (match.id) {
    case 'repos/create-commit-status':
      return createStatus(gate, hub, match.parameters.sha ?? '', body, account);
    case 'repos/list-commit-statuses-for-ref':
      return page(
        asked.url,
        gate.statuses
          .filter((one) => one.sha === match.parameters.ref)
          .toReversed()
          .map(statusAnswer),
      );
    case 'pulls/list-commits':
      // The list ends with 250 commits; source: REST documentation.
      return page(asked.url, commitsOf(hub, pulls, number, gate.accounts).slice(0, 250));
    case 'pulls/create-review':
      if (
        pulls.get(number)?.author === account.login &&
        (body.event === 'APPROVE' || body.event === 'REQUEST_CHANGES')
      ) {
        return {
          status: 422,
          body: { message: 'Unprocessable Entity', errors: ['Can not approve your own pull request'] },
        };
      }
      body.commit_id ??= pullOf(hub, pulls, number).head;
      return null;
    default:
      return null;
  }
}

function createStatus(gate: State, hub: Hub, sha: string, body: Json, account: Account): Answer {
  if (hub.git('cat-file', '--batch-check', '--batch-all-objects').includes(`${sha} commit`) === false) {
    return { status: 422, body: { message: `No commit found for SHA: ${sha}` } };
  }
  if (String(body.description ?? '').length > 140)
    return {
      status: 422,
      body: { message: 'Validation Failed', errors: ['description is too long (maximum is 140 characters)'] },
    };
  const text = typeof body.description === 'string' ? body.description : null;
  const status: Status = {
    id: gate.statuses.length + 1,
    sha,
    state: String(body.state),
    context: String(body.context ?? 'default'),
    description: text,
    creator: account.login,
  };
  gate.statuses.push(status);
  return { status: 201, body: statusAnswer(status) };
}

function statusAnswer(status: Status): Json {
  const now = new Date().toISOString();
  return {
    ...status,
    url: 'https://example.org/status',
    avatar_url: null,
    node_id: 'x',
    target_url: null,
    created_at: now,
    updated_at: now,
    creator: simpleUser(status.creator, 1),
  };
}

async function forward(
  emulator: Emulator,
  hub: Hub,
  pulls: Pulls,
  asked: Asked,
  match: Match,
  account: Account,
): Promise<Answer> {
  const url = `${emulator.url}${asked.url.pathname}${asked.url.search}`;
  const received = await sendJson(asked.method, url, emulator.authorization(account.login), asked.body);
  // GitHub answers 200 to a new review, the emulator 201.
  const status = match.id === 'pulls/create-review' && received.status === 201 ? 200 : received.status;
  const headers = received.link === null ? {} : { link: received.link };
  return { status, headers, body: correct(received.body, hub, pulls) };
}

/** Puts Git's commits into pull requests, and the type that GitHub gives to bots. */
function correct(value: unknown, hub: Hub, pulls: Pulls): unknown {
  if (Array.isArray(value)) return value.map((one) => correct(one, hub, pulls));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, correct(inner, hub, pulls)] as const);
  const map: Json = Object.fromEntries(entries);
  if (typeof map.login === 'string' && map.login.endsWith('[bot]')) map.type = 'Bot';
  if (typeof map.number !== 'number' || typeof map.head !== 'object' || typeof map.base !== 'object') return map;
  const pull = pullOf(hub, pulls, map.number);
  const lists = 'commits' in map ? { commits: pull.commits } : {};
  return {
    ...map,
    ...lists,
    head: { ...(map.head as Json), sha: pull.head },
    base: { ...(map.base as Json), sha: pull.base },
  };
}

function page(url: URL, items: readonly unknown[]): Answer {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const address = (to: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = number < last ? [address(number + 1, 'next'), address(last, 'last')] : [];
  return {
    status: 200,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
    body: items.slice((number - 1) * size, number * size),
  };
}

function simpleUser(login: string, id: number): Json {
  return { login, id, node_id: 'x', type: login === BOT ? 'Bot' : 'User', site_admin: false };
}

const viewer: Match = {
  id: 'graphql/viewer',
  parameters: {},
  violations: (_query, body) =>
    /^query \{ viewer \{ login \} \}$/.test(String((body as Json | undefined)?.query))
      ? []
      : ['graphql: another query'],
  answerViolations: () => [],
};

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, answered: Answer, from: string, to = ''): void {
  const text = typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body);
  const readdress = (value: string): string => (from === '' ? value : value.replaceAll(from, to));
  const headers = Object.fromEntries(
    Object.entries(answered.headers ?? {}).map(([name, value]) => [name, readdress(value)]),
  );
  response.writeHead(answered.status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(readdress(text));
}
