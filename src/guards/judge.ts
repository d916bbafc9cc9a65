import type { GuardInput, Verdict } from '../model/guard.ts';
import { verdict } from '../model/guard.ts';
import type { JsonObject } from '../model/json.ts';
import { type GuardUse, holds, type Process, type Transition } from '../model/process.ts';
import { guards } from './index.ts';
import { validateData } from './validate-data.ts';
import { listed } from './words.ts';

/** A step with the transition it takes and what the transition's guards say. */
export interface JudgedStep {
  readonly transition: Transition;
  readonly verdicts: readonly Verdict[];
}

/** The transition that a step takes for a record with these fields, or null where the lifecycle has none. */
export function transitionOf(process: Process, from: string | null, to: string, data: JsonObject): Transition | null {
  return (
    process.lifecycle.transitions.find((one) => one.from === from && one.to === to && holds(one.when, data)) ?? null
  );
}

/** Finds the transition of a step and asks every guard whose condition holds; null where there is no such transition. */
export function judgeStep(process: Process, input: GuardInput): JudgedStep | null {
  const transition = transitionOf(process, input.step.from, input.step.to, input.record.data);
  return transition === null ? null : { transition, verdicts: judgeTransition(process, transition, input) };
}

/** What the guards of a transition say of a record, all of them or those that `wanted` picks. */
export function judgeTransition(
  process: Process,
  transition: Transition,
  input: GuardInput,
  wanted: (use: GuardUse) => boolean = () => true,
): readonly Verdict[] {
  const { data } = input.record;
  const verdicts = transition.guards
    .filter((use) => wanted(use) && holds(use.when, data))
    .map((use) => judgeUse(use, input));
  const undecided = undecidedFields(process, transition, data);
  if (undecided.length === 0) return verdicts;
  const because = `What the move asks for depends on ${listed(undecided)}, expected a value that the schema allows.`;
  return [verdict('fields-present', 'unmet', because), ...verdicts];
}

function judgeUse({ guard: name, options }: GuardUse, input: GuardInput): Verdict {
  const guard = guards.get(name);
  if (guard === undefined) return verdict(name, 'unmet', `There is no guard of the name ${name}.`);
  return guard.judge(options, input);
}

/**
 * Fields that decide which guards are asked, but hold a value the schema refuses: `risk: HIGH` would match no
 * condition and so ask for nobody's approval.
 */
function undecidedFields(process: Process, transition: Transition, data: JsonObject): readonly string[] {
  const deciding = new Set(
    transition.guards.flatMap((use) => Object.keys(use.when)).filter((field) => Object.hasOwn(data, field)),
  );
  if (deciding.size === 0) return [];
  const broken = validateData(process, data).map((report) =>
    'pointer' in report.place ? report.place.pointer[0] : undefined,
  );
  return [...deciding].filter((field) => broken.includes(field));
}
