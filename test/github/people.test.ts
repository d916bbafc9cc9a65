import { expect, test } from 'vitest';
import { personAt, personOfEmail } from '../../src/github/people.ts';

test.each([
  ['12+bob@users.noreply.github.com', { login: 'bob', id: 12, bot: false }],
  ['bob@users.noreply.github.com', { login: 'bob', id: null, bot: false }],
  ['Bob-B@USERS.noreply.github.com', { login: 'Bob-B', id: null, bot: false }],
  ['49699333+dependabot[bot]@users.noreply.github.com', { login: 'dependabot[bot]', id: 49_699_333, bot: true }],
  ['7+bob@users.noreply.ghe.example.org', { login: 'bob', id: 7, bot: false }],
  ['bob@example.org', null],
  ['+bob@users.noreply.github.com', null],
  ['12+@users.noreply.github.com', null],
  ['x@y@users.noreply.github.com', null],
  ['bob@users.noreply.github.com.evil example', null],
  ['', null],
])('the address %s names %o', (email, person) => {
  expect(personOfEmail(email)).toEqual(person);
});

test('a bot is known by its type or its name', () => {
  expect(personAt({ user: { login: 'app', id: 1, type: 'Bot' } }, 'user')?.bot).toBe(true);
  expect(personAt({ user: { login: 'app[bot]', id: 1, type: 'User' } }, 'user')?.bot).toBe(true);
  expect(personAt({ user: { login: 'bob', id: 1, type: 'User' } }, 'user')).toEqual({
    login: 'bob',
    id: 1,
    bot: false,
  });
});

test.each([[{ user: null }], [{}], [{ user: { id: 3 } }], [{ user: { login: '' } }], [{ user: 'bob' }]])(
  '%o is nobody',
  (answer) => {
    expect(personAt(answer, 'user')).toBeNull();
  },
);
