import { judgeApprovals } from '../guards/approvals.ts';
import { rulesSnapshot } from '../guards/landing.ts';
import { roleMembers } from '../guards/people.ts';
import type { Delta } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Problem } from '../model/finding.ts';
import type { Verdict } from '../model/guard.ts';
import type { RecordFile } from '../model/record.ts';

/** Role that may let a record depart from the process: late entries, removed records. */
const PROCESS_OWNER = 'process-owner';

/** What an exception asks for. */
export interface Exception {
  readonly id: string;
  /** Blob of the record in the head; `absent` where it is removed. */
  readonly oid: string;
  readonly versions: readonly RecordFile[];
}

/** Whether a member of the role `process-owner` approved the pull request (docs/contract.md, section 3). */
export function ownerApproval(exception: Exception, delta: Delta, facts: Facts): Omit<Verdict, 'guard'> {
  const membership = roleMembers(rulesSnapshot(delta), PROCESS_OWNER);
  if ('problem' in membership) return { answer: 'unmet', because: `Nobody can allow it: ${membership.problem}.` };
  return judgeApprovals({
    ...exception,
    requirements: [{ name: PROCESS_OWNER, group: membership.group, count: 1, people: membership.members }],
    facts,
  });
}

/** Weight of a problem that verdicts leave: an error; pending where only approvals or facts are missing; without facts a warning. */
export function weightOf(
  verdicts: readonly Pick<Verdict, 'answer' | 'waiting'>[],
  facts: Facts,
): Pick<Problem, 'severity' | 'waiting'> {
  const unmet = verdicts.filter((one) => one.answer === 'unmet');
  if (unmet.length === 0) return facts.given ? { severity: 'error', waiting: true } : { severity: 'warning' };
  return unmet.every((one) => one.waiting === true) ? { severity: 'error', waiting: true } : { severity: 'error' };
}
