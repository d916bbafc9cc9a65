import { guards } from '../../guards/index.ts';
import { validateData } from '../../guards/validate-data.ts';
import type { Report } from '../../model/check.ts';
import type { Process, Rules } from '../../model/process.ts';
import { SetupError } from '../../model/setup-error.ts';
import { type Mistake, ownFolder } from '../../records/own-process.ts';
import { readRecord } from '../../records/read-record.ts';
import { renderTemplate } from '../../records/render-template.ts';
import { locator } from '../../records/yaml.ts';
import type { Look } from './look.ts';

/** What would be wrong with a record fresh from the template. */
export function* templateMistakes(look: Look, base: Rules): Iterable<Mistake> {
  const { process, processes } = look;
  const name = 'template.md';
  if (!look.own.has(name) && !look.own.has('schema.json')) return;
  const file = `${ownFolder(process.kind)}/${look.own.has(name) ? name : 'schema.json'}`;
  const unknown = [...unknownWords(process)];
  for (const [word, at] of unknown)
    yield {
      file,
      place: at,
      message: `Unexpected placeholder ${word.slice(0, 40)}, expected {{id}}, {{title}}, {{status}}, {{at}}, {{by}} or a link field and a field of its record: {{service.group}}.`,
      help: 'Write one of these, or plain text.',
    };
  if (unknown.length > 0) return;
  const trial = fresh(process);
  let text: string;
  try {
    text = renderTemplate(process, trial);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    yield { file, place: { line: 1, column: 1 }, message: error.message, help: error.help };
    return;
  }
  const reading = readRecord(`records/${process.folder}/${trial.id}.md`, '', Buffer.from(text), { ...base, processes });
  const reports: readonly Report[] =
    reading.record === null ? reading.problems : validateData(process, reading.record.data);
  const locate = locator(text);
  for (const { place, message, help } of reports)
    yield {
      file,
      place: file.endsWith(name) ? locate(place) : { line: 1, column: 1 },
      message: `A new record would be wrong: ${message}`,
      help: help.replace(/^Add /, 'Let the template say '),
    };
}

function fresh({ prefix, ids, lifecycle }: Process) {
  const id = ids === 'number' ? `${prefix}-0001` : `${prefix}-trial`;
  return { id, title: 'Trial', status: lifecycle.initial[0] ?? '', at: '2026-01-01T00:00:00Z', by: 'anna' };
}

function* unknownWords({ template, links }: Process): Iterable<readonly [string, { line: number; column: number }]> {
  const fields = new Set(links.map(({ field }) => field));
  for (const [index, line] of template.split('\n').entries())
    for (const match of line.matchAll(/\{\{([^{}]{0,60})\}\}/g)) {
      const [word, inside = ''] = match;
      const [field = '', of] = inside.split('.');
      if (of === undefined ? !/^(?:id|title|status|at|by)$/.test(inside) : !fields.has(field))
        yield [word, { line: index + 1, column: match.index + 1 }];
    }
}

/** Headings that a status or a move asks for and that the template does not have: nobody would know to write them. */
export function* headingMistakes(look: Look): Iterable<Mistake> {
  const { process } = look;
  const asked = new Map<string, string>();
  for (const { name, sections } of process.lifecycle.statuses)
    for (const section of sections) if (!asked.has(section)) asked.set(section, `the status ${name}`);
  // What only some records need, their authors add.
  for (const { from, to, guards: uses } of process.lifecycle.transitions)
    for (const { guard, options } of uses.filter(({ when }) => Object.keys(when).length === 0))
      for (const { is, name } of guards.get(guard)?.names?.(options) ?? [])
        if (is === 'section' && !asked.has(name)) asked.set(name, `the move from ${from} to ${to}`);
  const written = new Set(
    process.template.split('\n').flatMap((line) => /^#{1,6} +(.+?) *#*\s*$/.exec(line)?.[1]?.toLowerCase() ?? []),
  );
  const own = look.own.has('template.md') ? 'template.md' : 'lifecycle.yaml';
  for (const [section, who] of asked) {
    if (written.has(section.toLowerCase())) continue;
    yield {
      file: `${ownFolder(process.kind)}/${own}`,
      place: { line: 1, column: 1 },
      message: `Unexpected template without the heading "${section.slice(0, 100)}", which ${who} asks for.`,
      help: `Add "## ${section.slice(0, 100)}" to template.md.`,
    };
  }
}
