import { ApiError } from '../../github/api-error.ts';
import type { GitHub } from '../../github/client.ts';
import { changeIssue, commentOn, type Issue, newestIssues, openIssue, ownComments } from '../../github/issues.ts';
import { sameText } from '../../github/same-text.ts';
import type { Alert } from '../../measures/alerts.ts';
import { commentText } from './comment-text.ts';
import { duplicateText, issueText, issueTitle, overComment, overText, overTitle } from './issue-text.ts';
import type { Places } from './links.ts';
import { firstLine, keyOf, LABEL, readTold, recordMark } from './marks.ts';
import type { Found, Plan, Standing, Task } from './plan.ts';

/** Most records of one run that people are told of, that are closed, that are brought up to date, that are healed. */
export const MOST_TOLD = 20;
const MOST_CLOSED = 20;
const MOST_KEPT = 30;
const MOST_HEALED = 20;

/** Open issues above which no further ones are opened: the overview tells the rest. A sweep reads them all every time. */
const MOST_OPEN = 1000;

/** Requests kept back for the overview. */
const RESERVE = 6;

/** Records that fail one after the other before a run gives up. */
const MOST_FAILURES = 3;

/** What a run has done so far; it grows, so that a run that breaks off can still say. */
export interface Progress {
  readonly told: { readonly task: Task; readonly fresh: readonly Alert[]; readonly number: number }[];
  updated: number;
  closed: number;
  /** Steps that later runs have to do. */
  left: { tell: number; update: number; close: number };
  /** What failed for single records. */
  readonly failures: ApiError[];
  /** First line of an issue → its number. */
  readonly numbers: Map<string, number>;
}

/** What the steps share. */
export interface Keeping {
  readonly github: GitHub;
  readonly places: Places;
  /** RFC 3339 instant of the run. */
  readonly now: string;
  readonly progress: Progress;
}

/**
 * Brings the issues to what the plan says, the most urgent first and as far as the bounds of one run allow.
 *
 * Nobody is told twice and nobody is left out, wherever a run breaks off: a threshold counts as told once a comment names it. The
 * issue remembers it only afterwards, so one that does not remember is asked for its comments first.
 *
 * @throws ApiError where going on makes no sense; `progress` has what was done
 */
export async function keepIssues(
  keeping: Keeping,
  plan: Plan,
  standing: { readonly duplicates: Found['duplicates']; readonly open: number },
): Promise<void> {
  const { progress } = keeping;
  progress.left = { tell: plan.tell.length, update: plan.keep.length, close: plan.over.length };
  await each(keeping, standing.duplicates.slice(0, MOST_HEALED), ({ issue, of }) =>
    closeDuplicate(keeping, issue.number, of),
  );
  let room = MOST_OPEN - standing.open;
  const fitting = plan.tell.filter((task) => task.standing !== null || room-- > 0);
  await tellAll(keeping, fitting.slice(0, MOST_TOLD));
  await each(keeping, plan.over.slice(0, MOST_CLOSED), async (one) => {
    await close(keeping, one);
    progress.left.close -= 1;
  });
  await updateAll(keeping, plan.keep);
}

async function tellAll(keeping: Keeping, tasks: readonly Task[]): Promise<void> {
  const opened = await openAll(
    keeping,
    tasks.filter((task) => task.standing === null),
  );
  await each(keeping, tasks, async (task) => {
    const issue = task.standing?.issue ?? opened.get(task);
    // Another run opened one at the same moment, and tells.
    if (issue === undefined) return;
    const made = task.standing === null;
    const said = new Set(made ? [] : (await ownComments(keeping.github, issue.number)).flatMap(readTold));
    const fresh = task.fresh.filter((alert) => !said.has(keyOf(alert)));
    if (fresh.length > 0) {
      await commentOn(keeping.github, issue.number, commentText(fresh));
      keeping.progress.told.push({ task, fresh, number: issue.number });
    }
    keeping.progress.left.tell -= 1;
    const told = [...(task.standing?.told ?? []), ...task.fresh.map(keyOf)];
    await update(keeping, task, issue, told);
  });
}

/** Opens the issues that are missing, all before anybody is told, and gives up those that another run opened first. */
async function openAll(keeping: Keeping, tasks: readonly Task[]): Promise<ReadonlyMap<Task, Issue>> {
  const { github, places, progress } = keeping;
  const made = new Map<Task, Issue>();
  await each(keeping, tasks, async (task) => {
    const text = issueText(task.subject, [], places);
    made.set(task, await openIssue(github, LABEL, issueTitle(task.subject), text));
  });
  if (made.size === 0) return made;
  const newest = await newestIssues(github, LABEL);
  for (const [task, issue] of made) {
    const mark = recordMark(places.folder, task.subject.record);
    const first = Math.min(
      issue.number,
      ...newest.filter((one) => firstLine(one.body) === mark).map((one) => one.number),
    );
    progress.numbers.set(mark, first);
    if (first === issue.number) continue;
    made.delete(task);
    await closeDuplicate(keeping, issue.number, first);
  }
  return made;
}

async function updateAll(keeping: Keeping, tasks: Plan['keep']): Promise<void> {
  const differing = tasks.filter((task) => {
    const { issue, told } = task.standing;
    const text = issueText(task.subject, told, keeping.places);
    return !issue.open || issue.title !== issueTitle(task.subject) || !sameText(issue.body, text);
  });
  keeping.progress.left.update = differing.length;
  await each(keeping, differing.slice(0, MOST_KEPT), async (task) => {
    await update(keeping, task, task.standing.issue, task.standing.told);
    keeping.progress.left.update -= 1;
    keeping.progress.updated += 1;
  });
}

async function update({ github, places }: Keeping, task: Task, issue: Issue, told: readonly string[]): Promise<void> {
  const text = issueText(task.subject, told, places);
  const title = issueTitle(task.subject);
  await changeIssue(github, issue.number, {
    ...(issue.title === title ? {} : { title }),
    body: text,
    ...(issue.open ? {} : { state: 'open', stateReason: 'reopened' }),
  });
}

async function close({ github, now, progress }: Keeping, { issue, told }: Standing): Promise<void> {
  await changeIssue(github, issue.number, {
    title: overTitle(issue.title),
    body: overText(issue.body, told, now),
    state: 'closed',
    stateReason: 'completed',
  });
  progress.closed += 1;
  await commentOn(github, issue.number, overComment(now));
}

async function closeDuplicate({ github }: Keeping, number: number, of: number): Promise<void> {
  await changeIssue(github, number, { body: duplicateText(of), state: 'closed', stateReason: 'duplicate' });
}

/**
 * Does a step for each item while requests are left. What fails for one item alone does not keep the others from theirs.
 * @throws ApiError where no further item could do better
 */
async function each<T>(
  { github, progress }: Keeping,
  items: readonly T[],
  step: (item: T) => Promise<void>,
): Promise<void> {
  let row = 0;
  for (const item of items) {
    if (github.left() <= RESERVE) return;
    try {
      await step(item);
      row = 0;
    } catch (error) {
      row += 1;
      if (!(error instanceof ApiError) || isHopeless(error) || row >= MOST_FAILURES) throw error;
      progress.failures.push(error);
    }
  }
}

function isHopeless({ failure, status }: ApiError): boolean {
  return failure === 'forbidden' || failure === 'limited' || failure === 'budget' || status === 410;
}
