import type rehypeSanitize from 'rehype-sanitize';

/** Tree of an HTML document, as the sanitizer takes it. */
export type HtmlRoot = Parameters<ReturnType<typeof rehypeSanitize>>[0];
type HtmlNode = HtmlRoot['children'][number];
type Element = Extract<HtmlNode, { type: 'element' }>;
type Child = Element['children'][number];

/** Where links of a text lead. */
export interface RenderLinks {
  /** Address of the page of a record; null where no such record has one. */
  record(id: string): string | null;
  /** Address for a path that is relative to the text's own file; null: only its words are shown. */
  file(path: string): string | null;
}

/** Looks like the ID of a record; whether there is one decides. */
const ID = /\b[A-Z][A-Z0-9]{0,9}-[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*/g;

/** Turns links, pictures, check boxes, record IDs and headings into what the site shows. Runs before the sanitizer. */
export function shapeContent(tree: HtmlRoot, links: RenderLinks): void {
  let depth = 1;
  const visit = (children: readonly HtmlNode[], linkable: boolean): HtmlNode[] =>
    children.flatMap((node): HtmlNode[] => {
      if (node.type === 'text') return linkable ? linkIds(node.value, links) : [node];
      if (node.type !== 'element') return [node];
      if (/^h[1-6]$/.test(node.tagName)) {
        depth = Math.min(Math.max(Number(node.tagName[1]), 2), depth + 1);
        node.tagName = `h${depth}`;
      }
      const still = linkable && !/^(a|code|pre|h[1-6])$/.test(node.tagName);
      const one = shapeElement(node, links);
      if (one.type === 'element') one.children = visit(one.children, still) as Child[];
      return [one];
    });
  tree.children = visit(tree.children as HtmlNode[], true) as typeof tree.children;
}

function shapeElement(node: Element, links: RenderLinks): HtmlNode {
  if (node.tagName === 'img') return picture(node, links);
  if (node.tagName === 'a') return anchor(node, links);
  if (node.tagName === 'input') return task(node.properties.checked === true);
  return node;
}

function anchor(node: Element, links: RenderLinks): Element {
  const to = address(String(node.properties.href ?? ''), links);
  if (to === null) return { ...node, tagName: 'span', properties: {} };
  return { ...node, properties: { ...node.properties, ...to } };
}

/** Pictures are links to themselves: no other site learns who reads a page. */
function picture(node: Element, links: RenderLinks): HtmlNode {
  const words = String(node.properties.alt || 'picture');
  const to = address(String(node.properties.src ?? ''), links);
  if (to === null) return { type: 'text', value: words };
  return { type: 'element', tagName: 'a', properties: to, children: [{ type: 'text', value: words }] };
}

function address(href: string, links: RenderLinks): { href: string; rel?: string[] } | null {
  if (/^(https?:\/\/|mailto:)/i.test(href)) return { href, rel: ['nofollow', 'noopener'] };
  if (href.startsWith('#')) return { href };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || /^[/\\]/.test(href)) return null;
  const page = links.file(href);
  return page === null ? null : { href: page };
}

function task(done: boolean): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: done ? ['task', 'task-done'] : ['task'] },
    children: [{ type: 'text', value: done ? 'done' : 'open' }],
  };
}

function linkIds(text: string, links: RenderLinks): HtmlNode[] {
  const parts: HtmlNode[] = [];
  let last = 0;
  for (const match of text.matchAll(ID)) {
    const href = links.record(match[0]);
    if (href === null) continue;
    if (match.index > last) parts.push({ type: 'text', value: text.slice(last, match.index) });
    const value = match[0];
    parts.push({ type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value }] });
    last = match.index + match[0].length;
  }
  if (last === 0) return [{ type: 'text', value: text }];
  if (last < text.length) parts.push({ type: 'text', value: text.slice(last) });
  return parts;
}

/** Makes wide parts scrollable with the keyboard and says of empty sections that they are. Runs on the sanitizer's safe tree. */
export function shapeFrame(tree: HtmlRoot): void {
  let tables = 0;
  const visit = (children: readonly HtmlNode[]): HtmlNode[] =>
    children.map((node): HtmlNode => {
      if (node.type !== 'element') return node;
      if (node.tagName === 'pre') node.properties.tabIndex = 0;
      else node.children = visit(node.children) as Child[];
      if (node.tagName !== 'table') return node;
      tables += 1;
      const properties = { className: ['scroll'], role: 'region', ariaLabel: `Table ${tables}`, tabIndex: 0 };
      return { type: 'element', tagName: 'div', properties, children: [node] };
    });
  tree.children = withGaps(visit(tree.children as HtmlNode[])) as typeof tree.children;
}

/** Puts a line below each heading that nothing follows before the next one of its level or the end. */
function withGaps(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const parts = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return parts.flatMap((node, index) => {
    const level = levelOf(node);
    const next = parts[index + 1];
    if (level === null || (next !== undefined && (levelOf(next) ?? 9) > level)) return [node];
    const children: Child[] = [{ type: 'text', value: 'Nothing written yet.' }];
    return [node, { type: 'element', tagName: 'p', properties: { className: ['quiet'] }, children }];
  });
}

function levelOf(node: HtmlNode): number | null {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : null;
}
