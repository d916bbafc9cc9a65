import { isObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { nearest } from '../records/nearest.ts';
import { dateForm } from './date-form.ts';
import { ANY, type FieldType, fieldType } from './field-type.ts';
import { columnsNamed, type Mapping, type ValueRule } from './mapping.ts';

/** One field that a mapping fills. */
export interface MappedField {
  readonly path: readonly string[];
  readonly rule: ValueRule;
  readonly type: FieldType;
  /** Type of a key of the maps in the field. */
  typeAt(key: string): FieldType;
}

/** Fields that have a place of their own in a mapping. */
const OWN = ['id', 'timeline', 'source'];

/** The fields of a mapping with the types that the schema of the kind gives them. @throws SetupError where they do not fit */
export function mappedFields(mapping: Mapping, process: Process): readonly MappedField[] {
  const statuses = process.lifecycle.statuses.map((status) => status.name);
  checkStatuses(mapping, statuses, process.kind);
  if (!mapping.fields.has('title'))
    throw new SetupError('Unexpected mapping without the field "title"', 'Say which column it comes from.');
  return [...mapping.fields].map(([name, rule]) => {
    const path = name.split('.');
    const type = fieldType(process.schema, path);
    if (type === null || OWN.includes(path[0] ?? '')) throw unknownField(name, process);
    checkRule(name, rule, type);
    return {
      path,
      rule,
      type: name === 'status' ? { ...type, texts: statuses } : type,
      typeAt: (key) => fieldType(process.schema, [...path, key]) ?? ANY,
    };
  });
}

/** @throws SetupError where a mapping names a column that the source does not have */
export function checkColumns(mapping: Mapping, columns: ReadonlySet<string>, file: string): void {
  for (const column of columnsNamed(mapping)) {
    if (columns.has(column) || mapping.optional.has(column)) continue;
    const near = nearest(column, columns);
    const meant = near === null ? '' : `Did you mean "${near}"? `;
    throw new SetupError(
      `Unexpected source ${file} without the column "${column}", which the mapping names`,
      `${meant}Correct the mapping, list it below "headings" with its other name, or below "optional".`,
    );
  }
}

function checkStatuses(mapping: Mapping, statuses: readonly string[], kind: string): void {
  const rule = mapping.fields.get('status');
  const named = [
    ...mapping.timeline.map((entry) => entry.status),
    ...(rule?.map?.values() ?? []),
    rule?.value,
    rule?.default,
    rule?.otherwise,
  ];
  for (const one of named) {
    if (one == null || statuses.includes(String(one))) continue;
    throw new SetupError(
      `Unexpected status ${JSON.stringify(one)} in the mapping, expected one of ${kind}`,
      `Known are ${statuses.join(', ')}.`,
    );
  }
}

function checkRule(name: string, rule: ValueRule, type: FieldType): void {
  for (const form of rule.dates) {
    try {
      dateForm(form);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new SetupError(`${error.message} It is for the field "${name}" of the mapping.`, 'Mend "dates".');
    }
  }
  if (rule.each === null && rule.value === undefined && rule.as === null && type.as === 'map') {
    throw new SetupError(
      `Unexpected rule for the field "${name}", which holds a map, expected one for each of its keys`,
      type.list ? 'Write "each", with the keys and their columns.' : `Write "${name}.<key>" for each key.`,
    );
  }
}

function unknownField(name: string, process: Process): SetupError {
  const known = isObject(process.schema['properties']) ? Object.keys(process.schema['properties']) : [];
  const [field = ''] = name.split('.');
  if (OWN.includes(field)) {
    const place = field === 'source' ? 'it is filled in by itself' : `it has a place of its own in a mapping`;
    return new SetupError(`Unexpected field "${name}" in the mapping: ${place}`, 'Remove it below "fields".');
  }
  const near = nearest(field, known);
  const meant = near === null ? '' : `Did you mean "${near}"? `;
  return new SetupError(
    `Unexpected field "${name}" in the mapping, expected one of ${process.kind}`,
    `${meant}Known are ${known.join(', ')}; fields of your own begin with x-.`,
  );
}
