import { linksTo } from '../model/backlinks.ts';
import type { Impact } from '../model/impact.ts';
import { isOver } from '../model/process.ts';
import { find, ofKind, type Snapshot } from '../model/snapshot.ts';

/** What an impact touches beyond what would stop: promises, people and the work they do. */
export const kinds = ['agreement', 'customer', 'business-process', 'service'] as const;

const [AGREEMENT, CUSTOMER, PROCESS, SERVICE] = kinds;
const WANTED: ReadonlySet<string> = new Set([AGREEMENT, CUSTOMER, PROCESS]);

/**
 * Agreements, customers and business processes of the services hit, each with the path on through its service, nearest first. A record that names no
 * service and covers all of them (an agreement) is touched where no other agreement names the service. Those
 * that stand in a final status are left out.
 *
 * @param hit services and items that are down or at risk, those that fail by themselves included
 */
export function touchedBy(snapshot: Snapshot, hit: readonly Impact[]): readonly Impact[] {
  const known = new Set(hit.map(({ entry }) => entry.id));
  const found: Impact[] = [];
  const general = ofKind(snapshot, AGREEMENT).filter(
    (entry) => !isOver(snapshot.rules, entry) && !entry.links.some(({ field }) => field === 'services'),
  );
  const worstFirst = [...hit].sort((a, b) => Number(a.state === 'at-risk') - Number(b.state === 'at-risk'));
  for (const { entry, path, state } of worstFirst) {
    if (entry.kind !== SERVICE) continue;
    const near = [
      ...linksTo(snapshot, entry.id).map((link) => link.entry),
      ...entry.links.flatMap(({ to }) => find(snapshot, to) ?? []),
    ].filter((one) => WANTED.has(one.kind) && !isOver(snapshot.rules, one));
    const named = near.some((one) => one.kind === AGREEMENT);
    for (const one of named ? near : [...near, ...general]) {
      if (known.has(one.id)) continue;
      known.add(one.id);
      found.push({ entry: one, path: [...path, one.id], state });
    }
  }
  return found.sort((a, b) => a.path.length - b.path.length);
}
