import type { Outline, Task } from './record.ts';

/** The tasks below the headings of that text, each up to the next one of the same or a higher level; headings are compared without case. */
export function sectionTasks({ headings, tasks }: Outline, section: string): readonly Task[] {
  const stretches = headings.flatMap((heading, at) => {
    if (heading.text.toLowerCase() !== section.toLowerCase()) return [];
    const next = headings.slice(at + 1).find((one) => one.depth <= heading.depth);
    return [{ from: heading.line, to: next?.line ?? Number.POSITIVE_INFINITY }];
  });
  return tasks.filter(({ line }) => stretches.some(({ from, to }) => line > from && line < to));
}
