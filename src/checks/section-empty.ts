import { recordCheck } from '../model/check.ts';
import { statusOf } from '../model/process.ts';

/** Looks for text under the headings that the status of a record asks for. */
export const sectionEmpty = recordCheck({
  id: 'section-empty',
  title: 'Nothing is written under a heading that the status asks for.',
  why: 'A heading alone is no plan. Comments do not count: they are the guidance of the template.',
  fix: 'Write under the heading.',
  severity: 'warning',
  examples: [
    {
      name: 'a resolution that was never written',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: resolved\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:10:00Z, status: resolved, by: erin}\n---\n\n## Resolution\n\n<!-- What was done? -->\n',
      },
      expect: ['records/incidents/INC-0001.md:13:1 Unexpected empty section "Resolution" in the status resolved.'],
    },
  ],
  *run(record, process) {
    for (const section of statusOf(process, record.status)?.sections ?? []) {
      const found = record.outline.headings.filter((one) => one.text.toLowerCase() === section.toLowerCase());
      const first = found[0];
      if (first === undefined || found.some((one) => one.filled)) continue;
      yield {
        place: { line: first.line, column: 1 },
        message: `Unexpected empty section "${section}" in the status ${record.status}.`,
        help: 'Write below the heading; comments do not count.',
      };
    }
  },
});
