import type { Inspection } from '../../../src/model/inspection.ts';
import type { Process } from '../../../src/model/process.ts';
import { inspectFiles } from '../../checks/run-example.ts';
import { factsOf } from './facts.ts';
import { type Crossing, forbiddenPairs, walksOf } from './walks.ts';
import { type Made, maker, stepped, type World } from './world.ts';

/** World and records as files. */
export function filesOf(world: ReadonlyMap<string, string>, records: readonly Made[]): Record<string, string> {
  return { ...Object.fromEntries(world), ...Object.fromEntries(records.map(({ path, text }) => [path, text])) };
}

/** Takes one transition with a generated record. */
export function take(
  processes: ReadonlyMap<string, Process>,
  process: Process,
  { transition, walk }: Pick<Crossing, 'transition' | 'walk'>,
  options: { readonly world?: World; readonly approved?: boolean } = {},
): { readonly record: Made; readonly inspection: Inspection; readonly errors: readonly string[] } {
  const { world, standing } = maker(processes, options.world);
  const before = standing(process, walk, transition);
  const record = stepped(before, transition.to);
  const inspection = inspectFiles(
    filesOf(world, [before]),
    filesOf(world, [record]),
    factsOf([record], options.approved ?? true),
  );
  const errors = inspection.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file} ${message}`);
  return { record, inspection, errors };
}

/** Tries every pair of statuses that no transition joins, all at once. @returns pairs that were not refused */
export function tryForbidden(
  processes: ReadonlyMap<string, Process>,
  process: Process,
  given?: World,
): readonly string[] {
  const { world, standing } = maker(processes, given);
  const walks = walksOf(process);
  const tried = forbiddenPairs(process).map(([from, to]) => {
    const [walk] = walks.get(from) ?? [];
    if (walk === undefined) throw new Error(`Nothing leads to ${from}.`);
    const before = standing(process, walk);
    return { before, after: stepped(before, to), from, to };
  });
  const heads = tried.map(({ after }) => after);
  const before = filesOf(
    world,
    tried.map((one) => one.before),
  );
  const { findings, moves } = inspectFiles(before, filesOf(world, heads), factsOf(heads));
  const refused = new Set(findings.filter(({ check }) => check === 'move-allowed').map(({ record }) => record));
  return tried.flatMap(({ after, from, to }) => {
    const move = moves.find(({ record }) => record === after.id);
    const well = refused.has(after.id) && move?.from === from && move.to === to && !move.allowed;
    return well ? [] : [`${from} to ${to}`];
  });
}
