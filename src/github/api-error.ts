/** Why the API did not give what was asked. */
export type ApiFailure =
  /** The token may not do this (403 without a rate limit, 401). */
  | 'forbidden'
  /** No such thing, or the token may not see it (404, 410). */
  | 'missing'
  /** A rate limit that does not end in time (429, or 403 with a limit). */
  | 'limited'
  /** GitHub refused what was sent (other 4xx). */
  | 'refused'
  /** GitHub or the network failed, also after repeating (5xx, no answer, out of time). */
  | 'broken'
  /** An answer that cannot be read: cut off, or of another shape. */
  | 'unreadable'
  /** This run has used up the requests it allows itself. */
  | 'budget';

/** A request that gave nothing to build a verdict on. The message names the request and what to do. */
export class ApiError extends Error {
  readonly failure: ApiFailure;
  /** Status of GitHub's answer; null where there was none. */
  readonly status: number | null;

  constructor(failure: ApiFailure, message: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options);
    this.name = 'ApiError';
    this.failure = failure;
    this.status = options.status ?? null;
  }
}

/** Whether an error says that the token may not do what was asked. */
export function isForbidden(error: unknown): boolean {
  return error instanceof ApiError && error.failure === 'forbidden';
}
