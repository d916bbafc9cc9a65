import { compareText } from './compare-text.ts';

/** Orders by path, in UTF-16 code units: the same on every machine, whatever its language. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareText(a.path, b.path);
}
