import { asString } from '../model/json.ts';
import { linksFrom } from '../model/links-from.ts';
import { isWithin, type Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { carriedOut, hasFailed } from './carried-out.ts';
import { type History, historiesOf } from './histories.ts';

/** Kinds that deployments are made of: releases, and changes carried out on their own. */
export const kinds = ['release', 'change', 'incident'] as const;
const [RELEASE, CHANGE, INCIDENT] = kinds;

/** Something brought into live use. Instants are milliseconds since 1970. */
export interface Deployment {
  /** ID of the release or the change. */
  readonly record: string;
  /** When it was done, or given up. */
  readonly at: number;
  /** It was taken out again, ended badly, or caused an incident. */
  readonly failed: boolean;
  /** When each of the changes it brought in was first written down. */
  readonly begun: readonly number[];
}

/**
 * Every deployment until now that falls into a period, oldest first: each time a release went from "deploying" to "deployed" or "rolled-back", and each
 * change that was carried out and that no such release brought in (DORA: a deployment is any change to what is in production).
 *
 * @param now RFC 3339
 */
export function deploymentsOf(snapshot: Snapshot, now: string, period: Period): readonly Deployment[] {
  const changes = new Map(historiesOf(snapshot, CHANGE, now).map((one) => [one.entry.id, one]));
  const blamed = new Set(historiesOf(snapshot, INCIDENT, now).flatMap(({ entry }) => linksFrom(entry, 'caused-by')));
  const bundled = new Set<string>();
  const found: Deployment[] = [];
  for (const release of historiesOf(snapshot, RELEASE, now)) {
    const ids = linksFrom(release.entry, 'changes');
    const begun = ids.flatMap((id) => changes.get(id)?.opened ?? []);
    const attempts = attemptsOf(release);
    for (const [index, { at, rolledBack }] of attempts.entries()) {
      const last = index === attempts.length - 1;
      const judged = last && (asString(release.data['verdict']) === 'failed' || ids.some((id) => blamed.has(id)));
      found.push({ record: release.entry.id, at, failed: rolledBack || judged, begun });
    }
    if (attempts.length > 0) for (const id of ids) bundled.add(id);
  }
  for (const [id, change] of changes) {
    const done = bundled.has(id) ? null : carriedOut(change);
    if (done === null) continue;
    const failed = hasFailed(change) || blamed.has(id);
    found.push({ record: id, at: done.ended, failed, begun: [change.opened] });
  }
  return found.filter(({ at }) => isWithin(period, at)).sort((a, b) => a.at - b.at);
}

/** Each time a release was brought into use, or had to be given up, and whether it came out again before the next time. */
function attemptsOf({ path }: History): readonly { readonly at: number; readonly rolledBack: boolean }[] {
  return path.flatMap((step, index) => {
    const next = path[index + 1];
    if (step.status !== 'deploying' || next === undefined) return [];
    const later = path.slice(index + 1);
    const again = later.findIndex(({ status }) => status === 'deploying');
    const until = again < 0 ? later : later.slice(0, again);
    return [{ at: next.at, rolledBack: until.some(({ status }) => status === 'rolled-back') }];
  });
}
