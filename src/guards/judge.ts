import type { GuardInput, Verdict } from '../model/guard.ts';
import { given, verdict } from '../model/guard.ts';
import { asStrings, type JsonObject } from '../model/json.ts';
import { type GuardUse, holds, type Process, type Transition } from '../model/process.ts';
import { guards } from './index.ts';
import { validateData } from './validate-data.ts';
import { verifyOptions } from './verify.ts';
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
  if (transition === null) return null;
  const verdicts = judgeTransition(process, transition, input);
  const stricter = stricterBefore(process, transition, input).map((use) => judgeUse(use, input));
  const lost = lostFlags(transition, input).map((use) => becauseItWas(use, judgeUse(use, input)));
  return { transition, verdicts: [...verdicts, ...stricter, ...lost] };
}

/**
 * Guards that ask something only of records with a flag, such as major incidents, where the record had the flag at the base and has lost it:
 * a review that is owed is not escaped by taking the flag away on the way out. A word of a list that was corrected owes nothing.
 */
function lostFlags({ guards: uses }: Transition, { record, before }: GuardInput): readonly GuardUse[] {
  if (before === null) return [];
  return uses.filter(({ guard, when }) => {
    // Approvals are weighed against each other above.
    if (guards.get(guard)?.weight !== undefined) return false;
    const flags = Object.entries(when).filter(([, wanted]) => wanted === true);
    return flags.length > 0 && holds(when, before.data) && !holds(Object.fromEntries(flags), record.data);
  });
}

function becauseItWas({ when }: GuardUse, found: Verdict): Verdict {
  const flags = Object.keys(when).filter((field) => when[field] === true);
  return { ...found, because: `${found.because} It is asked as ${listed(flags)} was true before.` };
}

/**
 * What the record at the base would have been asked, where that is more than what it is asked now: whoever lowers the
 * risk, or calls a change an emergency, in the same pull request as the move gains nothing by it, nor by another way
 * between the same two statuses that is open to the lower risk alone.
 */
function stricterBefore(
  process: Process,
  transition: Transition,
  { step, record, before }: GuardInput,
): readonly GuardUse[] {
  if (before === null) return [];
  const weightOf = (use: GuardUse): number => guards.get(use.guard)?.weight?.(use.options) ?? 0;
  const now = transition.guards.filter((use) => holds(use.when, record.data));
  const other = transitionOf(process, step.from, step.to, before.data) ?? transition;
  const then = other.guards.filter((use) => holds(use.when, before.data));
  const sum = (uses: readonly GuardUse[]): number => uses.reduce((total, use) => total + weightOf(use), 0);
  return sum(then) > sum(now) ? then.filter((use) => weightOf(use) > 0 && !now.includes(use)) : [];
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
  const undecided = undecidedFields(process, transition, data, wanted);
  return undecided.length === 0 ? verdicts : [undecidedBy(undecided), ...verdicts];
}

/**
 * What the guards that must hold as long as a status stands say of a record in it. A field that decides which of them
 * are asked may not be missing either where the transition asks for it: without a risk nobody would have to approve.
 */
export function judgeStanding(process: Process, transition: Transition, input: GuardInput): readonly Verdict[] {
  const { data } = input.record;
  const verdicts = judgeTransition(process, transition, input, isStanding);
  const required = transition.guards
    .filter((use) => use.guard === 'fields-present' && holds(use.when, data))
    .flatMap((use) => asStrings(use.options['fields']));
  const deciding = decidingFields(transition, isStanding);
  const missing = [...new Set(required)].filter((field) => deciding.has(field) && !given(data[field]));
  return missing.length === 0 ? verdicts : [undecidedBy(missing), ...verdicts];
}

function isStanding({ guard }: GuardUse): boolean {
  return guards.get(guard)?.standing === true;
}

function undecidedBy(fields: readonly string[]): Verdict {
  const because = `What the move asks for depends on ${listed(fields)}, expected a value that the schema allows.`;
  return verdict('fields-present', 'unmet', because);
}

function judgeUse({ guard: name, options }: GuardUse, input: GuardInput): Verdict {
  const guard = guards.get(name);
  if (guard === undefined) return verdict(name, 'unmet', `There is no guard of the name ${name}.`);
  const [wrong] = verifyOptions(guard, options);
  if (wrong !== undefined) return verdict(name, 'unmet', `The lifecycle gives it wrong options: ${wrong.message}`);
  return guard.judge(options, input);
}

/**
 * Fields that decide which guards are asked, but hold a value the schema refuses: `risk: HIGH` would match no
 * condition and so ask for nobody's approval.
 */
function undecidedFields(
  process: Process,
  transition: Transition,
  data: JsonObject,
  wanted: (use: GuardUse) => boolean,
): readonly string[] {
  const deciding = [...decidingFields(transition, wanted)].filter((field) => Object.hasOwn(data, field));
  if (deciding.length === 0) return [];
  const broken = validateData(process, data).map((report) =>
    'pointer' in report.place ? report.place.pointer[0] : undefined,
  );
  return deciding.filter((field) => broken.includes(field));
}

function decidingFields(transition: Transition, wanted: (use: GuardUse) => boolean): ReadonlySet<string> {
  return new Set(transition.guards.filter(wanted).flatMap((use) => Object.keys(use.when)));
}
