import type { Progress } from '../model/ports.ts';
import type { Io } from './io.ts';

/** Least time between two lines, milliseconds: a terminal is slower than the work. */
const PAUSE = 80;

/** Progress on one line of the terminal, wiped at the end; silent where nobody watches. */
export function terminalProgress(io: Io): Progress {
  if (!io.watched) return { step: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    step: (label, done, total) => {
      const now = Date.now();
      if (now - shown < PAUSE) return;
      shown = now;
      io.warn(
        `\r\u001b[K${label} ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`,
      );
    },
    end: () => {
      if (shown > 0) io.warn('\r\u001b[K');
      shown = 0;
    },
  };
}
