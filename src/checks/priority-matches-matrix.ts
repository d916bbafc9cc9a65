import { recordCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { asString } from '../model/json.ts';
import { matrixValue } from '../model/matrix.ts';

/** Computes the field that a matrix decides and compares it with what is written. */
export const priorityMatchesMatrix = recordCheck({
  id: 'priority-matches-matrix',
  title: 'The written priority is not the one that the matrix gives.',
  why: 'Targets follow from the priority. Were it written freely, whoever shouts loudest would be served first; ITIL and FitSM PR9.1 let impact and urgency decide.',
  fix: 'Correct impact or urgency, or leave the priority out: it is computed.',
  severity: 'error',
  examples: [
    {
      name: 'medium impact and high urgency written as P1',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: medium\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:7:11 Unexpected priority P1, expected P2 for impact medium and urgency high.',
      ],
    },
    {
      name: 'left out it is computed',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: medium\nurgency: high\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }, { matrix }) {
    if (matrix === null || !given(data[matrix.field])) return;
    const wanted = matrixValue(matrix, data);
    const found = data[matrix.field];
    // What is no text or no such level is the schema's business.
    if (wanted === null || typeof found !== 'string' || found === wanted) return;
    yield {
      place: { pointer: [matrix.field] },
      message: `Unexpected ${matrix.field} ${found.slice(0, 20)}, expected ${wanted} for ${matrix.rows} ${asString(data[matrix.rows])} and ${matrix.columns} ${asString(data[matrix.columns])}.`,
      help: `Correct ${matrix.rows} or ${matrix.columns}, or leave ${matrix.field} out.`,
    };
  },
});
