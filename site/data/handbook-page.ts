import type { Process } from '../../src/model/process.ts';
import { ofKind } from '../../src/model/snapshot.ts';
import { renderMarkdown } from '../../src/records/render.ts';
import { lifecycleDiagram } from '../diagram/lifecycle-diagram.ts';
import type { LifecyclePlan } from '../diagram/lifecycle-layout.ts';
import type { MatrixProps, ProcessProps, StatusProps, TransitionProps } from '../handbook-props.ts';
import type { FactProps } from '../props.ts';
import { type Context, isOpen, statusMark } from './context.ts';
import { guardTexts, whenText } from './next.ts';
import { handbookPath, listPath, rootOf } from './paths.ts';
import { schemaFields } from './schema-fields.ts';
import { textLinks } from './source.ts';
import { stageOf } from './stages.ts';
import { isTicket } from './traits.ts';
import { label } from './words.ts';

/** The handbook page of one process. */
export function handbookPage(context: Context, process: Process, plan: LifecyclePlan): ProcessProps {
  const path = handbookPath(process);
  const description = process.schema['description'];
  return {
    stage: stageOf(process),
    path,
    kind: process.kind,
    title: process.title,
    lede: typeof description === 'string' ? description : '',
    list: { title: process.plural, path: listPath(process) },
    facts: facts(context, process),
    html: renderMarkdown(
      withoutTitle(process.readme),
      textLinks(context, `schemas/${process.kind}/README.md`, rootOf(path)),
    ),
    diagram: lifecycleDiagram(plan),
    statuses: statuses(context, process),
    transitions: transitions(context, process),
    matrix: matrix(process),
    fields: schemaFields(process),
    relations: process.links.map(({ field, kinds, inverse }) => ({
      field,
      to: kinds.map((kind) => context.processes.get(kind)?.plural ?? kind).join(', ') || 'any record',
      inverse,
    })),
    template: process.template,
  };
}

function facts(context: Context, process: Process): readonly FactProps[] {
  const entries = ofKind(context.snapshot, process.kind);
  const open = entries.filter((entry) => isOpen(context.processes, entry)).length;
  const { statuses: all, transitions: moves } = process.lifecycle;
  return [
    { label: 'Records', value: String(entries.length), note: `${open} open`, path: listPath(process) },
    {
      label: 'IDs',
      value: `${process.prefix}-…`,
      note: isTicket(process) ? 'a number, never reused' : 'a name that stays',
      path: null,
    },
    { label: 'Statuses', value: String(all.length), note: `${moves.length} moves between them`, path: null },
    {
      label: 'Folder',
      value: process.folder,
      note: process.rules ? 'judged by the base revision' : 'below records/',
      path: null,
    },
  ];
}

/** The page has a title of its own. */
function withoutTitle(markdown: string): string {
  return markdown.replace(/^\uFEFF?\s*#[^\n]*\n/, '');
}

function statuses(context: Context, process: Process): readonly StatusProps[] {
  const counts = Map.groupBy(ofKind(context.snapshot, process.kind), (entry) => entry.status);
  return process.lifecycle.statuses.map(({ name, description, fields, sections, frozen }) => ({
    mark: statusMark(process, name),
    description,
    needs: [
      ...fields.map((field) => `the field “${field}”`),
      ...sections.map((section) => `the section “${section}”`),
      ...(frozen === null
        ? []
        : [
            `the approvals of “${label(frozen.approvals.to)}” again before an edit of ${[...frozen.fields, ...frozen.sections].join(', ')}`,
          ]),
    ],
    count: counts.get(name)?.length ?? 0,
  }));
}

function transitions(context: Context, process: Process): readonly TransitionProps[] {
  const same = Map.groupBy(process.lifecycle.transitions, ({ to, name, when, guards }) =>
    JSON.stringify([to, name, when, guards]),
  );
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        name: label(first.name),
        from: group.map((one) => label(one.from)),
        to: label(first.to),
        when: Object.keys(first.when).length === 0 ? null : whenText(first.when),
        asks: guardTexts(context, first, null),
      },
    ];
  });
}

function matrix({ matrix: known }: Process): MatrixProps | null {
  if (known === null) return null;
  const heads = [...new Set(Object.values(known.table).flatMap((row) => Object.keys(row)))];
  return {
    field: label(known.field),
    rows: label(known.rows),
    columns: label(known.columns),
    heads: heads.map(label),
    lines: Object.entries(known.table).map(([head, row]) => ({
      head: label(head),
      cells: heads.map((one) => row[one] ?? ''),
    })),
  };
}
