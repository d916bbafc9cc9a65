import { describe, expect, it } from 'vitest';
import { guards } from '../../src/guards/index.ts';
import { verifyOptions } from '../../src/guards/verify.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Guard, Verdict } from '../../src/model/guard.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { RecordFile } from '../../src/model/record.ts';
import { find } from '../../src/model/snapshot.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { commonFiles } from '../checks/example-files.ts';
import { bareFacts, snapshotOf } from '../checks/run-example.ts';

const path = 'records/changes/CHG-0001.md';

/** Asks one guard about CHG-0001 with the given fields, body and files beside it. */
function ask(
  guard: string,
  options: JsonObject,
  { fields = '', body = '', beside = {}, at = '2026-11-21T09:00:00Z', facts = bareFacts }: Case = {},
): Verdict {
  const text = `---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: authorize\ntype: normal\n${fields}\ntimeline: []\n---\n${body}`;
  const snapshot = snapshotOf({ ...commonFiles, ...beside, [path]: text });
  const record = find(snapshot, 'CHG-0001')?.open() as RecordFile;
  const step = { from: 'authorize', to: 'scheduled', at, entry: null };
  return guards.get(guard)?.judge(options, {
    step,
    record,
    before: record,
    base: snapshot,
    after: snapshot,
    facts: { ...facts, reviewed: new Map([['head', new Map([['CHG-0001', record.oid]])]]) },
  }) as Verdict;
}

interface Case {
  readonly fields?: string;
  readonly body?: string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly at?: string | null;
  readonly facts?: Facts;
}

const by = (author: string, ...approvers: string[]): Facts => ({
  ...bareFacts,
  given: true,
  pullRequest: {
    number: 7,
    author: { login: author, id: null, bot: false },
    committers: [],
    headSha: 'head',
    draft: false,
    reviews: approvers.map((login) => ({
      user: { login, id: null, bot: false },
      state: 'APPROVED',
      commit: 'head',
      submittedAt: '2026-11-21T09:00:00Z',
    })),
    reviewsComplete: true,
    committersComplete: true,
  },
});

describe('guards', () => {
  it('are used with the right options by every built-in lifecycle', () => {
    const uses = [...builtinProcesses().values()].flatMap(({ lifecycle }) =>
      lifecycle.transitions.flatMap((one) => one.guards),
    );
    expect(uses.length).toBeGreaterThan(10);
    for (const { guard, options } of uses) expect(verifyOptions(guards.get(guard) as Guard, options)).toEqual([]);
  });

  it('say whether they must hold as long as the status stands', () => {
    const standing = [...guards.values()].filter((guard) => guard.standing === true).map((guard) => guard.id);
    expect(standing).toEqual([
      'approved-by',
      'approved-per-offering',
      'links-in-status',
      'member-of',
      'model-active',
      'outside-freeze',
    ]);
  });

  it('describe themselves so that "this move asks that ..." becomes a sentence', () => {
    const asks = [...builtinProcesses().values()].flatMap((process) =>
      process.lifecycle.transitions.flatMap((one) =>
        one.guards.map((use) => guards.get(use.guard)?.describe(use.options)),
      ),
    );
    expect(asks).toContain('it is approved by a member of change-authority');
    expect(asks).toContain(
      'it is approved by 2 members of cab and the owner of each service in services and cis.services',
    );
    for (const text of asks) expect(text).toMatch(/^[a-z"].*[^.]$/);
  });

  it('fields-present', () => {
    const options = { fields: ['risk', 'window'] };
    expect(ask('fields-present', options, { fields: 'risk: low' })).toMatchObject({
      answer: 'unmet',
      because: 'Unexpected absence of window, expected a value.',
    });
    expect(ask('fields-present', { fields: ['risk', 'cis'] }, { fields: 'risk: ""\ncis: []' }).because).toContain(
      'risk and cis',
    );
    expect(ask('fields-present', { fields: ['constructor'] }).answer).toBe('unmet');
    expect(ask('fields-present', { fields: ['risk'] }, { fields: 'risk: low' }).answer).toBe('met');
  });

  it('sections-present', () => {
    const options = { sections: ['Back-out plan'] };
    expect(ask('sections-present', options).answer).toBe('unmet');
    expect(ask('sections-present', options, { body: '\n## Back-out plan\n\n<!-- How? -->\n' }).answer).toBe('unmet');
    expect(ask('sections-present', options, { body: '\n## Back-out plan\n\nRestore.\n' }).answer).toBe('met');
  });

  it('not-the-author', () => {
    const options = { fields: ['implementer'] };
    expect(ask('not-the-author', options, { fields: 'implementer: bob' }).answer).toBe('unknown');
    expect(ask('not-the-author', options, { fields: 'implementer: Bob', facts: by('bob') }).answer).toBe('unmet');
    expect(ask('not-the-author', options, { fields: 'implementer: bob', facts: by('anna') }).answer).toBe('met');
  });

  it('links-in-status', () => {
    const options = { field: 'services', statuses: ['live'] };
    expect(ask('links-in-status', options).answer).toBe('met');
    expect(ask('links-in-status', options, { fields: 'services: [SVC-payments]' }).answer).toBe('met');
    expect(
      ask('links-in-status', { ...options, statuses: ['retired'] }, { fields: 'services: [SVC-payments]' }).because,
    ).toBe('Expected retired, but SVC-payments is live.');
    expect(ask('links-in-status', options, { fields: 'services: [SVC-lost]' }).because).toContain(
      'SVC-lost does not exist',
    );
    expect(ask('links-in-status', { ...options, field: 'cis.services' }, { fields: 'cis: [CI-db-1]' }).answer).toBe(
      'met',
    );
  });

  it('inside-window', () => {
    const fields = 'window: {start: 2026-11-21T09:00:00Z, end: 2026-11-21T11:00:00+01:00}';
    const options = { field: 'window' };
    expect(ask('inside-window', options, { fields, at: '2026-11-21T09:00:00Z' }).answer).toBe('met');
    expect(ask('inside-window', options, { fields, at: '2026-11-21T09:59:59Z' }).answer).toBe('met');
    expect(ask('inside-window', options, { fields, at: '2026-11-21T10:00:00Z' }).answer).toBe('unmet');
    expect(ask('inside-window', options, { fields, at: '2026-11-21T08:59:59Z' }).answer).toBe('unmet');
    expect(ask('inside-window', options, { fields, at: null }).answer).toBe('unmet');
    expect(ask('inside-window', options).answer).toBe('unmet');
  });

  it('model-active', () => {
    const options = { field: 'model', status: 'active', review: 'review-by' };
    const model = (status: string, review: string) => ({
      fields: 'model: CHM-restart',
      beside: {
        'records/change-models/CHM-restart.md': `---\nid: CHM-restart\ntitle: Restart\nstatus: ${status}\n${review}\n---\n`,
      },
    });
    expect(ask('model-active', options).answer).toBe('unmet');
    expect(ask('model-active', options, { fields: 'model: CHM-restart' }).because).toBe(
      'CHM-restart does not exist at the base.',
    );
    expect(ask('model-active', options, model('active', 'review-by: 2027-01-01')).answer).toBe('met');
    expect(ask('model-active', options, model('active', 'review-by: 2026-11-21')).answer).toBe('met');
    expect(ask('model-active', options, model('active', 'review-by: 2026-11-20')).answer).toBe('unmet');
    expect(ask('model-active', options, model('active', ''))).toMatchObject({
      answer: 'met',
      because: 'CHM-restart: active, no review date is set in review-by.',
    });
    expect(ask('model-active', options, model('active', 'review-by:')).answer).toBe('met');
    expect(ask('model-active', options, model('active', 'review-by: soon'))).toMatchObject({
      answer: 'unmet',
      because: 'CHM-restart has no readable date in review-by, so nobody knows whether it still holds.',
    });
    expect(ask('model-active', options, model('retired', 'review-by: 2027-01-01')).answer).toBe('unmet');
  });

  describe('outside-freeze', () => {
    const options = {
      kind: 'freeze',
      window: 'window',
      services: ['services', 'cis.services'],
      override: { field: 'freeze-override', role: 'ecab' },
    };
    const window = (start: string, end: string) =>
      `window: {start: 2026-12-${start}:00:00Z, end: 2026-12-${end}:00:00Z}`;
    const freeze = (services: string, status = 'active') => ({
      'records/freezes/FRZ-christmas.md': `---\nid: FRZ-christmas\ntitle: Christmas\nstatus: ${status}\n${window('20T00', '27T00')}\n${services}\n---\n`,
    });

    it('looks at the window', () => {
      const beside = freeze('services: all');
      expect(ask('outside-freeze', options, { fields: window('19T22', '20T00'), beside }).answer).toBe('met');
      expect(ask('outside-freeze', options, { fields: window('27T00', '27T01'), beside }).answer).toBe('met');
      expect(ask('outside-freeze', options, { fields: window('19T22', '20T01'), beside }).because).toBe(
        'FRZ-christmas (until 2026-12-27T00:00:00Z) stands against it; freeze-override does not say why it cannot wait.',
      );
      expect(ask('outside-freeze', options, { fields: window('10T00', '30T01'), beside }).answer).toBe('unmet');
      expect(
        ask('outside-freeze', options, { fields: window('22T22', '22T23'), beside: freeze('', 'cancelled') }).answer,
      ).toBe('met');
    });

    it('looks at the affected services, also through CIs', () => {
      const fields = window('22T22', '22T23');
      const beside = freeze('services: [SVC-payments]');
      expect(ask('outside-freeze', options, { fields, beside }).answer).toBe('met');
      expect(ask('outside-freeze', options, { fields: `${fields}\nservices: [SVC-payments]`, beside }).answer).toBe(
        'unmet',
      );
      expect(ask('outside-freeze', options, { fields: `${fields}\ncis: [CI-db-1]`, beside }).answer).toBe('unmet');
    });

    it('looks at the instant of the move where that is asked, or where there is no window', () => {
      const beside = freeze('');
      const at = '2026-12-22T10:00:00Z';
      const fields = window('28T00', '28T01');
      expect(ask('outside-freeze', options, { fields, beside, at }).answer).toBe('met');
      expect(ask('outside-freeze', { ...options, moment: true }, { fields, beside, at }).answer).toBe('unmet');
      expect(ask('outside-freeze', options, { beside, at }).answer).toBe('unmet');
    });

    it('is overridden by the approval of a role alone', () => {
      const one = { fields: `${window('22T22', '22T23')}\nfreeze-override: A hole is being used`, beside: freeze('') };
      expect(ask('outside-freeze', options, one).answer).toBe('unknown');
      expect(ask('outside-freeze', options, { ...one, facts: by('anna', 'bob') })).toMatchObject({
        answer: 'unmet',
        waiting: true,
      });
      expect(ask('outside-freeze', options, { ...one, facts: by('anna', 'dave') }).answer).toBe('met');
      const { override, ...without } = options;
      expect(ask('outside-freeze', without, { ...one, facts: by('anna', override.role) }).answer).toBe('unmet');
    });
  });
});
