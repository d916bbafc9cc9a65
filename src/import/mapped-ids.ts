import type { Finding } from '../model/finding.ts';
import type { Process } from '../model/process.ts';
import type { MappedOptions } from './mapped-options.ts';
import { folded } from './mapping.ts';
import { freeNames, MAX_SLUG, slugOf } from './names.ts';
import { plainText } from './plain-text.ts';
import { valueReader } from './read-value.ts';
import type { RecordContext } from './record-context.ts';
import type { SourceRow } from './source-row.ts';
import { shown } from './value-text.ts';

/** Gives rows their IDs. */
export interface MappedIds {
  /** ID and key of the record a row belongs to; null where it has none. */
  of(row: SourceRow): { readonly id: string | null; readonly key: string; readonly findings: readonly Finding[] };
  placeOf(row: SourceRow): SourceRow['place'];
}

/** How rows get their IDs: the number or the words of a value, or the next free number. */
export function mappedIds(options: MappedOptions, process: Process, context: RecordContext): MappedIds {
  const { mapping } = options;
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const free = freeNames((one) => taken.has(one));
  let next: string | null = null;
  const nextId = (): string => {
    next = next === null ? options.nextId(process) : following(next);
    return next;
  };
  const placeOf: MappedIds['placeOf'] = (row) => {
    const column = mapping.id.columns.find((one) => row.get(one) !== null);
    return column === undefined ? row.place : row.placeOf(column);
  };
  return {
    placeOf,
    of(row) {
      const told: Finding[] = [];
      const reader = valueReader({
        row,
        zone: context.zone,
        people: context.people,
        whole: context.whole,
        linkOf: () => null,
        keep: () => undefined,
        tell: (reason, column, message) => {
          // A placeholder here is why there is no ID; anything else is told with the field of that column.
          if (reason === 'import-placeholder')
            told.push(context.findings.at(reason, row.placeOf(column), null, message));
        },
      });
      const type = { as: 'text', list: false, kinds: [], texts: null, longest: 2000 } as const;
      const value = reader.read(mapping.id, type, () => type);
      const key = value === undefined ? '' : String(value);
      const known = keys.get(folded(key));
      if (known !== undefined) return { id: known, key, findings: told };
      const digits = /\d{1,20}(?=\D*$)/u.exec(key)?.[0];
      const refuse = (expected: string): ReturnType<MappedIds['of']> => {
        const message = `Unexpected ${key === '' ? 'absence of a key' : `key ${shown(key)}`}, expected ${expected}.`;
        return { id: null, key, findings: [...told, context.findings.at('import-key', placeOf(row), null, message)] };
      };
      if (key === '') return refuse('a value to make an ID from');
      let id: string;
      if (process.ids === 'number' && mapping.numbers === 'same') {
        if (digits === undefined) return refuse('a number');
        id = `${process.prefix}-${digits.padStart(4, '0')}`;
        keys.set(folded(key), id);
        return { id, key, findings: told };
      }
      if (process.ids === 'number')
        id = context.directory.imported(process.kind, mapping.source, plainText(key, 200).text) ?? nextId();
      else {
        const wanted = `${process.prefix}-${slugOf(key.startsWith(`${process.prefix}-`) ? key.slice(process.prefix.length + 1) : key, MAX_SLUG)}`;
        id = free(wanted);
        if (id !== wanted) {
          const message = `Unexpected key ${shown(key)} whose ID ${wanted} is taken, expected another; it is ${id}.`;
          told.push(context.findings.at('import-name', placeOf(row), id, message));
        }
      }
      taken.add(id);
      keys.set(folded(key), id);
      return { id, key, findings: told };
    },
  };
}

/** The ID after one: `CHG-0042` → `CHG-0043`. */
function following(id: string): string {
  const digits = /\d+$/u.exec(id)?.[0] ?? '0';
  return `${id.slice(0, id.length - digits.length)}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}
