import { recordCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { statusOf } from '../model/process.ts';

/** Looks for the fields that the status of a record asks for. */
export const fieldPresent = recordCheck({
  id: 'field-present',
  title: 'A field that the status asks for has no value.',
  why: 'Some things must be known from a certain point on: who works on an incident in progress, when a scheduled change takes place.',
  fix: 'Fill the field in.',
  severity: 'warning',
  examples: [
    {
      name: 'an incident in progress that nobody works on',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:10:00Z, status: in-progress, by: erin}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected absence of "assignee" in the status in-progress, expected a value.',
      ],
    },
  ],
  *run(record, process) {
    for (const field of statusOf(process, record.status)?.fields ?? []) {
      if (Object.hasOwn(record.data, field) && given(record.data[field])) continue;
      yield {
        place: { pointer: Object.hasOwn(record.data, field) ? [field] : ['status'] },
        message: `Unexpected absence of "${field}" in the status ${record.status}, expected a value.`,
        help: `Add "${field}: ...".`,
      };
    }
  },
});
