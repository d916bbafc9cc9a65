import type { Heading, Outline } from '../model/record.ts';

/** Fences, other HTML than comments, indented headings, task items: what only the Markdown tree can decide. */
const needsTree =
  /^ {0,3}(?:```|~~~|<(?!!--)|<!--?>|<!--->| +#)|^ {1,3}(?:#|<!--)|\[[ xX]\]|\r(?!\n)|^ {0,3}=+[ \t]*$|\t#/m;
const heading = /^#{1,6}(?=[ \t]|$)/;
/** Hashes that close a heading. */
const closing = /(?:^|[ \t])#+$/;
const marked = /[*_`[\]<>&\\!~]|:\/\/|www\.|@/;

/**
 * The outline of a body without Markdown that needs a tree to be understood, or null where it has such. A `#`
 * at the start of a line is then a heading in every case: it interrupts paragraphs, lists and quotes
 * (CommonMark 0.31, 4.2). A differential test holds this to the reading of the tree.
 */
export function plainOutline(body: string, bodyLine: number): Outline | null {
  if (needsTree.test(body)) return null;
  const headings: { depth: number; text: string; line: number; filled: boolean }[] = [];
  let open: typeof headings = [];
  let comment = false;
  let paragraph = false;
  const lines = body.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (comment) {
      comment = !bare.includes('-->');
      continue;
    }
    if (bare.trim() === '') {
      paragraph = false;
      continue;
    }
    if (bare.startsWith('<!--')) {
      const end = bare.indexOf('-->');
      comment = end === -1;
      // Text after a comment on its line belongs to the comment's block, which only the tree tells apart.
      if (end !== -1 && bare.slice(end + 3).trim() !== '') return null;
      paragraph = false;
      continue;
    }
    const match = bare.startsWith('#') ? heading.exec(bare) : null;
    if (match !== null) {
      const depth = match[0].length;
      const text = bare.slice(depth).trim().replace(closing, '');
      if (marked.test(text)) return null;
      const one = { depth, text: text.trim().replace(/\s+/g, ' '), line: bodyLine + index, filled: false };
      open = open.filter((other) => other.depth < depth);
      open.push(one);
      headings.push(one);
      paragraph = false;
      continue;
    }
    if (paragraph && /^ {0,3}-+[ \t]*$/.test(bare)) return null;
    for (const one of open) one.filled = true;
    paragraph = true;
  }
  return { headings: headings satisfies Heading[], tasks: [] };
}
