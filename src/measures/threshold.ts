import { asStrings, isObject } from '../model/json.ts';

/** A share of a target at which somebody is told. */
export interface Threshold {
  /** Percent of the target used. */
  readonly at: number;
  /** Roles (`assignee`, `lead`, `escalation`, `owner`, `reporter`) and logins. */
  readonly tell: readonly string[];
}

/** Where an agreement says nothing: half is the assignee's business, three quarters also the lead's (ServiceNow's default SLA flow). */
const DEFAULT: readonly Threshold[] = [
  { at: 50, tell: ['assignee'] },
  { at: 75, tell: ['assignee', 'lead'] },
  { at: 100, tell: ['assignee', 'lead'] },
];

/** Reads the `thresholds` of an agreement, lowest first; what cannot be read is left out, as the schema has refused it. */
export function readThresholds(value: unknown): readonly Threshold[] {
  if (!Array.isArray(value)) return DEFAULT;
  const read = value.flatMap((one: unknown): Threshold[] =>
    isObject(one) && typeof one.at === 'number' && one.at > 0 ? [{ at: one.at, tell: asStrings(one.tell) }] : [],
  );
  return read.sort((a, b) => a.at - b.at);
}
