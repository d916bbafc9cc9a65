/** Characters that no field of a record may hold: controls, line separators, and what reorders text on a screen. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * A value of a source as text for a field: one line, without control characters, at most so many UTF-16 code units.
 * `whole` is false where it had to be cut.
 */
export function plainText(text: string, longest: number): { readonly text: string; readonly whole: boolean } {
  const clean = text.toWellFormed().replace(HIDDEN, ' ').trim();
  if (clean.length <= longest) return { text: clean, whole: true };
  return { text: `${clean.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`, whole: false };
}
