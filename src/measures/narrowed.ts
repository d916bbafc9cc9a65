import { fieldOf } from '../model/field-history.ts';
import { asStrings, isObject } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import type { Process } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { priorityOf } from './priority.ts';

/** Only records that say so are measured: any of the fields has the value. */
export interface Only {
  /** Names of one thing in different kinds: `service`, `services`. */
  readonly fields: readonly string[];
  readonly value: string;
  /** The kind of the record that the value names: of this kind only that record is measured. */
  readonly kind?: string;
}

/** The snapshot without the records that have one of the fields in their schema, but not the value. */
export function narrowed(snapshot: Snapshot, only: readonly Only[]): Snapshot {
  if (only.length === 0) return snapshot;
  const entries = snapshot.entries.filter((entry) => {
    const process = snapshot.rules.processes.get(entry.kind);
    return only.every((one) => {
      if (one.kind === entry.kind) return one.value === entry.id;
      return process === undefined || !knows(process, one) || says(entry, process, one);
    });
  });
  const { derived: _, ...rest } = snapshot;
  return { ...rest, entries };
}

/** Whether a measure is computed from any kind that could say so: of the others the restriction would say nothing. */
export function restricts(snapshot: Snapshot, measure: Measure, only: readonly Only[]): boolean {
  const kinds = measure.kinds.length === 0 ? [...snapshot.rules.processes.keys()] : measure.kinds;
  return only.every((one) =>
    kinds.some((kind) => {
      const process = snapshot.rules.processes.get(kind);
      return process !== undefined && knows(process, one);
    }),
  );
}

/** Whether the schema of a kind has any of the fields. */
export function knows({ schema: { properties } }: Process, { fields }: Only): boolean {
  return isObject(properties) && fields.some((field) => Object.hasOwn(properties, field));
}

function says(entry: RecordEntry, process: Process, { fields, value }: Only): boolean {
  const { data } = entry.open();
  return fields.some((field) => {
    if (process.matrix?.field === field) return priorityOf(data, process) === value;
    const found = fieldOf(data, field);
    return (
      asStrings(found).includes(value) ||
      ((typeof found === 'boolean' || typeof found === 'number') && String(found) === value)
    );
  });
}
