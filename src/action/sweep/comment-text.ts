import type { Alert } from '../../measures/alerts.ts';
import { clocksOf, outlookOf, peopleOf } from './cases.ts';
import { short } from './links.ts';
import { keysOf, toldMark } from './marks.ts';

/** Clocks told of in one comment. */
const MOST_CLOCKS = 10;

/** Files named in one comment. */
const MOST_FILES = 3;

/**
 * Comment that tells people of thresholds: the only text of a sweep that mentions anybody.
 * @param unread files of agreements that cannot be relied on
 */
export function commentText(fresh: readonly Alert[], unread: readonly string[]): string {
  const people = peopleOf(fresh);
  const clocks = clocksOf(fresh);
  const left = clocks.length - MOST_CLOCKS;
  return [
    toldMark(fresh.flatMap(keysOf)),
    people.length === 0
      ? 'Nobody could be told by name: the record has no assignee and no group with a lead among the people of this repository.'
      : people.map((login) => `@${login}`).join(' '),
    '',
    ...clocks.slice(0, MOST_CLOCKS).map(({ highest, reached }) => clockLine(highest, reached)),
    ...(left > 0 ? [`- and ${left} more clocks: see above`] : []),
    '',
    ...(unread.length === 0
      ? []
      : [
          `This may come from a less specific agreement than the one that is meant: ${namesOf(unread)} cannot be relied on as it stands.`,
          '',
        ]),
  ].join('\n');
}

function namesOf(files: readonly string[]): string {
  const left = files.length - MOST_FILES;
  const named = files.slice(0, MOST_FILES).map((file) => short(file, 120));
  return `${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function clockLine(highest: Alert, reached: readonly Alert[]): string {
  const { percent, metric, agreement, at } = highest;
  const below = reached.slice(0, -1).map((one) => `${one.percent} %`);
  const also = below.length === 0 ? '' : ` (${below.slice(-5).join(', ')} before that)`;
  return `- **${percent} %** of ${short(metric, 40)} by ${short(agreement, 60)} since ${short(at, 40)}${also}. ${short(outlookOf(highest), 300)}`;
}
