import { changeIssue, commentOn, type Issue, newestIssues, openIssue, ownComments } from '../../github/issues.ts';
import { liveOf } from './cases.ts';
import { commentText } from './comment-text.ts';
import { commentsSince } from './comments-since.ts';
import { each, mayGoOn } from './each.ts';
import { duplicateText, issueText, issueTitle, overText, overTitle } from './issue-text.ts';
import { keysOf, LABEL, markOf, readTold, recordMark } from './marks.ts';
import type { Task } from './plan.ts';
import { isGone, type Keeping } from './progress.ts';
import { toTell } from './to-tell.ts';

/** Most records of one run that people are told of. */
export const MOST_TOLD = 20;

/**
 * Tells people, in the order of the tasks. A threshold counts as told once a comment names it. The issue remembers it only afterwards, so
 * its comments are read right before one is added.
 *
 * @throws ApiError where going on makes no sense
 */
export async function tellIssues(keeping: Keeping, tasks: readonly Task[]): Promise<void> {
  let told = 0;
  let next = 0;
  // Where some fail, others take their places.
  while (told < MOST_TOLD && next < tasks.length && mayGoOn(keeping)) {
    const batch = tasks.slice(next, next + MOST_TOLD - told);
    next += batch.length;
    told += await tellBatch(keeping, batch);
  }
}

async function tellBatch(keeping: Keeping, batch: readonly Task[]): Promise<number> {
  const mark = ({ subject }: Task): string => recordMark(keeping.places.folder, subject.record);
  const opened = await openAll(
    keeping,
    batch.filter(({ standing }) => standing === null),
    mark,
  );
  const ready = batch.flatMap((task) => {
    const issue = task.standing?.issue ?? opened.get(task);
    return issue === undefined ? [] : [{ task, issue }];
  });
  const done = await each(
    keeping,
    ready,
    ({ task }) => mark(task),
    async ({ task, issue }) => {
      await tellAnyhow(keeping, task, issue);
      keeping.progress.settled.add(mark(task));
      keeping.progress.left.tell -= 1;
    },
  );
  return done.length;
}

/** Opens the issues that are missing, all before anybody is told, and gives up those that another run opened first. */
async function openAll(
  keeping: Keeping,
  tasks: readonly Task[],
  mark: (task: Task) => string,
): Promise<ReadonlyMap<Task, Issue>> {
  const { github, progress } = keeping;
  const made = new Map<Task, Issue>();
  await each(keeping, tasks, mark, async (task) => {
    made.set(task, await open(keeping, task));
  });
  if (made.size === 0) return made;
  const newest = await newestIssues(github, LABEL);
  for (const [task, issue] of made) {
    const same = newest.filter((one) => markOf(one.body) === mark(task));
    const first = Math.min(issue.number, ...same.map((one) => one.number));
    progress.numbers.set(mark(task), first);
    if (first === issue.number) continue;
    made.delete(task);
    await changeIssue(github, issue.number, { body: duplicateText(first), state: 'closed', stateReason: 'duplicate' });
  }
  return made;
}

function open({ github, places }: Keeping, { subject, standing }: Task): Promise<Issue> {
  const marks = { told: standing?.told ?? [], written: null };
  return openIssue(github, LABEL, issueTitle(subject), issueText(subject, marks, places));
}

/** Tells of a record in its issue; in a new one where that is not there any more. */
async function tellAnyhow(keeping: Keeping, task: Task, issue: Issue): Promise<void> {
  try {
    await tell(keeping, task, issue);
  } catch (error) {
    if (!isGone(error) || task.standing === null) throw error;
    const instead = await open(keeping, task);
    keeping.progress.numbers.set(recordMark(keeping.places.folder, task.subject.record), instead.number);
    await tell(keeping, task, instead);
  }
}

async function tell(keeping: Keeping, task: Task, issue: Issue): Promise<void> {
  const { github, unread, progress } = keeping;
  const { subject, standing } = task;
  const comments = await ownComments(github, issue.number, commentsSince(standing?.written ?? null));
  const told = [...(standing?.told ?? []), ...comments.flatMap(readTold)];
  const { fresh } = toTell(task.fresh, new Set(told), false);
  if (fresh.length > 0) {
    await commentOn(github, issue.number, commentText(fresh, unread));
    progress.told.push({ task, fresh, number: issue.number });
  }
  await bringUpToDate(keeping, subject, issue, [...told, ...fresh.flatMap(keysOf)]);
}

/** Writes how a record stands into its issue, which is closed where all its clocks have ended. */
export async function bringUpToDate(
  { github, places, now }: Keeping,
  subject: Task['subject'],
  issue: Issue,
  told: readonly string[],
): Promise<void> {
  const text = issueText(subject, { told, written: now }, places);
  if (liveOf(subject) === null) {
    const title = overTitle(issueTitle(subject));
    const state = issue.open ? ({ state: 'closed', stateReason: 'completed' } as const) : {};
    await changeIssue(github, issue.number, { title, body: overText(text, told, now), ...state });
    return;
  }
  const title = issueTitle(subject);
  await changeIssue(github, issue.number, {
    ...(issue.title === title ? {} : { title }),
    body: text,
    ...(issue.open ? {} : { state: 'open', stateReason: 'reopened' }),
  });
}
