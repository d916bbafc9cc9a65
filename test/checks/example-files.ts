import type { ExampleFiles } from '../../src/model/check.ts';

/** What every example stands in: settings, the groups its roles are bound to, one service, CI and calendar. */
export const commonFiles: ExampleFiles = {
  '.gitsm/settings.yml': `organisation: Northwind Water
timezone: Europe/London
roles:
  process-owner: GRP-process-owners
  change-authority: GRP-change-authority
  cab: GRP-cab
  ecab: GRP-ecab
`,
  ...group('GRP-process-owners', 'Process owners', 'kim'),
  ...group('GRP-change-authority', 'Change authority', 'bob, carol'),
  ...group('GRP-cab', 'Change advisory board', 'bob, carol, dave, erin'),
  ...group('GRP-ecab', 'Emergency board', 'dave, erin'),
  'records/services/SVC-payments.md': '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\n---\n',
  'records/cis/CI-db-1.md':
    '---\nid: CI-db-1\ntitle: Payments database\nstatus: live\nclass: database\nservices: [SVC-payments]\n---\n',
  'records/calendars/CAL-office.md':
    '---\nid: CAL-office\ntitle: Office hours\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["09:00-17:30"]}\n---\n',
};

function group(id: string, title: string, members: string): ExampleFiles {
  return {
    [`records/groups/${id}.md`]: `---\nid: ${id}\ntitle: ${title}\nstatus: active\nmembers: [${members}]\n---\n`,
  };
}
