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

/**
 * A new record's text: the template of its kind with `{{id}}`, `{{title}}`, `{{status}}`, `{{at}}` and `{{by}}`
 * filled in. In the frontmatter values are written as YAML, quoted where they must be.
 *
 * @throws SetupError where the template has no frontmatter
 */
export function renderTemplate(process: Process, values: TemplateValues): string {
  const { template } = process;
  const split = splitFrontmatter(template);
  if (isFrontmatterProblem(split))
    throw new SetupError(`The template of ${process.kind} has no frontmatter: ${split.message}`, split.help);
  const end = split.matterStart + split.matter.length;
  const head = template
    .slice(0, end)
    .replace(/(["']?)\{\{(id|title|status|at|by)\}\}\1/g, (_all, _quote, name) =>
      renderValue(placeholder(values, name)),
    );
  const rest = template
    .slice(end)
    .replace(/\{\{(id|title|status|at|by)\}\}/g, (_all, name) => placeholder(values, name));
  return head + rest;
}

/** Whether a kind's template asks for the login of whoever makes the record. */
export function needsLogin(process: Process): boolean {
  return process.template.includes('{{by}}');
}

function placeholder(values: TemplateValues, name: string): string {
  return values[name as keyof TemplateValues];
}
