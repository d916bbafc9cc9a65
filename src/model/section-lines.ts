import type { Outline } from './record.ts';

/** A stretch of lines of a file, 1-based, the last one included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The lines below a heading, up to the next one of the same or a higher level; headings are compared without case. Null: there is no such heading. */
export function sectionLines({ headings }: Outline, section: string): Lines | null {
  const at = headings.findIndex((one) => one.text.toLowerCase() === section.toLowerCase());
  const heading = headings[at];
  if (heading === undefined) return null;
  const next = headings.slice(at + 1).find((one) => one.depth <= heading.depth);
  return { from: heading.line + 1, to: next === undefined ? Number.POSITIVE_INFINITY : next.line - 1 };
}
