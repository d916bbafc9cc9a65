import { ApiError } from '../../github/api-error.ts';
import { count } from '../../reporters/count.ts';
import { parseInstant, readInstant } from '../../time/instant.ts';
import type { Context } from '../context.ts';
import { harmless } from '../harmless.ts';
import type { Core } from '../outside.ts';
import { type Case, casesOf } from './cases.ts';
import { explainFailures, explainStop } from './explain.ts';
import { findClosed, findOpen } from './find-issues.ts';
import type { Gaps } from './gaps.ts';
import { beat, brokenBeat, type Heartbeat, readHeartbeat, wentBack } from './heartbeat.ts';
import { keepIssues } from './keep-issues.ts';
import { keepOverview } from './keep-overview.ts';
import { short } from './links.ts';
import { markOf, recordOf } from './marks.ts';
import { mayClose } from './may-close.ts';
import { type Memory, readMemory } from './memory.ts';
import { brokenMemory, nextMemory } from './next-memory.ts';
import { type OverviewContext, overviewIssue, overviewText } from './overview-text.ts';
import { type Plan, planOf, type Standing, withoutIssue } from './plan.ts';
import { countWrites, type Keeping, noProgress, type Progress } from './progress.ts';
import { type Alerts, readAlerts } from './read-alerts.ts';
import { postWebhook, webhookText } from './webhook.ts';

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
  const snapshot = context.snapshot(options.sha);
  const measure = async (since: string | null, kept: readonly string[]): Promise<Alerts> => {
    state.read = await readAlerts(snapshot, readInstant(context.now), parseInstant(since), kept);
    return state.read;
  };
  const { github, written } = countWrites(context.github);
  const places = { repositoryUrl: context.repositoryUrl, folder: options.folder };
  const progress = noProgress();
  const state: State = { context, options, github, written, places, progress, notes: [] };
  const stopped = await attempt(() => sweep(state, measure));
  const read = state.read ?? (await measure(null, []));
  core.setOutput('alerts', String(read.alerts.filter(({ ended }) => ended === null).length));
  const failures = [
    ...(stopped === null ? [] : [explainStop(stopped)]),
    ...explainFailures(progress.failures, options.folder, written()),
  ];
  const summary = overviewText(liveCases(read), textContext(state, read));
  await core.summary(
    `## gitsm sweep\n\n${failures.map((one) => `**Not done**: ${harmless(one)}\n\n`).join('')}${summary}`,
  );
  for (const note of notesOf(progress)) context.log.info(note);
  await tellWebhook(context, options, progress);
  const [failure] = failures;
  if (failure !== undefined) return core.setFailed(harmless(failure));
  core.setOutput('ok', 'true');
}

/** What one run carries from step to step. */
interface State extends Pick<Keeping, 'github' | 'written' | 'places' | 'progress'> {
  readonly context: Context;
  readonly options: SweepOptions;
  /** Sentences for the overview beside those about what was done. */
  readonly notes: string[];
  heartbeat?: Heartbeat;
  read?: Alerts;
}

/** Finds, measures, tells, closes, keeps. @throws ApiError where it breaks off */
async function sweep(
  state: State,
  measure: (since: string | null, kept: readonly string[]) => Promise<Alerts>,
): Promise<void> {
  const { context, options, github, progress, places } = state;
  const { now } = context;
  const { folder, schedule } = options;
  const { open, overview } = await findOpen(github, folder);
  const earlier = readHeartbeat(overview?.body ?? '');
  const memory = readMemory(overview?.body ?? '');
  const ahead = wentBack(earlier, now);
  const since = [memory.since, earlier?.before ?? null].find((at) => at !== null && !isLater(at, now)) ?? null;
  const kept = [...open.byMark.keys()].flatMap((mark) => recordOf(mark, folder) ?? []);
  const read = await measure(since, kept);
  const { gaps } = read;
  const cases = casesOf(read.alerts);
  const groupsUnread = gaps.groups.length > 0;
  const missing = withoutIssue(cases, open, { folder, groupsUnread });
  const closed = await findClosed(github, folder, missing, read.beginOf);
  for (const found of [closed, open])
    for (const [mark, { issue }] of found.byMark) progress.numbers.set(mark, issue.number);
  const planned = planOf({ cases, open, closed, folder, groupsUnread, failed: memory.failed });
  const isOver = ({ issue }: Standing): boolean => {
    const record = recordOf(markOf(issue.body), folder);
    return record === null
      ? !ahead
      : mayClose(read.silent(record), gaps, earlier?.last != null && isLater(earlier.last, now));
  };
  const plan = { ...planned, over: planned.over.filter(isOver) };
  if (ahead) warnOfClock(state, earlier?.last ?? '');
  if (plan.held.length > 0) state.notes.push(heldNote(plan, gaps));
  const keeping: Keeping = {
    ...{ github, written: state.written, places, now, progress },
    finished: ahead ? null : (earlier?.last ?? null),
    unread: gaps.agreements.map(({ file }) => file),
  };
  const write = (next: Memory): Promise<void> =>
    keepOverview(keeping, overview, overviewIssue(liveCases(read), textContext(state, read), next));
  try {
    await keepIssues(keeping, plan, { duplicates: open.duplicates, open: open.byMark.size });
  } catch (error) {
    if (overview !== null && error instanceof ApiError && error.failure !== 'limited' && error.failure !== 'budget') {
      state.heartbeat = brokenBeat(earlier, now, schedule);
      state.notes.push(`Last run ${now} broke off: ${short(explainStop(error), 300)}`);
      await attempt(() => write(brokenMemory(memory, progress, folder)));
    }
    throw error;
  }
  state.heartbeat = beat(earlier, now, schedule);
  await write(nextMemory({ earlier: memory, now, folder, plan, progress, gaps }));
}

function textContext({ context, places, heartbeat, notes, progress }: State, read: Alerts): OverviewContext {
  return {
    ...places,
    heartbeat: heartbeat ?? { last: context.now, before: null, gap: null, broke: null },
    notes: [...notes, ...notesOf(progress)],
    problems: read.problems,
    numbers: progress.numbers,
  };
}

function liveCases({ alerts }: Alerts): readonly Case[] {
  return casesOf(alerts.filter(({ ended }) => ended === null));
}

function isLater(at: string, than: string): boolean {
  return (parseInstant(at) ?? 0) > (parseInstant(than) ?? 0);
}

function warnOfClock({ context, notes }: State, last: string): void {
  const text = `The clock went back: the last run says ${last}, this one ${context.now}. Nothing was closed.`;
  notes.push(`**Clock**: ${text}`);
  context.log.warning(text);
}

function heldNote({ held }: Plan, { groups }: Gaps): string {
  const files = groups.slice(0, 3).map(({ file }) => short(file, 120));
  const records = new Set(held.map(({ record }) => record)).size;
  return `**Not told**: ${count(records, 'record')} with nobody to tell wait until whom to tell can be read: ${files.join(', ')}${groups.length > 3 ? ' and others' : ''}.`;
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
