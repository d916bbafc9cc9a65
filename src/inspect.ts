import { checks as allChecks } from './checks/index.ts';
import { rulesValid } from './checks/rules-valid.ts';
import { movesOf } from './guards/moves.ts';
import type { Check } from './model/check.ts';
import type { Delta, Move } from './model/delta.ts';
import type { Facts } from './model/facts.ts';
import type { Finding, Problem, SeveritySetting } from './model/finding.ts';
import type { Inspection } from './model/inspection.ts';
import type { Snapshot } from './model/snapshot.ts';
import { locator, type Position } from './records/yaml.ts';

/** What an inspection looks at. */
export interface InspectInput {
  /** Records as they are, or as they would be after the merge. */
  readonly snapshot: Snapshot;
  /** Null where a tree is looked at alone. */
  readonly delta: Delta | null;
  readonly facts: Facts;
  /** Problems found while snapshots were made: merge conflicts, rules that cannot be read. */
  readonly problems?: readonly Problem[];
  /** All checks, where left out. */
  readonly checks?: readonly Check[];
}

/**
 * The one use case: looks at records, what changed and the facts, and says what it found. Pure: the same input
 * gives the same inspection.
 */
export function inspect(input: InspectInput): Inspection {
  const { snapshot, delta, facts, checks = allChecks } = input;
  const severities = severitiesOf(snapshot, checks);
  const conflicts = new Set(
    (input.problems ?? []).filter((one) => one.check === 'merge-conflict').map((one) => one.file),
  );
  const unsound = unsoundFiles(snapshot);
  const weighed = allProblems(input, checks)
    // A file that holds conflict markers is wrong in a hundred ways that say nothing.
    .filter((problem) => problem.check === 'merge-conflict' || !conflicts.has(problem.file))
    .filter((problem) => problem.check === rulesValid.id || !unsound.has(problem.file))
    .flatMap((problem) => {
      const severity = weigh(
        problem,
        severities.get(problem.check) ?? 'error',
        snapshot.rules.settings.checks[problem.check],
      );
      return severity === 'off' ? [] : [{ problem, severity }];
    });
  const findings = place(weighed, snapshot, delta);
  const errors = weighed.filter((one) => one.severity === 'error');
  return {
    ok: errors.length === 0,
    outcome: outcomeOf(errors.map((one) => one.problem)),
    summary: { records: snapshot.entries.length, errors: errors.length, warnings: weighed.length - errors.length },
    moves: delta === null ? [] : movesOf(delta, facts).map(plainMove),
    findings,
  };
}

type Weighed = { readonly problem: Problem; readonly severity: Finding['severity'] };

function* problemsOf(input: InspectInput, checks: readonly Check[]): Generator<Problem> {
  const { snapshot, delta, facts } = input;
  yield* input.problems ?? [];
  yield* snapshot.unreadable;
  for (const entry of snapshot.entries) yield* entry.problems;
  for (const check of checks) {
    if (check.scope === 'snapshot')
      for (const problem of check.run(snapshot, facts)) yield { ...problem, check: check.id };
    if (check.scope === 'delta' && delta !== null)
      for (const problem of check.run(delta, facts)) yield { ...problem, check: check.id };
  }
}

/** Records of a kind whose process cannot be relied on: whatever a check says of them, it says by no rules. */
function unsoundFiles({ rules, entries }: Snapshot): ReadonlySet<string> {
  if (rules.unsound.size === 0) return new Set();
  return new Set(entries.filter((entry) => rules.unsound.has(entry.kind)).map((entry) => entry.path));
}

function allProblems(input: InspectInput, checks: readonly Check[]): readonly Problem[] {
  const wanted = new Map(checks.map((check) => [check.id, check]));
  const problems = [...problemsOf(input, checks)].filter((problem) => wanted.has(problem.check));
  const reported = new Set(problems.map(({ check, record }) => `${check} ${record}`));
  return problems.filter(({ check, record }) => !reported.has(`${wanted.get(check)?.yieldsTo} ${record}`));
}

function severitiesOf(snapshot: Snapshot, checks: readonly Check[]): ReadonlyMap<string, SeveritySetting> {
  const settings = snapshot.rules.settings.checks;
  return new Map(checks.map((check) => [check.id, settings[check.id] ?? check.severity]));
}

/** A problem that carries a severity of its own keeps it, save where the check is switched off. */
function weigh(problem: Problem, severity: SeveritySetting, setting: SeveritySetting | undefined): SeveritySetting {
  if (setting === 'off') return 'off';
  return problem.severity ?? severity;
}

function outcomeOf(errors: readonly Problem[]): Inspection['outcome'] {
  if (errors.length === 0) return 'success';
  return errors.every((problem) => problem.waiting === true) ? 'pending' : 'failure';
}

/** Lines and columns are looked up only here, once a file, because they cost a second parse. */
function place(weighed: readonly Weighed[], snapshot: Snapshot, delta: Delta | null): readonly Finding[] {
  const locators = new Map<string, (place: Problem['place']) => Position>();
  const wanted = new Set(weighed.flatMap(({ problem }) => ('line' in problem.place ? [] : [problem.file])));
  const records = new Map(
    snapshot.entries.filter((entry) => wanted.has(entry.path)).map((entry) => [entry.path, entry]),
  );
  // All at once: thousands of records may have a finding, and each read by itself asks git again.
  snapshot.preload([...records.values()]);
  const findings = weighed.map(({ problem, severity }): Finding => {
    const { check, record, file, message, help } = problem;
    if ('line' in problem.place) return { check, severity, record, file, ...pick(problem.place), message, help };
    let locate = locators.get(file);
    if (locate === undefined) {
      const text =
        records.get(file)?.open().text ??
        textOf(file, snapshot) ??
        (delta === null ? null : (textOf(file, delta.head) ?? textOf(file, delta.before)));
      locate = text === null ? () => ({ line: 1, column: 1 }) : locator(text);
      locators.set(file, locate);
    }
    return { check, severity, record, file, ...pick(locate(problem.place)), message, help };
  });
  return findings.sort(byPlace);
}

function pick({ line, column }: Position): Position {
  return { line, column };
}

function textOf(path: string, snapshot: Snapshot): string | null {
  return snapshot.blobs.has(path) ? snapshot.text(path) : null;
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
}

function plainMove(move: Move): Move {
  const { record, from, to, allowed } = move;
  return {
    record,
    from,
    to,
    allowed,
    verdicts: move.verdicts.map(({ guard, answer, because }) => ({ guard, answer, because })),
  };
}
