import { ApiError } from '../../github/api-error.ts';
import { type Issue, listIssues } from '../../github/issues.ts';
import { count } from '../../reporters/count.ts';
import { formatInstant, parseInstant, readInstant } from '../../time/instant.ts';
import type { Context } from '../context.ts';
import { harmless } from '../harmless.ts';
import type { Core } from '../outside.ts';
import { type Case, casesOf } from './cases.ts';
import { beat, type Heartbeat, readHeartbeat } from './heartbeat.ts';
import { type Keeping, keepIssues, type Progress } from './keep-issues.ts';
import { keepOverview } from './keep-overview.ts';
import { firstLine, LABEL, overviewMark, recordOf } from './marks.ts';
import { overviewIssue, overviewText } from './overview-text.ts';
import { type Found, planOf, sortIssues, withoutIssue } from './plan.ts';
import { type Alerts, readAlerts } from './read-alerts.ts';
import { postWebhook, webhookText } from './webhook.ts';

/** Pages of issues that are read, 100 each; there are never more open ones, see `MOST_OPEN`. */
const OPEN_PAGES = 20;
const CLOSED_PAGES = 30;

/** What a sweep is given beside the context. */
export interface SweepOptions {
  /** Commit of the default branch. */
  readonly sha: string;
  /** Folder of the records from the root of the repository; empty for the root. */
  readonly folder: string;
  /** `owner/name` */
  readonly repository: string;
  /** `schedule` of the event's payload, where there is one. */
  readonly schedule: unknown;
  readonly webhook: URL | null;
  readonly send: typeof fetch;
}

/**
 * Finds the thresholds of service levels that were crossed since people were last told, tells them in GitHub issues, and brings
 * those up to date. Everything it remembers stands in these issues: it may come late, twice or not at all.
 *
 * @throws SetupError where rules are broken
 */
export async function runSweep(context: Context, core: Core, options: SweepOptions): Promise<void> {
  const read = await readAlerts(context.snapshot(options.sha), readInstant(context.now));
  const cases = casesOf(read.alerts);
  core.setOutput('alerts', String(read.alerts.length));
  const progress: Progress = {
    told: [],
    updated: 0,
    closed: 0,
    left: { tell: 0, update: 0, close: 0 },
    failures: [],
    numbers: new Map(),
  };
  const places = { repositoryUrl: context.repositoryUrl, folder: options.folder };
  const keeping: Keeping = { github: context.github, places, now: context.now, progress };
  let heartbeat: Heartbeat = { last: context.now, before: null, gap: null };
  const textContext = () => ({
    ...places,
    heartbeat,
    notes: notesOf(progress),
    problems: read.problems,
    numbers: progress.numbers,
  });
  const stopped = await attempt(async () => {
    const { open, closed, overview } = await findIssues(context, cases, read, options.folder);
    heartbeat = beat(readHeartbeat(overview?.body ?? ''), context.now, options.schedule);
    for (const found of [closed, open])
      for (const [mark, { issue }] of found.byMark) progress.numbers.set(mark, issue.number);
    const plan = planOf(cases, open, closed, options.folder);
    const over = plan.over.filter(({ issue }) => !isHeld(issue, read, options.folder));
    await keepIssues(keeping, { ...plan, over }, { duplicates: open.duplicates, open: open.byMark.size });
    await keepOverview(keeping, overview, overviewIssue(cases, textContext()));
  });
  const failures = [...(stopped === null ? [] : [stopped]), ...progress.failures].map(explain);
  const summary = overviewText(cases, textContext());
  await core.summary(
    `## gitsm sweep\n\n${failures.map((one) => `**Not done**: ${harmless(one)}\n\n`).join('')}${summary}`,
  );
  for (const note of notesOf(progress)) context.log.info(note);
  await tellWebhook(context, options, progress);
  const [failure] = failures;
  if (failure !== undefined) return core.setFailed(harmless(failure));
  core.setOutput('ok', 'true');
}

interface FoundIssues {
  readonly open: Found;
  readonly closed: Found;
  readonly overview: Issue | null;
}

/** Closed issues are read only where one could be needed, and no further back than that takes. */
async function findIssues(
  context: Context,
  cases: readonly Case[],
  read: Alerts,
  folder: string,
): Promise<FoundIssues> {
  const { github } = context;
  const open = sortIssues(await listIssues(github, { label: LABEL, state: 'open', maxPages: OPEN_PAGES }), folder);
  const mark = overviewMark(folder);
  const shown = open.byMark.get(mark)?.issue ?? null;
  const missing = withoutIssue(cases, open, folder);
  const begins = missing.map(({ record }) => parseInstant(read.beginOf(record)) ?? 0);
  const since = begins.length === 0 ? null : Math.max(0, Math.min(...begins));
  const closed =
    since === null
      ? []
      : await listIssues(github, {
          label: LABEL,
          state: 'closed',
          since: formatInstant(since),
          first: 'newest',
          maxPages: CLOSED_PAGES,
          enough: true,
        });
  const sorted = sortIssues(closed, folder);
  return {
    open,
    closed: sorted,
    overview: shown ?? sorted.byMark.get(mark)?.issue ?? (await closedOverview(context, mark)),
  };
}

/** Somebody may have closed the overview: it is one of the oldest issues then. */
async function closedOverview({ github }: Context, mark: string): Promise<Issue | null> {
  const until = (issue: Issue): boolean => firstLine(issue.body) === mark;
  const issues = await listIssues(github, { label: LABEL, state: 'closed', maxPages: 5, enough: true, until });
  return issues.find(until) ?? null;
}

/** Whether an issue stays open though its record has no alert: something about the record could not be read. */
function isHeld(issue: Issue, read: Alerts, folder: string): boolean {
  const record = recordOf(firstLine(issue.body), folder);
  return record !== null && !read.isOver(record);
}

async function attempt(run: () => Promise<void>): Promise<ApiError | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** Why a sweep stopped, and what to do. */
function explain(error: ApiError): string {
  if (error.status === 410)
    return 'Issues are switched off in this repository, and a sweep remembers in them whom it told. Switch them on: Settings, General, Features.';
  if (error.failure === 'forbidden' || error.failure === 'missing') {
    return `${error.message} The job needs "permissions: issues: write"; a private repository that the token does not know answers 404 as well.`;
  }
  return `${error.message} What was not done is left for the next run, which tells nobody twice.`;
}

function notesOf({ told, updated, closed, left }: Progress): readonly string[] {
  const done = `${count(told.length, 'record')} told of, ${count(updated, 'issue')} brought up to date, ${closed} closed.`;
  const waiting = [
    left.tell > 0 ? `${count(left.tell, 'record')} to tell of` : null,
    left.update > 0 ? `${count(left.update, 'issue')} to bring up to date` : null,
    left.close > 0 ? `${count(left.close, 'issue')} to close` : null,
  ].filter((part) => part !== null);
  return waiting.length === 0 ? [done] : [done, `Left for the next run: ${waiting.join(', ')}.`];
}

/** Posts what this run told of. What was not stored in an issue is not posted: nothing would remember that it was. */
async function tellWebhook(context: Context, options: SweepOptions, { told, left }: Progress): Promise<void> {
  if (options.webhook === null || told.length === 0) return;
  const items = told.map(({ task, fresh, number }) => ({
    record: task.subject.record,
    title: task.subject.title,
    fresh,
    url: context.repositoryUrl === null ? null : `${context.repositoryUrl}/issues/${number}`,
  }));
  const why = await postWebhook(options.send, options.webhook, webhookText(options.repository, items, left.tell));
  if (why !== null) context.log.warning(`The webhook was not told: ${why}. The issues have everything.`);
}
