import { ApiError } from '../../github/api-error.ts';
import type { Keeping } from './progress.ts';

/** Requests kept back for the overview. */
const RESERVE = 6;

/** Records that may fail in one run. */
const MOST_FAILURES = 20;

/** Records that fail one after the other because GitHub does, before a run gives up. */
const MOST_BROKEN = 3;

/** Records that are refused before it is clear that the token may write nothing at all. */
const MOST_REFUSED = 3;

/** Whether a run has requests left, and has not failed too often to go on. */
export function mayGoOn({ github, progress }: Keeping): boolean {
  return github.left() > RESERVE && progress.failures.length < MOST_FAILURES;
}

/**
 * Does a step for each item while a run may go on. What fails for one item alone does not keep the others from theirs.
 *
 * @param markOf mark of the issue that an item is about
 * @returns items for which it was done
 * @throws ApiError where no further item could do better
 */
export async function each<T>(
  keeping: Keeping,
  items: readonly T[],
  markOf: (item: T) => string,
  step: (item: T) => Promise<void>,
): Promise<readonly T[]> {
  const done: T[] = [];
  let broken = 0;
  for (const item of items) {
    if (!mayGoOn(keeping)) break;
    try {
      await step(item);
      done.push(item);
      broken = 0;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      broken = error.failure === 'broken' ? broken + 1 : 0;
      keeping.progress.failures.push({ mark: markOf(item), error });
      if (isHopeless(error) || broken >= MOST_BROKEN || mayWriteNothing(keeping)) {
        keeping.progress.failures.pop();
        throw error;
      }
    }
  }
  return done;
}

/** Whether the error says something about all further requests. */
function isHopeless({ failure, status }: ApiError): boolean {
  if (failure === 'limited' || failure === 'budget' || status === 401) return true;
  // The token may not label: GitHub itself refused nothing.
  return failure === 'forbidden' && status === null;
}

function mayWriteNothing({ written, progress }: Keeping): boolean {
  const refused = progress.failures.filter(({ error }) => error.failure === 'forbidden' || error.failure === 'missing');
  return written() === 0 && new Set(refused.map(({ mark }) => mark)).size >= MOST_REFUSED;
}
