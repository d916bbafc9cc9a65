import { ApiError } from '../../github/api-error.ts';
import type { GitHub } from '../../github/client.ts';
import type { Alert } from '../../measures/alerts.ts';
import type { Places } from './links.ts';
import type { Task } from './plan.ts';

/** Something that failed for one record alone. */
export interface Failure {
  /** Mark of its issue. */
  readonly mark: string;
  readonly error: ApiError;
}

/** What a run has done so far; it grows, so that a run that breaks off can still say. */
export interface Progress {
  readonly told: { readonly task: Task; readonly fresh: readonly Alert[]; readonly number: number }[];
  updated: number;
  closed: number;
  /** Steps that later runs have to do. */
  left: { tell: number; update: number; close: number };
  readonly failures: Failure[];
  /** Marks of the issues about records that need no further telling. */
  readonly settled: Set<string>;
  /** Mark of an issue → its number. */
  readonly numbers: Map<string, number>;
}

/** What the steps share. */
export interface Keeping {
  readonly github: GitHub;
  /** Requests that wrote something. */
  readonly written: () => number;
  readonly places: Places;
  /** RFC 3339 instant of the run. */
  readonly now: string;
  /** Files of agreements that cannot be relied on. */
  readonly unread: readonly string[];
  readonly progress: Progress;
}

/** The progress of a run that begins. */
export function noProgress(): Progress {
  return {
    told: [],
    updated: 0,
    closed: 0,
    left: { tell: 0, update: 0, close: 0 },
    failures: [],
    settled: new Set(),
    numbers: new Map(),
  };
}

/** The same API, and how many of its requests have written something. */
export function countWrites(github: GitHub): { readonly github: GitHub; readonly written: () => number } {
  let written = 0;
  const request: GitHub['request'] = async (what, route, parameters) => {
    const reply = await github.request(what, route, parameters);
    if (!route.startsWith('GET ')) written += 1;
    return reply;
  };
  return { github: { ...github, request }, written: () => written };
}

/** Whether an issue is not there any more: deleted, or moved to another repository. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.failure === 'missing';
}
