import { snapshotCheck } from '../model/check.ts';
import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { shortValue } from '../model/short-value.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDuration } from '../time/duration.ts';

/** The status in which an agreement binds. */
const ACTIVE = 'active';

/** Most agreements for one service that are held against each other. */
const MOST = 300;

/** Before all dates and after them, as text that compares with them. */
const [ALWAYS, NEVER] = ['0000-00-00', '9999-99-99'];

/** Looks for agreements that promise different things for the same records, as narrowly. */
export const agreementOverlap = snapshotCheck({
  id: 'agreement-overlap',
  title: 'Two agreements promise different things for the same records, and neither is more specific.',
  why: 'Of several agreements the one that names the service holds, then the one that names kinds. Where two say the same, the shorter target decides (iTop does so, too), and a reader of the other one believes in a promise that is not kept or measured (FitSM PR2.2: agreements are consistent).',
  fix: 'Let one of them name fewer services or kinds, end one, or join the two. Leave it where the shorter target is what is meant.',
  severity: 'warning',
  kinds: ['agreement'],
  examples: [
    {
      name: 'two agreements for the same service',
      files: {
        'records/agreements/SLA-a.md': agreement('SLA-a', 'services: [SVC-payments]\n', '4h'),
        'records/agreements/SLA-b.md': agreement('SLA-b', 'services: [SVC-payments]\n', '8h'),
      },
      expect: [
        'records/agreements/SLA-b.md:2:5 Unexpected tie with SLA-a for SVC-payments: both promise resolution, P1 8h here and 4h there.',
      ],
    },
    {
      name: 'the same target in other hours',
      files: {
        'records/calendars/CAL-always.md':
          '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: Europe/London\nhours: always\n---\n',
        'records/agreements/SLA-a.md': agreement('SLA-a', '', '4h'),
        'records/agreements/SLA-b.md': agreement('SLA-b', '', '240m').replace('CAL-office', 'CAL-always'),
      },
      expect: [
        'records/agreements/SLA-b.md:2:5 Unexpected tie with SLA-a for all services: both promise resolution, P1 on CAL-always here and on CAL-office there.',
      ],
    },
    {
      name: 'new targets of one of them from a day on',
      files: {
        'records/agreements/SLA-a.md': agreement('SLA-a', '', '4h'),
        'records/agreements/SLA-b.md': agreement(
          'SLA-b',
          'periods: [{from: 2027-01-01, targets: [{metric: resolution, P1: 2h}]}]\n',
          '4h',
        ),
      },
      expect: [
        'records/agreements/SLA-b.md:2:5 Unexpected tie with SLA-a for all services from 2027-01-01: both promise resolution, P1 2h here and 4h there.',
      ],
    },
    {
      name: 'no tie: one after the other, more specific, of another type, for other kinds, or of one mind',
      files: {
        'records/agreements/SLA-a.md': agreement('SLA-a', 'valid-until: 2026-12-31\n', '4h'),
        'records/agreements/SLA-b.md': agreement('SLA-b', 'valid-from: 2027-01-01\n', '8h'),
        'records/agreements/SLA-c.md': agreement('SLA-c', 'services: [SVC-payments]\n', '2h'),
        'records/agreements/SLA-d.md': agreement('SLA-d', '', '3h').replace('type: sla', 'type: ola'),
        'records/agreements/SLA-e.md': agreement('SLA-e', 'kinds: [incident]\n', '5h'),
        'records/agreements/SLA-f.md': agreement('SLA-f', 'kinds: [request]\n', '6h'),
        'records/agreements/SLA-g.md': agreement('SLA-g', 'services: [SVC-payments]\n', '120m'),
      },
      expect: [],
    },
  ],
  *run(snapshot, facts) {
    const today = facts.now.slice(0, 10);
    const promises = ofKind(snapshot, 'agreement')
      .filter(({ status }) => status === ACTIVE)
      .map((entry) => promiseOf(entry))
      .filter(({ until }) => until >= today);
    const groups = new Map<string, Promised[]>();
    for (const one of promises) {
      for (const service of one.services ?? ['']) {
        const key = `${one.peer}\0${service}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [one]);
        else if (group.length < MOST) group.push(one);
      }
    }
    const told = new Set<string>();
    for (const [key, group] of groups) {
      const service = key.split('\0')[1] ?? '';
      for (const [index, one] of group.entries()) {
        if (told.has(one.entry.path)) continue;
        for (const other of group.slice(0, index)) {
          const tie = shareKinds(one, other) ? tieBetween(one, other, today) : null;
          if (tie === null) continue;
          told.add(one.entry.path);
          const since = tie.day === today ? '' : ` from ${tie.day}`;
          const what = `${service === '' ? 'all services' : shortValue(service)}${since}`;
          yield {
            record: one.entry.id,
            file: one.entry.path,
            place: { pointer: ['id'] },
            message: `Unexpected tie with ${other.entry.id} for ${what}: both promise ${tie.what}.`,
            help: 'Let one of the two name fewer services or kinds, or end one.',
          };
          break;
        }
      }
    }
  },
});

interface Promised {
  readonly entry: RecordEntry;
  readonly data: JsonObject;
  /** Only agreements with the same one compete, and tie. */
  readonly peer: string;
  /** Null: all. */
  readonly services: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** First and last day. */
  readonly from: string;
  readonly until: string;
}

function promiseOf(entry: RecordEntry): Promised {
  const { data } = entry.open();
  const type = asString(data['type']) ?? 'sla';
  const parties = type === 'sla' ? [] : [asString(data['group']) ?? '', asString(data['provider']) ?? ''];
  const services = data['services'] === undefined || data['services'] === 'all' ? null : asStrings(data['services']);
  const kinds = data['kinds'] === undefined ? null : asStrings(data['kinds']);
  return {
    entry,
    data,
    peer: JSON.stringify([type, ...parties, services === null, kinds === null]),
    services,
    kinds,
    from: asString(data['valid-from']) ?? ALWAYS,
    until: asString(data['valid-until']) ?? NEVER,
  };
}

function shareKinds({ kinds }: Promised, other: Promised): boolean {
  return kinds === null || other.kinds === null || kinds.some((kind) => other.kinds?.includes(kind));
}

/** The first day from today on which both hold and promise different things, and what. */
function tieBetween(one: Promised, other: Promised, today: string): { day: string; what: string } | null {
  const first = [one.from, other.from, today].sort().at(-1) ?? today;
  const last = [one.until, other.until].sort()[0] ?? NEVER;
  const starts = [one, other].flatMap(({ data }) => periodsOf(data).flatMap(({ from, after }) => [from, after]));
  const days = [...new Set([first, ...starts])].filter((day) => day >= first && day <= last).sort();
  for (const day of days) {
    const what = difference(versionOn(one.data, day), versionOn(other.data, day));
    if (what !== null) return { day, what };
  }
  return null;
}

interface Version {
  readonly calendar: string;
  readonly targets: Json | undefined;
}

function versionOn(data: JsonObject, day: string): Version {
  const period = periodsOf(data).findLast(({ from, until }) => from <= day && day <= until)?.period;
  return {
    calendar: asString(period?.['calendar']) ?? asString(data['calendar']) ?? '',
    targets: period?.['targets'] ?? data['targets'],
  };
}

/** A metric and a priority for which two promise different times, or the same one on different calendars. */
function difference(here: Version, there: Version): string | null {
  const theirs = new Map(targetsOf(there.targets));
  for (const [key, duration] of targetsOf(here.targets)) {
    const other = theirs.get(key);
    if (other === undefined) continue;
    if (parseDuration(duration) !== parseDuration(other)) return `${key} ${duration} here and ${other} there`;
    if (here.calendar !== there.calendar) return `${key} on ${here.calendar} here and on ${there.calendar} there`;
  }
  return null;
}

/** Metric and priority → duration; the first of each. */
function targetsOf(targets: Json | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const target of Array.isArray(targets) ? targets : []) {
    if (!isObject(target)) continue;
    const { metric, ...durations } = target;
    for (const [priority, duration] of Object.entries(durations)) {
      const key = `${asString(metric)}, ${priority}`;
      if (parseDuration(duration) !== null && !found.has(key)) found.set(key, String(duration));
    }
  }
  return found;
}

function periodsOf({ periods }: JsonObject) {
  if (!Array.isArray(periods)) return [];
  return periods.flatMap((period: Json) => {
    if (!isObject(period)) return [];
    const until = asString(period['until']) ?? NEVER;
    return [{ period, from: asString(period['from']) ?? ALWAYS, until, after: dayAfter(until) }];
  });
}

function dayAfter(day: string): string {
  const next = Date.parse(`${day}T24:00:00Z`);
  return Number.isNaN(next) ? NEVER : new Date(next).toISOString().slice(0, 10);
}

function agreement(id: string, more: string, target: string): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: active\ntype: sla\ncalendar: CAL-office\n${more}targets:\n  - {metric: resolution, P1: ${target}}\n---\n`;
}
