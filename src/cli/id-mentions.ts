/** How an ID is found in running text: its file's own stem counts, longer IDs that begin alike do not. */
export interface Mentions {
  /** How often it is mentioned. */
  count(text: string): number;
  /** The text with another ID in its place. */
  replace(text: string, id: string): string;
}

/**
 * Finds an ID in text by word boundaries: `CHG-0042` is in `(CHG-0042)` and `CHG-0042-disks.md`, not in
 * `CHG-00421` or `XCHG-0042`; `SVC-pay` is not in `SVC-pay-eu`.
 *
 * @param others names, such as files of another record with the same number, that begin alike and are not meant
 */
export function mentionsOf(id: string, others: readonly string[] = []): Mentions {
  const number = /-\d+$/.test(id);
  const not = others.map((name) => `(?!${literal(name.slice(id.length))}(?![A-Za-z0-9]))`).join('');
  const end = number ? '(?![A-Za-z0-9_])' : '(?:(?=\\.md(?![A-Za-z0-9]))|(?![A-Za-z0-9_]|[._-][A-Za-z0-9]))';
  const pattern = new RegExp(`(?<![A-Za-z0-9_])(?<![A-Za-z0-9][._-])${literal(id)}${not}${end}`, 'g');
  return {
    count: (text) => text.match(pattern)?.length ?? 0,
    replace: (text, other) => text.replace(pattern, () => other),
  };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
