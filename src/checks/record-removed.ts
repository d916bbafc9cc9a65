import { rulesSnapshot } from '../guards/landing.ts';
import { deltaCheck } from '../model/check.ts';
import type { Delta, Pair } from '../model/delta.ts';
import { statusOf } from '../model/process.ts';
import type { RecordEntry, RecordFile } from '../model/record.ts';
import { ownerApproval, weightOf } from './role-approval.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Looks for records that are gone in the head. */
export const recordRemoved = deltaCheck({
  id: 'record-removed',
  title: 'A record that has been worked on is deleted, re-typed or renumbered.',
  why: 'IDs stand in mails, tickets and reports and are never used again; a record that vanishes takes its history, clocks and approvals with it (FitSM GR2.3, ISO/IEC 20000-1 7.5.4: records are retained).',
  fix: 'Cancel or retire the record instead. Where it really has to go, ask a member of the role process-owner to approve the pull request.',
  severity: 'error',
  examples: [
    {
      name: 'an incident that is deleted while someone works on it',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: in-progress, by: erin}\n---\n',
      },
      files: {},
      expect: [
        'records/incidents/INC-0001.md:1:1 Unexpected removal of INC-0001, which had come to in-progress. No pull request at hand to look for approvals: process-owner (GRP-process-owners).',
      ],
    },
    {
      name: 'an incident that gets another number',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: in-progress, by: erin}\n---\n',
      },
      files: {
        'records/incidents/INC-0002.md':
          '---\nid: INC-0002\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: in-progress, by: erin}\n---\n',
      },
      expect: [
        'records/incidents/INC-0002.md:2:5 Unexpected renumbering of INC-0001 to INC-0002 after it had come to in-progress. No pull request at hand to look for approvals: process-owner (GRP-process-owners).',
      ],
    },
    {
      name: 'a record nobody has worked on may go',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {},
      expect: [],
    },
  ],
  *run(delta, facts) {
    const told = new Set<string>();
    for (const { before, after } of [...delta.changed, ...delta.landing]) {
      if (before === null || after !== null || told.has(before.id) || !isUnderWay(before, delta)) continue;
      told.add(before.id);
      const record = before.open();
      const answer = ownerApproval({ id: before.id, oid: 'absent', versions: versionsOf(record, delta) }, delta, facts);
      if (answer.answer === 'met') continue;
      const heir = heirOf(record, delta);
      const what = heir === null ? 'removal' : heir.kind === record.kind ? 'renumbering' : 'change of kind';
      const where =
        heir === null
          ? { file: before.path, place: { line: 1, column: 1 } }
          : { file: heir.path, place: { pointer: ['id'] } };
      yield {
        record: before.id,
        ...where,
        message: `Unexpected ${what} of ${before.id}${heir === null ? ', which' : ` to ${heir.id} after it`} had come to ${before.status}. ${answer.because}`,
        help: 'Put it back and cancel or retire it, or ask a process owner to approve the pull request.',
        ...weightOf([answer], facts),
        // Whoever asks before there is a pull request must not read a removal as a mere warning.
        severity: 'error',
      };
    }
  },
});

/** Whether a record was ever past the status it began in. */
function isUnderWay(entry: RecordEntry, delta: Delta): boolean {
  const process = delta.base.rules.processes.get(entry.kind);
  if (process === undefined) return false;
  const statuses = [entry.status, ...timelineEntries(entry.open()).map((one) => one.status ?? entry.status)];
  if (new Set(statuses).size > 1) return true;
  return !process.lifecycle.initial.includes(entry.status) || statusOf(process, entry.status) === null;
}

function versionsOf(record: RecordFile, delta: Delta): readonly RecordFile[] {
  const atBase = (rulesSnapshot(delta).byId.get(record.id) ?? []).map((entry) => entry.open());
  return [record, ...atBase];
}

/** The new record that continues a removed one under another ID: same file, or same beginning and title. */
function heirOf(record: RecordFile, delta: Delta): RecordFile | null {
  const first = record.timeline[0];
  const isHeir = ({ before, after }: Pair): boolean => {
    if (before !== null || after === null) return false;
    if (after.path === record.path) return true;
    const start = after.open().timeline[0];
    return after.title === record.title && start !== undefined && start.at === first?.at && start.by === first.by;
  };
  return delta.changed.find(isHeir)?.after?.open() ?? null;
}
