import { compare } from '../../src/checks/compare.ts';
import { checks } from '../../src/checks/index.ts';
import { inspect } from '../../src/inspect.ts';
import type { Example, ExampleFiles, RecordCheck } from '../../src/model/check.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { Rules } from '../../src/model/process.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { readRules } from '../../src/records/rules.ts';
import { commonFiles } from './example-files.ts';

const recordChecks = checks.filter((check): check is RecordCheck => check.scope === 'record');

/** Facts of a run without a pull request. */
export const bareFacts: Facts = { now: '2026-11-21T10:00:00Z', pullRequest: null, reviewed: new Map(), given: false };

/** Loads files as a snapshot; rules are their own where none are given. */
export function snapshotOf(files: ExampleFiles, rules: Rules = rulesOf(files)): Snapshot {
  return loadSnapshot(memoryTree(files), rules, { checks: recordChecks });
}

/** Rules that stand in files. */
export function rulesOf(files: ExampleFiles): Rules {
  return readRules(memoryTree(files));
}

/** Inspects files with everything in place, against earlier ones where there are any. */
export function inspectFiles(before: ExampleFiles | null, files: ExampleFiles, facts: Facts = bareFacts): Inspection {
  if (before === null) return inspect({ snapshot: snapshotOf(files), delta: null, facts });
  const rules = rulesOf(before);
  const base = snapshotOf(before, rules);
  const head = snapshotOf(files, rules);
  return inspect({ snapshot: head, delta: compare(base, head, base, head), facts });
}

/** What one check says of an example, as `path:line:column message`. */
export function runExample(check: string, example: Example): readonly string[] {
  const facts = { ...bareFacts, now: example.now ?? bareFacts.now };
  const before = example.before === undefined ? null : { ...commonFiles, ...example.before };
  return inspectFiles(before, { ...commonFiles, ...example.files }, facts)
    .findings.filter((finding) => finding.check === check)
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}
