import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/import-rules.ts';
import { runCli } from './run-cli.ts';

const at = ['--at', '2026-11-21T10:00:00Z'];

describe('gitsm conformance', () => {
  it('prints requirement, evidence and gap, and what is outside', async () => {
    const { code, out } = await runCli(repositoryRoot, ['conformance', 'pr8.4', 'PR6.3', ...at]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\n◐ PR8\.4 {2}Suppliers are evaluated at planned intervals\.\n {4}✓ \d+ of \d+ suppliers \(active\): evaluations given \(SUP-/,
    );
    expect(out).toContain('    ✗ check duty-overdue for supplier: 1 found (SUP-calder-radio)\n');
    expect(out).toMatch(/\n– PR6\.3 {2}.*\n {4}– outside: Controls outside the repository/);
    expect(out).toMatch(
      /\n82 requirements: \d+ shown, \d+ partly, \d+ with a gap, 3 outside what a repository can show\.\n/,
    );
    expect(out).toContain('CC BY 4.0');
  });

  it('tells gaps alone, and all of it as JSON', async () => {
    const { out } = await runCli(repositoryRoot, ['conformance', 'iso-20000-1', '--gaps', '--json', ...at]);
    const data = JSON.parse(out) as { summary: Record<string, number>; requirements: { standing: string }[] };
    expect(data.summary['requirements']).toBe(45);
    expect(new Set(data.requirements.map(({ standing }) => standing))).toEqual(new Set(['partly']));
    expect(data.requirements).toHaveLength(data.summary['partly'] ?? -1);
  });

  it.each([
    ['fitsm', 'There is no standard "fitsm". Standards: fitsm-1, iso-20000-1.'],
    ['PR99.1', 'There is no standard "PR99.1". '],
  ])('refuses %s', async (word, expected) => {
    const { code, err } = await runCli(repositoryRoot, ['conformance', word]);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });

  it('refuses a code that the standard does not have', async () => {
    const { err } = await runCli(repositoryRoot, ['conformance', 'fitsm-1', 'PR8.44']);
    expect(err).toMatch(/^gitsm: fitsm-1 has no requirement "PR8\.44"/);
  });
});
