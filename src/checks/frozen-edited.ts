import { judgeStanding, judgeTransition } from '../guards/judge.ts';
import { mergedRecord, rulesSnapshot } from '../guards/landing.ts';
import { listed } from '../guards/words.ts';
import { deltaCheck } from '../model/check.ts';
import type { Delta, Pair } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Pointer } from '../model/finding.ts';
import type { GuardInput, Verdict } from '../model/guard.ts';
import { type JsonObject, sameJson } from '../model/json.ts';
import { type Frozen, holds, type Process, statusOf, type Transition } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { find } from '../model/snapshot.ts';
import { weightOf } from './role-approval.ts';
import { sectionText } from './section-text.ts';

/** Compares what a status freezes and asks for the approvals anew. */
export const frozenEdited = deltaCheck({
  id: 'frozen-edited',
  title: 'Something that was approved is edited without the approvals it had.',
  why: 'An approval is for what was read: window, services, risk, plans. If these could be edited afterwards, the approval would be a blank cheque (FitSM PR12.4). An edit needs the approvals that the approving move asks for, by what stood there before and by what stands there now, and may not run into a freeze or lose its model or what else must hold as long as the status stands.',
  fix: 'Ask those who approve such a record to approve the pull request, or take the edit back.',
  severity: 'error',
  examples: [
    {
      name: 'a window that is moved after the approval',
      before: {
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: scheduled\ntype: normal\nrisk: low\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-20T12:00:00Z, status: authorize, by: anna}\n  - {at: 2026-11-20T13:00:00Z, status: scheduled, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      files: {
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: scheduled\ntype: normal\nrisk: low\nwindow: {start: 2026-12-01T10:00:00Z, end: 2026-12-01T11:00:00Z}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-20T12:00:00Z, status: authorize, by: anna}\n  - {at: 2026-11-20T13:00:00Z, status: scheduled, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      expect: [
        'records/changes/CHG-0001.md:7:9 Unexpected edit of window, frozen since the record is scheduled. approved-by: No pull request at hand to look for approvals: change-authority (GRP-change-authority).',
      ],
    },
    {
      name: 'the title is not frozen',
      before: {
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: scheduled\ntype: normal\nrisk: low\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-20T12:00:00Z, status: authorize, by: anna}\n  - {at: 2026-11-20T13:00:00Z, status: scheduled, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      files: {
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout to 30 s\nstatus: scheduled\ntype: normal\nrisk: low\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-20T12:00:00Z, status: authorize, by: anna}\n  - {at: 2026-11-20T13:00:00Z, status: scheduled, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      expect: [],
    },
  ],
  *run(delta, facts) {
    const told = new Set<string>();
    for (const pair of [...delta.changed, ...delta.landing]) {
      if (pair.before === null || pair.after === null || told.has(pair.after.path)) continue;
      const problem = problemOf(pair, delta, facts);
      if (problem === null) continue;
      told.add(pair.after.path);
      yield problem;
    }
  },
});

function problemOf(pair: Pair, delta: Delta, facts: Facts) {
  if (pair.before === null || pair.after === null) return null;
  const [before, after] = [pair.before.open(), pair.after.open()];
  const process = delta.base.rules.processes.get(before.kind);
  const status = process === undefined ? null : statusOf(process, before.status);
  if (process === undefined || status === null || status.frozen === null) return null;
  const edits = editsOf(status.frozen, before, after);
  const first = edits[0];
  if (first === undefined) return null;
  const open = verdictsOn(process, status.frozen, before, after, delta, facts, status.final).filter(
    (one) => one.answer !== 'met',
  );
  if (open.length === 0) return null;
  return {
    record: pair.id,
    file: pair.after.path,
    place: first.place,
    message: `Unexpected edit of ${listed(edits.map((one) => one.what))}, frozen since the record is ${before.status}. ${reasonsOf(open)}`,
    help: 'Have it approved again, or take the edit back.',
    ...weightOf(open, facts),
  };
}

interface Edit {
  readonly what: string;
  readonly place: { readonly pointer: Pointer } | { readonly line: number; readonly column: number };
}

function editsOf(frozen: Frozen, before: RecordFile, after: RecordFile): readonly Edit[] {
  const fields = frozen.fields
    .filter((field) => !sameJson(before.data[field] ?? null, after.data[field] ?? null))
    .map((field) => ({ what: field, place: { pointer: [Object.hasOwn(after.data, field) ? field : 'status'] } }));
  const sections = frozen.sections
    .filter((section) => sectionText(before, section) !== sectionText(after, section))
    .map((section) => {
      const heading = after.outline.headings.find((one) => one.text.toLowerCase() === section.toLowerCase());
      return {
        what: `"${section}"`,
        place: heading === undefined ? { pointer: ['status'] } : { line: heading.line, column: 1 },
      };
    });
  return [...fields, ...sections];
}

/**
 * What the approving transition asks for as long as the status stands, by what stands there now, and its approvals also
 * by what stood there: both must be content.
 */
function verdictsOn(
  process: Process,
  frozen: Frozen,
  before: RecordFile,
  after: RecordFile,
  delta: Delta,
  facts: Facts,
  final: boolean,
): readonly Verdict[] {
  const { from, to } = frozen.approvals;
  const head = find(delta.head, after.id)?.open() ?? after;
  const merged = mergedRecord(delta, head);
  const input: GuardInput = {
    step: { from, to, at: null, entry: null },
    record: merged,
    head,
    before,
    base: rulesSnapshot(delta),
    after: delta.after,
    facts,
  };
  return [before, merged].flatMap((record): readonly Verdict[] => {
    const transition = approvingTransition(process, frozen, record.data);
    if (transition === null) {
      return [
        {
          guard: 'approved-by',
          answer: 'unmet',
          because: `No move to ${to} exists for what the record says, so nobody can approve it.`,
        },
      ];
    }
    // What is done for good need not fit today's freezes and models any more; it still needs its approvals.
    const onlyApprovals = final || record === before;
    return onlyApprovals
      ? judgeTransition(process, transition, { ...input, record }, (use) => use.guard === 'approved-by')
      : judgeStanding(process, transition, { ...input, record });
  });
}

/** The verdicts for people, without those that another one of the same guard says in full: old and new ask much alike. */
function reasonsOf(verdicts: readonly Verdict[]): string {
  const parts = verdicts.map((one) => ({ ...one, parts: one.because.replace(/\.$/, '').split('; ') }));
  return parts
    .filter(
      (one, at) =>
        !parts.some(
          (other, index) =>
            other.guard === one.guard &&
            (other.parts.length > one.parts.length || (other.parts.length === one.parts.length && index < at)) &&
            one.parts.every((part) => other.parts.includes(part)),
        ),
    )
    .map((one) => `${one.guard}: ${one.because}`)
    .join(' ');
}

/** The transition named by the status; for records it is not meant for, another one into the same status. */
function approvingTransition(process: Process, { approvals }: Frozen, data: JsonObject): Transition | null {
  const into = process.lifecycle.transitions.filter((one) => one.to === approvals.to && holds(one.when, data));
  return into.find((one) => one.from === approvals.from) ?? into[0] ?? null;
}
