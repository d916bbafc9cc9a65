import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { renderValue } from './edit-render.ts';
import { isFrontmatterProblem, splitFrontmatter } from './frontmatter.ts';

/** What a template's placeholders stand for. */
export interface TemplateValues {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** RFC 3339 instant. */
  readonly at: string;
  /** GitHub login. */
  readonly by: string;
}

/** A link field of the new record → the fields of the record that it names. */
export type LinkedData = ReadonlyMap<string, JsonObject>;

/** A word of its own, with the quotes around it, or a field of a linked record, with a key of the maps in it. */
const WORD =
  /(["']?)\{\{(id|title|status|at|by)\}\}\1|\{\{([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?\}\}/g;

/** How a value is written, and the quotes that stood around its word. */
type Written = (value: Json, quote?: string) => string;

/** Most lines that one line of a template becomes. */
const MOST = 200;

/**
 * A new record's text: the template of its kind with `{{id}}`, `{{title}}`, `{{status}}`, `{{at}}` and `{{by}}` filled in.
 * `{{offering.group}}` is the field of the record that `offering` names, `{{offering.tasks.title}}` a key of each map in it: the line is
 * repeated for every value, and left out where there is none. In the frontmatter values are written as YAML, quoted where they must be.
 *
 * @throws SetupError where the template has no frontmatter
 */
export function renderTemplate(process: Process, values: TemplateValues, linked: LinkedData = new Map()): string {
  const { template } = process;
  const split = splitFrontmatter(template);
  if (isFrontmatterProblem(split))
    throw new SetupError(`The template of ${process.kind} has no frontmatter: ${split.message}`, split.help);
  const end = split.matterStart + split.matter.length;
  const head = rendered(template.slice(0, end), values, linked, (value) => renderValue(value));
  const body = rendered(template.slice(end), values, linked, plain);
  // Where lines were left out, the blank ones around them fall together.
  return head + (copiedFrom(process).length === 0 ? body : body.replace(/\n{3,}/g, '\n\n'));
}

/** Whether a kind's template asks for the login of whoever makes the record. */
export function needsLogin(process: Process): boolean {
  return process.template.includes('{{by}}');
}

/** Link fields whose records a template copies from. */
export function copiedFrom(process: Process): readonly string[] {
  return [...new Set([...process.template.matchAll(WORD)].flatMap(([, , , field]) => field ?? []))];
}

function rendered(text: string, values: TemplateValues, linked: LinkedData, written: Written): string {
  return text
    .split('\n')
    .flatMap((line) => renderedLine(line, values, linked, written))
    .join('\n');
}

/** One line for each value of what it copies; those of several lists go side by side, and brackets around nothing are left out. */
function renderedLine(line: string, values: TemplateValues, linked: LinkedData, written: Written): readonly string[] {
  const lists = [...line.matchAll(WORD)].flatMap(([, , own, field = '', of = '', key]) =>
    own === undefined ? [valuesOf(linked.get(field)?.[of], key)] : [],
  );
  const count = Math.min(lists[0]?.length ?? 1, MOST);
  return Array.from({ length: count }, (_, index) => {
    let place = 0;
    const text = line.replace(WORD, (_all, quote: string | undefined, own: keyof TemplateValues | undefined) => {
      if (own !== undefined) return written(values[own], quote);
      const list = lists[place++] ?? [];
      const value = (list.length === 1 ? list[0] : list[index]) ?? null;
      return value === null ? '' : written(value);
    });
    return lists.length === 0 ? text : text.replaceAll(' ()', '');
  });
}

/** The values a placeholder stands for; of a list of maps one for each, null where it lacks the key. */
function valuesOf(value: Json | undefined, key: string | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  const all: readonly Json[] = Array.isArray(value) ? value : [value];
  return key === undefined
    ? all.filter((one) => !isObject(one))
    : all.map((one) => (isObject(one) ? (one[key] ?? null) : null));
}

function plain(value: Json, quote = ''): string {
  return `${quote}${asString(value) ?? JSON.stringify(value)}${quote}`;
}
