import { asString } from '../model/json.ts';
import type { History } from './histories.ts';

/** When a change was last carried out, from "implement" to "review", milliseconds since 1970; null where it was not, to its end. */
export function carriedOut({ path }: History): { readonly begun: number; readonly ended: number } | null {
  const done = path.findLastIndex(
    ({ status }, index) => status === 'review' && path[index - 1]?.status === 'implement',
  );
  const [begun, ended] = [path[done - 1], path[done]];
  return begun === undefined || ended === undefined ? null : { begun: begun.at, ended: ended.at };
}

const FAILED_OUTCOMES: readonly (string | null)[] = ['failed', 'backed-out'];

/** Whether a change did not do what it should. */
export function hasFailed({ data }: History): boolean {
  return FAILED_OUTCOMES.includes(asString(data['outcome']));
}
