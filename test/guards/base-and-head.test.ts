import { describe, expect, it } from 'vitest';
import { approvedBy } from '../../src/guards/approved-by.ts';
import { groupMembers, personOf, roleMembers } from '../../src/guards/people.ts';
import type { ExampleFiles } from '../../src/model/check.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Verdict } from '../../src/model/guard.ts';
import type { RecordFile } from '../../src/model/record.ts';
import { find } from '../../src/model/snapshot.ts';
import { commonFiles } from '../checks/example-files.ts';
import { bareFacts, snapshotOf } from '../checks/run-example.ts';

const change = (fields: string) =>
  `---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: authorize\ntype: normal\n${fields}\ntimeline: []\n---\n`;
const service = (id: string, owner: string) => `---\nid: ${id}\ntitle: ${id}\nstatus: live\nowner: ${owner}\n---\n`;
const ci = (services: string) => `---\nid: CI-1\ntitle: CI\nstatus: live\nservices: [${services}]\n---\n`;

/** Fields of the change in four revisions, and the other files at the base and after the merge. */
interface Revisions {
  readonly start?: string;
  readonly tip?: string;
  readonly head: string;
  readonly merged?: string;
  readonly base?: ExampleFiles;
  readonly after?: ExampleFiles;
}

/** Asks for the owners of affected services, or for one approval of the change authority. */
function judge(asks: 'owners' | 'authority', revisions: Revisions, ...approvers: string[]): Verdict {
  const { start, tip = start, head, merged = head, base = {}, after = base } = revisions;
  const load = (fields: string | undefined, files: ExampleFiles) =>
    snapshotOf({
      ...commonFiles,
      ...files,
      ...(fields === undefined ? {} : { 'records/changes/CHG-0001.md': change(fields) }),
    });
  const open = (fields: string): RecordFile => find(load(fields, {}), 'CHG-0001')?.open() as RecordFile;
  const proposed = open(head);
  const facts: Facts = {
    ...bareFacts,
    given: true,
    pullRequest: {
      number: 7,
      author: { login: 'anna', id: null, bot: false },
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
    reviewed: new Map([['head', new Map([['CHG-0001', proposed.oid]])]]),
  };
  const each = asks === 'owners' ? [{ 'owners-of': ['services', 'cis.services'] }] : [{ role: 'change-authority' }];
  return approvedBy.judge(
    { each },
    {
      step: { from: 'authorize', to: 'scheduled', at: null, entry: null },
      record: open(merged),
      head: proposed,
      before: start === undefined ? null : open(start),
      base: load(tip, base),
      after: load(merged, after),
      facts,
    },
  );
}

describe('who counts', () => {
  it('is not whom any version of the record names as requester or implementer', () => {
    const named = 'implementer: bob';
    expect(judge('authority', { head: '' }, 'bob').answer).toBe('met');
    expect(judge('authority', { start: named, tip: '', head: '' }, 'bob').answer).toBe('unmet');
    expect(judge('authority', { start: '', tip: named, head: '' }, 'bob').answer).toBe('unmet');
    expect(judge('authority', { start: '', head: named, merged: '' }, 'bob').answer).toBe('unmet');
    expect(judge('authority', { start: '', head: '', merged: named }, 'bob').answer).toBe('unmet');
  });

  it('is who owns a service at the base', () => {
    const base = { 'records/services/SVC-a.md': service('SVC-a', 'frank') };
    const after = { 'records/services/SVC-a.md': service('SVC-a', 'mallory') };
    const head = 'services: [SVC-a]';
    expect(judge('owners', { head, base, after }, 'mallory').answer).toBe('unmet');
    expect(judge('owners', { head, base, after }, 'frank').answer).toBe('met');
    expect(judge('owners', { head, base: {}, after }, 'mallory').because).toContain('SVC-a does not exist at the base');
  });

  it('is every owner of a service that a CI belongs to, at the base or after the merge', () => {
    const services = {
      'records/services/SVC-a.md': service('SVC-a', 'frank'),
      'records/services/SVC-b.md': service('SVC-b', 'erin'),
    };
    const base = { ...services, 'records/cis/CI-1.md': ci('SVC-a') };
    const after = { ...services, 'records/cis/CI-1.md': ci('SVC-b') };
    const head = 'cis: [CI-1]';
    expect(judge('owners', { head, base, after }, 'frank').because).toContain('owner of SVC-b');
    expect(judge('owners', { head, base, after }, 'erin').because).toContain('owner of SVC-a');
    expect(judge('owners', { head, base, after }, 'frank', 'erin').answer).toBe('met');
  });

  it('is every owner of a service that the head or the merge result names', () => {
    const base = { 'records/services/SVC-a.md': service('SVC-a', 'frank') };
    expect(judge('owners', { head: 'services: [SVC-a]', merged: '', base }).answer).toBe('unmet');
    expect(judge('owners', { head: '', merged: 'services: [SVC-a]', base }).answer).toBe('unmet');
  });
});

describe('people', () => {
  it('are written as a login, or as a login with an ID', () => {
    expect(personOf('bob')).toEqual({ login: 'bob', id: null });
    expect(personOf({ login: 'bob', id: 12 })).toEqual({ login: 'bob', id: 12 });
    expect(personOf({ login: 'bob', id: null })).toEqual({ login: 'bob', id: null });
    for (const odd of [null, '', 12, {}, { login: '' }, { login: 'bob', id: '12' }, { login: 'bob', id: 1.5 }]) {
      expect(personOf(odd)).toBeNull();
    }
  });

  it('are found through an active group that exists once', () => {
    const settings = '.gitsm/settings.yml';
    const load = (files: ExampleFiles) => snapshotOf({ ...commonFiles, ...files });
    const group = (status: string) =>
      `---\nid: GRP-a\ntitle: A\nstatus: ${status}\nmembers: [bob, {login: carol, id: 3}]\n---\n`;
    expect(groupMembers(load({ 'records/groups/GRP-a.md': group('active') }), 'GRP-a')).toEqual({
      group: 'GRP-a',
      members: [
        { login: 'bob', id: null },
        { login: 'carol', id: 3 },
      ],
    });
    expect(groupMembers(load({ 'records/groups/GRP-a.md': group('retired') }), 'GRP-a')).toHaveProperty('problem');
    expect(groupMembers(load({}), 'GRP-a')).toEqual({ problem: 'GRP-a does not exist at the base' });
    expect(groupMembers(load({}), 'CAL-office')).toEqual({ problem: 'CAL-office is no group' });
    const twice = { 'records/groups/GRP-a.md': group('active'), 'records/groups/more/GRP-a.md': group('active') };
    expect(groupMembers(load(twice), 'GRP-a')).toEqual({ problem: 'GRP-a exists 2 times at the base' });
    expect(roleMembers(load({ [settings]: 'organisation: A\n' }), 'cab')).toHaveProperty('problem');
    expect(roleMembers(load({}), 'constructor')).toHaveProperty('problem');
  });
});
