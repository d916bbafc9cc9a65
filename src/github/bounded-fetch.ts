import { ApiError } from './api-error.ts';

/** How long and how often requests may be made. */
export interface Bounds {
  /** Requests of one run, repeated ones included. */
  readonly requests: number;
  /** Repetitions of one request that failed. */
  readonly retries: number;
  /** Longest time of all requests together, seconds. */
  readonly seconds: number;
  /** Shortest time from one request that writes to the next, milliseconds; GitHub asks for a second where many are made. */
  readonly pace?: number;
}

/** What requests are made with. */
export interface Outside {
  readonly fetch: typeof fetch;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** A `fetch` that ends: bounded in requests, repetitions and time. */
export interface BoundedFetch {
  readonly fetch: typeof fetch;
  /** Requests made so far. */
  readonly count: () => number;
}

/** One request waits no longer than this, milliseconds. */
const PATIENCE = 20_000;

/**
 * Repeats what GitHub failed to answer (no answer, 5xx, 429 and 403 with `retry-after`) as long as the bounds allow. Only
 * requests that may be made twice are repeated: reading, updating, and posting a commit status.
 * Source of the waiting times: GitHub documentation "Best practices for using the REST API".
 */
export function boundedFetch(outside: Outside, bounds: Bounds): BoundedFetch {
  const end = outside.clock() + bounds.seconds * 1000;
  let made = 0;
  let written = Number.NEGATIVE_INFINITY;
  const keepPace = async (method: string): Promise<void> => {
    const { pace = 0 } = bounds;
    if (method === 'GET' || pace === 0) return;
    const wait = written + pace - outside.clock();
    if (wait > 0) await outside.sleep(wait);
    written = outside.clock();
  };
  const bounded = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const method = init?.method ?? 'GET';
    const repeatable = mayRepeat(method, input);
    for (let attempt = 0; ; attempt += 1) {
      if (made >= bounds.requests) {
        throw new ApiError(
          'budget',
          `This run has used up its ${bounds.requests} requests to GitHub. Run the job again, or ask for fewer pull requests at once.`,
        );
      }
      await keepPace(method);
      const left = end - outside.clock();
      if (left <= 0) throw outOfTime(bounds);
      made += 1;
      const result = await attemptOnce(outside.fetch, input, init, Math.min(left, PATIENCE));
      const wait = repeatable && attempt < bounds.retries ? pause(result, attempt) : null;
      if (wait === null || outside.clock() + wait >= end) {
        if (result instanceof Response) return result;
        throw result;
      }
      if (result instanceof Response) await result.body?.cancel();
      await outside.sleep(wait);
    }
  };
  return { fetch: bounded, count: () => made };
}

async function attemptOnce(
  send: typeof fetch,
  input: string | URL | Request,
  init: RequestInit | undefined,
  patience: number,
): Promise<Response | ApiError> {
  try {
    const response = await send(input, { ...init, signal: AbortSignal.timeout(patience) });
    // The body is read here, so that a connection that breaks in the middle counts as no answer.
    const body = await response.arrayBuffer();
    const empty = response.status === 204 || response.status === 304;
    return new Response(empty ? null : body, { status: response.status, headers: response.headers });
  } catch (error) {
    return new ApiError('broken', 'GitHub did not answer, or its answer broke off. Run the job again.', {
      cause: error,
    });
  }
}

/** Milliseconds to wait before the next attempt, or null where there should be none. */
function pause(result: Response | ApiError, attempt: number): number | null {
  const backoff = 1000 * 2 ** attempt;
  if (!(result instanceof Response)) return backoff;
  const asked = retryAfter(result);
  if (result.status === 429 || result.status === 403) return asked;
  return result.status >= 500 ? (asked ?? backoff) : null;
}

/** Milliseconds that GitHub asks to wait, or null where it does not ask. */
export function retryAfter(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function mayRepeat(method: string, input: string | URL | Request): boolean {
  if (method !== 'POST') return true;
  const url = input instanceof Request ? input.url : input.toString();
  return /\/statuses\/[0-9a-f]+$|\/graphql$/.test(url);
}

function outOfTime(bounds: Bounds): ApiError {
  return new ApiError(
    'broken',
    `GitHub took longer than the ${bounds.seconds} seconds this run waits. Run the job again.`,
  );
}
