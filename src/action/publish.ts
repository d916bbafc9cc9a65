import { isForbidden } from '../github/api-error.ts';
import { keepComment } from '../github/comment.ts';
import { cameBetween, postStatus, readStatus, type StandingStatus, says, type Verdict } from '../github/status.ts';
import type { Context } from './context.ts';
import { commentText, QUIET, type TextContext } from './texts.ts';
import type { Judgement } from './verdict.ts';

/** What a run says whose token may not write. */
export const READ_ONLY =
  'The token of this run may not write: this summary and the outcome of the job are the verdict.';

/** What stood on a commit before it was judged; `read-only` where the token may not know or write it. */
export type Standing =
  | { readonly kind: 'writable'; readonly status: StandingStatus | null }
  | { readonly kind: 'read-only' };

/** Reads what stands on a commit. A token that may not even read statuses cannot write them. @throws ApiError */
export async function standingOf(context: Context, sha: string): Promise<Standing> {
  try {
    return { kind: 'writable', status: await readStatus(context.github, sha) };
  } catch (error) {
    if (isForbidden(error)) return { kind: 'read-only' };
    throw error;
  }
}

/** Whether somebody wrote a verdict on the commit since it was first looked at. */
export async function overtaken(context: Context, sha: string, before: Standing): Promise<boolean> {
  if (before.kind === 'read-only') return false;
  const now = await readStatus(context.github, sha);
  return now?.id !== before.status?.id;
}

/** How posting went. `crossed`: another run posted at the same moment, and its look may have been the newer one. */
export type Published = 'written' | 'unchanged' | 'read-only' | 'crossed';

/** Posts a verdict, unless it stands there already. @throws ApiError */
export async function publish(context: Context, sha: string, verdict: Verdict, standing: Standing): Promise<Published> {
  if (standing.kind === 'read-only') return 'read-only';
  // Not knowing who it is costs a run one status too many, and not the verdict.
  const self = standing.status === null ? null : await context.github.whoami().catch(() => null);
  if (says(standing.status, verdict, self)) return 'unchanged';
  try {
    const posted = await postStatus(context.github, sha, verdict, context.runUrl);
    const before = standing.status?.id ?? null;
    const crossed = posted !== null && (await cameBetween(context.github, sha, before, posted));
    return crossed ? 'crossed' : 'written';
  } catch (error) {
    if (isForbidden(error)) return 'read-only';
    throw error;
  }
}

/** Keeps the comment of a pull request; a failure costs the comment and not the verdict. */
export async function comment(context: Context, judgement: Judgement, texts: TextContext): Promise<void> {
  if (context.comment === 'never' || judgement.number === null) return;
  try {
    await keepComment(context.github, judgement.number, commentText(judgement, texts), QUIET);
  } catch (error) {
    context.log.warning(`The comment could not be kept up to date. ${error instanceof Error ? error.message : ''}`);
  }
}

/** Takes the green of a head back that no open pull request has any more. */
export async function takeBack(context: Context, sha: string, successor: string): Promise<void> {
  await replaceGreen(context, sha, {
    state: 'failure',
    description: `Superseded: the pull request is at ${successor.slice(0, 12)} now`,
  });
}

/** Leaves no green standing on a commit that could not be judged; quiet where even that fails, because the job fails anyway. */
export async function withdraw(context: Context, sha: string): Promise<void> {
  await replaceGreen(context, sha, { state: 'failure', description: 'Could not be judged: the job says why' });
}

async function replaceGreen(context: Context, sha: string, verdict: Verdict): Promise<void> {
  try {
    const status = await readStatus(context.github, sha);
    if (status?.state === 'success') await postStatus(context.github, sha, verdict, context.runUrl);
  } catch (error) {
    if (!isForbidden(error))
      context.log.warning(
        `The green on ${sha.slice(0, 12)} could not be taken back. ${error instanceof Error ? error.message : ''}`,
      );
  }
}
