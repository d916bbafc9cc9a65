import { starterFiles } from '../../src/cli/starter-files.ts';
import { type Files, type TestRepo, testRepo } from '../support/repo.ts';

/** A repository as `gitsm init` makes it, with more records, all committed on `main`. */
export function starterRepo(more: Files = {}): TestRepo {
  const files = starterFiles({
    organisation: 'Northwind Water',
    timezone: 'Europe/London',
    owner: 'anna',
    at: '2025-01-05T09:00:00Z',
    defaultBranch: 'main',
  });
  return testRepo({ ...files, ...more });
}

/** A change in a status, with a timeline that led there. */
export function change(id: string, status: string, extra = ''): string {
  const path = ['new', 'assess', 'authorize', 'scheduled', 'implement', 'review', 'closed'];
  const steps = path.slice(0, path.indexOf(status) + 1);
  return [
    '---',
    `id: ${id}`,
    'title: New disks',
    `status: ${status}`,
    'type: normal',
    'requester: anna',
    ...(extra === '' ? [] : [extra]),
    'timeline:',
    ...steps.map((step, index) => `  - {at: 2025-02-0${index + 1}T09:00:00Z, status: ${step}, by: anna}`),
    '---',
    '',
    '## Implementation plan',
    '',
    'Swap them.',
    '',
    '## Back-out plan',
    '',
    'Swap them back.',
    '',
  ].join('\n');
}
