import { recordCheck } from '../model/check.ts';

/** Compares the name of a file with the ID in it. */
export const idMatchesFile = recordCheck({
  id: 'id-matches-file',
  title: 'The file is not named after the ID of its record.',
  why: 'People find a record by its file name and gitsm by its ID; where the two differ, one of them is wrong and links, reviews and receipts point at the wrong thing.',
  fix: 'Name the file <ID>.md or <ID>-<slug>.md, or mend the ID.',
  severity: 'error',
  examples: [
    {
      name: 'a change in a file of another number',
      files: {
        'records/changes/CHG-0002.md':
          '---\nid: CHG-0001\ntitle: Move the printers\nstatus: new\ntype: normal\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/changes/CHG-0002.md:2:5 Unexpected ID CHG-0001 in the file CHG-0002.md, expected CHG-0001.md or CHG-0001-<slug>.md.',
      ],
    },
    {
      name: 'a slug after the ID is fine',
      files: {
        'records/changes/2026/CHG-0001-move-the-printers.md':
          '---\nid: CHG-0001\ntitle: Move the printers\nstatus: new\ntype: normal\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ path, id }) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === `${id}.md` || (name.startsWith(`${id}-`) && name.endsWith('.md'))) return;
    yield {
      place: { pointer: ['id'] },
      message: `Unexpected ID ${id} in the file ${name}, expected ${id}.md or ${id}-<slug>.md.`,
      help: 'Rename the file, or mend the ID.',
    };
  },
});
