import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOutline } from '../../src/records/body.ts';
import { parseMarkdown } from '../../src/records/markdown.ts';
import { plainOutline } from '../../src/records/plain-outline.ts';

function expectOneOutline(body: string): boolean {
  const plain = plainOutline(body, 10);
  if (plain === null) return false;
  expect(plain, JSON.stringify(body)).toEqual(treeOutline(parseMarkdown(body), 10));
  return true;
}

describe('the plain outline of a body and the one of its Markdown tree are one', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '# One',
      '## Two',
      '###### Six',
      '####### Seven',
      '#Not',
      '# ',
      '#',
      '## Two ##',
      '## Two #',
      '##   Wide   text  ',
      ' # Indented',
      '    # Code',
      '\t# Tab',
      '- item',
      '- # In a list',
      '  # Under a list',
      '1. one',
      '> quote',
      '> # In a quote',
      '# After',
      'text',
      'text # no',
      '---',
      '===',
      '***',
      '- - -',
      '```',
      '~~~',
      '<!-- comment -->',
      '<!--',
      '-->',
      '<!-- a --> text',
      '<!-->',
      '<div>',
      '</div>',
      '| a | b |',
      '| - | - |',
      '[x]: /url',
      '[x]: /url "',
      '"',
      '- [ ] open',
      '- [x] done',
      '# *Bold*',
      '# `code`',
      '# a & b',
      '# a \\# b',
      '# www.example.org',
      '# a@b.org',
      '# http://x.y',
      '<?x',
      '<!X',
      '<![CDATA[',
      '[^1]: # Note',
      ':::',
      '$$',
      '\\# not',
      '&#35; not',
      'a\\',
      '+ x',
      '* x',
      '0) x',
    ),
    fc.string({ maxLength: 10 }),
    fc.stringMatching(/^[-# ab*<>!`~=|[\]()\t]{0,10}$/),
  );

  it('on thousands of generated bodies', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        if (expectOneOutline(lines.join(end))) plain += 1;
      }),
      { numRuns: 8000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it('on the shape that templates have', () => {
    expect(
      expectOneOutline(
        '\n## Description\n\n<!-- What happened? -->\n\n## Resolution\n\nRestarted.\n\n### Detail\n\n- a\n- b\n',
      ),
    ).toBe(true);
  });
});
