import { describe, expect, it } from 'vitest';
import { type RenderLinks, renderMarkdown } from '../../src/records/render.ts';

const links: RenderLinks = {
  record: (id) => (id === 'SVC-payments' ? '../services/SVC-payments.html' : null),
  file: (path) => (path.endsWith('.md') ? path.replace('.md', '.html') : null),
};
const html = (markdown: string): string => renderMarkdown(markdown, links);

const attacks: readonly string[] = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0a;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](vbscript:msgbox)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example/)',
  '[x](\\\\evil.example/)',
  '![x](javascript:alert(1))',
  '![x](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](<javascript:alert(1)> "onmouseover=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  '<style>body{display:none}</style>',
  '<p style="position:fixed">x</p>',
  '<a name="main" id="main">x</a>',
  '<form action="https://evil.example"><input name=q></form>',
  '<iframe src="https://evil.example"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<!--><script>alert(1)</script>-->',
  '`<script>alert(1)</script>`',
  '```js"onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '[^a]\n\n[^a]: <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n| --- |\n| [x](javascript:alert(1)) |',
  '# <img src=x onerror=alert(1)> title',
];

describe('renderMarkdown', () => {
  it.each(attacks)('makes %j harmless', (markdown) => {
    const out = html(markdown);
    const tags = [...out.matchAll(/<([a-z0-9]+)([^>]*)>/gi)];
    for (const [, name = '', attributes = ''] of tags) {
      expect(name).not.toMatch(/^(script|style|iframe|object|embed|form|input|img|svg|math|base|meta|link)$/i);
      const shown = attributes.replace(/"[^"]*"/g, '""');
      expect(shown).not.toMatch(/\s(on\w+|style|srcdoc|formaction)=/i);
    }
    for (const [, href = ''] of out.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(https?:\/\/|mailto:|#|\.\.?\/)/i);
  });

  it('drops pictures of other sites and keeps the way to them', () => {
    expect(html('![plan](https://a.example/plan.png)')).toBe(
      '<p><a href="https://a.example/plan.png" rel="nofollow noopener">plan</a></p>',
    );
  });

  it('links IDs of records that exist, and only outside code and other links', () => {
    expect(html('SVC-payments, `SVC-payments`, SVC-none')).toBe(
      '<p><a href="../services/SVC-payments.html">SVC-payments</a>, <code>SVC-payments</code>, SVC-none</p>',
    );
    expect(html('[see SVC-payments](https://a.example)')).toContain('>see SVC-payments</a>');
  });

  it('leads links to files of records to their pages and leaves the words of others', () => {
    expect(html('[a](../x/y.md) [b](../x/y.bin)')).toBe('<p><a href="../x/y.html">a</a> <span>b</span></p>');
  });

  it('starts headings at level 2 and skips none', () => {
    const levels = [...html('# a\n\nt\n\n#### b\n\nt\n\n## c\n\nt\n').matchAll(/<h(\d)/g)].map((match) => match[1]);
    expect(levels).toEqual(['2', '3', '2']);
  });

  it('says of an empty section that it is', () => {
    expect(html('## A\n\n<!-- guidance -->\n\n## B\n\ntext\n')).toContain(
      '</h2><p class="quiet">Nothing written yet.</p>',
    );
    expect(html('## A\n\n### Below\n\ntext\n').match(/Nothing written/g)).toBeNull();
  });

  it('turns check boxes into words', () => {
    expect(html('- [x] one\n- [ ] two')).toMatch(/task-done">done<\/span> one[\s\S]*task">open<\/span> two/);
  });

  it('breaks off what takes too long or nests too deep and shows it as written', () => {
    const slow = '*a'.repeat(80_000);
    const started = performance.now();
    expect(html(`${slow}<b>`)).toContain('&#60;b&#62;</pre>');
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(html(`${'> '.repeat(20_000)}<i>`)).not.toContain('<i>');
  });
});
