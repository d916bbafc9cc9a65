import { expect, test } from 'vitest';
import { linkedBy } from '../../src/guards/linked-by.ts';
import { linksInStatus } from '../../src/guards/links-in-status.ts';
import { tasksDone } from '../../src/guards/tasks-done.ts';
import type { Guard } from '../../src/model/guard.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { find } from '../../src/model/snapshot.ts';
import { bareFacts, snapshotOf } from '../checks/run-example.ts';

const incident = (id: string, status: string, more = '', body = '') =>
  `---\nid: ${id}\ntitle: Example\nstatus: ${status}\nimpact: low\nurgency: low\nassignee: erin\n${more}timeline:
  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}
  - {at: 2026-11-21T09:10:00Z, status: ${status}, by: anna}\n---\n${body}`;

/** What a guard says of INC-0001 among these records. */
function judged(guard: Guard, options: JsonObject, records: Readonly<Record<string, string>>) {
  const after = snapshotOf(
    Object.fromEntries(Object.entries(records).map(([id, text]) => [`records/incidents/${id}.md`, text])),
  );
  const record = find(after, 'INC-0001')?.open();
  if (record === undefined) throw new Error('INC-0001 is missing');
  const step = { from: 'new', to: 'closed', at: '2026-11-21T09:10:00Z', entry: 1 };
  const { answer, because } = guard.judge(options, {
    step,
    record,
    before: null,
    base: after,
    after,
    facts: bareFacts,
  });
  return `${answer}: ${because}`;
}

const body = '## Tasks\n\n- [x] one\n- [ ] two\n\n### Later\n\n- [ ] three\n\n## Notes\n\n- [ ] no task of the list\n';

test.each([
  [{}, body, 'unmet: 3 of 4 tasks are open, the first in line 15.'],
  [{ section: 'tasks' }, body, 'unmet: 2 of 3 tasks are open, the first in line 15.'],
  [{ section: 'Later' }, body.replace('- [ ] three', '- [x] three'), 'met: 1 of 1 tasks are ticked.'],
  [{ section: 'Tasks' }, `## Tasks\n\n- [x] none\n\n${body}`, 'unmet: 2 of 4 tasks are open, the first in line 19.'],
  [{ section: 'Absent' }, body, 'unmet: Unexpected absence of tasks under "Absent", expected "- [x] ..." lines.'],
  [{ section: 'Absent', optional: true }, body, 'met: There are no tasks under "Absent".'],
  [{}, 'No list.\n', 'unmet: Unexpected absence of tasks, expected "- [x] ..." lines.'],
])('tasks-done %j', (options, text, expected) => {
  expect(judged(tasksDone, options, { 'INC-0001': incident('INC-0001', 'new', '', text) })).toBe(expected);
});

const gate = { kinds: ['incident'], field: 'parent', statuses: ['resolved', 'closed'] };
const parent = incident('INC-0001', 'resolved');

test('linked-by looks at every record that names this one in the field, and at no other', () => {
  const child = (id: string, status: string, field = 'parent') => incident(id, status, `${field}: INC-0001\n`);
  expect(judged(linkedBy, gate, { 'INC-0001': parent })).toBe('met: No incident names it.');
  expect(judged(linkedBy, { ...gate, some: true }, { 'INC-0001': parent })).toBe(
    'unmet: Unexpected absence of any incident that names INC-0001 as parent.',
  );
  expect(judged(linkedBy, gate, { 'INC-0001': parent, 'INC-0002': child('INC-0002', 'closed') })).toBe(
    'met: 1 linked, each resolved or closed.',
  );
  expect(
    judged(linkedBy, gate, {
      'INC-0001': parent,
      'INC-0002': child('INC-0002', 'new'),
      'INC-0003': child('INC-0003', 'closed'),
    }),
  ).toBe('unmet: Expected resolved or closed, but INC-0002 is new.');
  const many = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`INC-001${index}`, child(`INC-001${index}`, 'new')]),
  );
  expect(judged(linkedBy, gate, { 'INC-0001': parent, ...many })).toContain('INC-0014 is new and 3 more.');
});

test('links-in-status may ask for at least one link', () => {
  const options = { field: 'cis', statuses: ['live'] };
  expect(judged(linksInStatus, options, { 'INC-0001': parent })).toBe('met: Nothing is linked.');
  expect(judged(linksInStatus, { ...options, some: true }, { 'INC-0001': parent })).toBe(
    'unmet: Unexpected absence of cis, expected at least one.',
  );
});
