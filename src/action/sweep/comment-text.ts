import type { Alert } from '../../measures/alerts.ts';
import { clocksOf, peopleOf } from './cases.ts';
import { short } from './links.ts';
import { keyOf, toldMark } from './marks.ts';

/** Clocks told of in one comment. */
const MOST_CLOCKS = 10;

/** Comment that tells people of thresholds: the only text of a sweep that mentions anybody. */
export function commentText(fresh: readonly Alert[]): string {
  const people = peopleOf(fresh);
  const clocks = clocksOf(fresh);
  const left = clocks.length - MOST_CLOCKS;
  return [
    toldMark(fresh.map(keyOf)),
    people.length === 0
      ? 'Nobody could be told by name: the record has no assignee and no group with a lead among the people of this repository.'
      : people.map((login) => `@${login}`).join(' '),
    '',
    ...clocks.slice(0, MOST_CLOCKS).map(({ highest, reached }) => clockLine(highest, reached)),
    ...(left > 0 ? [`- and ${left} more clocks: see above`] : []),
    '',
  ].join('\n');
}

function clockLine({ percent, metric, agreement, at, forecast }: Alert, reached: readonly Alert[]): string {
  const below = reached.slice(0, -1).map((one) => `${one.percent} %`);
  const also = below.length === 0 ? '' : ` (${below.slice(-5).join(', ')} before that)`;
  return `- **${percent} %** of ${short(metric, 40)} by ${short(agreement, 60)} since ${short(at, 40)}${also}. ${short(forecast, 300)}`;
}
