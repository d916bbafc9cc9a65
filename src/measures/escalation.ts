import { asString, asStrings, isObject, type Json } from '../model/json.ts';
import { isOver } from '../model/process.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import type { Reading } from './reading.ts';

/** Kinds that this file knows. */
const kinds = ['group'] as const;
const [GROUP] = kinds;

/** Most people told at one threshold. */
const MOST_TOLD = 10;

/** Groups followed along an escalation path; more are a circle or a mistake. */
const MOST_GROUPS = 10;

/** Finds who is told at a threshold. */
export interface Escalation {
  /** Logins behind the roles of a threshold, each once, at most ten. */
  told(reading: Reading, roles: readonly string[]): readonly string[];
}

/**
 * Reads the people and groups of a snapshot. A record may name anybody in the world; only members of groups that are not retired are told.
 */
export function escalationOf(snapshot: Snapshot): Escalation {
  const lasting = ofKind(snapshot, GROUP).filter((entry) => !isOver(snapshot.rules, entry));
  const groups = new Map(lasting.map((entry) => [entry.id, entry.open().data]));
  const known = new Map<string, string>();
  const know = (login: string | null): void => {
    if (login !== null && !known.has(login.toLowerCase())) known.set(login.toLowerCase(), login);
  };
  for (const data of groups.values()) {
    const members: Json | undefined = data.members;
    for (const member of Array.isArray(members) ? members : []) {
      know(typeof member === 'string' ? member : isObject(member) ? asString(member.login) : null);
    }
  }
  const path = (id: string | null, seen = new Set<string>()): readonly string[] => {
    const data = id === null || seen.size >= MOST_GROUPS || seen.has(id) ? undefined : groups.get(id);
    if (id === null || data === undefined) return [];
    seen.add(id);
    return asStrings(data.escalation).flatMap((one) => {
      if (!one.startsWith('GRP-')) return [one];
      return [...asStrings(groups.get(one)?.lead), ...path(one, seen)];
    });
  };
  return {
    told: ({ record, agreement }, roles) => {
      const group = asString(record.data.group);
      const logins = roles.flatMap((role): readonly string[] => {
        switch (role) {
          case 'assignee':
            return asStrings(record.data.assignee);
          case 'reporter':
            return asStrings(record.data.reporter);
          case 'lead':
            return asStrings(groups.get(group ?? '')?.lead);
          case 'escalation':
            return path(group);
          case 'owner':
            return asStrings(agreement.record.data.owner);
          default:
            return [role];
        }
      });
      const named = logins.flatMap((login) => known.get(login.toLowerCase()) ?? []);
      return [...new Set(named)].slice(0, MOST_TOLD);
    },
  };
}
