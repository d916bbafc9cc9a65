import { visible } from '../reporters/visible.ts';

/**
 * A line of the job's log that the runner cannot take for a command. It looks for `::` at the start of a line, after white
 * space, and for `##[` anywhere. Source: actions/runner, ActionCommand.cs.
 */
export function harmless(text: string): string {
  return withoutMarks(visible(text)).replace(/^::/, ': :');
}

/** Breaks the old form of a command up, which the runner looks for anywhere in a line. */
export function withoutMarks(text: string): string {
  return text.replaceAll('##[', '# #[');
}
