import { parseInstant } from '../time/instant.ts';

/** Whether an instant lies before another; what is no instant is older than all. */
export function isOlder(at: string, than: string): boolean {
  return (parseInstant(at) ?? 0) < (parseInstant(than) ?? 0);
}
