import type { RecordEntry } from './record.ts';

/** IDs of the records that a record names in a field, in the order written. */
export function linksFrom({ links }: Pick<RecordEntry, 'links'>, field: string): readonly string[] {
  return links.filter((link) => link.field === field).map(({ to }) => to);
}
