import { guards } from '../guards/index.ts';
import { isObject } from '../model/json.ts';
import type { Process, Transition } from '../model/process.ts';
import { type Explanation, whenText } from './explain-check.ts';
import type { Io } from './io.ts';
import { wrap } from './wrap.ts';

/** What a kind is for, its statuses, what each may become, and its fields. */
export function explainKind(process: Process, io: Io): Explanation {
  const { kind, prefix, title, lifecycle } = process;
  const statuses = lifecycle.statuses.map(({ name, description, final }) => ({
    status: name,
    description,
    initial: lifecycle.initial.includes(name),
    final,
    moves: lifecycle.transitions.filter(({ from }) => from === name).map(plainTransition),
  }));
  const fields = fieldsOf(process);
  const width = Math.max(0, ...fields.map(({ field }) => field.length));
  const text = [
    `${io.paint('bold', title)}  ${kind}, ${prefix}-${process.ids === 'number' ? '0042' : 'name'}, records/${process.folder}/`,
    '',
    wrap(firstParagraph(process)),
    '',
    io.paint('bold', 'Statuses'),
    ...statuses.flatMap(({ status, description, initial, final, moves }) => [
      `  ${io.paint('cyan', status)}${initial ? ' (first)' : ''}${final ? ' (final)' : ''}  ${description}`,
      ...moves.flatMap(({ to, name, when, asks }) => [
        `    → ${to}${whenText(when)}: ${name}`,
        ...asks.map((one) => `        asks that ${one.text}${whenText(one.when)}`),
      ]),
    ]),
    '',
    io.paint('bold', 'Fields'),
    ...fields.map(
      ({ field, description, required }) =>
        `  ${io.paint('cyan', field.padEnd(width))}  ${description}${required ? ' Required.' : ''}`,
    ),
    '',
  ].join('\n');
  return { data: { kind, prefix, title, folder: `records/${process.folder}`, statuses, fields }, text };
}

function plainTransition({ to, name, when, guards: uses }: Transition): {
  to: string;
  name: string;
  when: Transition['when'];
  asks: { guard: string; when: Transition['when']; text: string }[];
} {
  return {
    to,
    name,
    when,
    asks: uses.map((use) => ({
      guard: use.guard,
      when: use.when,
      text: guards.get(use.guard)?.describe(use.options) ?? use.guard,
    })),
  };
}

function fieldsOf({ schema }: Process): readonly { field: string; description: string; required: boolean }[] {
  const { properties, required } = schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).map(([field, property]) => ({
    field,
    description: isObject(property) && typeof property['description'] === 'string' ? property['description'] : '',
    required: Array.isArray(required) && required.includes(field),
  }));
}

/** The handbook page begins with a heading and then says what the process is for; without a page the schema does. */
function firstParagraph({ readme, schema }: Process): string {
  const paragraphs = readme
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== '' && !part.trimStart().startsWith('#'));
  return (
    paragraphs[0]?.replaceAll('**', '') ?? (typeof schema['description'] === 'string' ? schema['description'] : '')
  );
}
