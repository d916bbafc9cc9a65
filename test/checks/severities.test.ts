import { describe, expect, it } from 'vitest';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

const headless = {
  'records/incidents/INC-0001.md':
    '---\nid: INC-0001\ntitle: Card payments time out\nstatus: resolved\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:10:00Z, status: resolved, by: erin}\n---\n',
};

describe('section-present', () => {
  it('warns by default, like field-present and section-empty', () => {
    const { ok, findings } = inspectFiles(null, { ...commonFiles, ...headless });
    expect(findings).toMatchObject([{ check: 'section-present', severity: 'warning' }]);
    expect(ok).toBe(true);
  });

  it('refuses where the settings say so', () => {
    const settings = `${commonFiles['.gitsm/settings.yml']}checks: {section-present: error}\n`;
    const { ok, findings } = inspectFiles(null, { ...commonFiles, ...headless, '.gitsm/settings.yml': settings });
    expect(findings).toMatchObject([{ check: 'section-present', severity: 'error' }]);
    expect(ok).toBe(false);
  });
});
