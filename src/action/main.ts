import { relative, resolve, sep } from 'node:path';
import { ApiError } from '../github/api-error.ts';
import { isObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Context, Ending, Log } from './context.ts';
import { lendToken } from './credentials.ts';
import { readTask, type Task } from './event.ts';
import { harmless } from './harmless.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { objectsOf } from './objects.ts';
import type { Core, Outside } from './outside.ts';

/** Runs the action: reads the event, judges, writes what the token allows, and sets the job's outcome. Never throws. */
export async function main(outside: Outside): Promise<void> {
  const { core, env } = outside;
  core.setOutput('ok', 'false');
  try {
    const inputs = readInputs((name) => core.getInput(name));
    core.setSecret(inputs.token);
    if (inputs.webhook !== '') core.setSecret(inputs.webhook);
    const payload = readPayload(outside);
    const task = readTask(env, payload);
    if (inputs.command === 'sweep') return await sweep(outside, inputs, task, payload);
    const context = await contextOf(outside, inputs, CHECK_BOUNDS);
    const ending = await run(context, task, Number(env.GITHUB_RUN_NUMBER ?? 0) || 0);
    await finish(
      context,
      core,
      ending,
      env.RUNNER_TEMP ?? '.',
      folderOf(env.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory),
    );
  } catch (error) {
    core.setFailed(messageOf(error));
  }
}

/** `command: sweep`: tells people of clocks past a threshold. */
async function sweep(outside: Outside, inputs: Inputs, task: Task, payload: unknown): Promise<void> {
  const { core, env, fetch } = outside;
  const { runSweep } = await import('./sweep/run-sweep.ts');
  const { readWebhook } = await import('./sweep/webhook.ts');
  const commit = sweptCommit(task);
  const webhook = readWebhook(inputs.webhook);
  const context = await contextOf(outside, inputs, SWEEP_BOUNDS);
  // A run may have waited for others: what has landed meanwhile counts.
  const sha = context.objects.newest(env.GITHUB_REF ?? '') ?? commit;
  if (!context.objects.has(sha)) context.objects.fetchCommits([sha]);
  await runSweep(context, core, {
    sha,
    folder: folderOf(env.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory),
    repository: env.GITHUB_REPOSITORY ?? '',
    schedule: isObject(payload) ? payload.schedule : null,
    webhook,
    send: fetch,
  });
}

/** @throws SetupError for an event that is not about the default branch: what a pull request says tells nobody anything */
function sweptCommit(task: Task): string {
  if (task.kind === 'tree' && task.sweep) return task.sha;
  throw new SetupError(
    'Unexpected event for "command: sweep", expected schedule, workflow_dispatch or push on the default branch.',
    'Take the workflow gitsm-sweep.yml that "gitsm init" writes.',
  );
}

async function run(context: Context, task: Task, turn: number): Promise<Ending> {
  switch (task.kind) {
    case 'pull': {
      const { runPull } = await import('./run-pull.ts');
      return runPull(context, task);
    }
    case 'signal': {
      const { runSignal } = await import('./run-pull.ts');
      return runSignal(context, task.head);
    }
    case 'group': {
      const { runGroup } = await import('./run-group.ts');
      return runGroup(context, task);
    }
    case 'tree': {
      const { runTree } = await import('./run-tree.ts');
      return runTree(context, task.sha, task.sweep, turn);
    }
  }
}

async function finish(context: Context, core: Core, ending: Ending, temp: string, folder: string): Promise<void> {
  switch (ending.kind) {
    case 'judged': {
      const { reportRun } = await import('./report-run.ts');
      return reportRun(context, core, ending, temp, folder);
    }
    case 'nothing':
      return context.log.notice(`Nothing was judged: ${ending.because}`);
    case 'stale':
      return core.setFailed(harmless(ending.because));
  }
}

/** Bounds of a run, where the environment does not set others. */
interface RunBounds {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds from one request that writes to the next. */
  readonly pace: number;
}

const CHECK_BOUNDS: RunBounds = { requests: 60, seconds: 120, pace: 0 };

/** GitHub asks for a second between requests that write. Source: GitHub documentation "Best practices for using the REST API". */
const SWEEP_BOUNDS: RunBounds = { requests: 300, seconds: 540, pace: 1000 };

async function contextOf(outside: Outside, inputs: Inputs, bounds: RunBounds): Promise<Context> {
  const { env, core, git } = outside;
  const { connect } = await import('../github/client.ts');
  const { openWorkspace } = await import('../workspace/workspace.ts');
  const cwd = resolve(env.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repo === '')
    throw new SetupError('GITHUB_REPOSITORY is missing.', 'Run the action in a workflow of GitHub.');
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const workspace = openWorkspace(cwd, { index: false });
  if (workspace.repository.gitDir === null)
    throw new SetupError(
      'The working directory is no Git repository.',
      'Check out the repository with actions/checkout first.',
    );
  lendToken(env, git, cwd, server, inputs.token);
  const repositoryUrl =
    /^https?:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(`${owner}/${repo}`)
      ? `${server}/${owner}/${repo}`
      : null;
  return {
    github: connect({
      baseUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
      token: inputs.token,
      owner,
      repo,
      fetch: outside.fetch,
      clock: () => outside.now().getTime(),
      sleep: outside.sleep,
      requests: bound(env.GITSM_API_REQUESTS, bounds.requests, 1000),
      retries: bound(env.GITSM_API_RETRIES, 3, 10),
      seconds: bound(env.GITSM_API_SECONDS, bounds.seconds, 3600),
      pace: bound(env.GITSM_API_PACE, bounds.pace, 60_000),
    }),
    objects: objectsOf(git, cwd),
    judge: ({ base, head, facts }) => workspace.judge({ head, facts, ...(base === undefined ? {} : { base }) }),
    snapshot: (commit) => workspace.snapshot(commit),
    now: `${outside.now().toISOString().slice(0, 19)}Z`,
    comment: inputs.comment,
    runUrl:
      repositoryUrl !== null && /^\d+$/.test(env.GITHUB_RUN_ID ?? '')
        ? `${repositoryUrl}/actions/runs/${env.GITHUB_RUN_ID}`
        : null,
    repositoryUrl,
    log: logOf(core),
  };
}

function readPayload({ env, readText }: Outside): unknown {
  const path = env.GITHUB_EVENT_PATH;
  if (path === undefined || path === '') return {};
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    throw new SetupError(
      'The payload of the event cannot be read.',
      'Run the action in a workflow that GitHub started.',
      { cause: error },
    );
  }
}

function logOf(core: Core): Log {
  return {
    info: (message) => core.print(`${harmless(message)}\n`),
    notice: (message) => core.print(`::notice title=gitsm::${harmless(message).replaceAll('%', '%25')}\n`),
    warning: (message) => core.print(`::warning title=gitsm::${harmless(message).replaceAll('%', '%25')}\n`),
  };
}

/** A number out of the environment, for servers whose limits differ. */
function bound(text: string | undefined, standard: number, most: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) && number >= 0 ? Math.min(number, most) : standard;
}

/** Folder of the records from the root of the repository, however it is written; empty for the root. */
function folderOf(root: string, workingDirectory: string): string {
  return relative(root, resolve(root, workingDirectory)).replaceAll(sep, '/');
}

function messageOf(error: unknown): string {
  if (error instanceof SetupError) return harmless(`${error.message} ${error.help}`);
  if (error instanceof ApiError) return harmless(error.message);
  return harmless(
    `A bug in gitsm: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`.slice(0, 1000),
  );
}
