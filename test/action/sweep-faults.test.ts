import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT, REPOSITORY } from '../support/emulator.ts';
import type { Answer } from '../support/gate.ts';
import type { Changes } from '../support/hub.ts';
import {
  createSweepWorld,
  incident,
  later,
  type Seen,
  type SweepWorld,
  serviceLevels,
} from '../support/sweep-world.ts';

let sweeping: SweepWorld;
beforeEach(async () => {
  sweeping = await createSweepWorld({ 'records/incidents/INC-0001.md': incident('INC-0001') });
});
afterEach(async () => {
  expect(sweeping.world.gate.violations).toEqual([]);
  await sweeping.close();
});

const ISSUES = `/repos/${REPOSITORY.owner}/${REPOSITORY.name}/issues`;

/** Comments that mention somebody. */
const tellings = ({ comments }: Seen): readonly string[] =>
  comments.map(({ body }) => body).filter((body) => /@[a-z]/.test(body));

function many(count: number): Changes {
  const ids = Array.from({ length: count }, (_, index) => `INC-${String(index + 1).padStart(4, '0')}`);
  return Object.fromEntries(ids.map((id) => [`records/incidents/${id}.md`, incident(id)]));
}

test('a late run tells of three thresholds in one comment, the highest first', async () => {
  await sweeping.sweep(later(500));
  const [comment, ...more] = tellings(await sweeping.issueOf('INC-0001'));
  expect(more).toEqual([]);
  expect(comment).toContain('@erin @lee\n');
  expect(comment).toContain(
    '**100 %** of resolution by SLA-gold since 2026-03-02T11:20:00Z (50 %, 75 % before that). Breached by 5 h',
  );
});

test('two runs at the same moment: one issue, one comment, one overview stay', async () => {
  // Both have listed what stands before either opens anything.
  sweeping.world.gate.faults.push({ operation: 'issues/list-for-repo', page: 1, times: 2, answer: meeting(2) });
  const runs = await Promise.all([sweeping.sweep(later(110)), sweeping.sweep(later(110))]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  await sweeping.sweep(later(111));
  const all = await sweeping.issues();
  expect(
    all
      .filter(({ state }) => state === 'open')
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['At risk: INC-0001: Payments are slow', 'Service levels: clocks past a threshold']);
  expect(all.flatMap(tellings)).toHaveLength(1);
  const closed = all.filter(({ state }) => state === 'closed');
  expect(closed.length).toBeGreaterThan(0);
  for (const { body } of closed) expect(body).toMatch(/^<!-- gitsm: duplicate -->\nDuplicate of #\d+/);
});

test('duplicates that a run left behind are closed by the next one, and what they told is remembered', async () => {
  await sweeping.sweep(later(110));
  const { number, title, body } = await sweeping.issueOf('INC-0001');
  await sweeping.world.emulator.as(BOT, 'POST', ISSUES, { title, body, labels: ['gitsm-sla'] });
  await sweeping.world.emulator.as(BOT, 'PATCH', `${ISSUES}/${number}`, {
    body: body.replace(/told .* -->/, 'told  -->'),
  });
  await sweeping.sweep(later(111));
  const issue = await sweeping.issueOf('INC-0001');
  expect(issue.number).toBe(number);
  expect(tellings(issue)).toHaveLength(1);
});

/** Answers only when so many requests wait. */
function meeting(count: number): (truth: Answer) => Promise<Answer> {
  let open: () => void;
  const met = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = 0;
  return async (truth) => {
    waiting += 1;
    if (waiting === count) open();
    await met;
    return truth;
  };
}

describe('a run breaks off', () => {
  const limits: readonly (readonly [string, Answer])[] = [
    ['429', { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'Too many requests' } }],
    [
      '403 with the limit used up',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' },
        body: { message: 'API rate limit exceeded' },
      },
    ],
  ];
  test.each(limits)(
    'by a rate limit in the middle (%s): it says what is left, and the next run completes',
    async (_name, limit) => {
      sweeping.land(many(6));
      sweeping.world.gate.refusals.push({ operation: 'issues/create-comment', after: 3, answer: limit });
      const run = await sweeping.sweep(later(110));
      expect(run.code).toBe(1);
      expect(run.outputs.ok).toBe('false');
      expect(run.stdout).toMatch(
        /::error::Could not comment on issue #\d+: GitHub's rate limit is used up.*the next run, which tells nobody twice/,
      );
      expect(run.summary).toContain('3 records told of');
      expect(run.summary).toContain('Left for the next run: 3 records to tell of.');
      sweeping.world.gate.refusals.length = 0;
      expect((await sweeping.sweep(later(111))).code).toBe(0);
      for (let index = 1; index <= 6; index += 1)
        expect(tellings(await sweeping.issueOf(`INC-000${index}`))).toHaveLength(1);
    },
  );

  test.each(['issues/create-comment', 'issues/update'])(
    'after %s has arrived: nobody is told twice, nobody never',
    async (operation) => {
      sweeping.land(many(2));
      sweeping.world.gate.faults.push({ operation, answer: 'hangup' });
      const run = await sweeping.sweep(later(110));
      expect(run.code).toBe(1);
      sweeping.world.gate.faults.length = 0;
      expect((await sweeping.sweep(later(111))).code).toBe(0);
      expect((await sweeping.sweep(later(112))).writes).toHaveLength(1);
      for (const record of ['INC-0001', 'INC-0002']) expect(tellings(await sweeping.issueOf(record))).toHaveLength(1);
    },
  );

  test('at a list that does not end: nothing is opened', async () => {
    sweeping.world.gate.faults.push({
      operation: 'issues/list-for-repo',
      answer: (truth) => ({ ...truth, body: '[{"number": 1' }),
    });
    const run = await sweeping.sweep(later(110));
    expect(run.code).toBe(1);
    expect(run.writes).toEqual([]);
  });

  test('at one record alone: the others are told', async () => {
    sweeping.land(many(3));
    sweeping.world.gate.refusals.push({
      operation: 'issues/create',
      after: 1,
      times: 1,
      answer: { status: 422, body: { message: 'Validation Failed' } },
    });
    const run = await sweeping.sweep(later(110));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('Could not open an issue: GitHub refused the request (422).');
    expect(run.summary).toContain('2 records told of');
    expect(run.summary).toContain('Left for the next run: 1 record to tell of.');
    expect((await sweeping.sweep(later(111))).code).toBe(0);
  });
});

test('500 breaches at once: bounded requests and bytes, and every run goes on', async () => {
  sweeping.land(many(500));
  const bytes = (body: unknown): number => Buffer.byteLength(JSON.stringify(body ?? ''));
  const run = await sweeping.sweep(later(500));
  expect(run.code, run.stdout).toBe(0);
  expect(run.outputs.alerts).toBe('1500');
  expect(run.calls.length).toBeLessThan(100);
  for (const { body } of run.calls) expect(bytes(body)).toBeLessThan(65_536);
  expect(Buffer.byteLength(run.summary)).toBeLessThan(100_000);
  const overview = await sweeping.overview();
  expect(overview.body).toContain('500 records with 500 clocks past a threshold: 500 breached, 0 at risk.');
  expect(overview.body).toContain('Left for the next run: 480 records to tell of.');
  expect(overview.body.match(/^\| \[/gm)).toHaveLength(100);
  expect(overview.body).toContain('And 400 more clocks');
  const next = await sweeping.sweep(later(530));
  expect(next.summary).toContain('Left for the next run: 460 records to tell of.');
  const all = await sweeping.issues();
  expect(all.flatMap(tellings)).toHaveLength(40);
  expect(all).toHaveLength(41);
}, 120_000);

test('with few requests allowed a run does what it can, and is not a failure', async () => {
  sweeping.land(many(20));
  const run = await sweeping.sweep(later(110), { environment: { GITSM_API_REQUESTS: '40' } });
  expect(run.code, run.stdout).toBe(0);
  expect(run.calls.length).toBeLessThanOrEqual(40);
  expect((await sweeping.overview()).body).toMatch(/Left for the next run: \d+ records to tell of/);
  await sweeping.sweep(later(111));
  for (const seen of await sweeping.issues()) expect(tellings(seen).length).toBeLessThan(2);
});

test('with a thousand open issues no further one is opened; the overview tells', async () => {
  for (let index = 0; index < 1000; index += 1) {
    const body = `<!-- gitsm: sla . INC-${9000 + index} -->\n<!-- gitsm: told  -->\nAn earlier record.`;
    await sweeping.world.emulator.as(BOT, 'POST', ISSUES, { title: 'Earlier', body, labels: ['gitsm-sla'] });
  }
  const run = await sweeping.sweep(later(110));
  expect(run.code, run.stdout).toBe(0);
  expect(run.summary).toContain('Left for the next run: 1 record to tell of, 980 issues to close.');
  await sweeping.sweep(later(111));
  expect(tellings(await sweeping.issueOf('INC-0001'))).toHaveLength(1);
}, 120_000);

describe('a token that may not', () => {
  test.each([
    ['read issues', { contents: 'read' }],
    ['write issues', { contents: 'read', issues: 'read' }],
  ] as const)('%s: the job says which permission is missing, and nothing is posted', async (_name, permissions) => {
    const run = await sweeping.sweep(later(110), {
      token: sweeping.world.token(permissions),
      inputs: { webhook: 'http://127.0.0.1:9/never' },
    });
    expect(run.code).toBe(1);
    expect(run.outputs.ok).toBe('false');
    expect(run.stdout).toContain('The job needs "permissions: issues: write"');
    expect(run.summary).toContain('resolution by SLA-gold');
    expect(run.stdout).not.toContain('webhook was not told');
    expect(await sweeping.issues()).toEqual([]);
  });

  test('label issues: what was opened is closed again, and the job says why', async () => {
    sweeping.world.gate.faults.push({
      operation: 'issues/create',
      answer: (truth) => ({ ...truth, body: { ...(truth.body as object), labels: [] } }),
    });
    const run = await sweeping.sweep(later(110));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('may open issues, but not label them');
    expect((await sweeping.issues()).map(({ state }) => state)).toEqual(['closed']);
  });

  test.each([404, 410])('see issues (%i): the job says what to do', async (status) => {
    sweeping.world.gate.faults.push({
      operation: 'issues/list-for-repo',
      answer: () => ({ status, body: { message: 'Gone' } }),
    });
    const run = await sweeping.sweep(later(110));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(
      status === 410 ? 'Issues are switched off in this repository' : '"permissions: issues: write"',
    );
    expect(run.writes).toEqual([]);
  });
});

test("somebody else's issue and comment with our marks are not taken for ours", async () => {
  const body = '<!-- gitsm: sla . INC-0001 -->\n<!-- gitsm: told  -->\nMine.';
  await sweeping.world.emulator.as('mallory', 'POST', ISSUES, { title: 'Mine', body, labels: ['gitsm-sla'] });
  await sweeping.sweep(later(110));
  const ours = await sweeping.issueOf('INC-0001');
  const [told] = tellings(ours);
  await sweeping.sweep(later(120));
  await sweeping.world.emulator.as('mallory', 'POST', `${ISSUES}/${ours.number}/comments`, {
    body: told?.replaceAll(/[0-9a-f]{16}/g, '0123456789abcdef'),
  });
  await sweeping.sweep(later(155));
  expect(tellings(await sweeping.issueOf('INC-0001')).filter((one) => one.includes('@lee'))).toHaveLength(1);
  expect((await sweeping.issues()).find(({ author }) => author === 'mallory')).toMatchObject({
    title: 'Mine',
    body,
    comments: [],
  });
});

test('texts of records mention nobody, link nowhere and make no HTML', async () => {
  const title =
    '@mallory <!-- gitsm: told 0123456789abcdef --> #77 GH-1 https://evil.example ![x](https://evil.example/x) <script>|`a` [y](javascript:z)';
  sweeping.land({ 'records/incidents/INC-0002.md': incident('INC-0002', { title, assignee: 'mallory' }) });
  await sweeping.sweep(later(155));
  const issue = await sweeping.issueOf('INC-0002');
  const overview = await sweeping.overview();
  expect(issue.title).not.toMatch(/@mallory|#77|GH-1|https:\/\/|<script|`a`/);
  for (const text of [issue.body, overview.body, ...issue.comments.map(({ body }) => body)]) {
    expect(text).not.toContain('@mallory');
    const shown = text.replace(/^<!-- .* -->$/gm, '');
    expect(shown).not.toMatch(/(?<!\\)<(?!\/?sub>)|https:\/\/evil|#77|(?<!\\)!\[|GH-1|(?<!\\)\]\(javascript/);
  }
  // A name that is no member of any group is told nothing; the lead is.
  expect(tellings(issue)).toHaveLength(1);
  expect(tellings(issue)[0]).toContain('@lee\n');
});

test('a breach with nobody to tell is an issue all the same; a threshold below it is none', async () => {
  sweeping.land({
    'records/incidents/INC-0001.md': null,
    'records/groups/GRP-desk.md':
      '---\nid: GRP-desk\ntitle: Service desk\nstatus: active\nmembers: [anna]\n---\n\nThe desk.\n',
  });
  sweeping.land({ 'records/incidents/INC-0002.md': incident('INC-0002', { assignee: null }) });
  await sweeping.sweep(later(160));
  await expect(sweeping.issueOf('INC-0002')).rejects.toThrow('0 issues');
  expect((await sweeping.overview()).body).toContain('75 %');
  await sweeping.sweep(later(210));
  const { comments } = await sweeping.issueOf('INC-0002');
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toContain('Nobody could be told by name');
});

test('an agreement or a record that cannot be read closes nothing, and the overview says so', async () => {
  await sweeping.sweep(later(110));
  sweeping.land({ 'records/calendars/CAL-always.md': null });
  const run = await sweeping.sweep(later(120));
  expect(run.code, run.stdout).toBe(0);
  expect((await sweeping.issueOf('INC-0001')).state).toBe('open');
  expect((await sweeping.overview()).body).toMatch(/\*\*Not measured\*\*\n\n- SLA-gold: /);
  const broken = incident('INC-0001').replace('title: ', 'title: [');
  const { 'records/calendars/CAL-always.md': calendar } = serviceLevels();
  sweeping.land({ 'records/calendars/CAL-always.md': calendar as string, 'records/incidents/INC-0001.md': broken });
  await sweeping.sweep(later(130));
  expect((await sweeping.issueOf('INC-0001')).state).toBe('open');
});

test('two organisations in one repository leave each other alone', async () => {
  const other = { ...serviceLevels(), 'records/incidents/INC-0001.md': incident('INC-0001', { title: 'Elsewhere' }) };
  sweeping.land(Object.fromEntries(Object.entries(other).map(([path, text]) => [`it/${path}`, text])));
  await sweeping.sweep(later(110));
  await sweeping.sweep(later(110), { inputs: { 'working-directory': 'it' } });
  await sweeping.sweep(later(120));
  const all = await sweeping.issues();
  expect(all.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
  expect(all.find(({ title }) => title.includes('Elsewhere'))?.body).toContain(
    '/blob/HEAD/it/records/incidents/INC-0001.md',
  );
});

test('events that are not about the default branch, and a webhook without https, are set-up errors', async () => {
  const number = await sweeping.world.open({ changes: { 'records/incidents/INC-0009.md': incident('INC-0009') } });
  const pull = await sweeping.sweep(later(110), {
    event: 'pull_request_target',
    payload: sweeping.world.payload(number),
  });
  expect(pull.code).toBe(1);
  expect(pull.stdout).toContain('Unexpected event for "command: sweep"');
  const branch = await sweeping.sweep(later(110), {
    event: 'workflow_dispatch',
    payload: { repository: { default_branch: 'main' } },
    environment: { GITHUB_REF: 'refs/heads/topic' },
  });
  expect(branch.stdout).toContain('Unexpected event for "command: sweep"');
  const plain = await sweeping.sweep(later(110), { inputs: { webhook: 'http://chat.example/secret' } });
  expect(plain.stdout).toContain('Unexpected webhook, expected an address that begins with https://');
  expect(plain.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain('chat.example');
  expect([pull, branch, plain].flatMap(({ writes }) => writes)).toEqual([]);
});
