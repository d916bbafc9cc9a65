import { linksTo } from '../../src/model/backlinks.ts';
import { asString, asStrings } from '../../src/model/json.ts';
import { type Process, statusOf, transitionsFrom } from '../../src/model/process.ts';
import type { RecordEntry, RecordFile } from '../../src/model/record.ts';
import { renderMarkdown } from '../../src/records/render.ts';
import { lifecycleDiagram } from '../diagram/lifecycle-diagram.ts';
import type { LifecyclePlan } from '../diagram/lifecycle-layout.ts';
import type { TermProps } from '../props.ts';
import type { RecordProps, RelationProps } from '../record-props.ts';
import type { ReportSectionProps } from '../report-props.ts';
import { availabilityProps } from './availability.ts';
import { clockHistory } from './clock-history.ts';
import { byUrgency, clockProps } from './clocks.ts';
import { type Context, isOpen, refTo, refToId, statusMark } from './context.ts';
import { dependencyProps } from './dependency-picture.ts';
import { dutyMark } from './duty-mark.ts';
import { figureSection } from './figure-section.ts';
import { isTold, ledgerOf } from './ledger.ts';
import { nextProps } from './next.ts';
import { noticeFor } from './notice.ts';
import { handbookPath, listPath, rootOf } from './paths.ts';
import { recordFacts } from './record-facts.ts';
import { sourceLinks, textLinks } from './source.ts';
import { isDependable, isTicket, propertiesOf } from './traits.ts';
import { fieldValue, isWide } from './values.ts';
import { fieldLabel, firstSentence, label } from './words.ts';

/** Fields that hold IDs of measures. */
const namingFields = ['measures', 'measure'];
/** Fields that the head of the page or a part of its own shows. */
const elsewhere: ReadonlySet<string> = new Set(['id', 'title', 'status', 'description']);
/** Most clocks whose history a page tells. */
const MOST_HISTORIES = 12;
/** Most records that one relation lists. */
const LONGEST_RELATION = 100;

/** The page of one record. */
export function recordPage(
  context: Context,
  entry: RecordEntry,
  plans: ReadonlyMap<string, LifecyclePlan>,
): RecordProps | null {
  const { processes, paths } = context;
  const process = processes.get(entry.kind);
  const path = paths.ofEntry(entry);
  const plan = plans.get(entry.kind);
  if (process === undefined || path === null || plan === undefined) return null;
  const record = entry.open();
  const open = isOpen(processes, entry);
  const readings = [...(context.clocksOf.get(entry.id) ?? [])].sort(byUrgency);
  const fields = fieldTerms(context, record, process);
  const description = asString(record.data['description']);
  return {
    path,
    id: entry.id,
    title: entry.title,
    lede: description ?? standing(context, record, process),
    work: isTicket(process),
    kind: { title: process.plural, path: listPath(process) },
    handbook: handbookPath(process),
    status: {
      ...statusMark(process, entry.status),
      description: statusOf(process, entry.status)?.description ?? 'Not a status of this kind.',
    },
    source: sourceLinks(context, entry.path),
    notice: isDependable(process) ? noticeFor(context, context.troubles.get(entry.id) ?? []) : null,
    facts: isDependable(process) ? recordFacts(context, entry, record) : [],
    clocks: readings.map((one) => clockProps(one, context.times, refToId(context, one.agreement))),
    histories: readings.slice(0, MOST_HISTORIES).map(({ reading }) => clockHistory(context, process, reading)),
    terms: fields.filter((one) => !isWide(one.value)),
    figures: figuresOf(context, record),
    chart: context.charts.get(entry.id) ?? null,
    availability: availabilityProps(context, entry.id),
    wide: fields.filter((one) => isWide(one.value)),
    html: renderMarkdown(record.body, textLinks(context, entry.path, rootOf(path))),
    dependencies: isDependable(process) ? dependencyProps(context, entry.id, rootOf(path)) : null,
    ledger: ledgerOf(context, record, process),
    names: outgoing(context, entry, process),
    namedBy: incoming(context, entry),
    next: nextProps(context, record, process),
    diagram: open
      ? lifecycleDiagram(plan, {
          status: entry.status,
          past: record.timeline.map((one) => one.status),
          next: transitionsFrom(process, entry.status, record.data).map((one) => one.to),
        })
      : null,
  };
}

function fieldTerms(context: Context, record: RecordFile, process: Process): readonly TermProps[] {
  const links = new Set(process.links.filter((link) => link.within === null).map((link) => link.field));
  const order = Object.keys(propertiesOf(process));
  const marks = new Map(
    (context.dutiesOf.get(record.path) ?? [])
      .filter(({ near, days }) => near || days < 0)
      .map(({ pointer, days }) => [pointer.join(' '), dutyMark(days)]),
  );
  const position = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = Object.keys(record.data)
    .filter((key) => !elsewhere.has(key) && !links.has(key) && !isTold(record, key))
    .sort((a, b) => position(a) - position(b));
  return keys.flatMap((key) => {
    const value = record.data[key];
    if (value === undefined || value === null) return [];
    return [
      {
        term: fieldLabel(key),
        value: fieldValue(context, { property: propertiesOf(process)[key], pointer: [key], marks }, value),
      },
    ];
  });
}

/** "In progress since 21 Nov, 02:29. Somebody works on it." */
function standing(context: Context, record: RecordFile, process: Process): string {
  const last = record.timeline.at(-1);
  const since = last === undefined ? '' : ` since ${context.times.short(last.at)}`;
  return `${label(record.status)}${since}. ${firstSentence(statusOf(process, record.status)?.description ?? '')}`;
}

/** The figures of the measures that a record names: what a report tells, what an improvement is measured by. */
function figuresOf({ monthly }: Context, { data }: RecordFile): ReportSectionProps | null {
  const named = new Set(namingFields.flatMap((field) => asStrings(data[field]).concat(asString(data[field]) ?? [])));
  const rows = named.size === 0 ? [] : monthly.rows.filter(({ measure }) => named.has(measure.id));
  return rows.length === 0 ? null : figureSection('Figures', rows, monthly.months);
}

/** Records that this one names, by field; what stands in a table of its own is not told twice. */
function outgoing(context: Context, entry: RecordEntry, process: Process): readonly RelationProps[] {
  const order = process.links.map((link) => link.field);
  const told = new Set(process.links.filter((link) => link.within !== null).map((link) => link.field));
  const groups = Map.groupBy(
    entry.links.filter((link) => !told.has(link.field)),
    (link) => link.field,
  );
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([field, links]) =>
      relation(
        label(field),
        links.map((link) => refToId(context, link.to)),
      ),
    );
}

/** Records that name this one, by the name that their schema gives the relation from here; open ones first. */
function incoming(context: Context, entry: RecordEntry): readonly RelationProps[] {
  const groups = Map.groupBy(linksTo(context.snapshot, entry.id), ({ entry: from, field }) => {
    const inverse = context.processes.get(from.kind)?.links.find((link) => link.field === field)?.inverse;
    return label(inverse ?? `${field} of`);
  });
  const weight = (one: RecordEntry): number => (isOpen(context.processes, one) ? 0 : 1);
  return [...groups].map(([name, links]) => {
    const froms = [...new Set(links.map((link) => link.entry))];
    froms.sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? 1 : -1));
    return relation(
      name,
      froms.map((from) => refTo(context, from)),
    );
  });
}

function relation(name: string, refs: RelationProps['refs']): RelationProps {
  return { name, refs: refs.slice(0, LONGEST_RELATION), more: Math.max(0, refs.length - LONGEST_RELATION) };
}
