/** Most names in one sentence; the rest is counted. */
const MOST = 8;

/** "a, b and c" for people; long lists end with how many more there are. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  const shown = items.length > MOST ? [...items.slice(0, MOST - 1), `${items.length - MOST + 1} more`] : items;
  if (shown.length < 2) return shown[0] ?? 'nobody';
  return `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}
