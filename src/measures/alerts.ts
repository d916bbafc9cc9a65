import { asString, asStrings, isObject, type Json } from '../model/json.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { ofKind } from '../model/snapshot.ts';
import { formatInstant } from '../time/instant.ts';
import type { Scope } from './calendars.ts';
import { type ClockState, dueOf, stateOf } from './clock.ts';
import { usedUpAt } from './count-clock.ts';
import { forecastOf } from './forecast.ts';
import type { Reading } from './reading.ts';
import type { ServiceLevels } from './service-levels.ts';
import { openReadings } from './sla.ts';

/** A threshold of a clock that has been reached. Instants are RFC 3339. */
export interface Alert {
  readonly record: string;
  readonly title: string;
  readonly path: string;
  readonly priority: string | null;
  readonly status: string;
  readonly agreement: string;
  readonly metric: string;
  /** The threshold: percent of the target used. */
  readonly percent: number;
  /** When it was reached. */
  readonly at: string;
  /** Start of the cycle; with record, agreement, metric and percent it tells this alert from every other. */
  readonly cycle: string;
  readonly due: string | null;
  readonly state: ClockState;
  /** One sentence for people. */
  readonly forecast: string;
  /** GitHub logins known to the repository, each once, at most ten. */
  readonly tell: readonly string[];
}

/** Most people told of one alert. */
const MOST_TOLD = 10;

/** Groups followed along an escalation path; more are a circle or a mistake. */
const MOST_GROUPS = 10;

/**
 * All reached thresholds of clocks that still run or are paused, of all records open at an instant: the record with the least time
 * left first, within a record the highest threshold first (FitSM PR9.3: functional and hierarchical escalation).
 *
 * @param now milliseconds since 1970
 */
export function alertsOf(snapshot: Snapshot, levels: ServiceLevels, now: number, scope: Scope = {}): readonly Alert[] {
  const people = knownPeople(snapshot);
  const found: { alert: Alert; left: number }[] = [];
  for (const reading of openReadings(snapshot, levels, now, scope)) {
    if (reading.cycle.mode === 'stopped' || reading.left !== null) continue;
    const { left, text } = forecastOf(reading);
    for (const { at: percent, tell } of reading.agreement.thresholds) {
      const amount = (reading.target * percent) / 100;
      if (reading.cycle.used < amount) continue;
      const reached = usedUpAt(reading.cycle, reading.calendar, amount);
      if (reached.at === null) continue;
      found.push({ left, alert: alertOf(reading, percent, reached.at, text, people.told(reading, tell)) });
    }
  }
  const urgency = new Map<string, number>();
  for (const { alert, left } of found) {
    urgency.set(alert.record, Math.min(left, urgency.get(alert.record) ?? Number.POSITIVE_INFINITY));
  }
  const of = (record: string): number => urgency.get(record) ?? 0;
  return found
    .map(({ alert }) => alert)
    .sort((a, b) => of(a.record) - of(b.record) || compare(a.record, b.record) || b.percent - a.percent);
}

function alertOf(reading: Reading, percent: number, at: number, forecast: string, tell: readonly string[]): Alert {
  const { record, agreement, metric, cycle, stretches, priority } = reading;
  const due = dueOf(reading);
  return {
    record: record.id,
    title: record.title,
    path: record.path,
    priority,
    status: stretches.at(-1)?.status ?? record.status,
    agreement: agreement.id,
    metric,
    percent,
    at: formatInstant(at),
    cycle: formatInstant(cycle.started),
    due: due?.at == null ? null : formatInstant(due.at),
    state: stateOf(reading),
    forecast,
    tell,
  };
}

/** Who may be mentioned: a record may name anybody in the world, only people of the repository are told. */
function knownPeople(snapshot: Snapshot): { told(reading: Reading, roles: readonly string[]): readonly string[] } {
  const groups = new Map(ofKind(snapshot, 'group').map((entry) => [entry.id, entry.open().data]));
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
