import type { Answer, Verdict } from '../model/guard.ts';
import { visible } from '../reporters/visible.ts';
import type { Io, Style } from './io.ts';
import { isBlocked, type PossibleStep } from './steps.ts';

const marks: Readonly<Record<Answer, readonly [mark: string, style: Style]>> = {
  met: ['✓', 'green'],
  unmet: ['✗', 'red'],
  unknown: ['?', 'yellow'],
};

/** A step, and what the record lacks of what one standing there must have; left out: not asked. */
export interface ShownStep extends PossibleStep {
  readonly missing?: readonly string[];
}

/** What a record may become, a line a status, with what is missing there and what each guard says below it. */
export function stepLines(steps: readonly ShownStep[], io: Io): string {
  const width = Math.max(0, ...steps.map(({ transition }) => transition.to.length));
  return steps
    .map(({ transition, verdicts, missing = [] }) => {
      const status = io.paint(isBlocked(verdicts) ? 'red' : 'cyan', transition.to.padEnd(width));
      const lacks = missing.length === 0 ? '' : `    ${io.paint('yellow', '!')} missing there: ${missing.join(', ')}\n`;
      return [`  ${status}  ${transition.name}\n`, lacks, ...verdicts.map((verdict) => verdictLine(verdict, io))].join(
        '',
      );
    })
    .join('');
}

/** What one guard says, on a line of its own. */
export function verdictLine({ guard, answer, because }: Verdict, io: Io): string {
  const [mark, style] = marks[answer];
  return `    ${io.paint(style, mark)} ${guard}: ${visible(because)}\n`;
}
