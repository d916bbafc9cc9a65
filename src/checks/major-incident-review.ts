import { recordCheck } from '../model/check.ts';

const incident = (more: string, body = '') =>
  `---\nid: INC-0001\ntitle: Card payments time out\nstatus: closed\nassignee: erin\nimpact: high\nurgency: high\n${more}timeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:10:00Z, status: resolved, by: erin}\n  - {at: 2026-11-21T09:10:00Z, status: closed, by: erin}\n---\n\n## Resolution\n\nRestarted.\n${body}`;

const SECTION = 'Major incident review';

/** Looks for major incidents that were closed and never looked back on. */
export const majorIncidentReview = recordCheck({
  id: 'major-incident-review',
  title: 'A major incident was closed without a review.',
  why: 'What was learned in the worst hours is forgotten in a week. The review tells what happened when, what helped and what did not, and what follows from it. Closing asks for it; this finds what came in closed, from another system or by marking it as major afterwards (FitSM PR9.6).',
  fix: 'Hold the review and write it under "Major incident review".',
  severity: 'warning',
  kinds: ['incident'],
  examples: [
    {
      name: 'closed, and nothing learned',
      files: { 'records/incidents/INC-0001.md': incident('major: true\n') },
      expect: [
        'records/incidents/INC-0001.md:8:8 Unexpected absence of the section "Major incident review", expected what was learned.',
      ],
    },
    {
      name: 'a review',
      files: {
        'records/incidents/INC-0001.md': incident(
          'major: true\n',
          '\n## Major incident review\n\nThe alert came late.\n',
        ),
      },
      expect: [],
    },
    { name: 'any other incident', files: { 'records/incidents/INC-0001.md': incident('') }, expect: [] },
  ],
  *run({ data, status, outline }) {
    if (status !== 'closed' || data['major'] !== true) return;
    if (outline.headings.some(({ text, filled }) => filled && text.toLowerCase() === SECTION.toLowerCase())) return;
    yield {
      place: { pointer: ['major'] },
      message: `Unexpected absence of the section "${SECTION}", expected what was learned.`,
      help: `Add "## ${SECTION}" with what happened when, what helped, what did not, and what follows.`,
    };
  },
});
