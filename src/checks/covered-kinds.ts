import { asStrings, type JsonObject } from '../model/json.ts';
import type { Process, Rules } from '../model/process.ts';

/** Kinds whose records an agreement puts clocks on: those it names, else all, as far as they have clocks at all. */
export function coveredKinds({ kinds }: JsonObject, { processes }: Rules): readonly Process[] {
  const named = kinds === undefined ? null : asStrings(kinds);
  return [...processes.values()].filter(
    ({ kind, clocks }) => clocks.length > 0 && (named === null || named.includes(kind)),
  );
}
