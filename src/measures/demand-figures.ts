import { compareText } from '../model/compare-text.ts';
import { asObjects, type Json } from '../model/json.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { find } from '../model/snapshot.ts';
import { monthNumber } from './months.ts';

/** The kind that is read. */
const kinds = ['demand'] as const;

/** Statuses in which a demand is counted with: somebody has decided that it will be met. */
const DECIDED = ['approved', 'completed'];

/** What a demand is forecast to come to, or came to: month `YYYY-MM` → units, in order. */
export type DemandFigures = readonly (readonly [month: string, units: number])[];

/** The forecast of a demand that is approved or completed; null for any other, and where there is none of that ID. */
export function demandFigures(snapshot: Snapshot, id: string): DemandFigures | null {
  const entry = find(snapshot, id);
  if (entry === null || entry.kind !== kinds[0] || !DECIDED.includes(entry.status)) return null;
  return figuresIn(entry.open().data['forecast']);
}

/** Months and units of a list, forecast or actual, in order; what cannot be read is left out. */
export function figuresIn(list: Json | undefined): DemandFigures {
  return asObjects(list)
    .flatMap(({ month, value }) =>
      typeof month === 'string' && monthNumber(month) !== null && typeof value === 'number'
        ? [[month, value] as const]
        : [],
    )
    .sort(([a], [b]) => compareText(a, b));
}

/** Units of a demand in a month: those of the last month that is forecast by then; 0 before the first. */
export function unitsIn(figures: DemandFigures, month: string): number {
  return figures.findLast(([one]) => one <= month)?.[1] ?? 0;
}
