import type { JsonObject } from '../../src/model/json.ts';
import { isObject } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import type { RecordEntry } from '../../src/model/record.ts';
import type { CellProps, ListProps, ListRowProps } from '../props.ts';
import { type Context, isOpen, refTo, refToId, statusMark } from './context.ts';
import { folderOf, handbookPath, listPath } from './paths.ts';
import { isTicket, propertiesOf } from './traits.ts';
import { fieldValue, plainValue } from './values.ts';
import { capital, counted, label } from './words.ts';

/** Rows a page may have before records are put away by year, and rows of one page of such a year. */
export const LONGEST_LIST = 500;
const MOST_COLUMNS = 4;

/** The list of a kind, and, where it is long, one for every year. */
export function listPages(context: Context, process: Process, entries: readonly RecordEntry[]): readonly ListProps[] {
  const sorted = [...entries].sort(isTicket(process) ? newestFirst : byTitle);
  const columns = listColumns(process, sorted);
  const open = sorted.filter((entry) => isOpen(context.processes, entry));
  const isMinor = (field: string): boolean => field !== process.matrix?.field;
  const base = {
    kind: { title: process.plural, path: listPath(process) },
    handbook: handbookPath(process),
    columns: columns.map((field) => ({ title: label(field), minor: isMinor(field) })),
  };
  const row = (entry: RecordEntry): ListRowProps => {
    const { data } = entry.open();
    const cells = columns.map((field) => ({ field, cell: cell(context, process, data, field) }));
    const minor = cells.filter((one) => isMinor(one.field) && one.cell.text !== '');
    return {
      ref: refTo(context, entry),
      cells: [statusCell(process, entry), ...cells.map((one) => one.cell)],
      minor: minor.map((one) => `${label(one.field)}: ${one.cell.text}`).join(', '),
    };
  };
  const lede = capital(`${counted(entries.length, process.title, process.plural)}, ${open.length} of them open.`);
  if (sorted.length <= LONGEST_LIST) {
    const caption = isTicket(process) ? 'Newest first.' : 'By name.';
    return [
      { ...base, path: listPath(process), title: process.plural, lede, caption, rows: sorted.map(row), archive: [] },
    ];
  }
  const parts = yearParts(context, process, sorted);
  const archive = parts.map(({ title, path, entries: part }) => ({ title, path, count: part.length, here: false }));
  const first: ListProps = {
    ...base,
    path: listPath(process),
    title: process.plural,
    lede,
    caption:
      open.length > LONGEST_LIST
        ? `The newest ${LONGEST_LIST} of ${open.length} that are open; all others by year.`
        : 'Only what is open, newest first; all others by year.',
    rows: open.slice(0, LONGEST_LIST).map(row),
    archive,
  };
  return [
    first,
    ...parts.map(
      (part): ListProps => ({
        ...base,
        path: part.path,
        title: `${process.plural}, ${part.title}`,
        lede: `${counted(part.entries.length, process.title, process.plural)} opened in this time.`,
        caption: 'Newest first.',
        rows: part.entries.map(row),
        archive: archive.map((one) => ({ ...one, here: one.path === part.path })),
      }),
    ),
  ];
}

interface Part {
  readonly title: string;
  readonly path: string;
  readonly entries: readonly RecordEntry[];
}

function yearParts(context: Context, process: Process, sorted: readonly RecordEntry[]): readonly Part[] {
  const years = Map.groupBy(sorted, (entry) => context.times.year(entry.open().timeline[0]?.at ?? '') ?? 'undated');
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, entries]) =>
      Array.from({ length: Math.ceil(entries.length / LONGEST_LIST) }, (_, part): Part => {
        const several = entries.length > LONGEST_LIST;
        return {
          title: several ? `${year}, part ${part + 1}` : year,
          path: `${folderOf(process)}/${year}${part === 0 ? '' : `-${part + 1}`}.html`,
          entries: entries.slice(part * LONGEST_LIST, (part + 1) * LONGEST_LIST),
        };
      }),
    );
}

/** Fields worth a column: those the lifecycle names, else the computed one, windows, choices and single links, as far as records use them. */
function listColumns(process: Process, entries: readonly RecordEntry[]): readonly string[] {
  if (process.columns.length > 0) return process.columns;
  const properties = propertiesOf(process);
  const used = new Map<string, number>();
  for (const entry of entries) {
    for (const key of Object.keys(entry.open().data)) used.set(key, (used.get(key) ?? 0) + 1);
  }
  const score = (field: string): number => {
    const property = properties[field];
    if (!isObject(property) || ['id', 'title', 'status', 'parent', 'source'].includes(field)) return 0;
    if (field === process.matrix?.field) return 5;
    if (field === process.matrix?.rows || field === process.matrix?.columns) return 0;
    if (field === 'window') return 4;
    if (Array.isArray(property['enum'])) return 3;
    if (isObject(property['link'])) return 3;
    const reference = String(property['$ref'] ?? '');
    if (/level|login|priority$/.test(reference)) return 2;
    return ['class', 'type', 'timezone'].includes(field) ? 2 : 0;
  };
  return Object.keys(properties)
    .filter((field) => score(field) > 0 && (used.get(field) ?? 0) * 2 >= entries.length && entries.length > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, MOST_COLUMNS);
}

function statusCell(process: Process, entry: RecordEntry): CellProps {
  const mark = statusMark(process, entry.status);
  const order = process.lifecycle.statuses.findIndex((status) => status.name === entry.status);
  return { text: mark.word, sort: String(order), mark, ref: null };
}

function cell(context: Context, process: Process, data: JsonObject, field: string): CellProps {
  const value = data[field];
  if (value === undefined || value === null) return { text: '', sort: null, mark: null, ref: null };
  if (isObject(value) && typeof value['start'] === 'string') {
    return { text: context.times.moment(value['start']).text, sort: value['start'], mark: null, ref: null };
  }
  const ref = typeof value === 'string' && context.paths.ofId(value) !== null ? refToId(context, value) : null;
  return {
    text: ref?.title ?? plainValue(fieldValue(context, { property: propertiesOf(process)[field] }, value)),
    sort: null,
    mark: null,
    ref,
  };
}

function newestFirst(a: RecordEntry, b: RecordEntry): number {
  return number(b) - number(a) || (a.id < b.id ? 1 : -1);
}

function number(entry: RecordEntry): number {
  return Number(/\d+$/.exec(entry.id)?.[0] ?? 0);
}

function byTitle(a: RecordEntry, b: RecordEntry): number {
  return a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);
}
