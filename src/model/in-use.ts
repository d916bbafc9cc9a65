import type { RecordEntry } from './record.ts';

/** Kinds whose statuses tell whether a thing is there to be used. */
export const kinds = ['ci', 'service'] as const;

const IN_USE: ReadonlyMap<string, readonly string[]> = new Map([
  [kinds[0], ['live']],
  [kinds[1], ['live', 'retiring']],
]);

/** Whether a thing can be relied on as it stands: planned, in repair and retired ones cannot. Of other kinds: always. */
export function inUse({ kind, status }: RecordEntry): boolean {
  return IN_USE.get(kind)?.includes(status) ?? true;
}
