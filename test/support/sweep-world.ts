import { BOT, REPOSITORY } from './emulator.ts';
import type { Call } from './gate.ts';
import type { Changes } from './hub.ts';
import type { Outcome } from './runner.ts';
import { createWorld, type RunOptions, type World } from './world.ts';

/** An issue as people see it, with its comments. */
export interface Seen {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly author: string;
  readonly comments: readonly { readonly author: string; readonly body: string }[];
}

/** A sweep that ended, with the requests it made. */
export interface Swept extends Outcome {
  readonly calls: readonly Call[];
  /** Of these, the ones that write. */
  readonly writes: readonly Call[];
}

/** How a sweep is run. */
export interface SweepOptions extends RunOptions {
  readonly event?: string;
  readonly payload?: object;
}

/** A world with service levels, and sweeps at any instant. */
export interface SweepWorld {
  readonly world: World;
  /** Runs `command: sweep` with the clock standing still at an instant. */
  sweep(at: string, options?: SweepOptions): Promise<Swept>;
  /** Commits to the default branch. */
  land(changes: Changes): void;
  /** All issues with the sweep's label, the oldest first. */
  issues(): Promise<readonly Seen[]>;
  /** The issue that a sweep keeps of a record. */
  issueOf(record: string): Promise<Seen>;
  overview(): Promise<Seen>;
  close(): Promise<void>;
}

const PATH = `/repos/${REPOSITORY.owner}/${REPOSITORY.name}`;

/** The moment the incidents of {@link incident} begin. */
export const START = '2026-03-02T08:00:00Z';

/** An instant so many minutes after {@link START}. */
export function later(minutes: number): string {
  return `${new Date(Date.parse(START) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

/** How an incident looks. Its targets: 100 minutes to respond, 200 to resolve, around the clock. */
export interface IncidentOptions {
  readonly title?: string;
  readonly assignee?: string | null;
  /** Status → minutes after {@link START}. */
  readonly steps?: readonly (readonly [status: string, minutes: number])[];
}

/** Text of an incident. */
export function incident(id: string, options: IncidentOptions = {}): string {
  const {
    title = 'Payments are slow',
    assignee = 'erin',
    steps = [
      ['new', 0],
      ['in-progress', 10],
    ],
  } = options;
  const timeline = steps.map(([status, minutes]) => `  - {at: ${later(minutes)}, status: ${status}, by: anna}`);
  return `---
id: ${id}
title: ${JSON.stringify(title)}
status: ${steps.at(-1)?.[0] ?? 'new'}
impact: high
urgency: high
priority: P1
service: SVC-payments
group: GRP-desk
${assignee === null ? '' : `assignee: ${assignee}\n`}reporter: anna
timeline:
${timeline.join('\n')}
---

## Description

It is slow.
`;
}

/** An organisation whose desk is led by lee. */
export function serviceLevels(): Changes {
  return {
    '.gitsm/settings.yml': 'organisation: Northwind Water\ntimezone: Europe/London\n',
    'records/groups/GRP-desk.md':
      '---\nid: GRP-desk\ntitle: Service desk\nstatus: active\nmembers: [anna, bob, erin, lee]\nlead: lee\n---\n\nThe desk.\n',
    'records/services/SVC-payments.md':
      '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\n---\n\nTakes payments.\n',
    'records/calendars/CAL-always.md':
      '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: Europe/London\nhours: always\n---\n',
    'records/agreements/SLA-gold.md': `---
id: SLA-gold
title: Gold
status: active
type: sla
calendar: CAL-always
services: [SVC-payments]
kinds: [incident]
targets:
  - {metric: response, P1: 100m}
  - {metric: resolution, P1: 200m}
---
`,
  };
}

/** Makes such a world with these further records. */
export async function createSweepWorld(records: Changes = {}): Promise<SweepWorld> {
  const world = await createWorld({ ...serviceLevels(), ...records });
  const issues = async (): Promise<readonly Seen[]> => {
    const found: Seen[] = [];
    for (let page = 1; ; page += 1) {
      const list = `${PATH}/issues?labels=gitsm-sla&state=all&sort=created&direction=asc&per_page=100&page=${page}`;
      const answers = (await world.emulator.as(BOT, 'GET', list)) as readonly Answer[];
      for (const { number, title, body, state, user } of answers) {
        const comments = (await world.emulator.as(
          BOT,
          'GET',
          `${PATH}/issues/${number}/comments?per_page=100`,
        )) as readonly Answer[];
        found.push({
          number,
          title,
          body,
          state,
          author: user.login,
          comments: comments.map((one) => ({ author: one.user.login, body: one.body })),
        });
      }
      if (answers.length < 100) return found;
    }
  };
  const only = async (mark: string): Promise<Seen> => {
    const found = (await issues()).filter(
      (one) => one.author === BOT && one.body.startsWith(`<!-- gitsm: ${mark} -->`),
    );
    if (found.length !== 1) throw new Error(`${found.length} issues for "${mark}"`);
    return found[0] as Seen;
  };
  return {
    world,
    issues,
    issueOf: (record) => only(`sla . ${record}`),
    overview: () => only('sweep .'),
    land: (changes) => void world.hub.commit('refs/heads/main', changes),
    sweep: async (at, { event = 'schedule', payload = { schedule: '13,43 * * * *' }, ...options } = {}) => {
      const before = world.gate.calls.length;
      const outcome = await world.run(event, payload, {
        ...options,
        token: options.token ?? world.token({ contents: 'read', issues: 'write' }),
        inputs: { command: 'sweep', ...options.inputs },
        environment: {
          GITHUB_REF: 'refs/heads/main',
          GITSM_API_PACE: '0',
          NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(standStill(at))}`,
          ...options.environment,
        },
      });
      const calls = world.gate.calls.slice(before);
      const writes = calls.filter(({ operation }) => /^issues\/(?:create|update)/.test(operation));
      return { ...outcome, calls, writes };
    },
    close: () => world.close(),
  };
}

interface Answer {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly user: { readonly login: string };
}

/** Code that stops the clock of a process at an instant. */
function standStill(at: string): string {
  return `const Real=Date,now=Real.parse('${at}');globalThis.Date=class extends Real{constructor(...a){if(a.length)super(...a);else super(now)}static now(){return now}}`;
}
