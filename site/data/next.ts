import { given } from '../../src/model/guard.ts';
import { holds, type Process, statusOf, type Transition, transitionsFrom } from '../../src/model/process.ts';
import type { RecordFile } from '../../src/model/record.ts';
import type { NextProps } from '../record-props.ts';
import type { Context } from './context.ts';
import { label } from './words.ts';

/** What a record may become next, and what each step asks for. */
export function nextProps(context: Context, record: RecordFile, process: Process): readonly NextProps[] {
  return transitionsFrom(process, record.status, record.data).map((transition) => ({
    name: label(transition.name),
    to: label(transition.to),
    description: statusOf(process, transition.to)?.description ?? '',
    asks: [...guardTexts(context, transition, record), ...missing(process, transition.to, record)],
    command: `gitsm move ${record.id} ${transition.to}`,
  }));
}

/** What a transition's guards ask, in words; for a record only those that hold for its fields. */
export function guardTexts(context: Context, transition: Transition, record: RecordFile | null): readonly string[] {
  return transition.guards
    .filter((use) => record === null || holds(use.when, record.data))
    .map((use) => {
      const text = context.guards.get(use.guard)?.describe(use.options) ?? use.guard;
      const when = Object.entries(use.when);
      return record !== null || when.length === 0 ? text : `${text} (when ${whenText(use.when)})`;
    });
}

/** "type is normal or standard and risk is low". */
export function whenText(when: Transition['when']): string {
  return Object.entries(when)
    .map(([field, value]) => `${field} is ${Array.isArray(value) ? value.join(' or ') : String(value)}`)
    .join(' and ');
}

function missing(process: Process, to: string, record: RecordFile): readonly string[] {
  const status = statusOf(process, to);
  if (status === null) return [];
  const fields = status.fields.filter((field) => !given(record.data[field]));
  const headings = new Set(record.outline.headings.map((heading) => heading.text.toLowerCase()));
  const sections = status.sections.filter((section) => !headings.has(section.toLowerCase()));
  return [
    ...fields.map((field) => `the field “${field}” is filled in`),
    ...sections.map((section) => `the section “${section}” is written`),
  ];
}
