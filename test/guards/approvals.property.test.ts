import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedBy } from '../../src/guards/approved-by.ts';
import type { Review } from '../../src/model/facts.ts';
import type { Verdict } from '../../src/model/guard.ts';
import { referenceAnswer } from './reference.ts';
import { inputOf, type Scenario } from './scenario.ts';
import { account, review, scenario } from './scenarios.ts';

function judge(of: Scenario): Verdict {
  const { options, input } = inputOf(of);
  return approvedBy.judge(options, input);
}

/** Logins that stand in no group and own nothing. */
function outsiders(of: Scenario): (login: string) => boolean {
  const inside = [...Object.values(of.roles).flatMap((group) => group?.members ?? []), ...Object.values(of.owners)];
  const known = new Set(inside.map((one) => one?.login.toLowerCase()));
  return (login) => !known.has(login.toLowerCase());
}

const rank = { unmet: 0, unknown: 1, met: 2 };

/** Cases of the comparison; the invariants take a fifth. `GITSM_RUNS` asks for more. */
const RUNS = Number(process.env['GITSM_RUNS'] ?? 2000);

describe('approved-by', { timeout: 600_000 }, () => {
  it('agrees with the naive reading of the contract', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(scenario, (one) => {
        const { answer, waiting = false } = judge(one);
        expect({ answer, waiting }).toEqual(referenceAnswer(one));
        seen.set(`${answer} ${waiting}`, (seen.get(`${answer} ${waiting}`) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    // Cases that never pass, wait or stay open would prove nothing.
    for (const kind of ['met false', 'unmet false', 'unmet true', 'unknown false'])
      expect(seen.get(kind) ?? 0).toBeGreaterThan(20);
  });

  it('does not heed reviews by people who are no members', () => {
    fc.assert(
      fc.property(scenario, review, account, (one, extra, user) => {
        fc.pre(
          outsiders(one)(user.login) && !one.reviews.some((other) => other.user?.id === user.id && user.id !== null),
        );
        const more = { ...one, reviews: [...one.reviews, { ...extra, user }] };
        expect(judge(more).answer).toBe(judge(one).answer);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('does not heed reviews without a user or a commit', () => {
    fc.assert(
      fc.property(scenario, review, fc.boolean(), fc.nat(), (one, extra, nobody, index) => {
        const empty = nobody ? { ...extra, user: null } : { ...extra, commit: null };
        const at = index % (one.reviews.length + 1);
        const { answer, waiting } = judge({ ...one, reviews: one.reviews.toSpliced(at, 0, empty) });
        expect({ answer, waiting }).toEqual(pick(judge(one)));
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('never passes because an approval was taken away', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), (one, index) => {
        const approvals = one.reviews.filter((other) => other.state === 'APPROVED');
        fc.pre(approvals.length > 0);
        const gone = approvals[index % approvals.length] as Review;
        // One that has replaced an earlier review by the same person is more than an approval.
        fc.pre(!standsBesideAnother(one, gone));
        const rest = { ...one, reviews: one.reviews.filter((other) => other !== gone) };
        expect(rank[judge(rest).answer]).toBeLessThanOrEqual(rank[judge(one).answer]);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('does not depend on the order in which reviews are listed', () => {
    fc.assert(
      fc.property(scenario, fc.infiniteStream(fc.nat()), (one, random) => {
        const reviews = one.reviews
          .map((other) => ({ other, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ other }) => other);
        const shuffled = judge({ ...one, reviews });
        expect({ answer: shuffled.answer, waiting: shuffled.waiting }).toEqual(pick(judge(one)));
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('is never met where facts are unknown', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom('reviews', 'committers', 'commits', 'pull request'), (one, what) => {
        const { options, input } = inputOf({
          ...one,
          ...(what === 'reviews' ? { reviewsComplete: false } : {}),
          ...(what === 'committers' ? { committersComplete: false } : {}),
          ...(what === 'commits' ? { commits: {} } : {}),
        });
        const facts = what === 'pull request' ? { ...input.facts, pullRequest: null } : input.facts;
        const { answer } = approvedBy.judge(options, { ...input, facts });
        // Where nothing is asked for, nothing can be missing from what the commits hold.
        const asked = one.each.some((ask) => 'role' in ask) || one.head.services.length > 0;
        if (asked || what !== 'commits') expect(answer).not.toBe('met');
        if (what === 'pull request') expect(answer).toBe('unknown');
      }),
      { numRuns: RUNS / 5 },
    );
  });
});

function pick({ answer, waiting }: Verdict): Pick<Verdict, 'answer' | 'waiting'> {
  return { answer, waiting: waiting as true };
}

/** Whether another review is by the same person, as far as login and ID tell. */
function standsBesideAnother(one: Scenario, review: Review): boolean {
  const { login, id } = review.user ?? { login: '', id: null };
  return one.reviews.some(
    (other) =>
      other !== review &&
      other.user !== null &&
      (other.user.login.toLowerCase() === login.toLowerCase() || (id !== null && other.user.id === id)),
  );
}
