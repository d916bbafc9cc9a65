import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path → text of a repository with that many incidents, the services, items and groups they name, and settings. */
export function* benchFiles(incidents: number): Generator<readonly [path: string, text: string]> {
  yield ['.gitsm/settings.yml', 'organisation: Bench\ntimezone: Europe/London\n'];
  yield [
    'records/groups/GRP-service-desk.md',
    '---\nid: GRP-service-desk\ntitle: Service desk\nstatus: active\nmembers: [anna, erin]\n---\n',
  ];
  for (let n = 0; n < 20; n += 1)
    yield [
      `records/services/SVC-s${n}.md`,
      `---\nid: SVC-s${n}\ntitle: Service ${n}\nstatus: live\nowner: carol\n---\n`,
    ];
  for (let n = 0; n < 50; n += 1)
    yield [
      `records/cis/CI-c${n}.md`,
      `---\nid: CI-c${n}\ntitle: Item ${n}\nstatus: live\nclass: database\nservices: [SVC-s${n % 20}]\n---\n`,
    ];
  for (let n = 1; n <= incidents; n += 1) yield incident(n);
}

function incident(n: number): readonly [string, string] {
  const id = `INC-${String(n).padStart(4, '0')}`;
  const year = 2020 + (n % 6);
  const month = String(1 + (n % 12)).padStart(2, '0');
  return [
    `records/incidents/${year}/${month}/${id}.md`,
    `---
id: ${id}
title: Payment terminal ${n} does not reach the gateway
status: resolved
impact: ${['high', 'medium', 'low'][n % 3]}
urgency: medium
priority: ${['P2', 'P3', 'P4'][n % 3]}
service: SVC-s${n % 20}
cis: [CI-c${n % 50}]
reporter: dave
group: GRP-service-desk
assignee: erin
timeline:
  - {at: ${year}-${month}-02T09:00:00Z, status: new, by: anna}
  - {at: ${year}-${month}-02T09:10:00Z, status: in-progress, by: erin, note: looking}
  - {at: ${year}-${month}-02T12:00:00Z, status: resolved, by: erin, note: restarted}
---

## Description

The terminal shows "host unreachable" since this morning. Customers cannot pay.

## Resolution

Restarted the terminal and enrolled it again. Works since 12:00.
`,
  ];
}

/** Writes {@link benchFiles} below a folder. */
export function writeBenchFiles(folder: string, incidents: number): void {
  const made = new Set<string>();
  for (const [path, text] of benchFiles(incidents)) {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), text);
  }
}
