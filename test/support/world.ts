import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOT, type Emulator, REPOSITORY, startEmulator } from './emulator.ts';
import { type Gate, type Status, startGate } from './gate.ts';
import type { Permissions } from './gate-rules.ts';
import { type Author, type Changes, createHub, type Hub } from './hub.ts';
import { organisation } from './itsm.ts';
import type { Pulls } from './pulls.ts';
import { type Outcome, runAction, runName } from './runner.ts';
import { sendJson } from './send-json.ts';

const PEOPLE = ['anna', 'bob', 'carol', 'dave', 'erin', 'kim', 'lee', 'olga', 'mallory'];

/** How a pull request is opened. */
export interface Opening {
  readonly author?: string;
  readonly title?: string;
  readonly changes?: Changes;
  readonly base?: string;
  /** Branch of a fork of that person, instead of one of the repository. */
  readonly fork?: string;
  readonly commitAuthor?: Author;
  /** Head of another pull request: they share it then. */
  readonly head?: string;
}

/** How the action is run. */
export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depth?: number;
}

/** A GitHub with a repository of records, its people, and a runner. */
export interface World {
  readonly hub: Hub;
  readonly gate: Gate;
  readonly emulator: Emulator;
  /** A token of the workflow with these permissions. */
  token(permissions: Permissions): string;
  open(opening?: Opening): Promise<number>;
  /** Adds a commit to a pull request. Returns the new head. */
  push(number: number, changes: Changes, author?: Author): string;
  /** Adds so many commits to a pull request, none of which touches a record. */
  pushMany(number: number, count: number): void;
  /** Moves a pull request to another head. */
  force(number: number, revision: string): void;
  head(number: number): string;
  review(
    number: number,
    login: string,
    event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT',
    commit?: string,
  ): Promise<number>;
  dismiss(number: number, review: number): Promise<void>;
  edit(number: number, changes: { state?: 'open' | 'closed'; base?: string }): Promise<void>;
  /** Payload of an event of a pull request, as it is now. */
  payload(number: number, action?: string, more?: object): object;
  run(event: string, payload: object, options?: RunOptions): Promise<Outcome>;
  /** `run` of pull_request_target. */
  judge(number: number, action?: string, options?: RunOptions): Promise<Outcome>;
  /** The newest `gitsm` status of a commit. */
  status(sha: string): Status | undefined;
  comments(
    number: number,
  ): Promise<readonly { readonly id: number; readonly body: string; readonly user: { readonly login: string } }[]>;
  close(): Promise<void>;
}

const PATH = `/repos/${REPOSITORY.owner}/${REPOSITORY.name}`;

/** Permissions of the trusted workflow. */
const TRUSTED: Permissions = { contents: 'read', 'pull-requests': 'write', statuses: 'write' };

/** Builds a world with the organisation on `main`. */
export async function createWorld(files: Changes = organisation()): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'gitsm-world-'));
  const hub = createHub(join(folder, 'hub.git'));
  hub.commit('refs/heads/main', files);
  const emulator = await startEmulator(PEOPLE);
  const pulls: Pulls = new Map();
  const gate = await startGate(emulator, hub, pulls);
  for (const [index, login] of PEOPLE.entries())
    gate.accounts.set(`token-of-${login}`, { login, id: index + 3, kind: 'user', permissions: {} });
  const token = (permissions: Permissions): string => {
    const name = `ghs_${Buffer.from(JSON.stringify(permissions)).toString('hex')}`;
    gate.accounts.set(name, { login: BOT, id: 41898282, kind: 'app', permissions });
    return name;
  };
  const bases = new Map<number, string>();
  const states = new Map<number, string>();
  const api = async (login: string, method: string, path: string, body?: unknown): Promise<unknown> => {
    const url = `${gate.url}${PATH}${path}`;
    const { status, body: answer } = await sendJson(method, url, `Bearer token-of-${login}`, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const head = (number: number): string => hub.resolve(`refs/pull/${number}/head`);
  const world: World = {
    hub,
    gate,
    emulator,
    token,
    head,
    open: async (opening = {}) => {
      const { author = 'anna', title = 'A change', base = 'main', fork } = opening;
      const name = `topic-${pulls.size + 1}`;
      const ref = fork === undefined ? `refs/heads/${name}` : `refs/forks/${fork}/${name}`;
      if (opening.head === undefined) {
        const commitAuthor = opening.commitAuthor ?? person(author);
        hub.commit(ref, opening.changes ?? {}, { from: hub.resolve(`refs/heads/${base}`), author: commitAuthor });
      } else hub.move(ref, opening.head);
      const number = pulls.size + 1;
      pulls.set(number, {
        author,
        headRef: ref,
        base: hub.resolve(`refs/heads/${base}`),
        baseRef: `refs/heads/${base}`,
      });
      hub.move(`refs/pull/${number}/head`, ref);
      const label = fork === undefined ? name : await forked(emulator, fork, name);
      await mirrored(emulator, fork === undefined ? [name, base] : [base]);
      const made = (await emulator.as(author, 'POST', `${PATH}/pulls`, { title, head: label, base })) as {
        number: number;
      };
      if (made.number !== number) throw new Error('the emulator numbers pull requests otherwise');
      bases.set(number, base);
      states.set(number, 'open');
      return number;
    },
    push: (number, changes, author) => {
      const { headRef, author: owner } = pulls.get(number) as { headRef: string; author: string };
      const sha = hub.commit(headRef, changes, { author: author ?? person(owner) });
      hub.move(`refs/pull/${number}/head`, sha);
      return sha;
    },
    pushMany: (number, count) => {
      const { headRef, author } = pulls.get(number) as { headRef: string; author: string };
      hub.move(`refs/pull/${number}/head`, hub.series(headRef, 'notes.txt', count, person(author)));
    },
    force: (number, revision) => {
      hub.move(pulls.get(number)?.headRef as string, revision);
      hub.move(`refs/pull/${number}/head`, revision);
    },
    review: async (number, login, event, commit) => {
      const body = { event, body: 'Looked at.', ...(commit === undefined ? {} : { commit_id: commit }) };
      return ((await api(login, 'POST', `/pulls/${number}/reviews`, body)) as { id: number }).id;
    },
    dismiss: async (number, review) => {
      await api('olga', 'PUT', `/pulls/${number}/reviews/${review}/dismissals`, { message: 'No longer.' });
    },
    edit: async (number, changes) => {
      await emulator.as('anna', 'PATCH', `${PATH}/pulls/${number}`, changes);
      if (changes.base !== undefined) bases.set(number, changes.base);
      if (changes.state !== undefined) states.set(number, changes.state);
    },
    payload: (number, action = 'opened', more = {}) => ({
      action,
      number,
      pull_request: {
        number,
        state: states.get(number),
        head: { sha: head(number) },
        base: { ref: bases.get(number), sha: pulls.get(number)?.base },
      },
      repository: { default_branch: 'main', full_name: `${REPOSITORY.owner}/${REPOSITORY.name}` },
      ...more,
    }),
    run: (event, payload, options = {}) => {
      const run = join(folder, runName());
      // A runner of one's own keeps its checkout, so that one may be behind; a shallow one is made anew.
      const workspace = options.depth === undefined ? join(folder, 'checkout') : `${run}-checkout`;
      if (!existsSync(workspace)) hub.checkout(workspace, 'main', options.depth);
      return runAction({
        folder: run,
        workspace,
        event,
        payload,
        api: gate.url,
        repository: `${REPOSITORY.owner}/${REPOSITORY.name}`,
        sha: hub.resolve('refs/heads/main'),
        inputs: { token: options.token ?? token(TRUSTED), ...options.inputs },
        environment: { GITSM_API_RETRIES: '0', ...options.environment },
      });
    },
    judge: (number, action, options) => world.run('pull_request_target', world.payload(number, action), options),
    status: (sha) => gate.statuses.findLast((one) => one.sha === sha && one.context === 'gitsm'),
    comments: async (number) => (await api('anna', 'GET', `/issues/${number}/comments?per_page=100`)) as never,
    close: async () => {
      await gate.close();
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** The name and address by which GitHub finds a person's account. */
export function person(login: string): Author {
  return { name: login, email: `${login}@example.org` };
}

/** Makes branches of the same names in the emulator; their commits are Git's business. */
async function mirrored(emulator: Emulator, names: readonly string[]): Promise<void> {
  const { object } = (await emulator.as('olga', 'GET', `${PATH}/git/ref/heads/main`)) as { object: { sha: string } };
  for (const name of names) {
    if (name === 'main') continue;
    await emulator
      .as('olga', 'POST', `${PATH}/git/refs`, { ref: `refs/heads/${name}`, sha: object.sha })
      .catch((error: unknown) => {
        if (!String(error).includes('already exists')) throw error;
      });
  }
}

async function forked(emulator: Emulator, owner: string, name: string): Promise<string> {
  const fork = (await emulator.as(owner, 'POST', `${PATH}/forks`, {})) as { full_name: string };
  const { object } = (await emulator.as(owner, 'GET', `/repos/${fork.full_name}/git/ref/heads/main`)) as {
    object: { sha: string };
  };
  await emulator.as(owner, 'POST', `/repos/${fork.full_name}/git/refs`, { ref: `refs/heads/${name}`, sha: object.sha });
  return `${owner}:${name}`;
}
