import type { Pointer } from '../model/finding.ts';

/** The pointer to a link's value: `cis/0` is the first item of `cis`. */
export function linkPointer(at: string): Pointer {
  return at.split('/').map((part, index) => (index > 0 && /^\d+$/.test(part) ? Number(part) : part));
}
