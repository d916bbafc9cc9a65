import { recordCheck } from '../model/check.ts';
import { statusOf } from '../model/process.ts';

/** Looks for the headings that the status of a record asks for. */
export const sectionPresent = recordCheck({
  id: 'section-present',
  title: 'A heading that the status asks for is missing in the body.',
  why: 'Plans and results have their place in the body: a change without a back-out plan may not be carried out (FitSM PR13.5), an incident says how it was resolved. Headings are found in the Markdown tree, not in code or quotes. What must hold before a move is the business of the guard sections-present.',
  fix: 'Add the heading; a record made by "gitsm new" has all of them. Settings may raise it to an error.',
  severity: 'warning',
  examples: [
    {
      name: 'a resolved incident that does not say how',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: resolved\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:10:00Z, status: resolved, by: erin}\n---\n\n```\n## Resolution\n```\n',
      },
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected absence of the heading "Resolution" in the status resolved.',
      ],
    },
    {
      name: 'upper and lower case do not matter',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: resolved\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:10:00Z, status: resolved, by: erin}\n---\n\nRESOLUTION\n----------\n\nRestarted.\n',
      },
      expect: [],
    },
  ],
  *run(record, process) {
    const headings = new Set(record.outline.headings.map((one) => one.text.toLowerCase()));
    for (const section of statusOf(process, record.status)?.sections ?? []) {
      if (headings.has(section.toLowerCase())) continue;
      yield {
        place: { pointer: ['status'] },
        message: `Unexpected absence of the heading "${section}" in the status ${record.status}.`,
        help: `Add the line "## ${section}" to the body and write below it.`,
      };
    }
  },
});
