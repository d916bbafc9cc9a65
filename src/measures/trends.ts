import { linksTo } from '../model/backlinks.ts';
import { compareText } from '../model/compare-text.ts';
import { asString } from '../model/json.ts';
import { linksFrom } from '../model/links-from.ts';
import { isOver } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind, type Snapshot } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';
import { DAY } from './figures.ts';

/** Kinds that are counted, and that explain them. */
const kinds = ['incident', 'problem'] as const;
const [INCIDENT, PROBLEM] = kinds;

/** What incidents have in common: a configuration item, a category within a service, or a service alone. */
export type TrendBy = 'ci' | 'category' | 'service';

/** Incidents that repeat, and nobody has looked for the common cause of all of them. */
export interface Trend {
  readonly by: TrendBy;
  /** ID of the configuration item or service. */
  readonly record: string;
  /** Where they have a category in common; text of a record. */
  readonly category: string | null;
  /** Opened in the days looked at, oldest first. */
  readonly incidents: readonly RecordEntry[];
  /** Those of them that name no problem yet. */
  readonly unexplained: readonly RecordEntry[];
  /** Problems that are open and named by any of them, or name what they have in common. */
  readonly problems: readonly RecordEntry[];
}

/** What counts as a trend. */
export interface TrendQuestion {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** So many days back. */
  readonly days: number;
  /** So many incidents at least. */
  readonly least: number;
}

interface Group {
  readonly by: TrendBy;
  readonly record: string;
  readonly category: string | null;
  readonly incidents: RecordEntry[];
}

/**
 * Incidents that repeat on one item, in one category of a service, or on one service (ITIL: proactive problem management; FitSM PR10.1:
 * problems are identified from analysing incidents). Cancelled incidents and children do not count: a parent stands for them. Where two
 * groups hold the same incidents, the narrower one is told; where fewer than two of a group name no problem, it is explained. Linear in the number of links; no record is opened.
 *
 * @returns the largest first
 */
export function trendsOf(snapshot: Snapshot, { now, days, least }: TrendQuestion): readonly Trend[] {
  const groups = groupsOf(incidentsSince(snapshot, now - days * DAY, now), snapshot);
  const seen = new Set<string>();
  return groups
    .filter(({ incidents }) => incidents.length >= least)
    .sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by))
    .flatMap((group): readonly Trend[] => {
      const members = group.incidents.map(({ id }) => id).join(' ');
      if (seen.has(members)) return [];
      seen.add(members);
      const unexplained = group.incidents.filter(({ links }) => !links.some(({ field }) => field === 'problem'));
      return unexplained.length < REPEAT ? [] : [{ ...group, unexplained, problems: problemsOf(snapshot, group) }];
    })
    .sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.record, b.record));
}

/** One incident that nobody has explained is no repetition, whatever else happened there. */
const REPEAT = 2;

/** Narrowest first. */
const ORDER: readonly TrendBy[] = ['ci', 'category', 'service'];

function incidentsSince(snapshot: Snapshot, from: number, now: number): readonly RecordEntry[] {
  return ofKind(snapshot, INCIDENT)
    .filter(({ opened, status, links }) => {
      const at = parseInstant(opened);
      if (at === null || at <= from || at > now || status === 'cancelled') return false;
      return !links.some(({ field }) => field === 'parent');
    })
    .sort((a, b) => compareText(a.opened, b.opened) || compareText(a.id, b.id));
}

function groupsOf(incidents: readonly RecordEntry[], snapshot: Snapshot): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (by: TrendBy, record: string, category: string | null, entry: RecordEntry): void => {
    if (find(snapshot, record) === null) return;
    const key = JSON.stringify([by, record, category]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { by, record, category, incidents: [] }));
    group.incidents.push(entry);
  };
  for (const entry of incidents) {
    const category = asString(entry.kept()['category']);
    for (const { field, to } of entry.links) {
      if (field === 'cis') add('ci', to, null, entry);
      if (field !== 'service') continue;
      add('service', to, null, entry);
      if (category !== null) add('category', to, category, entry);
    }
  }
  return [...groups.values()];
}

function problemsOf(snapshot: Snapshot, { record, incidents }: Group): readonly RecordEntry[] {
  const named = incidents.flatMap((one) => linksFrom(one, 'problem')).flatMap((id) => find(snapshot, id) ?? []);
  const about = linksTo(snapshot, record).flatMap(({ entry }) => (entry.kind === PROBLEM ? entry : []));
  return [...new Set([...named, ...about])].filter((entry) => entry.kind === PROBLEM && !isOver(snapshot.rules, entry));
}
