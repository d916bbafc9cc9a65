import type { MarkProps } from '../props.ts';

/** How near a day is by which something is to be done. @param days until then; below 0 it is past */
export function dutyMark(days: number): MarkProps {
  if (days < 0) return { tone: 'bad', word: `${-days} d late` };
  return { tone: days <= 14 ? 'warn' : 'info', word: days === 0 ? 'today' : `in ${days} d` };
}
