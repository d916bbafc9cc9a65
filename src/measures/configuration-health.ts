import { foundations } from '../model/graph.ts';
import { asString } from '../model/json.ts';
import { isOver } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { parseDate, parseInstant } from '../time/instant.ts';
import { type Duplicate, duplicatesAmong } from './duplicates.ts';
import { DAY } from './figures.ts';
import { localDay } from './local-today.ts';

/** Kinds whose records are looked at: items, and the services they are there for. */
export const kinds = ['ci', 'service'] as const;
const [CI, SERVICE] = kinds;

const USED: readonly string[] = ['live', 'maintenance'];

/** Statuses that pass: after so many days there, the record has been forgotten. 60 days is what ServiceNow's CMDB health takes for stale. */
const PASSING: ReadonlyMap<string, number> = new Map([
  ['planned', 365],
  ['maintenance', 60],
]);

/** Fields by which a thing is told from every other of its class; `asset` is a link. */
const IDENTIFYING = ['serial', 'address', 'asset'] as const;

/** Items that are relied on, whether they work just now or are being repaired. */
export function itemsInUse(snapshot: Snapshot): readonly RecordEntry[] {
  return ofKind(snapshot, CI).filter(({ status }) => USED.includes(status));
}

/** Items in use that no service in use rests on, directly or through others; classes marked `alone` are left out. */
export function orphansOf(snapshot: Snapshot): readonly RecordEntry[] {
  const items = itemsInUse(snapshot);
  if (items.length === 0) return [];
  const services = ofKind(snapshot, SERVICE).filter((entry) => !isOver(snapshot.rules, entry));
  const needed = foundations(
    snapshot,
    services.map(({ id }) => id),
  );
  const { classes } = snapshot.rules.settings.configuration;
  return items.filter((entry) => !needed.has(entry.id) && classes?.get(classOf(entry))?.alone !== true);
}

/** Items that share serial number, address or asset with an earlier one of their class; retired ones do not count. */
export function duplicatesOf(snapshot: Snapshot): readonly Duplicate[] {
  const items = ofKind(snapshot, CI).filter((entry) => !isOver(snapshot.rules, entry));
  return duplicatesAmong(items, (entry) =>
    IDENTIFYING.map((field) => ({ field, scope: classOf(entry), value: identityOf(entry, field) })),
  );
}

/** An item in use whose support has ended, or one that stands in a passing status for too many days. */
export type Stale =
  | { readonly entry: RecordEntry; readonly supportUntil: string }
  | { readonly entry: RecordEntry; readonly days: number; readonly most: number };

/** Items whose support or whose record belongs to the past. @param now RFC 3339 */
export function staleOf(snapshot: Snapshot, now: string): readonly Stale[] {
  const today = localDay(snapshot, now);
  const instant = parseInstant(now) ?? 0;
  return ofKind(snapshot, CI).flatMap((entry): readonly Stale[] => {
    const until = asString(entry.kept()['support-until']);
    const ended = USED.includes(entry.status) && until !== null && (parseDate(until) ?? today) < today;
    const most = PASSING.get(entry.status);
    const days = Math.floor((instant - (parseInstant(entry.since) ?? instant)) / DAY);
    return [
      ...(ended ? [{ entry, supportUntil: until }] : []),
      ...(most !== undefined && days > most ? [{ entry, days, most }] : []),
    ];
  });
}

/** How long ago an item was verified. */
export interface Verification {
  readonly entry: RecordEntry;
  /** The day it says, as written; null where it says none, or none that can be read. */
  readonly verified: string | null;
  /** Days since; below 0 the day lies in the future, null where there is none. */
  readonly ago: number | null;
  /** Days that its class asks for; null where nobody asks. */
  readonly most: number | null;
}

/** The last verification of every item in use, beside the cadence of its class (FitSM PR11.5). @param now RFC 3339 */
export function verificationsOf(snapshot: Snapshot, now: string): readonly Verification[] {
  const today = localDay(snapshot, now);
  const { classes, verifyDays } = snapshot.rules.settings.configuration;
  return itemsInUse(snapshot).map((entry) => {
    const verified = asString(entry.kept()['verified']);
    const day = parseDate(verified);
    return {
      entry,
      verified: day === null ? null : verified,
      ago: day === null ? null : Math.round((today - day) / DAY),
      most: classes?.get(classOf(entry))?.verifyDays ?? verifyDays,
    };
  });
}

/** Whether a verification lies within what is asked for; one in the future has not happened. */
export function isVerified({ ago, most }: Verification): boolean {
  return ago === null ? most === null : ago >= 0 && (most === null || ago <= most);
}

function classOf(entry: RecordEntry): string {
  return asString(entry.kept()['class']) ?? '';
}

function identityOf(entry: RecordEntry, field: string): string | null {
  return asString(entry.kept()[field]) ?? entry.links.find((link) => link.field === field)?.to ?? null;
}
