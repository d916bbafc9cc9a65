import { clockFields } from '../model/clock-fields.ts';
import { fieldOf } from '../model/field-history.ts';
import { type Json, type JsonObject, sameJson } from '../model/json.ts';
import { matrixValue } from '../model/matrix.ts';
import type { Process } from '../model/process.ts';
import type { FieldChange, RecordFile } from '../model/record.ts';
import { setField } from '../records/edit.ts';
import { applySetting, dataOf, type Setting } from './set-options.ts';

/** A record with fields set, before anything is written. */
export interface FieldChanges {
  readonly text: string;
  readonly data: JsonObject;
  /** Every field that differs, in the order of the file. */
  readonly changed: Readonly<Record<string, FieldChange>>;
  /** What of it the timeline should tell, because clocks depend on it; from what the timeline told last. */
  readonly telling: Readonly<Record<string, FieldChange>>;
}

/**
 * Sets fields of a record. The field that a matrix decides follows where it is written and not set itself.
 *
 * @param option how the settings were typed, for messages
 * @throws SetupError as {@link applySetting}
 */
export function changeFields(
  process: Process,
  record: RecordFile,
  settings: readonly Setting[],
  option: '--set ' | '',
): FieldChanges {
  const set = settings.reduce((text, setting) => applySetting(process, text, setting, option), record.text);
  const text = withDecided(process, record, settings, set);
  const data = dataOf(text);
  const fields = [...new Set([...Object.keys(record.data), ...Object.keys(data)])];
  const told = lastTold(record);
  const asked = new Set(settings.map(({ key }) => key.split('.')[0]));
  return {
    text,
    data,
    changed: changesOf(fields, (field) => fieldOf(record.data, field), data),
    telling:
      process.clocks.length === 0 || record.timeline.length === 0
        ? {}
        : changesOf(
            clockFields(process),
            (field) =>
              told.has(field) && (asked.has(field) || !sameJson(fieldOf(record.data, field), fieldOf(data, field)))
                ? (told.get(field) ?? null)
                : fieldOf(record.data, field),
            data,
          ),
  };
}

function withDecided(process: Process, record: RecordFile, settings: readonly Setting[], text: string): string {
  const { matrix } = process;
  if (matrix === null || fieldOf(record.data, matrix.field) === null) return text;
  if (settings.some(({ key }) => key === matrix.field)) return text;
  if (!settings.some(({ key }) => key === matrix.rows || key === matrix.columns)) return text;
  const data = dataOf(text);
  const decided = matrixValue(matrix, data);
  return decided === null || decided === data[matrix.field] ? text : setField(text, [matrix.field], decided);
}

/** What the timeline says last of each field that it tells at all. */
function lastTold({ timeline }: RecordFile): ReadonlyMap<string, Json> {
  return new Map(
    timeline.flatMap(({ changed }) => Object.entries(changed ?? {}).map(([field, { to }]) => [field, to] as const)),
  );
}

function changesOf(
  fields: readonly string[],
  before: (field: string) => Json,
  data: JsonObject,
): Readonly<Record<string, FieldChange>> {
  return Object.fromEntries(
    fields.flatMap((field): [string, FieldChange][] => {
      const [from, to] = [before(field), fieldOf(data, field)];
      return sameJson(from, to) ? [] : [[field, { from, to }]];
    }),
  );
}
