import type { Process } from './process.ts';

/** Lists of entries with `at` that are only ever added to: the timeline, and what begins a clock anew. */
export function appendOnlyFields({ clocks }: Process): readonly string[] {
  return [...new Set(['timeline', ...clocks.flatMap(({ restarts }) => restarts ?? [])])];
}
