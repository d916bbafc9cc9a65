import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { copiedFrom, type LinkedData, renderTemplate } from '../../src/records/render-template.ts';

const values = { id: 'REQ-0001', title: 'T', status: 'new', at: '2026-11-21T10:00:00Z', by: 'anna' };

function rendered(template: string, linked: Readonly<Record<string, JsonObject>> = {}): string {
  const process = { ...(builtinProcesses().get('request') as Process), template };
  return renderTemplate(process, values, new Map(Object.entries(linked)) as LinkedData);
}

test('a field of a linked record is written as YAML in the frontmatter, and its line is left out where there is none', () => {
  const template = '---\nid: {{id}}\ngroup: {{offering.group}}\ntitle: {{offering.title}}\n---\n';
  expect(rendered(template, { offering: { group: 'GRP-a', title: 'Yes: "no" #1' } })).toBe(
    '---\nid: REQ-0001\ngroup: GRP-a\ntitle: "Yes: \\"no\\" #1"\n---\n',
  );
  expect(rendered(template)).toBe('---\nid: REQ-0001\n---\n');
});

test('a line of the body is repeated for every value of a list; what one of them lacks leaves no empty brackets', () => {
  const template =
    '---\nid: {{id}}\n---\n\n## Tasks\n\n- [ ] {{offering.tasks.title}} ({{offering.tasks.group}})\n\n## End\n';
  const tasks = [{ title: 'Order', group: 'GRP-a' }, { title: 'Set up' }];
  expect(rendered(template, { offering: { tasks } })).toBe(
    '---\nid: REQ-0001\n---\n\n## Tasks\n\n- [ ] Order (GRP-a)\n- [ ] Set up\n\n## End\n',
  );
  expect(rendered(template)).toBe('---\nid: REQ-0001\n---\n\n## Tasks\n\n## End\n');
});

test('what is copied is not read as a template again, and hostile values stay values', () => {
  const template = '---\nid: {{id}}\nfor: {{offering.title}}\n---\n\n- {{offering.notes}}\n';
  const text = rendered(template, {
    offering: { title: '{{offering.tasks}} {{by}} $& $1', notes: ['$& $1', 7, { a: 1 }, null], tasks: ['x'] },
  });
  expect(text).toContain('for: "{{offering.tasks}} {{by}} $& $1"\n');
  expect(text).toContain('\n- $& $1\n- 7\n');
  expect(rendered(template, { offering: { notes: Array.from({ length: 5000 }, () => 'x') } }).split('\n').length).toBe(
    205,
  );
});

test('quotes around a word are those of YAML in the frontmatter, and plain text in the body', () => {
  expect(rendered('---\nid: {{id}}\ntitle: "{{title}}"\n---\n\n\n\n"{{title}}" by {{by}}\n')).toBe(
    '---\nid: REQ-0001\ntitle: T\n---\n\n\n\n"T" by anna\n',
  );
});

test('what a template copies from is known', () => {
  expect(copiedFrom(builtinProcesses().get('request') as Process)).toEqual(['offering']);
  expect(copiedFrom(builtinProcesses().get('incident') as Process)).toEqual([]);
});
