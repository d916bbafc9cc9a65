import { asString } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';

/** The kind whose records may be in force. */
export const kinds = ['contract'] as const;

/** Whether a contract binds: not yet, now, or no more. */
export type ContractForce = 'draft' | 'in-force' | 'over';

/**
 * Whether a contract binds on a day. An active one is over once its last day has passed, whatever its record says, save where it runs on by
 * itself (`renewal: tacit`).
 *
 * @param today YYYY-MM-DD
 */
export function forceOf(contract: RecordEntry, today: string): ContractForce {
  if (contract.status === 'draft') return 'draft';
  if (contract.status !== 'active') return 'over';
  const { end, renewal } = contract.open().data;
  const last = asString(end);
  return last !== null && parseDate(last) !== null && last < today && renewal !== 'tacit' ? 'over' : 'in-force';
}

/** Contracts that bind on a day. @param today YYYY-MM-DD */
export function contractsInForce(snapshot: Snapshot, today: string): readonly RecordEntry[] {
  return ofKind(snapshot, kinds[0]).filter((entry) => forceOf(entry, today) === 'in-force');
}
