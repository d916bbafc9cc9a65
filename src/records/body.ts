import type { Node, Parent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Heading, Outline, Task } from '../model/record.ts';
import { withDeadline } from './deadline.ts';
import { PARSE_DEADLINE } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { plainOutline } from './plain-outline.ts';

/** Bodies up to this length parse in well under the deadline, whatever they hold; characters. */
const SAFE_LENGTH = 1500;

/**
 * Headings and tasks of a body; null where it takes over two seconds to parse, which the loader turns into a
 * finding. Only top-level headings count: one inside a quote or a list is not a section.
 *
 * @param bodyLine line of the file on which the body starts, 1-based
 */
export function outlineOf(body: string, bodyLine: number): Outline | null {
  const plain = plainOutline(body, bodyLine);
  if (plain !== null) return plain;
  if (body.length <= SAFE_LENGTH) return treeOutline(parseMarkdown(body), bodyLine);
  const timed = withDeadline(PARSE_DEADLINE, () => treeOutline(parseMarkdown(body), bodyLine));
  return timed.done ? timed.value : null;
}

/** The outline read from the Markdown tree. */
export function treeOutline(root: Root, bodyLine: number): Outline {
  const headings: (Heading & { filled: boolean })[] = [];
  let open: (typeof headings)[number][] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      const one = {
        depth: node.depth,
        text: plainText(node, { includeHtml: false }).trim().replace(/\s+/g, ' '),
        line: (node.position?.start.line ?? 1) + bodyLine - 1,
        filled: false,
      };
      open = open.filter((other) => other.depth < one.depth);
      open.push(one);
      headings.push(one);
    } else if (!isComment(node)) {
      for (const one of open) one.filled = true;
    }
  }
  return { headings, tasks: tasksOf(root, bodyLine) };
}

/** A comment that nobody closes runs to the end of the body. */
function isComment(node: Node): boolean {
  if (node.type !== 'html' || !('value' in node)) return false;
  const html = String(node.value).trim();
  const end = html.indexOf('-->', 2);
  return html.startsWith('<!--') && (end === -1 || end + 3 === html.length);
}

function tasksOf(root: Root, bodyLine: number): readonly Task[] {
  const tasks: Task[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'listItem' && 'checked' in node && typeof node.checked === 'boolean') {
      tasks.push({ done: node.checked, line: (node.position?.start.line ?? 1) + bodyLine - 1 });
    }
    if ('children' in node) pending.push(...[...(node as Parent).children].reverse());
  }
  return tasks;
}
