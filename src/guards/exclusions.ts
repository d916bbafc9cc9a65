import type { PullRequestFacts } from '../model/facts.ts';
import type { RecordFile } from '../model/record.ts';
import { type Named, peopleOf } from './people.ts';

/** Fields that name people who may not approve their own record (docs/contract.md, section 4; segregation of duties, FitSM PR12.4). */
const FIELDS: readonly string[] = ['requester', 'implementer'];

/** Somebody whose approval does not count, and why. */
export interface Exclusion extends Named {
  readonly why: string;
}

/**
 * Everyone a pull request and a record exclude.
 *
 * @param records all versions of the record that are to be looked at
 * @param more fields that exclude besides requester and implementer
 */
export function exclusions(
  pullRequest: PullRequestFacts,
  records: readonly RecordFile[],
  more: readonly string[] = [],
): readonly Exclusion[] {
  const author = { ...pullRequest.author, why: 'author of the pull request' };
  const committers = pullRequest.committers.map((one) => ({ ...one, why: 'author or committer of a commit' }));
  const named = records.flatMap(({ id, data }) =>
    [...FIELDS, ...more].flatMap((field) => peopleOf(data[field]).map((one) => ({ ...one, why: `${field} of ${id}` }))),
  );
  return [author, ...named, ...committers];
}

/** Why a person is excluded, or null. One equal login or one equal ID is enough: excluding too many is the safe mistake. */
export function excludedAs(person: Named, excluded: readonly Exclusion[]): string | null {
  const login = person.login.toLowerCase();
  const match = excluded.find((one) => one.login.toLowerCase() === login || (one.id !== null && one.id === person.id));
  return match?.why ?? null;
}

/** Whether an account is no person; GitHub writes apps as `name[bot]`. */
export function isBot(account: { readonly login: string; readonly bot?: boolean }): boolean {
  return account.bot === true || account.login.toLowerCase().endsWith('[bot]');
}
