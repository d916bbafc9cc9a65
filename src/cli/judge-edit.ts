import { compare } from '../checks/compare.ts';
import { timelinePlausible } from '../checks/timeline-plausible.ts';
import { inspect } from '../inspect.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { visible } from '../reporters/visible.ts';
import type { Io } from './io.ts';
import { isOlder } from './is-older.ts';
import { newFindings } from './new-findings.ts';

/** What `check` would say of a record from now on. */
export interface EditJudgement {
  /** The first error, as sentences; null where there is none. */
  readonly refusal: string | null;
  readonly warnings: readonly Finding[];
  /** `check` would find the new entry too far in the future. That is for its facts to say, not for a reason to refuse. */
  readonly ahead: boolean;
}

/**
 * Compares what is found before and after an edit of one record.
 *
 * @param at instant of the entry that the edit adds; null where it adds none
 */
export function judgeEdit(
  before: Snapshot,
  after: Snapshot,
  path: string,
  at: string | null,
  facts: Facts,
): EditJudgement {
  const delta = compare(before, after, before, after);
  const found = newFindings(
    inspect({ snapshot: before, delta: null, facts }),
    inspect({ snapshot: after, delta, facts }),
    path,
  );
  // The edit adds one entry: where it is later than now, the check can have nothing else to say of it.
  const later = at !== null && isOlder(facts.now, at);
  const findings = found.filter(({ check }) => !(later && check === timelinePlausible.id));
  const error = findings.find(({ severity }) => severity === 'error');
  return {
    refusal: error === undefined ? null : `${visible(error.message)} ${visible(error.help)}`,
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    ahead: findings.length < found.length,
  };
}

/** Tells warnings after an edit; nothing where there are none. */
export function tellWarnings(warnings: readonly Finding[], io: Io): void {
  if (warnings.length === 0) return;
  const lines = warnings.map(
    ({ check, message, help }) => `    ${io.paint('yellow', '!')} ${check}: ${visible(message)} ${visible(help)}\n`,
  );
  io.print(`\nWorth a look:\n${lines.join('')}`);
}

/** Tells that an entry was dated in the future. */
export function aheadLine(id: string, at: string): string {
  return `gitsm: The new entry of ${id} is dated ${at}, in the future; \`gitsm check\` will report it until then.\n`;
}
