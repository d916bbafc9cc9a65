import { isObject } from './json.ts';
import type { Process } from './process.ts';

/** Fields by which agreements tell the records they cover (docs/contract.md, section 3). */
const COVERING = ['service', 'services'];

/**
 * Fields that decide which target a record has, of those its kind has: what the matrix reads and gives, and the services. A change of
 * one of them belongs in the timeline, else it counts as having been so always.
 */
export function clockFields({ schema, matrix }: Process): readonly string[] {
  const { properties } = schema;
  const decided = matrix === null ? [] : [matrix.rows, matrix.columns, matrix.field];
  return [...decided, ...COVERING].filter((field) => isObject(properties) && Object.hasOwn(properties, field));
}
