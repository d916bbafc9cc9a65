import type { Person } from '../model/facts.ts';
import { type Answer, mapAt, numberAt, textAt } from './read-json.ts';

/** A person of an answer, or null where GitHub no longer knows who it was. */
export function personAt(answer: Answer, key: string): Person | null {
  const user = mapAt(answer, key);
  const login = textAt(user, 'login');
  if (user === null || login === null || login === '') return null;
  return { login, id: numberAt(user, 'id'), bot: textAt(user, 'type') === 'Bot' || login.endsWith('[bot]') };
}

/**
 * The person a commit's e-mail names, or null. Only GitHub's own no-reply addresses name one: `12+bob@users.noreply.github.com`
 * or the older `bob@users.noreply.github.com`. Anyone can write any address into a commit, so this may only ever exclude.
 */
export function personOfEmail(email: string): Person | null {
  const match = /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]{0,38}(?:\[bot\])?)@users\.noreply\.[a-z\d.-]+$/i.exec(email);
  const login = match?.[2];
  if (login === undefined) return null;
  return { login, id: match?.[1] === undefined ? null : Number(match[1]), bot: login.endsWith('[bot]') };
}
