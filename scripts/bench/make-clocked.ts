const week = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}: ["09:00-17:00"]`).join(', ');
const priorities = ['P2', 'P3', 'P4'] as const;
const impacts = ['high', 'medium', 'low'] as const;

/** Path → text of a repository with that many incidents of six years, each with three clocks that pause, stop and run on. */
export function* clockedFiles(incidents: number): Generator<readonly [path: string, text: string]> {
  yield ['.gitsm/settings.yml', 'organisation: Bench\ntimezone: Europe/London\n'];
  yield [
    'records/calendars/CAL-office.md',
    `---\nid: CAL-office\ntitle: Office\nstatus: active\ntimezone: Europe/London\nhours: {${week}}\nholidays: {country: GB, region: ENG}\n---\n`,
  ];
  yield [
    'records/agreements/SLA-gold.md',
    `---
id: SLA-gold
title: Gold
status: active
type: sla
calendar: CAL-office
kinds: [incident]
targets:
  - {metric: response, P2: 30m, P3: 4h, P4: 8h}
  - {metric: update, P2: 4h, P3: 8h, P4: 16h}
  - {metric: resolution, P2: 8h, P3: 24h, P4: 40h}
---
`,
  ];
  for (let n = 1; n <= incidents; n += 1) yield incident(n);
}

/** One of four stories: still new, on hold, resolved after a hold, reopened with an update on the way. */
function incident(n: number): readonly [string, string] {
  const id = `INC-${String(n).padStart(6, '0')}`;
  const begun = Date.UTC(2020 + (n % 6), n % 12, 1 + (n % 28), n % 24, n % 60);
  const at = (hours: number): string => `${new Date(begun + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
  const path = [
    ['new'],
    ['new', 'in-progress', 'on-hold'],
    ['new', 'in-progress', 'on-hold', 'in-progress', 'resolved'],
    ['new', 'in-progress', 'resolved', 'in-progress'],
  ][n % 4] as readonly string[];
  const timeline = path.map((status, index) => `  - {at: ${at(index * (3 + (n % 17)))}, status: ${status}, by: erin}`);
  return [
    `records/incidents/${2020 + (n % 6)}/${id}.md`,
    `---
id: ${id}
title: Payment terminal ${n} does not reach the gateway
status: ${path.at(-1)}
impact: ${impacts[n % 3]}
urgency: medium
priority: ${priorities[n % 3]}
assignee: erin
timeline:
${timeline.join('\n')}
${n % 4 === 3 ? `updates:\n  - {at: ${at(2)}, by: erin}\n` : ''}---
`,
  ];
}
