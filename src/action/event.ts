import { isObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';

/** What an event asks for. All of it is a hint: the API and Git decide what is true. */
export type Task =
  | PullTask
  /** Something changed about a head, for example a review: find its pull requests. */
  | { readonly kind: 'signal'; readonly head: string }
  | GroupTask
  /** Look at the tree of one commit; `sweep`: and judge open pull requests again, because the base moved or time passed. */
  | { readonly kind: 'tree'; readonly sha: string; readonly sweep: boolean };

/** A pull request, as the payload has it. */
export interface PullTask {
  readonly kind: 'pull';
  readonly number: number;
  readonly head: string;
  readonly baseRef: string;
  readonly open: boolean;
  /** Head before a push; null for every other event. */
  readonly before: string | null;
}

/** A group of the merge queue. */
export interface GroupTask {
  readonly kind: 'group';
  readonly head: string;
  readonly base: string;
  /** `refs/heads/gh-readonly-queue/<base>/pr-<number>-<sha>` */
  readonly ref: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what an event asks for.
 * @param payload the JSON of `GITHUB_EVENT_PATH`
 * @throws SetupError for an event that gives nothing to judge, or a payload that is not what GitHub sends
 */
export function readTask(env: Environment, payload: unknown): Task {
  const event = env.GITHUB_EVENT_NAME ?? '';
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
      return pullTask(payload, event);
    case 'merge_group': {
      const group = at(payload, 'merge_group');
      const ref = text(at(group, 'head_ref'), event);
      return { kind: 'group', head: sha(at(group, 'head_sha'), event), base: sha(at(group, 'base_sha'), event), ref };
    }
    case 'workflow_run':
      return { kind: 'signal', head: sha(at(at(payload, 'workflow_run'), 'head_sha'), event) };
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
      return { kind: 'tree', sha: sha(env.GITHUB_SHA, event), sweep: isDefault(payload, env) };
    default:
      throw new SetupError(
        `Unexpected event "${event.replace(/[^\w]/g, '?').slice(0, 60)}", expected a pull request, merge_group, workflow_run, push, schedule or workflow_dispatch.`,
        'Take the workflows that "gitsm init" writes.',
      );
  }
}

function pullTask(payload: unknown, event: string): PullTask {
  const pull = at(payload, 'pull_request');
  const number = at(pull, 'number');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) throw broken(event);
  const before = at(payload, 'before');
  return {
    kind: 'pull',
    number,
    head: sha(at(at(pull, 'head'), 'sha'), event),
    baseRef: text(at(at(pull, 'base'), 'ref'), event),
    open: at(pull, 'state') !== 'closed',
    before: at(payload, 'action') === 'synchronize' && isSha(before) ? before : null,
  };
}

/** Whether the run is about the default branch; a payload without a repository comes from a schedule, which always is. */
function isDefault(payload: unknown, env: Environment): boolean {
  const branch = at(at(payload, 'repository'), 'default_branch');
  return typeof branch !== 'string' || env.GITHUB_REF === undefined || env.GITHUB_REF === `refs/heads/${branch}`;
}

function at(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function text(value: unknown, event: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw broken(event);
}

function sha(value: unknown, event: string): string {
  if (isSha(value)) return value;
  throw broken(event);
}

function isSha(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function broken(event: string): SetupError {
  return new SetupError(
    `The payload of the event ${event} is not what GitHub sends.`,
    'Run the action in a workflow that GitHub started.',
  );
}
