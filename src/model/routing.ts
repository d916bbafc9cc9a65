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
    const group = reasons === null ? null : groupOf(snapshot, one, data);
    if (group !== null) return { group, rule, because: [...(reasons ?? []), ...sourceOf(one, data)].join(', ') };
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

function groupOf(snapshot: Snapshot, { group, groupOf: field }: RoutingRule, data: JsonObject): string | null {
  if (group !== null || field === null) return group;
  for (const id of asStrings(data[field])) {
    const named = asString(find(snapshot, id)?.kept()['group']);
    if (named !== null) return named;
  }
  return null;
}

function sourceOf({ groupOf: field }: RoutingRule, data: JsonObject): readonly string[] {
  return field === null ? [] : [`group of ${asStrings(data[field])[0] ?? field}`];
}
