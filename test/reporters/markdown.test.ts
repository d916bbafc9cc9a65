import fc from 'fast-check';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/model/inspection.ts';
import { codeSpan } from '../../src/reporters/code-span.ts';
import { escapeMarkdown } from '../../src/reporters/escape-markdown.ts';
import { markdownReport } from '../../src/reporters/markdown.ts';
import { bytesOf } from '../../src/reporters/truncate.ts';
import { visible } from '../../src/reporters/visible.ts';
import { findingOf, inspectionOf, inspections, text } from './support/inspections.ts';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly url?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const toHtml = unified().use(remarkRehype).use(rehypeSlug);

function* walk(node: Node, inCode = false): Generator<{ node: Node; inCode: boolean }> {
  yield { node, inCode };
  for (const child of node.children ?? []) yield* walk(child, inCode || node.tagName === 'code');
}

/** Everything of a rendered text, and how GitHub's own filters would see it. */
function rendered(markdown: string): { nodes: readonly Node[]; visibleText: string; allText: string } {
  const tree = parser.parse(markdown);
  const markdownNodes = [...walk(tree as Node)].map(({ node }) => node);
  const html = toHtml.runSync(tree) as Node;
  const found = [...walk(html)];
  const texts = found.filter(({ node }) => node.type === 'text');
  return {
    nodes: [...markdownNodes, ...found.map(({ node }) => node)],
    visibleText: texts
      .filter(({ inCode }) => !inCode)
      .map(({ node }) => node.value)
      .join(''),
    allText: texts.map(({ node }) => node.value).join(''),
  };
}

/** What GitHub turns into mentions, references and links after rendering. */
const FILTERS = [/@[a-z0-9]/iu, /#\d/u, /\bGH-\d/iu, /\b[a-z][a-z0-9+.-]*:\/\//iu, /\bwww\./iu, /[\w.+-]@\w+\.\w/u];

const ALLOWED = new Set(['h2', 'h3', 'p', 'strong', 'ul', 'li', 'code', 'a']);

function expectHarmless(markdown: string, filesUrl: string): void {
  const { nodes, visibleText } = rendered(markdown);
  expect(nodes.filter((node) => node.type === 'html' || node.type === 'raw' || node.type === 'comment')).toEqual([]);
  for (const node of nodes) {
    if (node.type === 'element') expect(ALLOWED).toContain(node.tagName);
    if (node.tagName === 'a') expect(String(node.properties?.['href']).startsWith(`${filesUrl}/`)).toBe(true);
    if (node.url !== undefined) expect(node.url.startsWith(`${filesUrl}/`)).toBe(true);
  }
  for (const filter of FILTERS) expect(visibleText).not.toMatch(filter);
}

const filesUrl = 'https://host.example/owner/name/blob/abc';

describe('wording', () => {
  test('a refused pull request: the verdict first, then what is missing, then where', () => {
    const inspection = inspectionOf({
      findings: [
        findingOf(),
        findingOf({ severity: 'warning', check: 'field-present', line: 1, column: 1, message: 'a', help: 'b' }),
      ],
      moves: [
        {
          record: 'CHG-0042',
          from: 'authorize',
          to: 'scheduled',
          allowed: false,
          verdicts: [
            { guard: 'fields-present', answer: 'met', because: 'window and risk are given.' },
            { guard: 'approved-by', answer: 'unmet', because: 'carol or dave may still approve.' },
          ],
        },
      ],
    });
    expect(markdownReport(inspection, { maxCharacters: 60_000, title: 'gitsm', filesUrl })).toBe(
      `## gitsm

**Refused**: 1 error and 1 warning in 214 records, 1 move not allowed.

### Moves

- **CHG-0042** authorize → scheduled: **not allowed**
  - Met: \`fields-present\`, window and risk are given.
  - Not met: \`approved-by\`, carol or dave may still approve.

### Findings

- **Error** [\`records/changes/CHG-0042.md:4:9\`](${filesUrl}/records/changes/CHG-0042.md?plain=1#L4): Unexpected move from authorize to scheduled, expected 1 more approval. (\`move-allowed\`)
  Ask carol or dave for a review.
- **Warning** [\`records/changes/CHG-0042.md:1:1\`](${filesUrl}/records/changes/CHG-0042.md?plain=1#L1): a (\`field-present\`)
  b
`,
    );
  });

  test('a waiting one says that nothing in the files has to change', () => {
    const move = {
      record: 'CHG-0042',
      from: 'authorize',
      to: 'scheduled',
      allowed: false,
      verdicts: [{ guard: 'approved-by', answer: 'unmet', because: 'nobody has approved', waiting: true }],
    } as const;
    const report = markdownReport(inspectionOf({ outcome: 'pending', ok: false, moves: [move] }), {
      maxCharacters: 60_000,
    });
    expect(report).toContain(
      '**Waiting**: only approvals or facts are missing for 1 move; nothing in the files has to change.',
    );
    expect(report).toContain('scheduled: **waiting**');
  });

  test('an accepted one is short', () => {
    expect(markdownReport(inspectionOf(), { maxCharacters: 60_000 })).toBe('**Accepted**: no errors.\n');
  });
});

describe('bounds', () => {
  const many = inspectionOf({ findings: [...Array(5000).keys()].map((line) => findingOf({ line: line + 1 })) });

  test('a long report is cut between findings and says how many are left out', () => {
    const report = markdownReport(many, { maxCharacters: 60_000 });
    expect(report.length).toBeLessThanOrEqual(60_000);
    expect(report.length).toBeGreaterThan(59_000);
    const shown = report.split('\n- **Error**').length - 1;
    expect(report).toContain(`\n${(5000 - shown).toLocaleString('en-GB')} more findings left out here`);
  });

  test('bytes bound a job summary', () => {
    const wide = inspectionOf({ findings: Array(5000).fill(findingOf({ message: '漢'.repeat(500) })) });
    expect(bytesOf(markdownReport(wide, { maxCharacters: 10_000_000, maxBytes: 1_000_000 }))).toBeLessThanOrEqual(
      1_000_000,
    );
  });

  test('many moves leave room for findings', () => {
    const move = { record: 'CHG-0042', from: 'new', to: 'assess', allowed: true, verdicts: [] };
    const report = markdownReport({ ...many, moves: Array(3500).fill(move) }, { maxCharacters: 60_000 });
    expect(report).toContain('### Findings');
    expect(report).toMatch(/more moves and [\d,]+ more findings left out here/u);
  });
});

describe('whatever the texts of a record are', () => {
  test('the report keeps its bounds', () => {
    fc.assert(
      fc.property(inspections, fc.nat(3000), fc.nat(3000), (inspection, maxCharacters, maxBytes) => {
        const report = markdownReport(inspection, { maxCharacters, maxBytes, title: 'gitsm', filesUrl });
        expect(report.length).toBeLessThanOrEqual(maxCharacters);
        expect(bytesOf(report)).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  test.each(['_www.evil.example', '~www.evil.example', '(www.evil.example', 'xwww.evil.example'])(
    'an address is none whatever stands before it: %s',
    (to) => {
      const summary = { records: 0, errors: 0, warnings: 0 };
      const moves = [{ record: 'CHG-0001', from: null, to, allowed: false, verdicts: [] }];
      const inspection: Inspection = { ok: true, outcome: 'success', summary, moves, findings: [] };
      expectHarmless(markdownReport(inspection, { maxCharacters: 60_000, title: 'gitsm', filesUrl }), filesUrl);
    },
  );

  test('the report has no HTML, no foreign link, no mention, no reference, no other block', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(inspections, (inspection) => {
        expectHarmless(markdownReport(inspection, { maxCharacters: 60_000, title: 'gitsm', filesUrl }), filesUrl);
      }),
      { numRuns: 60 },
    );
  });

  test('escaped text renders as itself, in a sentence, a list, a table cell', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, (value) => {
        const shown = visible(value).replace(/\s+/gu, ' ').trim();
        const { nodes, allText } = rendered(`- ${escapeMarkdown(value)}\n`);
        expect(nodes.filter((node) => node.tagName !== undefined).map((node) => node.tagName)).toEqual(['ul', 'li']);
        expect(allText.replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim()).toBe(shown.replaceAll('\u200b', ''));
        const table = rendered(`| a | b |\n| - | - |\n| ${escapeMarkdown(value)} | ${codeSpan(value, 'cell')} |\n`);
        expect(table.nodes.filter((node) => node.tagName === 'td')).toHaveLength(2);
        expect(table.nodes.filter((node) => node.tagName === 'tr')).toHaveLength(2);
      }),
    );
  });

  test('a code span shows the very text', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { nodes } = rendered(`a ${codeSpan(value)} b`);
        const spans = nodes.filter((node) => node.type === 'inlineCode');
        expect(spans).toHaveLength(1);
        expect(spans[0]?.value?.trim()).toBe(visible(value));
      }),
    );
  });
});
