import { listed } from '../../guards/words.ts';
import { nearest } from '../../records/nearest.ts';

/** What to write instead of a name that is not there. */
export function instead(name: string, known: Iterable<string>, what: string): string {
  const all = [...known];
  const near = nearest(name, all);
  if (near !== null) return `Write "${near}" if that is meant.`;
  return all.length === 0 ? `There is no ${what}.` : `Known are ${listed(all)}.`;
}

/** "Unexpected status "opne", which is not there", cut to a length that fits a line. */
export function unexpected(what: string, name: string, why: string): string {
  return `Unexpected ${what} "${name.slice(0, 60)}", ${why}.`;
}
