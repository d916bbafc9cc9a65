import { asString, asStrings, type JsonObject } from './json.ts';
import type { RoutingRule, Settings } from './process.ts';
import { find, type Snapshot } from './snapshot.ts';

/** Where a record is sent, and by which rule of the settings. */
export interface Route {
  /** ID of the group. */
  readonly group: string;
  /** Position of the rule under `routing:`, from 0. */
  readonly rule: number;
  /** What of the record the rule looked at, in words; empty for a rule that takes everything. */
  readonly because: string;
}

/**
 * The group that a record gets: the first rule of the settings that fits (functional escalation, FitSM PR9.3). Null where none does.
 *
 * @param data its fields, also of a record that is only being made
 */
export function routeOf(snapshot: Snapshot, kind: string, data: JsonObject): Route | null {
  for (const [rule, one] of snapshot.rules.settings.routing.entries()) {
    if (!one.kinds.includes(kind)) continue;
    const reasons = reasonsOf(snapshot, one, data);
    if (reasons === null) continue;
    const given = groupOf(snapshot, one, data);
    if (given === null) continue;
    const because = given.from === null ? reasons : [...reasons, `group of ${given.from}`];
    return { group: given.group, rule, because: because.join(', ') };
  }
  return null;
}

/** Whether the settings say where records of a kind go. */
export function isRouted({ routing }: Settings, kind: string): boolean {
  return routing.some(({ kinds }) => kinds.includes(kind));
}

/** What fits, in words; null where something does not. */
function reasonsOf(snapshot: Snapshot, rule: RoutingRule, data: JsonObject): readonly string[] | null {
  const reasons: string[] = [];
  const asked: readonly (readonly [string, readonly string[] | null, () => readonly string[]])[] = [
    ['service', rule.service, () => [...asStrings(data['service']), ...asStrings(data['services'])]],
    ['category', rule.category, () => asStrings(data['category'])],
    ['class', rule.class, () => classesOf(snapshot, data)],
  ];
  for (const [word, wanted, given] of asked) {
    if (wanted === null) continue;
    const known = new Set(wanted.map((one) => one.toLowerCase()));
    const match = given().find((one) => known.has(one.toLowerCase()));
    if (match === undefined) return null;
    reasons.push(`${word} ${match}`);
  }
  return reasons;
}

function classesOf(snapshot: Snapshot, data: JsonObject): readonly string[] {
  return asStrings(data['cis']).flatMap((id) => asString(find(snapshot, id)?.kept()['class']) ?? []);
}

/** The group, and the record whose group it is where the rule does not name it. */
function groupOf(
  snapshot: Snapshot,
  { group, groupOf: field }: RoutingRule,
  data: JsonObject,
): { readonly group: string; readonly from: string | null } | null {
  if (group !== null) return { group, from: null };
  for (const from of field === null ? [] : asStrings(data[field])) {
    const named = asString(find(snapshot, from)?.kept()['group']);
    if (named !== null) return { group: named, from };
  }
  return null;
}
