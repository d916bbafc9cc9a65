import { createContext, Script } from 'node:vm';

const box: { task: () => unknown } = { task: () => null };
const context = createContext(box);
const script = new Script('task()');

/** After so many broken-off tasks the others get a tenth of their time: a thousand hostile files must not cost a thousand deadlines. */
const PATIENCE = 5;
let brokenOff = 0;

/** What ran, or that it ran out of time. */
export type Timed<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/**
 * Runs a synchronous, pure task and breaks it off after some time, because Markdown and YAML parsers take
 * minutes on small inputs made to that end. This is a watchdog, not a sandbox: the task is our own code.
 *
 * @param milliseconds longest time it may take
 * @throws what the task throws
 */
export function withDeadline<T>(milliseconds: number, task: () => T): Timed<T> {
  box.task = task;
  try {
    return {
      done: true,
      value: script.runInContext(context, { timeout: brokenOff < PATIENCE ? milliseconds : milliseconds / 10 }) as T,
    };
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    brokenOff += 1;
    return { done: false };
  } finally {
    box.task = () => null;
  }
}
