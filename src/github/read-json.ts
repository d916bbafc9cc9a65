import { isObject } from '../model/json.ts';
import { ApiError } from './api-error.ts';

/** A map out of an answer of the API. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * The value as a map.
 * @throws ApiError `unreadable` where it is anything else, for example an answer that was cut off
 */
export function asAnswer(value: unknown, what: string): Answer {
  if (isObject(value)) return value;
  throw unreadable(what);
}

/** The map below a key, or null where there is none. */
export function mapAt(value: Answer, key: string): Answer | null {
  const inner = value[key];
  return isObject(inner) ? inner : null;
}

/** The text below a key, or null where there is none. */
export function textAt(value: Answer | null, key: string): string | null {
  const inner = value?.[key];
  return typeof inner === 'string' ? inner : null;
}

/** The whole number below a key, or null where there is none. */
export function numberAt(value: Answer | null, key: string): number | null {
  const inner = value?.[key];
  return typeof inner === 'number' && Number.isSafeInteger(inner) ? inner : null;
}

/** @throws ApiError `unreadable` where the value is missing */
export function required<T>(value: T | null, what: string): T {
  if (value === null) throw unreadable(what);
  return value;
}

function unreadable(what: string): ApiError {
  return new ApiError('unreadable', `GitHub's answer could not be read: expected ${what}. Run the job again.`);
}
