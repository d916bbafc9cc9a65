import type { Pointer } from '../model/finding.ts';
import type { RecordEntry } from '../model/record.ts';
import { APPROVED, type Continuity, OBJECTIVES, type Objective } from './continuity.ts';

/** Two of required, promised and exercised that do not fit. */
export interface ContinuityGap {
  /** The record that says the weaker one, and where. */
  readonly entry: RecordEntry;
  readonly pointer: Pointer;
  readonly objective: Objective;
  readonly is: 'planned' | 'promised' | 'exercised';
  /** Minutes, and the most there may be. */
  readonly minutes: number;
  readonly most: number;
  /** Who says so: the category of the impact analysis, the agreement, the plan. */
  readonly because: string;
  /** Day of the exercise; null where none is meant. */
  readonly held: string | null;
}

/**
 * What is weaker than it has to be: the plan than the business requires, or than an agreement promises; an agreement than the business
 * requires; the last exercise that gave a figure than the strictest of plan, agreements and requirement. Only of approved plans.
 */
export function continuityGaps(one: Continuity): readonly ContinuityGap[] {
  if (one.plan.status !== APPROVED) return [];
  return OBJECTIVES.flatMap((objective) => gapsIn(one, objective));
}

function gapsIn(
  { plan, required, planned, promises, exercises }: Continuity,
  objective: Objective,
): readonly ContinuityGap[] {
  const found: ContinuityGap[] = [];
  const need = required[objective];
  const plans = planned[objective];
  const add = (gap: Omit<ContinuityGap, 'objective'>): void => {
    if (gap.minutes > gap.most) found.push({ ...gap, objective });
  };
  const limits: { readonly most: number; readonly because: string }[] = [];
  if (need !== null) limits.push({ most: need.minutes, because: `${need.category} cannot bear more` });
  for (const { agreement, promised } of promises) {
    const most = promised[objective];
    if (most === null) continue;
    if (need !== null) {
      const pointer = ['continuity', objective];
      const because = `${need.category} cannot bear more by ${plan.id}`;
      add({ entry: agreement, pointer, is: 'promised', minutes: most, most: need.minutes, because, held: null });
    }
    limits.push({ most, because: `${agreement.id} promises it` });
  }
  if (plans !== null) {
    for (const limit of limits)
      add({ entry: plan, pointer: [objective], is: 'planned', minutes: plans, ...limit, held: null });
    limits.push({ most: plans, because: 'the plan promises it' });
  }
  const last = exercises.find(({ actual }) => actual[objective] !== null);
  const strictest = limits.reduce<(typeof limits)[number] | null>(
    (strict, limit) => (strict === null || limit.most < strict.most ? limit : strict),
    null,
  );
  if (last !== undefined && strictest !== null) {
    const pointer = ['exercises', last.index, objective];
    add({ entry: plan, pointer, is: 'exercised', minutes: last.actual[objective] ?? 0, ...strictest, held: last.held });
  }
  return found;
}
