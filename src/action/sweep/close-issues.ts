import { changeIssue, commentOn, ownComments } from '../../github/issues.ts';
import { commentsSince } from './comments-since.ts';
import { each } from './each.ts';
import { overComment, overText, overTitle } from './issue-text.ts';
import { markOf, readOver } from './marks.ts';
import type { Standing } from './plan.ts';
import { isGone, type Keeping } from './progress.ts';

const MOST_CLOSED = 20;

/** Closes the issues of records that have nothing to tell any more. @throws ApiError where going on makes no sense */
export async function closeIssues(keeping: Keeping, over: readonly Standing[]): Promise<void> {
  await each(
    keeping,
    over.slice(0, MOST_CLOSED),
    ({ issue }) => markOf(issue.body),
    async (one) => {
      await close(keeping, one).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
      keeping.progress.left.close -= 1;
      keeping.progress.closed += 1;
    },
  );
}

/**
 * The comment comes first: a run that breaks off after it leaves the issue open, and the next one finds it. One that was written later than
 * the text of the issue is of such a run.
 */
async function close({ github, now }: Keeping, { issue, told, written }: Standing): Promise<void> {
  const comments = await ownComments(github, issue.number, commentsSince(written));
  const said = comments.flatMap((text) => readOver(text) ?? []).at(-1);
  const isSaid = said !== undefined && (written === null || Date.parse(said) > Date.parse(written));
  if (!isSaid) await commentOn(github, issue.number, overComment(now));
  await changeIssue(github, issue.number, {
    title: overTitle(issue.title),
    body: overText(issue.body, told, now),
    state: 'closed',
    stateReason: 'completed',
  });
}
