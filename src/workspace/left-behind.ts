import { recordsLeftBehind } from '../checks/records-left-behind.ts';
import { inspect } from '../inspect.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding, Problem } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** So many records are named; the rest is counted. */
const MOST = 20;

/**
 * What the rules that a head proposes would find wrong with records that today's rules find nothing wrong with.
 *
 * @param today records as merging would give them, by the rules of the base
 * @param then the same records by the proposed rules
 */
export function leftBehind(today: Snapshot, then: Snapshot, facts: Facts): readonly Problem[] {
  const key = ({ check, file, message }: Finding): string => `${check}\0${file}\0${message}`;
  const known = new Set(inspect({ snapshot: today, delta: null, facts }).findings.map(key));
  const added = inspect({ snapshot: then, delta: null, facts }).findings.filter(
    (one) => one.severity === 'error' && one.file.startsWith('records/') && !known.has(key(one)),
  );
  const problems = added.slice(0, MOST).map(({ check, record, file, line, column, message }) => ({
    check: recordsLeftBehind.id,
    record,
    file,
    place: { line, column },
    message: `By the rules that this changes it would be wrong: ${message}`,
    help: `It is what ${check} would find; mend the record with the rules, or the rules.`,
  }));
  const rest = added.length - MOST;
  if (rest <= 0) return problems;
  const { record, file } = added[MOST] as Finding;
  const message = `By the rules that this changes ${rest} more mistakes would be found, this record's among them.`;
  const help = 'Check the branch by itself ("gitsm check" without --base) for all of them.';
  return [...problems, { check: recordsLeftBehind.id, record, file, place: { line: 1, column: 1 }, message, help }];
}
