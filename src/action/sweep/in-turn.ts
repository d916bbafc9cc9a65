import type { Alert } from '../../measures/alerts.ts';

/** What decides whose turn it is. */
interface Waiting {
  readonly subject: { readonly record: string };
  /** What is to be told. */
  readonly fresh: readonly Alert[];
}

/**
 * The order in which people are told, for a run that cannot tell all: by turns what can still be saved, the least time left first, and
 * what is breached, the freshest first. Records that failed in the last run come last, so that they keep nobody else waiting.
 *
 * @param waiting the one with the least time left first
 * @param failed whether telling of the record failed in the last run
 */
export function inTurn<T extends Waiting>(waiting: readonly T[], failed: (record: string) => boolean): readonly T[] {
  const isLast = ({ subject }: T): boolean => failed(subject.record);
  return [...byTurns(waiting.filter((one) => !isLast(one))), ...byTurns(waiting.filter(isLast))];
}

function byTurns<T extends Waiting>(waiting: readonly T[]): readonly T[] {
  const saved = waiting.filter(canBeSaved);
  const lost = waiting.filter((one) => !canBeSaved(one)).sort((a, b) => newest(b) - newest(a));
  const most = Math.max(saved.length, lost.length);
  return Array.from({ length: most }, (_, turn) => [
    ...saved.slice(turn, turn + 1),
    ...lost.slice(turn, turn + 1),
  ]).flat();
}

function canBeSaved({ fresh }: Waiting): boolean {
  return fresh.some(({ state }) => state === 'running');
}

function newest({ fresh }: Waiting): number {
  return Math.max(...fresh.map(({ at }) => Date.parse(at)));
}
