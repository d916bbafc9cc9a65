import { validateData } from '../guards/validate-data.ts';
import { recordCheck } from '../model/check.ts';

/** Holds a record against the schema of its kind. */
export const schemaValid = recordCheck({
  id: 'schema-valid',
  title: 'A field is missing, unknown or of the wrong form.',
  why: 'Clocks, approvals and reports read fields; one that is misspelt or of the wrong form would be ignored in silence. The schema of each kind says what there is (FitSM GR2.3: records are kept consistently).',
  fix: 'Write the field as the schema of the kind has it ("gitsm explain <kind>"). A field of your own begins with "x-".',
  severity: 'error',
  examples: [
    {
      name: 'a misspelt field and a level that does not exist',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: huge\nurgency: low\nasignee: erin\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:5:9 Unexpected "huge" for "impact", expected one of "low", "medium", "high".',
        'records/incidents/INC-0001.md:7:1 Unexpected field "asignee".',
      ],
    },
    {
      name: 'a ticket without a timeline',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\n---\n',
      },
      expect: ['records/incidents/INC-0001.md:2:1 Unexpected absence of "timeline", expected a value.'],
    },
  ],
  run: (record, process) => validateData(process, record.data),
});
