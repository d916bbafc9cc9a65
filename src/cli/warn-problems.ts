import type { SlaProblem } from '../measures/sla.ts';
import { visible } from '../reporters/visible.ts';
import type { Io } from './io.ts';

/** Says on standard error what could not be measured, one line each; of many the first. */
export function warnProblems(io: Io, problems: readonly SlaProblem[]): void {
  for (const { record, message } of problems.slice(0, SHOWN))
    io.warn(`gitsm: ${visible(record)}: ${visible(message)}\n`);
  if (problems.length > SHOWN) io.warn(`gitsm: ${problems.length - SHOWN} more of this sort.\n`);
}

const SHOWN = 50;
