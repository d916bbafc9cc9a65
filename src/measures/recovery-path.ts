import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import { parseDuration } from '../time/duration.ts';

/** One recovery step as a plan has it; what cannot be read is left out, the schema reports it. */
export interface RecoveryStep {
  /** Where it stands in the list. */
  readonly index: number;
  readonly name: string;
  readonly title: string;
  readonly group: string | null;
  /** Minutes planned. */
  readonly takes: number;
  readonly after: readonly string[];
}

/** The steps of a continuity plan in time. */
export interface RecoveryPath {
  /** Step name → minutes from the beginning until it starts. A step in a circle is left out. */
  readonly starts: ReadonlyMap<string, number>;
  /** Minutes until everything is done: the longest way through the steps. */
  readonly minutes: number;
  /** Names along the longest way, in order. */
  readonly longest: readonly string[];
  /** Steps that wait for each other, or for such steps. */
  readonly stuck: readonly RecoveryStep[];
}

/** Reads the recovery steps of a plan. */
export function readSteps(data: JsonObject): readonly RecoveryStep[] {
  const { steps } = data;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((one: Json, index): RecoveryStep[] => {
    if (!isObject(one)) return [];
    const name = asString(one['step']);
    const takes = parseDuration(one['takes']);
    if (name === null || takes === null) return [];
    const [title, group] = [asString(one['title']) ?? '', asString(one['group'])];
    return [{ index, name, title, group, takes, after: asStrings(one['after']) }];
  });
}

/**
 * When each step starts and when all are done, if every step begins as soon as those it waits for are done: the critical path of the plan.
 * Steps that nobody knows delay nothing; of two steps with one name the first counts.
 *
 * @param took minutes that steps really took, in place of those planned
 */
export function recoveryPath(
  steps: readonly RecoveryStep[],
  took: ReadonlyMap<string, number> = new Map(),
): RecoveryPath {
  const byName = new Map<string, RecoveryStep>();
  for (const step of steps) if (!byName.has(step.name)) byName.set(step.name, step);
  const waiting = new Map<string, number>();
  const next = new Map<string, string[]>();
  for (const { name, after } of byName.values()) {
    const known = [...new Set(after)].filter((one) => byName.has(one));
    waiting.set(name, known.length);
    for (const one of known) {
      const list = next.get(one);
      if (list === undefined) next.set(one, [name]);
      else list.push(name);
    }
  }
  const starts = new Map<string, number>();
  const before = new Map<string, string>();
  const ready = [...waiting].filter(([, count]) => count === 0).map(([name]) => name);
  const earliest = new Map<string, number>();
  let last: string | null = null;
  let minutes = 0;
  for (const name of ready) {
    const start = earliest.get(name) ?? 0;
    starts.set(name, start);
    const end = start + (took.get(name) ?? byName.get(name)?.takes ?? 0);
    if (last === null || end > minutes) [last, minutes] = [name, end];
    for (const follower of next.get(name) ?? []) {
      if (end >= (earliest.get(follower) ?? 0)) {
        earliest.set(follower, end);
        before.set(follower, name);
      }
      const left = (waiting.get(follower) ?? 1) - 1;
      waiting.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  const longest: string[] = [];
  for (let name = last; name !== null; name = before.get(name) ?? null) longest.unshift(name);
  return { starts, minutes, longest, stuck: [...byName.values()].filter(({ name }) => !starts.has(name)) };
}
