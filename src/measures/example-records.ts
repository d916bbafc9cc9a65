import type { ExampleFiles } from '../model/check.ts';

/**
 * A record for the examples of measures.
 *
 * @param place folder and ID: `incidents/INC-0001`
 * @param path statuses with the minute they began, UTC: `new 2026-11-02T09:00`
 * @param fields further lines of frontmatter
 */
export function example(place: string, path: readonly string[], ...fields: readonly string[]): ExampleFiles {
  const id = place.slice(place.indexOf('/') + 1);
  const steps = path.map((step) => step.split(' '));
  const lines = [
    `id: ${id}`,
    'title: Example',
    `status: ${steps.at(-1)?.[0]}`,
    ...fields,
    ...(steps.some(([, at]) => at === undefined)
      ? []
      : ['timeline:', ...steps.map(([status, at]) => `  - {at: ${at}:00Z, status: ${status}, by: anna}`)]),
  ];
  return { [`records/${place}.md`]: `---\n${lines.join('\n')}\n---\n` };
}
