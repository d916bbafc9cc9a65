import { parseInstant, readInstant } from '../../time/instant.ts';
import type { Context } from '../context.ts';
import { harmless } from '../harmless.ts';
import type { Core } from '../outside.ts';
import { attempt } from './attempt.ts';
import { explainFailures, explainStop } from './explain.ts';
import { notesOf } from './notes.ts';
import { overviewText } from './overview-text.ts';
import { countWrites, noProgress, type Progress } from './progress.ts';
import { type Alerts, readAlerts } from './read-alerts.ts';
import { liveCases, type State, sweepOnce, textContext } from './sweep-once.ts';
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
  const state: State = { context, schedule: options.schedule, github, written, places, progress, notes: [] };
  const stopped = await attempt(() => sweepOnce(state, measure));
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
