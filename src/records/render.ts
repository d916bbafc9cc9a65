import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { withDeadline } from './deadline.ts';
import { PARSE_DEADLINE } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { type RenderLinks, shapeContent, shapeFrame } from './render-shape.ts';

export type { RenderLinks } from './render-shape.ts';

/**
 * What a body may turn into: GitHub's list without pictures and form controls. Pictures of other sites would tell them
 * who reads a record; a check box is turned into a word before this list is asked.
 */
const allowed: typeof defaultSchema = {
  ...defaultSchema,
  // Raw HTML is dropped before, so the only IDs left are those of footnotes, which carry their own prefix.
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.a ?? []), ['rel', 'nofollow', 'noopener']],
    span: [['className', 'task', 'task-done']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

/** Bodies up to this length render in well under the deadline, whatever they hold; characters. */
const SAFE_LENGTH = 1500;

/**
 * A Markdown text as HTML that is safe to put into a page: raw HTML and every address but http, https, mailto and
 * the site's own is gone, headings start at level 2 and skip none, wide parts can be scrolled with the keyboard.
 * A text that takes over two seconds or nests too deep is shown as it was written.
 */
export function renderMarkdown(markdown: string, links: RenderLinks): string {
  try {
    if (markdown.length <= SAFE_LENGTH) return render(markdown, links);
    const timed = withDeadline(PARSE_DEADLINE, () => render(markdown, links));
    if (timed.done) return timed.value;
  } catch (error) {
    // Thousands of nested quotes or lists are deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return `<pre tabindex="0">${escapeHtml(markdown)}</pre>`;
}

/** A text with the five characters that HTML gives a meaning to replaced. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

function render(markdown: string, links: RenderLinks): string {
  const processor = unified()
    .use(remarkRehype, { clobberPrefix: 'note-' })
    .use(() => (tree: Parameters<typeof shapeContent>[0]) => shapeContent(tree, links))
    .use(rehypeSanitize, allowed)
    .use(rehypeSlug, { prefix: 'section-' })
    .use(() => shapeFrame)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(parseMarkdown(markdown)));
}
