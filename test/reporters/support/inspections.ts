import fc from 'fast-check';
import type { Finding } from '../../../src/model/finding.ts';
import type { Inspection } from '../../../src/model/inspection.ts';

/** Pieces that break out of one format or another, and anything else. */
const hostile = fc.constantFrom(
  '\n::error::x',
  '\r\n::set-output name=a::b',
  '::stop-commands::t',
  '##[error]x',
  '%0A::warning::x',
  '%',
  ':',
  ',',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '<!-- -->',
  '&lt;b&gt;',
  '&#64;anna',
  '@anna',
  'a@b.example',
  '@org/team',
  '#1',
  'GH-1',
  'gh-22',
  'owner/name#3',
  'https://evil.example/a',
  'HTTP://evil.example',
  'www.evil.example',
  'ftp://evil.example/x',
  'mailto:a@b.example',
  'xmpp:a@b.example/x',
  '[a](javascript:alert(1))',
  '![a](https://evil.example/p.png)',
  '[a]: https://evil.example',
  '[^1]',
  '<https://evil.example>',
  '`',
  '```',
  '``` `a` ```',
  '|',
  '| a | b |\n| --- | --- |\n',
  '\\',
  '\\`',
  '*a* __b__ ~~c~~',
  '# heading',
  '- list',
  '1. list',
  '> quote',
  '---',
  '    code',
  '- [ ] task',
  '$x$',
  ' ',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\ud800',
  '😀',
);

/** A text as a record or a path could hold it. */
export const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: hostile },
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const longText = fc.oneof(
  { weight: 9, arbitrary: text },
  fc
    .tuple(text, fc.integer({ min: 1, max: 3000 }))
    .map(([one, times]) => one.repeat(Math.min(times, 20_000 / (one.length + 1)))),
);

const finding: fc.Arbitrary<Finding> = fc.record({
  check: text,
  severity: fc.constantFrom('error', 'warning'),
  record: fc.option(text),
  file: text,
  line: fc.integer({ min: 1, max: 100_000 }),
  column: fc.integer({ min: 1, max: 1000 }),
  message: longText,
  help: text,
});

const verdict = fc.record({ guard: text, answer: fc.constantFrom('met', 'unmet', 'unknown'), because: longText });

/** Any inspection, with texts that try to break out. */
export const inspections: fc.Arbitrary<Inspection> = fc
  .record({
    findings: fc.array(finding, { maxLength: 30 }),
    moves: fc.array(
      fc.record({
        record: text,
        from: fc.option(text),
        to: text,
        allowed: fc.boolean(),
        verdicts: fc.array(verdict, { maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
    outcome: fc.constantFrom('success', 'pending', 'failure'),
  })
  .map(({ findings, moves, outcome }) => {
    const errors = findings.filter((one) => one.severity === 'error').length;
    const summary = { records: findings.length, errors, warnings: findings.length - errors };
    return { ok: errors === 0, outcome, summary, moves, findings };
  });

/** An inspection with what its name says, for tests of wording. */
export function inspectionOf(parts: Partial<Inspection> = {}): Inspection {
  const findings = parts.findings ?? [];
  const errors = findings.filter((one) => one.severity === 'error').length;
  return {
    ok: errors === 0,
    outcome: errors === 0 ? 'success' : 'failure',
    summary: { records: 214, errors, warnings: findings.length - errors },
    moves: [],
    findings,
    ...parts,
  };
}

/** A finding as a check would make it. */
export function findingOf(parts: Partial<Finding> = {}): Finding {
  return {
    check: 'move-allowed',
    severity: 'error',
    record: 'CHG-0042',
    file: 'records/changes/CHG-0042.md',
    line: 4,
    column: 9,
    message: 'Unexpected move from authorize to scheduled, expected 1 more approval.',
    help: 'Ask carol or dave for a review.',
    ...parts,
  };
}
