import type { Changes } from './hub.ts';

/** What a change of the tests may look like. */
export interface ChangeOptions {
  readonly title?: string;
  readonly status?: string;
  readonly risk?: string;
  readonly steps?: readonly string[];
  readonly plan?: string;
}

/** Text of a normal change by dave, carried out by erin. The steps are its timeline. */
export function change(id: string, options: ChangeOptions = {}): string {
  const {
    title = 'Upgrade the payments database',
    risk = 'low',
    steps = ['new', 'assess', 'authorize'],
    plan = 'Upgrade in place.',
  } = options;
  const status = options.status ?? steps.at(-1) ?? 'new';
  const timeline = steps.map((step, index) => `  - {at: ${started(index)}, status: ${step}, by: dave}`);
  return `---
id: ${id}
title: ${title}
status: ${status}
type: normal
risk: ${risk}
services: [SVC-payments]
requester: dave
implementer: erin
window: {start: 2099-12-01T22:00:00Z, end: 2099-12-02T01:00:00Z}
timeline:
${timeline.join('\n')}
---

## Reason

It is old.

## Risk and impact

Little.

## Implementation plan

${plan}

## Test plan

Read a row.

## Back-out plan

Restore.
`;
}

/** Records of a test must be young: timelines may be neither old nor in the future. */
const EPOCH = Date.now();

/** Steps one minute apart, the same in every text of one process. */
function started(index: number): string {
  return `${new Date(EPOCH - 3_600_000 + index * 60_000).toISOString().slice(0, 19)}Z`;
}

function group(id: string, title: string, members: string): string {
  return `---\nid: ${id}\ntitle: ${title}\nstatus: active\nmembers: [${members}]\n---\n\n${title}.\n`;
}

/** A small organisation: bob and carol authorise changes, carol owns payments, kim and lee are the board, anna proposes. */
export function organisation(): Changes {
  return {
    '.gitsm/settings.yml': `organisation: Northwind Water
timezone: Europe/London
roles: {process-owner: GRP-process-owners, change-authority: GRP-change-authority, cab: GRP-cab, ecab: GRP-cab}
timeline: {backdate: 24h}
`,
    'records/groups/GRP-process-owners.md': group('GRP-process-owners', 'Process owners', 'olga'),
    'records/groups/GRP-change-authority.md': group('GRP-change-authority', 'Change authority', 'bob, carol, dave'),
    'records/groups/GRP-cab.md': group('GRP-cab', 'Change advisory board', 'kim, lee'),
    'records/services/SVC-payments.md':
      '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\n---\n\nTakes payments.\n',
    'records/changes/CHG-0001.md': change('CHG-0001'),
  };
}

/** The change of {@link organisation}, one step further: what needs an approval. */
export function scheduling(options: ChangeOptions = {}): Changes {
  return {
    'records/changes/CHG-0001.md': change('CHG-0001', {
      steps: ['new', 'assess', 'authorize', 'scheduled'],
      ...options,
    }),
  };
}
