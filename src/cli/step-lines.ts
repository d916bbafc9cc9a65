import type { Answer, Verdict } from '../model/guard.ts';
import { visible } from '../reporters/visible.ts';
import type { Io, Style } from './io.ts';
import { isBlocked, type PossibleStep } from './steps.ts';

const marks: Readonly<Record<Answer, readonly [mark: string, style: Style]>> = {
  met: ['✓', 'green'],
  unmet: ['✗', 'red'],
  unknown: ['?', 'yellow'],
};

/** What a record may become, a line a status, with what each guard says below it. */
export function stepLines(steps: readonly PossibleStep[], io: Io): string {
  const width = Math.max(0, ...steps.map(({ transition }) => transition.to.length));
  return steps
    .map(({ transition, verdicts }) => {
      const status = io.paint(isBlocked(verdicts) ? 'red' : 'cyan', transition.to.padEnd(width));
      return [`  ${status}  ${transition.name}\n`, ...verdicts.map((verdict) => verdictLine(verdict, io))].join('');
    })
    .join('');
}

/** What one guard says, on a line of its own. */
export function verdictLine({ guard, answer, because }: Verdict, io: Io): string {
  const [mark, style] = marks[answer];
  return `    ${io.paint(style, mark)} ${guard}: ${visible(because)}\n`;
}
