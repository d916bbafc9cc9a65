import { readPullRequest } from '../github/pull-request.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Context, Ending } from './context.ts';
import type { GroupTask } from './event.ts';
import { judgePull } from './judge-pull.ts';
import { overtaken, publish, READ_ONLY, standingOf, withdraw } from './publish.ts';
import { type Judgement, verdictOf } from './verdict.ts';

/**
 * A group of the merge queue: its own tree is judged, with the approvals of its pull request. The queue's branch must still
 * be at the commit that the event names, and must grow out of the base it names.
 *
 * @throws ApiError, SetupError
 */
export async function runGroup(context: Context, task: GroupTask): Promise<Ending> {
  if (!task.ref.startsWith('refs/heads/gh-readonly-queue/')) {
    throw new SetupError(
      'The merge group is not on a branch of the merge queue.',
      'Run the action on the event merge_group of GitHub.',
    );
  }
  context.objects.fetch([task.ref]);
  if (context.objects.tip(task.ref) !== task.head || !context.objects.isAncestor(task.base, task.head)) {
    return {
      kind: 'stale',
      because: 'The merge group has changed since the event. Nothing was written, a newer run judges it.',
    };
  }
  try {
    const standing = await standingOf(context, task.head);
    const judgement = await judgeGroup(context, task);
    if (await overtaken(context, task.head, standing))
      return { kind: 'stale', because: 'Another run has judged this merge group meanwhile. Nothing was written.' };
    const verdict = verdictOf([judgement]);
    const written = await publish(context, task.head, verdict, standing);
    const notes = written === 'read-only' ? [READ_ONLY] : [];
    return { kind: 'judged', judgements: [judgement], head: task.head, description: verdict.description, notes };
  } catch (error) {
    await withdraw(context, task.head);
    throw error;
  }
}

async function judgeGroup(context: Context, task: GroupTask): Promise<Judgement> {
  const number = /\/pr-(\d{1,9})-[0-9a-f]+$/.exec(task.ref)?.[1];
  const pull = number === undefined ? null : await readPullRequest(context.github, Number(number));
  if (pull?.intoDefault === true && pull.open) return judgePull(context, pull, task.base, task.head, async () => pull);
  // Without its pull request nobody has approved anything: what needs an approval is unknown.
  const { inspection } = context.judge({
    base: task.base,
    head: task.head,
    facts: { now: context.now, pullRequest: null, given: true },
  });
  return { number: null, inspection, gaps: ['The pull request of this merge group could not be told.'] };
}
