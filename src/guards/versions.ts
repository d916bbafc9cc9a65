import type { GuardInput } from '../model/guard.ts';
import type { RecordFile } from '../model/record.ts';

/** The record as reviewers saw it. */
export function proposedRecord({ record, head }: Pick<GuardInput, 'record' | 'head'>): RecordFile {
  return head ?? record;
}

/** Every version of the record that may name somebody who is excluded: base and head together (docs/contract.md, section 4). */
export function versionsOf(input: Pick<GuardInput, 'record' | 'head' | 'before' | 'base'>): readonly RecordFile[] {
  const { record, before, base } = input;
  const atBase = (base.byId.get(record.id) ?? []).map((entry) => entry.open());
  return [...new Set([record, proposedRecord(input), ...(before === null ? [] : [before]), ...atBase])];
}
