import type { Facts, Person, Review } from '../../src/model/facts.ts';
import type { GuardInput } from '../../src/model/guard.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { RecordFile } from '../../src/model/record.ts';
import { find } from '../../src/model/snapshot.ts';
import { snapshotOf } from '../checks/run-example.ts';

/** A person as a member list or an owner field writes them. */
export interface WrittenPerson {
  readonly login: string;
  readonly id: number | null;
}

/** One requirement of the guard approved-by. */
export type Ask = { readonly role: string; readonly count: number } | { readonly 'owners-of': readonly string[] };

/** People and links of a change in the base and in the head. */
export interface ChangeFields {
  readonly services: readonly string[];
  readonly cis: readonly string[];
  readonly requester: string | null;
  readonly implementer: string | null;
}

/** A pull request over a small repository, as plain data: what both evaluators read. */
export interface Scenario {
  /** Role → its group, or null where the settings do not bind it. */
  readonly roles: Readonly<
    Record<string, { readonly active: boolean; readonly members: readonly WrittenPerson[] } | null>
  >;
  /** Service → owner, or null where it has none. */
  readonly owners: Readonly<Record<string, WrittenPerson | null>>;
  /** CI → services. */
  readonly cis: Readonly<Record<string, readonly string[]>>;
  readonly before: ChangeFields;
  readonly head: ChangeFields;
  readonly each: readonly Ask[];
  readonly author: Person;
  readonly committers: readonly Person[];
  readonly reviews: readonly Review[];
  /** Commit → how the record there compares with the head; a commit left out could not be read. */
  readonly commits: Readonly<Record<string, 'same' | 'other' | 'absent' | 'unknown'>>;
  readonly reviewsComplete: boolean;
  readonly committersComplete: boolean;
}

/** The real thing that a scenario describes: a loaded repository and facts, ready for a guard. */
export function inputOf(scenario: Scenario): { readonly options: JsonObject; readonly input: GuardInput } {
  const rules = ruleFiles(scenario);
  const base = snapshotOf({ ...rules, ...changeFile(scenario.before, 'authorize') });
  const after = snapshotOf({ ...rules, ...changeFile(scenario.head, 'scheduled') }, base.rules);
  const record = find(after, 'CHG-0001')?.open() as RecordFile;
  const before = find(base, 'CHG-0001')?.open() as RecordFile;
  return {
    options: { each: scenario.each as unknown as JsonObject[] },
    input: {
      step: { from: 'authorize', to: 'scheduled', at: '2026-11-21T09:00:00Z', entry: null },
      record,
      before,
      base,
      after,
      facts: factsOf(scenario, record.oid),
    },
  };
}

function factsOf(scenario: Scenario, oid: string): Facts {
  const { author, committers, reviews, reviewsComplete, committersComplete } = scenario;
  const blobs = { same: oid, other: '0'.repeat(40), absent: 'absent', unknown: 'unknown' };
  return {
    now: '2026-11-21T10:00:00Z',
    given: true,
    pullRequest: {
      number: 7,
      author,
      committers,
      headSha: 'head',
      draft: false,
      reviews,
      reviewsComplete,
      committersComplete,
    },
    reviewed: new Map(
      Object.entries(scenario.commits).map(([commit, state]) => [commit, new Map([['CHG-0001', blobs[state]]])]),
    ),
  };
}

function ruleFiles({ roles, owners, cis }: Scenario): Record<string, string> {
  const files: Record<string, string> = {};
  const bound = Object.entries(roles).filter(([, group]) => group !== null);
  const lines = bound.map(([role]) => `  ${role}: GRP-${role}`);
  files['.gitsm/settings.yml'] =
    `organisation: Northwind Water\nroles:${lines.length === 0 ? ' {}' : `\n${lines.join('\n')}`}\n`;
  for (const [role, group] of bound) {
    const members = (group?.members ?? []).map(written).join(', ');
    files[`records/groups/GRP-${role}.md`] =
      `---\nid: GRP-${role}\ntitle: ${role}\nstatus: ${group?.active ? 'active' : 'retired'}\nmembers: [${members}]\n---\n`;
  }
  for (const [id, owner] of Object.entries(owners)) {
    const line = owner === null ? '' : `owner: ${written(owner)}\n`;
    files[`records/services/${id}.md`] = `---\nid: ${id}\ntitle: ${id}\nstatus: live\n${line}---\n`;
  }
  for (const [id, services] of Object.entries(cis)) {
    files[`records/cis/${id}.md`] =
      `---\nid: ${id}\ntitle: ${id}\nstatus: live\nservices: [${services.join(', ')}]\n---\n`;
  }
  return files;
}

function changeFile(change: ChangeFields, status: string): Record<string, string> {
  const lines = [
    `services: [${change.services.join(', ')}]`,
    `cis: [${change.cis.join(', ')}]`,
    ...(change.requester === null ? [] : [`requester: ${change.requester}`]),
    ...(change.implementer === null ? [] : [`implementer: ${change.implementer}`]),
  ];
  return {
    'records/changes/CHG-0001.md': `---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: ${status}\ntype: normal\n${lines.join('\n')}\ntimeline: []\n---\n`,
  };
}

function written({ login, id }: WrittenPerson): string {
  return id === null ? login : `{login: ${login}, id: ${id}}`;
}
