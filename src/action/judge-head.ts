import { ApiError } from '../github/api-error.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import type { Context, Ending } from './context.ts';
import { judgePull } from './judge-pull.ts';
import { comment, overtaken, type Published, publish, READ_ONLY, standingOf, withdraw } from './publish.ts';
import { type Judgement, type Judgements, verdictOf } from './verdict.ts';

/** How often a head is judged anew because somebody else wrote a verdict meanwhile. */
const MAX_ROUNDS = 3;

/** Pull requests of one head, all into the default branch. */
export type Pulls = readonly [PullRequest, ...PullRequest[]];

/**
 * Judges all pull requests that share a head, and writes one status on it: success only where all of them succeed. Before
 * writing, pull requests and status are read again: where a pull request moved on nothing is written, and where another run
 * was faster everything is read and judged anew, so that no older look overwrites a newer one.
 *
 * @throws ApiError, SetupError
 */
export async function judgeHead(context: Context, head: string, pulls: Pulls): Promise<Ending> {
  try {
    return await judgeAndWrite(context, head, pulls);
  } catch (error) {
    await withdraw(context, head);
    throw error;
  }
}

async function judgeAndWrite(context: Context, head: string, first: Pulls): Promise<Ending> {
  const [{ defaultBranch }] = first;
  const refs = [`refs/heads/${defaultBranch}`, ...first.map((pull) => `refs/pull/${pull.number}/head`)];
  let pulls = first;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    // First what stands there, then what decides: a verdict that is overlooked here was made before this look.
    const standing = await standingOf(context, head);
    context.objects.fetch(refs);
    const base = context.objects.tip(`refs/heads/${defaultBranch}`);
    if (base === null || !context.objects.has(head)) return moved(pulls[0], 'its head could not be fetched any more');
    const judgements = await judgeAll(context, pulls, base, head);
    const again = await reread(context, pulls, judgements);
    const changed = again.find((pull, index) => differs(pull, pulls[index] as PullRequest));
    if (changed !== undefined) return moved(changed, 'it changed while it was judged');
    const written = (await overtaken(context, head, standing))
      ? 'crossed'
      : await publish(context, head, verdictOf(judgements), standing);
    if (written !== 'crossed') return await conclude(context, head, judgements, written);
    pulls = again;
  }
  throw new ApiError('refused', 'Other runs keep writing verdicts on the same commit. Run the job again.');
}

async function judgeAll(context: Context, pulls: Pulls, base: string, head: string): Promise<Judgements> {
  const judgements: Judgement[] = [];
  for (const pull of pulls) {
    judgements.push(await judgePull(context, pull, base, head, () => readPullRequest(context.github, pull.number)));
  }
  return judgements as [Judgement, ...Judgement[]];
}

async function reread(context: Context, pulls: Pulls, judgements: Judgements): Promise<Pulls> {
  const again: PullRequest[] = [];
  for (const { number } of pulls.slice(0, judgements.length)) again.push(await readPullRequest(context.github, number));
  return again as [PullRequest, ...PullRequest[]];
}

/** Whether a pull request is no longer what was judged. */
export function differs(
  a: PullRequest,
  b: { readonly open: boolean; readonly headSha: string; readonly baseRef: string },
): boolean {
  return a.open !== b.open || a.headSha !== b.headSha || a.baseRef !== b.baseRef;
}

async function conclude(context: Context, head: string, judgements: Judgements, written: Published): Promise<Ending> {
  const notes: string[] = [];
  if (written === 'read-only') {
    notes.push(READ_ONLY);
    context.log.notice(READ_ONLY);
  } else {
    for (const judgement of judgements) {
      const twins = twinsOf(judgement, judgements);
      await comment(context, judgement, { head, filesUrl: filesUrl(context, head), twins });
    }
  }
  return { kind: 'judged', judgements, head, description: verdictOf(judgements).description, notes };
}

/** Address of the files at a commit, or null where the server is not known. */
export function filesUrl(context: Context, head: string): string | null {
  return context.repositoryUrl === null ? null : `${context.repositoryUrl}/blob/${head}`;
}

/** Numbers of the other pull requests that were judged with this one. */
export function twinsOf(judgement: Judgement, judgements: readonly Judgement[]): readonly number[] {
  return judgements.flatMap(({ number }) => (number === null || number === judgement.number ? [] : [number]));
}

function moved(pull: PullRequest, why: string): Ending {
  return {
    kind: 'stale',
    because: `Pull request #${pull.number} is at ${pull.headSha.slice(0, 12)} now; ${why}. Nothing was written.`,
  };
}
