import { changeIssue } from '../../github/issues.ts';
import { sameText } from '../../github/same-text.ts';
import { closeIssues } from './close-issues.ts';
import { each } from './each.ts';
import { duplicateText, issueText, issueTitle } from './issue-text.ts';
import { markOf, recordMark } from './marks.ts';
import type { Found, Plan } from './plan.ts';
import { isGone, type Keeping } from './progress.ts';
import { bringUpToDate, tellIssues } from './tell-issues.ts';

/** Most records of one run that are brought up to date, that are healed. */
const MOST_KEPT = 30;
const MOST_HEALED = 20;

/** Open issues above which no further ones are opened: the overview tells the rest. A sweep reads them all every time. */
const MOST_OPEN = 1000;

/**
 * Brings the issues to what the plan says, as far as the bounds of one run allow.
 * @throws ApiError where going on makes no sense; `progress` has what was done
 */
export async function keepIssues(
  keeping: Keeping,
  plan: Plan,
  standing: { readonly duplicates: Found['duplicates']; readonly open: number },
): Promise<void> {
  keeping.progress.left = { tell: plan.tell.length, update: plan.keep.length, close: plan.over.length };
  await closeDuplicates(keeping, standing.duplicates);
  let room = MOST_OPEN - standing.open;
  await tellIssues(
    keeping,
    plan.tell.filter((task) => task.standing !== null || room-- > 0),
  );
  await closeIssues(keeping, plan.over);
  await updateIssues(keeping, plan.keep);
}

async function closeDuplicates(keeping: Keeping, duplicates: Found['duplicates']): Promise<void> {
  const mark = ({ issue }: Found['duplicates'][number]): string => markOf(issue.body);
  await each(keeping, duplicates.slice(0, MOST_HEALED), mark, async ({ issue, of }) => {
    const change = { body: duplicateText(of), state: 'closed', stateReason: 'duplicate' } as const;
    await changeIssue(keeping.github, issue.number, change).catch(unlessGone);
  });
}

async function updateIssues(keeping: Keeping, tasks: Plan['keep']): Promise<void> {
  const { places, progress } = keeping;
  const differing = tasks.filter(({ subject, standing }) => {
    const text = issueText(subject, standing, places);
    return !standing.issue.open || standing.issue.title !== issueTitle(subject) || !sameText(standing.issue.body, text);
  });
  progress.left.update = differing.length;
  const mark = ({ subject }: Plan['keep'][number]): string => recordMark(places.folder, subject.record);
  await each(keeping, differing.slice(0, MOST_KEPT), mark, async ({ subject, standing }) => {
    await bringUpToDate(keeping, subject, standing.issue, standing.told).catch(unlessGone);
    progress.left.update -= 1;
    progress.updated += 1;
  });
}

/** An issue that is not there any more needs nothing. */
function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}
