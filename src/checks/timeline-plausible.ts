import { mergedRecord, rulesSnapshot } from '../guards/landing.ts';
import { versionsOf } from '../guards/versions.ts';
import { appendOnlyFields } from '../model/append-only.ts';
import { deltaCheck } from '../model/check.ts';
import type { Delta, Pair } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import { formatDuration } from '../time/duration.ts';
import { parseInstant } from '../time/instant.ts';
import { ownerApproval, weightOf } from './role-approval.ts';
import { newEntries } from './timeline-entries.ts';

/** How far a new entry may lie in the future, milliseconds: clocks differ (docs/contract.md, section 3). */
const SKEW = 5 * 60_000;

/** Compares new entries of the timeline, and of the other lists that clocks read, with the time of the run. */
export const timelinePlausible = deltaCheck({
  id: 'timeline-plausible',
  title: 'A new entry of the timeline, or of the updates, lies in the future, or too far in the past.',
  why: 'Agreements are measured on the timeline. An entry that is dated back turns a missed target into a met one, so old entries need the approval of a process owner.',
  fix: 'Date the entry when it happened. Where it really was long ago, ask a member of the role process-owner to approve the pull request.',
  severity: 'error',
  examples: [
    {
      name: 'an entry of tomorrow and one of last week',
      before: {},
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-14T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-22T10:00:00Z, status: in-progress, by: erin}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:9:10 Unexpected instant 2026-11-14T10:00:00Z, expected one at most 24 h before 2026-11-21T10:00:00Z. No pull request at hand to look for approvals: process-owner (GRP-process-owners).',
        'records/incidents/INC-0001.md:10:10 Unexpected instant 2026-11-22T10:00:00Z in the future, expected one before 2026-11-21T10:00:00Z.',
      ],
    },
    {
      name: 'an update that has not been given yet',
      before: {},
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nupdates: [{at: 2026-11-21T12:00:00Z, by: erin}]\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:7:16 Unexpected instant 2026-11-21T12:00:00Z in the future, expected one before 2026-11-21T10:00:00Z.',
      ],
    },
    {
      name: 'clocks may differ by five minutes',
      before: {},
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-21T10:05:00Z, status: new, by: anna}\n---\n',
      },
      expect: [],
    },
  ],
  *run(delta, facts) {
    for (const pair of delta.changed) yield* problemsOf(pair, delta, facts);
  },
});

function* problemsOf({ id, before, after }: Pair, delta: Delta, facts: Facts) {
  const now = parseInstant(facts.now);
  if (after === null || now === null) return;
  const record = after.open();
  const old = before?.open() ?? null;
  const { backdateMinutes } = delta.base.rules.settings.timeline;
  const process = delta.base.rules.processes.get(record.kind);
  const fields = process === undefined ? ['timeline'] : appendOnlyFields(process);
  const added = fields.flatMap((field) => newEntries(old, record, field).map((entry) => ({ ...entry, field })));
  for (const { field, index, at } of added) {
    const time = parseInstant(at);
    if (time === null) continue;
    const common = { record: id, file: after.path, place: { pointer: [field, index, 'at'] } };
    if (time > now + SKEW) {
      const message = `Unexpected instant ${at} in the future, expected one before ${facts.now}.`;
      yield { ...common, message, help: 'Date the entry when it happened.' };
    } else if (time < now - backdateMinutes * 60_000) {
      const versions = versionsOf({
        record: mergedRecord(delta, record),
        head: record,
        before: old,
        base: rulesSnapshot(delta),
      });
      const answer = ownerApproval({ id, oid: record.oid, versions }, delta, facts);
      if (answer.answer === 'met') continue;
      yield {
        ...common,
        message: `Unexpected instant ${at}, expected one at most ${formatDuration(backdateMinutes)} before ${facts.now}. ${answer.because}`,
        help: 'Ask a member of the role process-owner to approve the pull request.',
        ...weightOf([answer], facts),
      };
    }
  }
}
