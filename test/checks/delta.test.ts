import { describe, expect, it } from 'vitest';
import { compare } from '../../src/checks/compare.ts';
import { inspect } from '../../src/inspect.ts';
import type { ExampleFiles } from '../../src/model/check.ts';
import type { Facts, Review } from '../../src/model/facts.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { blobId } from '../../src/records/memory-tree.ts';
import { commonFiles } from './example-files.ts';
import { bareFacts, rulesOf, snapshotOf } from './run-example.ts';

const path = 'records/changes/CHG-0001.md';
const statuses = ['new', 'assess', 'authorize', 'scheduled'];

/** A normal change in one of its first statuses. */
function change(
  status: string,
  { risk = 'low', day = '01', plan = 'Set it.', services = '[SVC-payments]', extra = '' } = {},
): string {
  const timeline = statuses
    .slice(0, statuses.indexOf(status) + 1)
    .map((one, index) => `  - {at: 2026-11-21T0${index + 5}:00:00Z, status: ${one}, by: anna}`);
  return `---
id: CHG-0001
title: Raise the timeout
status: ${status}
type: normal
risk: ${risk}
services: ${services}
window: {start: 2026-12-${day}T22:00:00Z, end: 2026-12-${day}T23:00:00Z}
${extra}timeline:
${timeline.join('\n')}
---

## Implementation plan

${plan}

## Back-out plan

Set it back.
`;
}

/** Facts of a pull request by anna with reviews of its head. */
function reviewed(head: string | null, ...reviews: readonly (readonly [string, Review['state']])[]): Facts {
  const oid = head === null ? 'absent' : blobId(Buffer.from(head));
  return {
    ...bareFacts,
    given: true,
    pullRequest: {
      number: 7,
      author: { login: 'anna', id: null, bot: false },
      committers: [{ login: 'anna', id: null, bot: false }],
      headSha: 'head',
      draft: false,
      reviews: reviews.map(([login, state]) => ({
        user: { login, id: null, bot: false },
        state,
        commit: 'head',
        submittedAt: '2026-11-21T09:30:00Z',
      })),
      reviewsComplete: true,
      committersComplete: true,
    },
    reviewed: new Map([['head', new Map(['CHG-0001', 'INC-0001'].map((id) => [id, oid]))]]),
  };
}

/** Judges a head against a base; where the base has moved on, its tip and the result of merging are given too. */
function judge(
  before: ExampleFiles,
  head: ExampleFiles,
  facts: Facts,
  moved?: { tip: ExampleFiles; merged: ExampleFiles },
): Inspection {
  const tip = { ...commonFiles, ...(moved?.tip ?? before) };
  const rules = rulesOf(tip);
  const load = (files: ExampleFiles) => snapshotOf({ ...commonFiles, ...files }, rules);
  const [start, proposed] = [load(before), load(head)];
  const base = moved === undefined ? start : load(moved.tip);
  const after = moved === undefined ? proposed : load(moved.merged);
  return inspect({ snapshot: after, delta: compare(start, proposed, base, after), facts });
}

function errors(inspection: Inspection): readonly string[] {
  return inspection.findings.filter((one) => one.severity === 'error').map((one) => one.check);
}

function frozenMessage({ findings }: Inspection): string {
  return findings
    .filter((one) => one.check === 'frozen-edited')
    .map((one) => one.message)
    .join('\n');
}

describe('a move that asks for an approval', () => {
  const before = { [path]: change('authorize') };
  const head = { [path]: change('scheduled') };

  it('is pending until somebody approves', () => {
    const { ok, outcome, moves, findings } = judge(before, head, reviewed(head[path] as string));
    expect({ ok, outcome }).toEqual({ ok: false, outcome: 'pending' });
    expect(moves).toMatchObject([{ record: 'CHG-0001', from: 'authorize', to: 'scheduled', allowed: false }]);
    expect(findings).toMatchObject([{ check: 'move-allowed', severity: 'error', line: 4, column: 9 }]);
    expect(findings[0]?.message).toContain('bob or carol may still approve');
  });

  it('is allowed once they did, and refused by a veto', () => {
    const text = head[path] as string;
    expect(judge(before, head, reviewed(text, ['bob', 'APPROVED']))).toMatchObject({
      ok: true,
      outcome: 'success',
      findings: [],
    });
    const vetoed = judge(before, head, reviewed(text, ['bob', 'APPROVED'], ['carol', 'CHANGES_REQUESTED']));
    expect(vetoed.outcome).toBe('failure');
  });

  it('is a warning without facts, and pending with facts that know no pull request', () => {
    expect(judge(before, head, bareFacts)).toMatchObject({ ok: true, findings: [{ severity: 'warning' }] });
    expect(judge(before, head, { ...bareFacts, given: true })).toMatchObject({ ok: false, outcome: 'pending' });
  });

  it('is judged by the people of the base', () => {
    const group = '---\nid: GRP-change-authority\ntitle: Change authority\nstatus: active\nmembers: [mallory]\n---\n';
    const files = { ...head, 'records/groups/GRP-change-authority.md': group };
    const result = judge(before, files, reviewed(head[path] as string, ['mallory', 'APPROVED']));
    expect(errors(result)).toEqual(['move-allowed']);
    expect(result.findings.map((one) => one.check)).toContain('rules-changed');
  });

  it('is judged by what would land: a risk that the base raised meanwhile counts', () => {
    const text = head[path] as string;
    const moved = {
      tip: { [path]: change('authorize', { risk: 'high' }) },
      merged: { [path]: change('scheduled', { risk: 'high' }) },
    };
    const result = judge(before, head, reviewed(text, ['bob', 'APPROVED']), moved);
    expect(result.moves[0]?.verdicts.map((one) => one.because).join()).toContain('cab');
    expect(result.ok).toBe(false);
  });

  it('is judged by its own file where another one took the ID meanwhile', () => {
    const other = 'records/changes/CHG-0001-other.md';
    const text = change('scheduled', { risk: 'high' });
    const twin = { [other]: change('new') };
    const facts = reviewed(text, ['bob', 'APPROVED'], ['kim', 'APPROVED']);
    const result = judge({}, { [path]: text }, facts, { tip: twin, merged: { ...twin, [path]: text } });
    expect(errors(result)).toEqual(['id-unique', 'id-unique', 'move-allowed']);
    expect(result.findings.at(-1)).toMatchObject({ check: 'move-allowed', file: path });
  });

  it('asks for nobody’s approval by no trick of spelling', () => {
    const settings = { '.gitsm/settings.yml': `${commonFiles['.gitsm/settings.yml']}checks: {schema-valid: 'off'}\n` };
    const text = change('scheduled', { risk: 'LOW' });
    const result = judge({ ...settings, ...before }, { ...settings, [path]: text }, reviewed(text));
    expect(errors(result)).toEqual(['move-allowed']);
    expect(result.outcome).toBe('failure');
  });
});

describe('what a status freezes', () => {
  const before = { [path]: change('scheduled') };

  it('is edited with the approvals of the move alone', () => {
    const text = change('scheduled', { day: '02' });
    expect(errors(judge(before, { [path]: text }, reviewed(text)))).toEqual(['frozen-edited']);
    expect(judge(before, { [path]: text }, reviewed(text)).outcome).toBe('pending');
    expect(judge(before, { [path]: text }, reviewed(text, ['bob', 'APPROVED'])).ok).toBe(true);
  });

  it('includes sections, by their words and not their line endings', () => {
    const text = change('scheduled', { plan: 'Set something else.' });
    expect(judge(before, { [path]: text }, reviewed(text)).findings).toMatchObject([
      { check: 'frozen-edited', line: 16, column: 1 },
    ]);
    const folded = change('scheduled').replaceAll('\n', '\r\n');
    expect(judge(before, { [path]: folded }, reviewed(folded)).findings).toEqual([]);
  });

  it('is held to the stricter of what it was and what it becomes', () => {
    const high = { [path]: change('scheduled', { risk: 'high' }) };
    const text = change('scheduled', { risk: 'low' });
    expect(errors(judge(high, { [path]: text }, reviewed(text, ['bob', 'APPROVED'])))).toEqual(['frozen-edited']);
    const board = reviewed(
      text,
      ['dave', 'APPROVED'],
      ['erin', 'APPROVED'],
      ['carol', 'APPROVED'],
      ['bob', 'APPROVED'],
    );
    expect(judge(high, { [path]: text }, board).ok).toBe(true);
  });

  it('asks for approvals, not for everything the approving move asks for', () => {
    const bare = (title: string) =>
      change('scheduled')
        .replace(/^window: .*\n/m, '')
        .replace('Raise the timeout', title);
    const text = bare('Raise the timeout').replace('Set it.', 'Set it well.');
    const asked = judge({ [path]: bare('Raise the timeout') }, { [path]: text }, reviewed(text));
    expect(asked.outcome).toBe('pending');
    expect(frozenMessage(asked)).not.toContain('fields-present');
    expect(errors(judge({ [path]: bare('A') }, { [path]: text }, reviewed(text, ['bob', 'APPROVED'])))).toEqual([]);
  });

  it('cannot lose what decides who approves', () => {
    const riskless = change('scheduled').replace('risk: low\n', '');
    const facts = reviewed(riskless, ['bob', 'APPROVED']);
    const lost = judge({ [path]: change('scheduled') }, { [path]: riskless }, facts);
    expect(errors(lost)).toEqual(['frozen-edited']);
    expect(frozenMessage(lost)).toContain('depends on risk, expected a value that the schema allows');
    // Nobody was ever asked by the risk: whoever mends it asks those whom it names now.
    const text = change('scheduled', { day: '02' });
    expect(judge({ [path]: riskless }, { [path]: text }, reviewed(text)).outcome).toBe('pending');
    expect(errors(judge({ [path]: riskless }, { [path]: text }, reviewed(text, ['bob', 'APPROVED'])))).toEqual([]);
    const moved = text.replace('risk: low\n', '');
    expect(errors(judge({ [path]: riskless }, { [path]: moved }, reviewed(moved)))).toEqual(['frozen-edited']);
  });

  it('holds a standard change to its model, and to nothing that was asked once', () => {
    const model = (status: string) => ({
      'records/change-models/CHM-restart.md': `---\nid: CHM-restart\ntitle: Restart\nstatus: ${status}\nreview-by: 2027-01-01\n---\n`,
    });
    const standard = (day: string) =>
      change('scheduled', { day, extra: 'model: CHM-restart\n' }).replace('type: normal', 'type: standard');
    const edit = (status: string) =>
      judge(
        { ...model(status), [path]: standard('01') },
        { ...model(status), [path]: standard('02') },
        reviewed(standard('02')),
      );
    expect(errors(edit('active'))).toEqual([]);
    expect(frozenMessage(edit('retired'))).toContain('model-active: CHM-restart is retired, expected active.');
  });

  it('says once what the old and the new text ask for alike', () => {
    const services = {
      'records/services/SVC-a.md': '---\nid: SVC-a\ntitle: A\nstatus: live\nowner: carol\n---\n',
    };
    const [one, two] = ['[SVC-a, SVC-payments]', '[SVC-payments, SVC-a]'].map((order) =>
      change('scheduled', { risk: 'medium', services: order }),
    ) as [string, string];
    const message = frozenMessage(
      judge({ ...services, [path]: one }, { ...services, [path]: two }, reviewed(two, ['bob', 'APPROVED'])),
    );
    expect(message.split('approved-by:')).toHaveLength(2);
    // What is asked for more is said, and what both ask for is not said again.
    const [low, high] = [change('scheduled'), change('scheduled', { risk: 'medium' })];
    const more = frozenMessage(judge({ [path]: low }, { [path]: high }, reviewed(high)));
    expect(more.split('Missing 1 of 1 from change-authority')).toHaveLength(2);
    expect(more).toContain('owner of SVC-payments');
  });

  it('may be moved out of a freeze by its approvers, and not into one', () => {
    const freeze = {
      'records/freezes/FRZ-audit.md':
        '---\nid: FRZ-audit\ntitle: Audit\nstatus: active\nwindow: {start: 2026-12-01T00:00:00Z, end: 2026-12-02T00:00:00Z}\nreason: Audit\n---\n',
    };
    const [within, without] = [change('scheduled'), change('scheduled', { day: '02' })];
    const out = judge(
      { ...freeze, [path]: within },
      { ...freeze, [path]: without },
      reviewed(without, ['bob', 'APPROVED']),
    );
    expect(errors(out)).toEqual([]);
    const into = judge(
      { ...freeze, [path]: without },
      { ...freeze, [path]: within },
      reviewed(within, ['bob', 'APPROVED']),
    );
    expect(errors(into)).toEqual(['frozen-edited']);
    expect(into.outcome).toBe('failure');
  });

  it('is frozen by what has landed meanwhile too', () => {
    const text = change('authorize', { day: '02' });
    const moved = { tip: { [path]: change('scheduled') }, merged: { [path]: change('scheduled', { day: '02' }) } };
    const result = judge({ [path]: change('authorize') }, { [path]: text }, reviewed(text), moved);
    expect(errors(result)).toEqual(['frozen-edited']);
  });
});

describe('timelines', () => {
  it('are compared with the tip of the base as well', () => {
    const moved = { tip: { [path]: change('scheduled') }, merged: { [path]: change('authorize') } };
    const text = change('authorize', { extra: 'requester: anna\n' });
    const result = judge({ [path]: change('authorize') }, { [path]: text }, reviewed(text), moved);
    expect(errors(result)).toContain('timeline-append-only');
  });

  it('take old entries with the approval of a process owner', () => {
    const text = change('new').replace('2026-11-21T05', '2026-11-01T05');
    expect(judge({}, { [path]: text }, reviewed(text, ['bob', 'APPROVED'])).outcome).toBe('pending');
    expect(judge({}, { [path]: text }, reviewed(text, ['kim', 'APPROVED'])).ok).toBe(true);
  });

  it('cannot hide a change of status', () => {
    const text = change('authorize').replace('status: authorize\n', 'status: scheduled\n');
    const result = judge({ [path]: change('authorize') }, { [path]: text }, reviewed(text));
    expect(errors(result)).toEqual(['move-allowed', 'status-matches-timeline']);
  });
});

describe('a record that is removed', () => {
  it('needs the approval of a process owner', () => {
    const before = { [path]: change('assess') };
    expect(judge(before, {}, reviewed(null)).outcome).toBe('pending');
    expect(judge(before, {}, reviewed(null, ['kim', 'APPROVED'])).ok).toBe(true);
    expect(errors(judge(before, {}, reviewed('still there', ['kim', 'APPROVED'])))).toEqual(['record-removed']);
  });

  it('may not come back as another kind', () => {
    const problem = change('assess').replaceAll('CHG-0001', 'INC-0001');
    const result = judge({ [path]: change('assess') }, { 'records/changes/INC-0001.md': problem }, reviewed(null));
    expect(result.findings.find((one) => one.check === 'record-removed')?.message).toContain(
      'Unexpected change of kind of CHG-0001 to INC-0001',
    );
  });
});

describe('a base without settings', () => {
  it('lets the head judge itself and says so', () => {
    const head = { ...commonFiles, [path]: change('new') };
    const files = Object.fromEntries(Object.entries(commonFiles).filter(([name]) => !name.startsWith('.gitsm/')));
    const rules = rulesOf(head);
    const base = { ...snapshotOf(files, rules), rules: { ...rules, settled: false } };
    const after = snapshotOf(head, rules);
    const result = inspect({ snapshot: after, delta: compare(base, after, base, after), facts: bareFacts });
    expect(result.findings.map((one) => one.check)).toEqual(['rules-unset']);
  });

  it('takes approvals by the groups that the head brings', () => {
    const head = { ...commonFiles, [path]: change('scheduled') };
    const rules = rulesOf(head);
    const base = { ...snapshotOf({}, rules), rules: { ...rules, settled: false } };
    const after = snapshotOf(head, rules);
    const facts = reviewed(head[path] as string, ['bob', 'APPROVED']);
    const result = inspect({ snapshot: after, delta: compare(base, after, base, after), facts });
    expect(errors(result)).toEqual([]);
    expect(result.moves.at(-1)).toMatchObject({ to: 'scheduled', allowed: true });
  });
});

describe('two ways between the same two statuses', () => {
  const lifecycle = `kind: audit
prefix: AUD
ids: number
folder: audits
title: Audit
plural: Audits
initial: [new]
statuses:
  new: {description: Written down.}
  done: {description: Over., final: true}
transitions:
  - {from: new, to: done, name: decide, when: {risk: high}, guards: [{approved-by: {each: [{role: change-authority}]}}]}
  - {from: new, to: done, name: finish, when: {risk: low}}
`;
  const schema = {
    type: 'object',
    required: ['id', 'title', 'status'],
    properties: Object.fromEntries(['id', 'title', 'status', 'risk'].map((name) => [name, { type: 'string' }])),
  };
  const rules = {
    '.gitsm/schemas/audit/lifecycle.yaml': lifecycle,
    '.gitsm/schemas/audit/schema.json': JSON.stringify(schema),
  };
  const audit = (status: string, risk: string) => ({
    ...rules,
    'records/audits/AUD-0001.md': `---\nid: AUD-0001\ntitle: Example\nstatus: ${status}\nrisk: ${risk}\n---\n`,
  });

  it('gain nobody anything who opens the easier one in the same pull request', () => {
    const moves = (from: string, to: string) =>
      judge(audit('new', from), audit('done', to), reviewed(null)).moves.map(({ allowed, verdicts }) => [
        allowed,
        verdicts.map(({ guard, answer }) => `${guard} ${answer}`),
      ]);
    expect(moves('low', 'low')).toEqual([[true, []]]);
    expect(moves('high', 'low')).toEqual([[false, ['approved-by unmet']]]);
    expect(moves('low', 'high')).toEqual([[false, ['approved-by unmet']]]);
  });
});

describe('a review that a major incident owes', () => {
  const path = 'records/incidents/INC-0001.md';
  const incident = (status: string, more: string, body = '') => ({
    [path]: `---\nid: INC-0001\ntitle: Down\nstatus: ${status}\nimpact: low\nurgency: low\nassignee: erin\n${more}timeline:
  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}
  - {at: 2026-11-21T08:30:00Z, status: resolved, by: anna}
${status === 'closed' ? '  - {at: 2026-11-21T09:00:00Z, status: closed, by: anna}\n' : ''}---\n\n## Resolution\n\nRestarted.\n${body}`,
  });
  const closed = (before: string, after: string, body?: string) =>
    judge(incident('resolved', before), incident('closed', after, body), reviewed(null)).moves.map(
      ({ allowed, verdicts }) => [
        allowed,
        ...verdicts.filter(({ answer }) => answer === 'unmet').map((one) => one.because),
      ],
    );

  it('is not escaped by saying while it is closed that it was none', () => {
    expect(closed('', '')).toEqual([[true]]);
    expect(closed('major: true\n', 'major: true\n')).toEqual([
      [false, 'Nothing is written under "Major incident review".'],
    ]);
    expect(closed('major: true\n', '')).toEqual([
      [false, 'Nothing is written under "Major incident review". It is asked as major was true before.'],
    ]);
    expect(closed('major: true\n', 'major: false\n', '\n## Major incident review\n\nNone.\n')).toEqual([[true]]);
  });
});
