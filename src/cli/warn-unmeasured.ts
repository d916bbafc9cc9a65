import { unmeasured } from '../measures/unmeasured.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { visible } from '../reporters/visible.ts';
import type { Io } from './io.ts';

/** Files told one by one. */
const SHOWN = 20;

/**
 * Says on standard error which files hide clocks.
 *
 * @param only of the records, just this one; agreements and calendars always
 * @returns the exit code: 1 where agreements or calendars cannot be counted with, since then nobody knows what is missing
 */
export function warnUnmeasured(io: Io, snapshot: Snapshot, only: string | null = null): number {
  const found = unmeasured(snapshot).filter(({ file, rules }) => rules || only === null || file === only);
  for (const { file, message } of found.slice(0, SHOWN)) {
    io.warn(`gitsm: ${visible(file)}: clocks may be missing or wrong. ${visible(message)}\n`);
  }
  if (found.length > SHOWN) io.warn(`gitsm: ${found.length - SHOWN} more of this sort; \`gitsm check\` shows all.\n`);
  return found.some(({ rules }) => rules) ? 1 : 0;
}
