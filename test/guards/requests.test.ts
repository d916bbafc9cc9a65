import { describe, expect, test } from 'vitest';
import { approvedBy } from '../../src/guards/approved-by.ts';
import { approvedPerOffering } from '../../src/guards/approved-per-offering.ts';
import { memberOf } from '../../src/guards/member-of.ts';
import { tasksAsOffered } from '../../src/guards/tasks-as-offered.ts';
import type { ExampleFiles } from '../../src/model/check.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Guard } from '../../src/model/guard.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { find } from '../../src/model/snapshot.ts';
import { bareFacts, snapshotOf } from '../checks/run-example.ts';

const group = (id: string, members: string, more = '') => ({
  [`records/groups/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: active\nmembers: [${members}]\n${more}---\n`,
});

const common: ExampleFiles = {
  '.gitsm/settings.yml': 'roles: {process-owner: GRP-owners, cab: GRP-cab}\n',
  ...group('GRP-owners', 'nia, ruth', 'lead: ruth\n'),
  ...group('GRP-cab', 'jess, nia, carol', 'lead: nia\n'),
  ...group('GRP-payments', 'carol, imran, jess', 'lead: carol\nescalation: [GRP-owners]\n'),
  ...group('GRP-platform', '{login: lena, id: 7}, viktor', 'lead: lena\n'),
};

const offering = (approval: string, more = '') => ({
  'records/offerings/OFR-a.md': `---\nid: OFR-a\ntitle: A\nstatus: published\n${approval === '' ? '' : `approval: ${approval}\n`}${more}---\n`,
});

const request = (lines: string, body = '') => ({
  'records/requests/REQ-0001.md': `---\nid: REQ-0001\ntitle: T\nstatus: approval\n${lines}timeline: []\n---\n${body}`,
});

interface Case {
  readonly base: ExampleFiles;
  readonly head?: ExampleFiles;
  /** Who approved the head. */
  readonly by?: readonly string[];
  readonly id?: string;
}

function judged(guard: Guard, options: JsonObject, { base, head = base, by, id = 'REQ-0001' }: Case): string {
  const before = snapshotOf({ ...common, ...base });
  const after = snapshotOf({ ...common, ...head }, before.rules);
  const record = find(after, id)?.open();
  if (record === undefined) throw new Error(`${id} is missing`);
  const people = (by ?? []).map((login) => ({ login, id: login === 'lena' ? 7 : null, bot: false }));
  const facts: Facts = {
    ...bareFacts,
    pullRequest:
      by === undefined
        ? null
        : {
            number: 7,
            author: { login: 'anna', id: null, bot: false },
            committers: [],
            headSha: 'head',
            draft: false,
            reviews: people.map((user) => ({
              user,
              state: 'APPROVED',
              commit: 'head',
              submittedAt: '2026-11-21T09:00:00Z',
            })),
            reviewsComplete: true,
            committersComplete: true,
          },
    reviewed: new Map([['head', new Map([[id, record.oid]])]]),
  };
  const step = { from: 'approval', to: 'in-progress', at: '2026-11-21T09:10:00Z', entry: 1 };
  const input = { step, record, before: find(before, id)?.open() ?? null, base: before, after, facts };
  const { answer, because } = guard.judge(options, input);
  return `${answer}: ${because}`;
}

describe('approved-per-offering', () => {
  const options = { field: 'offering', rule: 'approval', except: ['for'] };
  const by = (approval: string, people: readonly string[], lines = '', more = '') =>
    judged(approvedPerOffering, options, {
      base: { ...offering(approval, more), ...request(`offering: OFR-a\nrequester: imran\n${lines}`) },
      by: people,
    });

  test.each([
    ['none', [], 'met: OFR-a asks for no approval.'],
    ['[{group: GRP-platform}]', ['lena'], 'met: Approved: lena (GRP-platform).'],
    [
      '[{group: GRP-platform, count: 2}]',
      ['lena'],
      'unmet: Missing 1 of 2 from GRP-platform: viktor may still approve.',
    ],
    ['[{role: process-owner}]', ['nia'], 'met: Approved: nia (process-owner).'],
    [
      '[{people: [imran, viktor]}]',
      ['imran'],
      expect.stringMatching(/^unmet: Missing 1 of 1 from the people named: viktor may still approve; .*requester/),
    ],
    ['[{manager: true}]', ['carol'], 'met: Approved: carol (the manager of imran).'],
    ['[{manager: true}, {group: GRP-payments}]', ['carol'], expect.stringContaining('Missing 1 of 1')],
    ['[{manager: true}, {group: GRP-payments}]', ['carol', 'jess'], expect.stringMatching(/^met: /)],
    ['', ['carol'], 'unmet: Nobody can approve: OFR-a does not say who approves.'],
    ['[]', ['carol'], 'unmet: Nobody can approve: OFR-a does not say who approves.'],
    [
      '[{role: absent}]',
      ['carol'],
      'unmet: Nobody can approve: the role absent is bound to no group in .gitsm/settings.yml.',
    ],
  ])('%s, approved by %j', (approval, people, expected) => {
    expect(by(approval, people)).toEqual(expected);
  });

  test('nobody approves what they get themselves', () => {
    expect(by('[{group: GRP-platform}]', ['lena'], 'for: Lena\n')).toContain(
      'unmet: Missing 1 of 1 from GRP-platform: viktor',
    );
  });

  test('an approval may be asked for by what the form says', () => {
    const rule = '[{manager: true}, {role: process-owner, when: {model: [heavy, huge]}}]';
    expect(by(rule, ['carol'], 'form: {model: light}\n')).toContain('met: ');
    expect(by(rule, ['carol'], 'form: {model: huge}\n')).toContain('unmet: Missing 1 of 1 from process-owner');
    expect(by(rule, ['carol', 'ruth'], 'form: {model: huge}\n')).toContain('met: ');
  });

  test('one of a list of answers is enough for a condition', () => {
    const rule = '[{role: process-owner, when: {rights: administrator}}]';
    expect(by(rule, [], 'form: {rights: [reader, administrator]}\n')).toContain('unmet: Missing 1 of 1');
    expect(by(rule, [], 'form: {rights: [reader]}\n')).toContain('met: OFR-a asks for no approval');
    expect(by(rule, [], 'form: {rights: []}\n')).toContain('met: OFR-a asks for no approval');
    expect(by(rule, [], '')).toContain('met: OFR-a asks for no approval');
  });

  test('the manager of somebody who leads is the next on the path of escalation, and a board has no manager', () => {
    const asked = (requester: string, people: readonly string[]) =>
      judged(approvedPerOffering, options, {
        base: { ...offering('[{manager: true}]'), ...request(`offering: OFR-a\nrequester: ${requester}\n`) },
        by: people,
      });
    expect(asked('carol', ['ruth'])).toBe('met: Approved: ruth (the manager of carol).');
    expect(asked('carol', ['nia'])).toContain('unmet: ');
    expect(asked('nia', ['ruth'])).toBe(
      'unmet: Nobody can approve: nia belongs to no group with a lead who is somebody else.',
    );
    expect(asked('viktor', ['lena'])).toBe('met: Approved: lena (the manager of viktor).');
  });

  test('the offering of the base decides, and one asked for before counts as well', () => {
    const asks = request('offering: OFR-a\nrequester: imran\n');
    const cheaper = { ...offering('none'), ...asks };
    expect(
      judged(approvedPerOffering, options, {
        base: { ...offering('[{role: process-owner}]'), ...asks },
        head: cheaper,
        by: [],
      }),
    ).toContain('unmet: Missing 1 of 1 from process-owner');
    const free = { 'records/offerings/OFR-b.md': '---\nid: OFR-b\ntitle: B\nstatus: published\napproval: none\n---\n' };
    expect(
      judged(approvedPerOffering, options, {
        base: { ...offering('[{role: process-owner}]'), ...free, ...asks },
        head: { ...offering('[{role: process-owner}]'), ...free, ...request('offering: OFR-b\nrequester: imran\n') },
        by: [],
      }),
    ).toContain('unmet: Missing 1 of 1 from process-owner');
    expect(judged(approvedPerOffering, options, { base: {}, head: cheaper, by: [] })).toBe(
      'unmet: Nobody can approve: OFR-a does not exist at the base, so it does not say yet who approves.',
    );
  });

  test('without a pull request nobody knows', () => {
    expect(
      judged(approvedPerOffering, options, {
        base: { ...offering('[{manager: true}]'), ...request('offering: OFR-a\nrequester: imran\n') },
      }),
    ).toBe('unknown: No pull request at hand to look for approvals: the manager of imran.');
    expect(judged(approvedPerOffering, options, { base: request('requester: imran\n') })).toBe(
      'unmet: Unexpected absence of offering, expected an ID.',
    );
  });
});

describe('approved-by', () => {
  const article = (lines: string) => ({
    'records/articles/KB-0001.md': `---\nid: KB-0001\ntitle: T\nstatus: in-review\n${lines}timeline: []\n---\n`,
  });
  const options = { each: [{ 'members-of': ['group'] }], except: ['author'] };
  const by = (people: readonly string[], before: string, now = before) =>
    judged(approvedBy, options, { base: article(before), head: article(now), by: people, id: 'KB-0001' });

  test('a member of the group that the record names, but not its author', () => {
    expect(by(['viktor'], 'group: GRP-platform\nauthor: lena\n')).toBe('met: Approved: viktor (GRP-platform).');
    expect(by(['lena'], 'group: GRP-platform\nauthor: lena\n')).toMatch(
      /^unmet: Missing 1 of 1 from GRP-platform: viktor may still approve; .*author of KB-0001/,
    );
    expect(by(['viktor'], 'author: lena\n')).toBe('unmet: Nobody can approve: group names no group.');
  });

  test('an author or a group that is edited away counts with the one that stands there now', () => {
    expect(by(['lena'], 'group: GRP-platform\nauthor: lena\n', 'group: GRP-platform\nauthor: anna\n')).toContain(
      'unmet: ',
    );
    expect(by(['jess'], 'group: GRP-platform\nauthor: anna\n', 'group: GRP-payments\nauthor: anna\n')).toContain(
      'unmet: Missing 1 of 1 from GRP-platform',
    );
    expect(
      by(['jess', 'viktor'], 'group: GRP-platform\nauthor: anna\n', 'group: GRP-payments\nauthor: anna\n'),
    ).toContain('met: ');
  });
});

describe('member-of', () => {
  const options = { field: 'requester', groups: 'offering.groups' };
  const by = (groups: string, requester: string, head?: ExampleFiles) =>
    judged(memberOf, options, {
      base: { ...offering('none', groups), ...request(`offering: OFR-a\n${requester}`) },
      ...(head ? { head } : {}),
    });

  test.each([
    ['', 'requester: mallory\n', 'met: offering.groups names no group, so it is open to everybody.'],
    ['groups: [GRP-platform, GRP-payments]\n', 'requester: Imran\n', 'met: Imran: GRP-payments or GRP-platform.'],
    [
      'groups: [GRP-platform]\n',
      'requester: imran\n',
      'unmet: Unexpected requester imran, expected a member of GRP-platform.',
    ],
    ['groups: [GRP-platform]\n', '', 'unmet: Unexpected absence of requester, expected a login.'],
    ['groups: [GRP-gone]\n', 'requester: imran\n', 'unmet: Unexpected requester imran, expected a member of GRP-gone.'],
  ])('%s %s', (groups, requester, expected) => {
    expect(by(groups, requester)).toBe(expected);
  });

  test('the offering of the base decides', () => {
    const head = { ...offering('none'), ...request('offering: OFR-a\nrequester: imran\n') };
    expect(by('groups: [GRP-platform]\n', 'requester: imran\n', head)).toContain('unmet: ');
    expect(judged(memberOf, options, { base: {}, head })).toBe(
      'unmet: OFR-a does not exist at the base, so it is open to nobody.',
    );
  });
});

describe('tasks-as-offered', () => {
  const options = { field: 'offering', tasks: 'tasks', section: 'Tasks' };
  const tasks = 'tasks: [{title: Order}, {title: Order the dock, group: GRP-platform}]\n';
  const by = (body: string, of = tasks) =>
    judged(tasksAsOffered, options, {
      base: { ...offering('none', of), ...request('offering: OFR-a\n', `\n${body}`) },
    });

  test.each([
    ['## Tasks\n\n- [ ] Order the dock (GRP-platform)\n- [x] order: done\n', 'met: All 2 tasks stand under "Tasks".'],
    [
      '## Tasks\n\n- [ ] Order the dock\n',
      'unmet: Unexpected absence of "Order" under "Tasks", expected every task of offering.',
    ],
    [
      '## Other\n\n- [ ] Order\n- [ ] Order the dock\n',
      'unmet: Unexpected absence of "Order" and "Order the dock" under "Tasks", expected every task of offering.',
    ],
    ['## Tasks\n\nOrder, Order the dock\n', expect.stringContaining('unmet: ')],
  ])('%s', (body, expected) => {
    expect(by(body)).toEqual(expected);
  });

  test('an offering without tasks asks for none', () => {
    expect(by('', '')).toBe('met: No tasks are listed in offering.');
  });
});
