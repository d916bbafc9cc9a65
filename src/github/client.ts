import { Octokit } from 'octokit';
import { ApiError } from './api-error.ts';
import { type Bounds, boundedFetch, type Outside } from './bounded-fetch.ts';

/** Where and as whom requests are made. */
export interface ClientOptions extends Outside, Bounds {
  /** Address of the API: `GITHUB_API_URL`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/** What GitHub answered. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** JSON, not yet looked at; a string where it was cut off. */
  readonly data: unknown;
}

/** The API of one repository. */
export interface GitHub {
  /**
   * Makes one request; `{owner}` and `{repo}` of the route are filled in.
   * @param what names the request for people: "read the reviews"
   * @throws ApiError
   */
  request(what: string, route: string, parameters?: Readonly<Record<string, unknown>>): Promise<Reply>;
  /**
   * Login the token acts as, or null where GitHub refuses to say. Asked once.
   * @throws ApiError where the question failed: taking another login for one's own would do everything twice
   */
  whoami(): Promise<string | null>;
  /** Requests made so far. */
  requests(): number;
  /** Requests this run still allows itself. */
  left(): number;
}

/** Connects to a repository. Repeating and waiting are bounded by the options; octokit's own are switched off. */
export function connect(options: ClientOptions): GitHub {
  const bounded = boundedFetch(options, options);
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    userAgent: 'gitsm',
    request: { fetch: bounded.fetch },
    retry: { enabled: false },
    throttle: { enabled: false },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const { owner, repo } = options;
  let self: Promise<string | null> | undefined;
  return {
    request: async (what, route, parameters = {}) => {
      try {
        return await octokit.request(route, { owner, repo, ...parameters });
      } catch (error) {
        throw asApiError(error, what);
      }
    },
    whoami: () => {
      self ??= whoami(octokit);
      return self;
    },
    requests: bounded.count,
    left: () => options.requests - bounded.count(),
  };
}

/** An installation token may not ask `GET /user`; the GraphQL viewer answers for every kind of token that may ask it. */
async function whoami(octokit: Octokit): Promise<string | null> {
  const what = 'ask GitHub who this token is';
  try {
    const { viewer } = await octokit.graphql<{ viewer?: { login?: unknown } }>('query { viewer { login } }');
    if (typeof viewer?.login === 'string') return viewer.login;
  } catch (error) {
    const { errors } = error as { errors?: readonly { type?: unknown; message?: unknown }[] };
    if (isRefusal(error) || errors?.every(isRefusal) === true) return null;
    if (errors === undefined) throw asApiError(error, what);
    if (errors.some(({ type, message }) => type === 'RATE_LIMITED' || isLimit(message))) throw limitReached(what, {});
    throw new ApiError('broken', `Could not ${what}: GitHub failed. Run the job again.`, { cause: error });
  }
  throw new ApiError('unreadable', `Could not ${what}: the answer names nobody. Run the job again.`);
}

/** Whether an answer says that this kind of token has no such right, and nothing else. */
function isRefusal(error: unknown): boolean {
  const { type, message } = error as { type?: unknown; message?: unknown };
  return type === 'FORBIDDEN' || /^Resource not accessible by /.test(String(message ?? ''));
}

/** Secondary limits come as 403, with these words and not always with a header. Source: GitHub documentation "Rate limits for the REST API". */
function isLimit(message: unknown): boolean {
  return /secondary rate limit|abuse detection|API rate limit exceeded/i.test(String(message ?? '').slice(0, 2000));
}

function limitReached(
  what: string,
  headers: Readonly<Record<string, unknown>>,
  options: { cause?: unknown; status?: number } = {},
): ApiError {
  const message = `Could not ${what}: GitHub's rate limit is used up${until(headers)}. Run the job again later.`;
  return new ApiError('limited', message, options);
}

function asApiError(error: unknown, what: string): ApiError {
  if (error instanceof ApiError) return error;
  const { status, response, cause, message } = error as {
    status?: number;
    response?: Partial<Reply>;
    cause?: unknown;
    message?: unknown;
  };
  const inner = [cause, (cause as { cause?: unknown } | undefined)?.cause].find((one) => one instanceof ApiError);
  if (inner instanceof ApiError)
    return new ApiError(inner.failure, `Could not ${what}: ${inner.message}`, { cause: error });
  if (typeof status !== 'number') throw error;
  const headers = response?.headers ?? {};
  const limited =
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || isLimit(message)));
  if (limited) return limitReached(what, headers, { cause: error, status });
  if (status === 401 || status === 403) {
    return new ApiError(
      'forbidden',
      `Could not ${what}: the token may not do this (${status}). Check "permissions" of the workflow.`,
      { cause: error, status },
    );
  }
  if (status === 404 || status === 410) {
    return new ApiError(
      'missing',
      `Could not ${what}: GitHub knows no such thing, or the token may not see it (${status}). Check "permissions" of the workflow.`,
      { cause: error, status },
    );
  }
  if (status < 500)
    return new ApiError('refused', `Could not ${what}: GitHub refused the request (${status}).`, {
      cause: error,
      status,
    });
  return new ApiError('broken', `Could not ${what}: GitHub failed (${status}). Run the job again.`, {
    cause: error,
    status,
  });
}

function until(headers: Readonly<Record<string, unknown>>): string {
  const reset = Number(headers['x-ratelimit-reset']);
  if (!Number.isSafeInteger(reset) || reset <= 0 || reset > 4_102_444_800) return '';
  return ` until ${new Date(reset * 1000).toISOString()}`;
}

function silent(): void {}
