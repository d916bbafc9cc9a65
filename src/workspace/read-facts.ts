import type { Facts, Person, PullRequestFacts, Review } from '../model/facts.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import { builtinValidator } from '../records/builtin-validators.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';

/** Facts before Git has been asked what the reviewed commits hold. */
export type GivenFacts = Omit<Facts, 'reviewed'>;

/** Facts of a run to which none were handed: only the time is known. */
export function noFacts(): Facts {
  return { now: formatInstant(Date.now()), pullRequest: null, given: false, reviewed: new Map() };
}

/**
 * Reads the text of a facts file (public contract, section 5).
 *
 * @param name file name for messages
 * @throws SetupError where it is no such file
 */
export function readFacts(text: string, name: string): GivenFacts {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new SetupError(
      `${name} is no JSON: ${(error as Error).message.slice(0, 200)}.`,
      'Write an object with "now" and "pullRequest".',
    );
  }
  if (!isObject(raw))
    throw new SetupError(`${name} holds no JSON object.`, 'Write an object with "now" and "pullRequest".');
  const [first] = builtinValidator('facts')(raw);
  if (first !== undefined) throw new SetupError(`${name}: ${first.message}`, first.help);
  const pullRequest = raw['pullRequest'];
  const now = asString(raw['now']) ?? noFacts().now;
  if (parseInstant(now) === null)
    throw new SetupError(
      `${name}: Unexpected "now" of ${now}, which does not exist.`,
      'Write an instant such as 2026-11-21T10:00:00Z.',
    );
  return {
    now,
    pullRequest: isObject(pullRequest) ? pullRequestOf(pullRequest) : null,
    given: true,
  };
}

function pullRequestOf(raw: JsonObject): PullRequestFacts {
  const committers = raw['committers'];
  return {
    number: typeof raw['number'] === 'number' ? raw['number'] : 0,
    author: personOf(raw['author']) ?? { login: '', id: null, bot: false },
    committers: Array.isArray(committers) ? committers.flatMap((one: Json) => personOf(one) ?? []) : [],
    headSha: asString(raw['headSha']) ?? '',
    draft: raw['draft'] === true,
    reviews: (Array.isArray(raw['reviews']) ? raw['reviews'] : []).filter(isObject).map(reviewOf),
    reviewsComplete: raw['reviewsComplete'] !== false,
    // Who is excluded is unknown where nobody says who committed.
    committersComplete: Array.isArray(committers) && raw['committersComplete'] !== false,
  };
}

function reviewOf(raw: JsonObject): Review {
  return {
    user: personOf(raw['user']),
    state: raw['state'] as Review['state'],
    commit: asString(raw['firstSeenCommit']) ?? asString(raw['commit']),
    submittedAt: asString(raw['submittedAt']) ?? '',
  };
}

/** A person written as a login or as `{login, id, type}`. */
function personOf(raw: Json | undefined): Person | null {
  if (typeof raw === 'string') return { login: raw, id: null, bot: isBot(raw) };
  if (!isObject(raw)) return null;
  const login = asString(raw['login']);
  if (login === null) return null;
  return { login, id: typeof raw['id'] === 'number' ? raw['id'] : null, bot: raw['type'] === 'Bot' || isBot(login) };
}

function isBot(login: string): boolean {
  return login.toLowerCase().endsWith('[bot]');
}
