import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * The Markdown tree of a body, with GitHub's tables and task lists. Small hostile inputs take minutes: callers
 * put a deadline around it.
 */
export function parseMarkdown(body: string): Root {
  return processor.parse(body);
}
