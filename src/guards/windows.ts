import { isObject, type Json } from '../model/json.ts';
import { parseInstant } from '../time/instant.ts';

/** A stretch of time in milliseconds since 1970; `end` is not part of it. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Reads `{start, end}`; null where it is none, or ends before it starts. */
export function windowOf(value: Json | undefined): Window | null {
  if (!isObject(value)) return null;
  const start = parseInstant(value['start']);
  const end = parseInstant(value['end']);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Whether two windows share an instant; windows that only touch do not. */
export function overlap(a: Window, b: Window): boolean {
  return a.start < b.end && b.start < a.end;
}
