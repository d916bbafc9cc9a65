import { describe, expect, it } from 'vitest';
import { approvedBy } from '../../src/guards/approved-by.ts';
import type { Person, Review } from '../../src/model/facts.ts';
import type { Verdict } from '../../src/model/guard.ts';
import { inputOf, type Scenario } from './scenario.ts';

const nobody = { services: [], cis: [], requester: null, implementer: null };

/** bob and carol are the change authority, dave and erin the board; carol owns SVC-a and SVC-b, frank SVC-c. */
const quiet: Scenario = {
  roles: {
    'change-authority': { active: true, members: [person('bob'), person('carol')] },
    cab: { active: true, members: [person('dave'), person('erin')] },
  },
  owners: { 'SVC-a': person('carol'), 'SVC-b': person('carol'), 'SVC-c': person('frank') },
  cis: { 'CI-1': ['SVC-a', 'SVC-c'] },
  before: nobody,
  head: nobody,
  each: [{ role: 'change-authority', count: 1 }],
  author: account('anna'),
  committers: [account('anna')],
  reviews: [],
  commits: { head: 'same', before: 'other', without: 'absent' },
  reviewsComplete: true,
  committersComplete: true,
};

describe('approved-by', () => {
  it('says who may approve', () => {
    expect(judge({})).toEqual({
      guard: 'approved-by',
      answer: 'unmet',
      waiting: true,
      because: 'Missing 1 of 1 from change-authority (GRP-change-authority): bob or carol may still approve.',
    });
  });

  it('is met by an approval of a member', () => {
    expect(judge({ reviews: [approval('bob')] })).toEqual({
      guard: 'approved-by',
      answer: 'met',
      because: 'Approved: bob (change-authority).',
    });
    expect(judge({ reviews: [approval('BOB')] }).answer).toBe('met');
  });

  it('is not met by people outside', () => {
    expect(judge({ reviews: [approval('mallory'), approval('dave')] }).answer).toBe('unmet');
  });

  it('names a stale approval', () => {
    const { answer, because, waiting } = judge({ reviews: [approval('bob', 'before')] });
    expect({ answer, waiting }).toEqual({ answer: 'unmet', waiting: true });
    expect(because).toContain('the approval of bob is stale: CHG-0001 reads differently now');
    expect(judge({ reviews: [approval('bob', 'without')] }).answer).toBe('unmet');
  });

  it('takes the latest review that is no comment', () => {
    const later = { submittedAt: '2026-11-21T09:30:00Z' };
    expect(judge({ reviews: [approval('bob'), { ...approval('bob'), ...later, state: 'COMMENTED' }] }).answer).toBe(
      'met',
    );
    expect(judge({ reviews: [approval('bob'), { ...approval('bob'), ...later, state: 'PENDING' }] }).answer).toBe(
      'met',
    );
    expect(judge({ reviews: [approval('bob'), { ...approval('bob'), ...later, state: 'DISMISSED' }] }).answer).toBe(
      'unmet',
    );
    expect(
      judge({
        reviews: [
          { ...approval('bob'), ...later },
          { ...approval('bob'), state: 'DISMISSED' },
        ],
      }).answer,
    ).toBe('met');
    // 09:20+01:00 is earlier than 09:00Z, whatever the text looks like.
    const earlier = {
      ...approval('bob'),
      submittedAt: '2026-11-21T09:20:00+01:00',
      state: 'CHANGES_REQUESTED' as const,
    };
    expect(judge({ reviews: [approval('bob'), earlier] }).answer).toBe('met');
  });

  it('lets anyone whose approval would count veto, whatever commit they saw', () => {
    const veto = { ...approval('carol', 'before'), state: 'CHANGES_REQUESTED' as const };
    expect(judge({ reviews: [approval('bob'), veto] })).toEqual({
      guard: 'approved-by',
      answer: 'unmet',
      because: 'carol requested changes, which is a veto until taken back.',
    });
    expect(judge({ reviews: [approval('bob'), { ...veto, user: account('mallory') }] }).answer).toBe('met');
    expect(
      judge({ reviews: [approval('bob'), veto, { ...approval('carol'), submittedAt: '2026-11-21T09:40:00Z' }] }).answer,
    ).toBe('met');
  });

  it('counts neither author, committer, requester, implementer nor bots', () => {
    const reviews = [approval('bob')];
    expect(judge({ reviews, author: account('Bob') }).answer).toBe('unmet');
    expect(judge({ reviews, committers: [account('bob')] }).answer).toBe('unmet');
    expect(judge({ reviews, head: { ...nobody, requester: 'Bob' } }).answer).toBe('unmet');
    expect(judge({ reviews, before: { ...nobody, implementer: 'bob' } }).because).toContain(
      'the approval of bob does not count (implementer of CHG-0001)',
    );
    expect(judge({ reviews: [{ ...approval('bob'), user: { login: 'bob', id: null, bot: true } }] }).answer).toBe(
      'unmet',
    );
    const roles = { 'change-authority': { active: true, members: [person('bob'), person('"renovate[bot]"')] } };
    expect(judge({ roles, reviews: [approval('renovate[bot]')] })).toMatchObject({
      answer: 'unmet',
      because: expect.stringContaining(': bob may still approve; the approval of renovate[bot] does not count (a bot)'),
    });
    // Somebody who is excluded cannot veto either.
    const veto = { ...approval('carol'), state: 'CHANGES_REQUESTED' as const };
    expect(judge({ reviews: [...reviews, veto], head: { ...nobody, requester: 'carol' } }).answer).toBe('met');
  });

  it('knows a login that has changed hands by its ID', () => {
    const roles = { 'change-authority': { active: true, members: [{ login: 'bob', id: 12 }] } };
    const by = (id: number | null) => [{ ...approval('bob'), user: { login: 'bob', id, bot: false } }];
    expect(judge({ roles, reviews: by(12) }).answer).toBe('met');
    expect(judge({ roles, reviews: by(null) }).answer).toBe('met');
    expect(judge({ roles, reviews: by(13) }).answer).toBe('unmet');
    // A committer who was renamed since is still the committer.
    const committers = [{ login: 'bobby', id: 12, bot: false }];
    expect(judge({ roles, committers, reviews: by(12) }).answer).toBe('unmet');
    expect(judge({ roles, committers, reviews: by(null) }).answer).toBe('unmet');
  });

  it('does not count a review without a user or a commit', () => {
    expect(judge({ reviews: [{ ...approval('bob'), user: null }] }).answer).toBe('unmet');
    const nowhere = { ...approval('bob'), commit: null };
    const { answer, waiting, because } = judge({ reviews: [nowhere] });
    expect({ answer, waiting }).toEqual({ answer: 'unmet', waiting: true });
    expect(because).toContain('the approval of bob does not count (it names no commit)');
    expect(because).not.toContain('stale');
    expect(judge({ reviews: [{ ...nowhere, user: account('mallory') }] }).because).not.toContain('mallory');
  });

  it('lets no review without a commit stand in the way of one that counts', () => {
    const later = { commit: null, submittedAt: '2026-11-21T09:40:00Z' };
    const good = approval('bob');
    expect(judge({ reviews: [good, { ...good, ...later }] }).because).toBe('Approved: bob (change-authority).');
    for (const state of ['CHANGES_REQUESTED', 'DISMISSED'] as const) {
      expect(judge({ reviews: [good, { ...good, ...later, state }] }).answer).toBe('met');
      expect(judge({ reviews: [good, { ...approval('carol'), ...later, state }] }).answer).toBe('met');
    }
    const stale = judge({ reviews: [approval('bob', 'before'), { ...good, ...later }] }).because;
    expect(stale).toContain('the approval of bob is stale');
    expect(stale).not.toContain('names no commit');
    // Nor does it take a veto back.
    expect(
      judge({
        reviews: [
          { ...good, state: 'CHANGES_REQUESTED' },
          { ...good, ...later },
        ],
      }).answer,
    ).toBe('unmet');
  });

  it('takes an approval that nobody can date for the oldest review, a refusal for the newest', () => {
    const undated = { ...approval('bob'), submittedAt: 'yesterday' };
    expect(judge({ reviews: [undated] }).answer).toBe('met');
    expect(judge({ reviews: [undated, undated] }).answer).toBe('met');
    expect(judge({ reviews: [approval('bob'), undated] }).answer).toBe('met');
    expect(judge({ reviews: [undated, approval('bob', 'before')] }).answer).toBe('unmet');
    expect(judge({ reviews: [approval('bob', 'before'), undated] }).answer).toBe('unmet');
    for (const state of ['CHANGES_REQUESTED', 'DISMISSED'] as const) {
      expect(judge({ reviews: [approval('bob'), { ...undated, state }] }).answer).toBe('unmet');
      expect(judge({ reviews: [undated, { ...undated, state }] }).answer).toBe('unmet');
      expect(judge({ reviews: [undated, { ...approval('bob'), state }] }).answer).toBe('unmet');
    }
  });

  it('takes one ID under two logins for nobody', () => {
    const as = (login: string) => ({ ...approval(login), user: { login, id: 12, bot: false } });
    expect(judge({ each: [{ role: 'cab', count: 2 }], reviews: [as('dave'), as('erin')] }).answer).toBe('unmet');
    expect(judge({ reviews: [as('bob'), as('mallory')] }).answer).toBe('unmet');
  });

  it('counts nobody twice', () => {
    const both: Scenario['each'] = [{ role: 'change-authority', count: 1 }, { 'owners-of': ['services'] }];
    const head = { ...nobody, services: ['SVC-a'] };
    expect(judge({ each: both, head, reviews: [approval('carol')] }).answer).toBe('unmet');
    expect(judge({ each: both, head, reviews: [approval('carol'), approval('bob')] }).answer).toBe('met');
    expect(judge({ each: [{ role: 'cab', count: 2 }], reviews: [approval('dave'), approval('Dave')] }).answer).toBe(
      'unmet',
    );
    // bob could fill either role, carol only the first: the two together must still be found.
    const roles = {
      'change-authority': { active: true, members: [person('bob'), person('carol')] },
      cab: { active: true, members: [person('bob')] },
    };
    const each: Scenario['each'] = [
      { role: 'change-authority', count: 1 },
      { role: 'cab', count: 1 },
    ];
    expect(judge({ roles, each, reviews: [approval('bob'), approval('carol')] }).answer).toBe('met');
  });

  it('asks each owner once, also of services reached through CIs', () => {
    const each: Scenario['each'] = [{ 'owners-of': ['services', 'cis.services'] }];
    const head = { ...nobody, services: ['SVC-a', 'SVC-b'], cis: ['CI-1'] };
    expect(judge({ each, head, reviews: [approval('carol')] }).because).toBe(
      'Missing 1 of 1 from owner of SVC-c: frank may still approve.',
    );
    expect(judge({ each, head, reviews: [approval('carol'), approval('frank')] }).answer).toBe('met');
    const lost = judge({
      each,
      head: { ...head, services: ['SVC-new'] },
      reviews: [approval('carol'), approval('frank')],
    });
    expect(lost).toEqual({
      guard: 'approved-by',
      answer: 'unmet',
      because: 'Nobody can approve: SVC-new does not exist at the base, so it has no owner yet.',
    });
  });

  it('is not waiting where approvals alone cannot help', () => {
    const unbound = judge({ each: [{ role: 'ecab', count: 1 }] });
    expect(unbound.because).toContain('the role ecab is bound to no group');
    expect(unbound.waiting).toBeUndefined();
    const few = judge({ each: [{ role: 'cab', count: 2 }], author: account('dave') });
    expect(few).toMatchObject({ answer: 'unmet' });
    expect(few.waiting).toBeUndefined();
    const retired = { 'change-authority': { active: false, members: [person('bob')] } };
    expect(judge({ roles: retired, reviews: [approval('bob')] }).answer).toBe('unmet');
  });

  it('answers unknown where a list is not complete or a commit cannot be read', () => {
    const reviews = [approval('bob')];
    expect(judge({ reviews, reviewsComplete: false }).answer).toBe('unknown');
    expect(judge({ reviews, committersComplete: false }).answer).toBe('unknown');
    expect(judge({ reviews: [approval('bob', 'gone')] }).because).toBe(
      'Could not read what CHG-0001 was in the commit that bob approved.',
    );
    // However the list ends, two approvals cannot come from one person.
    expect(judge({ each: [{ role: 'cab', count: 3 }], reviewsComplete: false }).answer).toBe('unmet');
    // Whoever else committed, what is missing stays missing.
    expect(judge({ committersComplete: false }).answer).toBe('unmet');
  });
});

function judge(scenario: Partial<Scenario>): Verdict {
  const { options, input } = inputOf({ ...quiet, ...scenario });
  return approvedBy.judge(options, input);
}

function person(login: string): { login: string; id: null } {
  return { login, id: null };
}

function account(login: string): Person {
  return { login, id: null, bot: false };
}

function approval(login: string, commit = 'head'): Review {
  return { user: account(login), state: 'APPROVED', commit, submittedAt: '2026-11-21T09:00:00Z' };
}
