import { recordCheck } from '../model/check.ts';
import { fieldHistory, hasChanges } from '../model/field-history.ts';
import { asString } from '../model/json.ts';
import { matrixValue } from '../model/matrix.ts';

/** Computes the field that a matrix decides as it was before each change of what it follows from. */
export const changeMatchesMatrix = recordCheck({
  id: 'change-matches-matrix',
  title: 'Before a change in the timeline, the priority was not the one that the matrix gives.',
  why: 'A field that an entry does not list counts as having been so always. Where impact or urgency change and the entry forgets the priority that follows from them, the record was measured against the target of its last priority from the start (FitSM PR9.1).',
  fix: 'Change impact or urgency with "gitsm set <ID> impact=...": it lists the priority too.',
  severity: 'warning',
  examples: [
    {
      name: 'an impact that was raised, and with it the priority that nobody told',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: new, by: erin, changed: {impact: {from: low, to: high}}}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:10:55 Unexpected priority P1 before this change, expected P3 for impact low and urgency high.',
      ],
    },
    {
      name: 'a priority that is left out follows by itself',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: new, by: erin, changed: {impact: {from: low, to: high}}}\n---\n',
      },
      expect: [],
    },
  ],
  *run(record, { matrix }) {
    const written = record.data['timeline'];
    // An entry that is none of the right form shifts the places; the schema tells that first.
    if (matrix === null || !hasChanges(record) || record.timeline.length !== (written as readonly unknown[]).length)
      return;
    const { field, rows, columns } = matrix;
    const history = fieldHistory(record);
    for (const [index, { changed }] of record.timeline.entries()) {
      if (index === 0 || changed === undefined) continue;
      if (![field, rows, columns].some((one) => Object.hasOwn(changed, one))) continue;
      const before = history[index - 1] ?? record.data;
      const found = before[field];
      const wanted = matrixValue(matrix, before);
      if (typeof found !== 'string' || wanted === null || found === wanted) continue;
      yield {
        place: { pointer: ['timeline', index, 'changed'], key: true },
        message: `Unexpected ${field} ${found.slice(0, 20)} before this change, expected ${wanted} for ${rows} ${asString(before[rows])} and ${columns} ${asString(before[columns])}.`,
        help: `List ${field} among the changes, from what it was.`,
      };
    }
  },
});
