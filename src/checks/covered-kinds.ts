import { asStrings, type JsonObject } from '../model/json.ts';
import type { Process, Rules } from '../model/process.ts';

/** Kinds whose records an agreement may put clocks on: those it names, else all that have clocks. */
export function coveredKinds({ kinds }: JsonObject, { processes }: Rules): readonly Process[] {
  const named = kinds === undefined ? null : asStrings(kinds);
  return [...processes.values()].filter(({ kind, clocks }) => named?.includes(kind) ?? clocks.length > 0);
}
