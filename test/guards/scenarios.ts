import fc from 'fast-check';
import type { Person, Review } from '../../src/model/facts.ts';
import type { Ask, ChangeFields, Scenario, WrittenPerson } from './scenario.ts';

const logins = ['anna', 'bob', 'carol', 'dave', 'erin', 'frank'];
const services = ['SVC-a', 'SVC-b', 'SVC-c'];
const cis = ['CI-1', 'CI-2'];
const roleNames = ['change-authority', 'cab', 'ecab'];

/** Mostly plain logins; now and then another spelling, a known ID, or an ID that is somebody else's. */
const login = fc.constantFrom(...logins, ...logins, 'Bob', 'CAROL', 'renovate[bot]');
const idOf = (name: string): number => logins.indexOf(name.toLowerCase()) + 1;

const member: fc.Arbitrary<WrittenPerson> = login
  .filter((name) => !name.includes('['))
  .chain((name) => fc.constantFrom(null, null, idOf(name), 99).map((id) => ({ login: name, id })));

/** Somebody on GitHub. */
export const account: fc.Arbitrary<Person> = login.chain((name) =>
  fc
    .constantFrom(idOf(name), idOf(name), null, 98, 99)
    .map((id) => ({ login: name, id: id === 0 ? 77 : id, bot: name.includes('[') })),
);

/** One review by anyone, of any commit, in any state. */
export const review: fc.Arbitrary<Review> = fc.record({
  user: fc.option(account, { freq: 12 }),
  state: fc.constantFrom('APPROVED', 'APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'),
  commit: fc.constantFrom('head', 'head', 'head', 'before', 'gone', 'unread', 'without', null),
  submittedAt: fc.constantFrom(
    '2026-11-21T07:00:00Z',
    '2026-11-21T08:00:00Z',
    // Earlier than the one before it, although it sorts after it as text.
    '2026-11-21T08:30:00+01:00',
    '2026-11-21T09:00:00Z',
    'yesterday',
  ),
});

const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ role: fc.constantFrom(...roleNames), count: fc.constantFrom(1, 1, 2) }),
  fc.constantFrom<Ask>({ 'owners-of': ['services'] }, { 'owners-of': ['services', 'cis.services'] }),
);

const fields: fc.Arbitrary<ChangeFields> = fc.record({
  services: fc.uniqueArray(fc.constantFrom(...services), { maxLength: 2 }),
  cis: fc.uniqueArray(fc.constantFrom(...cis), { maxLength: 2 }),
  requester: fc.option(fc.constantFrom('anna', 'frank', 'Anna'), { freq: 3 }),
  implementer: fc.option(fc.constantFrom('frank', 'erin', 'dave'), { freq: 2 }),
});

const group = fc.record({
  active: fc.constantFrom(true, true, true, true, true, false),
  members: fc.array(member, { maxLength: 4 }),
});

/** Any pull request over any small repository. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  roles: fc.record({
    'change-authority': group,
    cab: group,
    ecab: fc.option(group, { freq: 4 }),
  }),
  owners: fc.record({ 'SVC-a': member, 'SVC-b': fc.option(member, { freq: 9 }), 'SVC-c': member }),
  cis: fc.record({
    'CI-1': fc.uniqueArray(fc.constantFrom(...services), { maxLength: 2 }),
    'CI-2': fc.uniqueArray(fc.constantFrom(...services), { maxLength: 2 }),
  }),
  before: fields,
  head: fields,
  each: fc.array(ask, { minLength: 1, maxLength: 2 }),
  author: fc.constantFrom<Person>({ login: 'anna', id: 1, bot: false }, { login: 'frank', id: null, bot: false }),
  committers: fc.array(account, { maxLength: 1 }),
  reviews: fc.array(review, { maxLength: 7 }),
  commits: fc.constant({ head: 'same', before: 'other', without: 'absent', unread: 'unknown' } as const),
  reviewsComplete: fc.constantFrom(true, true, true, true, true, false),
  committersComplete: fc.constantFrom(true, true, true, true, true, false),
});
