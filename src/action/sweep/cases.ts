import type { Alert } from '../../measures/alerts.ts';

/** A record with clocks past a threshold, and all thresholds they have reached. */
export interface Case {
  readonly record: string;
  readonly title: string;
  readonly path: string;
  readonly priority: string | null;
  readonly status: string;
  /** The highest threshold first. */
  readonly alerts: readonly [Alert, ...Alert[]];
}

/** One clock of a case. */
export interface CaseClock {
  /** The highest threshold reached. */
  readonly highest: Alert;
  /** All that were reached, the lowest first. */
  readonly reached: readonly Alert[];
}

/** Alerts by record, in the order of the alerts: the most urgent record first. */
export function casesOf(alerts: readonly Alert[]): readonly Case[] {
  const byRecord = new Map<string, [Alert, ...Alert[]]>();
  for (const alert of alerts) {
    const known = byRecord.get(alert.record);
    if (known === undefined) byRecord.set(alert.record, [alert]);
    else known.push(alert);
  }
  return [...byRecord.values()].map((all) => {
    const [{ record, title, path, priority, status }] = all;
    const [first, ...rest] = all.toSorted((a, b) => b.percent - a.percent) as [Alert, ...Alert[]];
    return { record, title, path, priority, status, alerts: [first, ...rest] };
  });
}

/** The clocks of a case, the one that is furthest first. */
export function clocksOf(alerts: readonly Alert[]): readonly CaseClock[] {
  const clocks = new Map<string, [Alert, ...Alert[]]>();
  for (const alert of alerts.toSorted((a, b) => b.percent - a.percent)) {
    const key = JSON.stringify([alert.agreement, alert.metric]);
    const known = clocks.get(key);
    if (known === undefined) clocks.set(key, [alert]);
    else known.push(alert);
  }
  return [...clocks.values()].map((all) => ({ highest: all[0], reached: all.toReversed() }));
}

/** The case as far as its clocks still run or are paused; null where none of them does. */
export function liveOf(subject: Case): Case | null {
  const [first, ...rest] = subject.alerts.filter(({ ended }) => ended === null);
  return first === undefined ? null : { ...subject, alerts: [first, ...rest] };
}

/** What is to be said of a clock in a sentence or two: how it will end, or how it has. */
export function outlookOf({ forecast, ended }: Alert): string {
  return ended === null ? forecast : `${forecast} It was breached and has ended: the clock stopped at ${ended}.`;
}

/** Whether a target of the case is used up, by whichever clock. */
export function isBreached({ alerts }: Case): boolean {
  return alerts.some(({ percent, state }) => percent >= 100 || state === 'breached');
}

/** Who is to be told of these alerts, each once. */
export function peopleOf(alerts: readonly Alert[]): readonly string[] {
  const people = new Map<string, string>();
  for (const login of alerts.flatMap(({ tell }) => tell)) {
    // Logins of GitHub, those of managed users with an underscore; anything else could be markup.
    if (/^[a-z\d][a-z\d_-]{0,63}$/i.test(login)) people.set(login.toLowerCase(), login);
  }
  return [...people.values()].slice(0, MOST_PEOPLE);
}

/** People mentioned in one comment. */
const MOST_PEOPLE = 10;
