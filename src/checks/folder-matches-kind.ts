import { recordCheck } from '../model/check.ts';

/** Compares the folder of a file with the one of its kind. */
export const folderMatchesKind = recordCheck({
  id: 'folder-matches-kind',
  title: 'A record stands in the folder of another kind.',
  why: 'Folders are how people browse and how CODEOWNERS gives out responsibility; a record in the wrong one is overlooked.',
  fix: 'Move the file below records/<folder of its kind>/; sub-folders are free.',
  severity: 'warning',
  examples: [
    {
      name: 'a service among the groups',
      files: {
        'records/groups/SVC-print.md': '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\n---\n',
      },
      expect: [
        'records/groups/SVC-print.md:2:5 Unexpected folder records/groups/ for a service, expected records/services/.',
      ],
    },
    {
      name: 'sub-folders are free',
      files: {
        'records/services/office/SVC-print.md':
          '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\n---\n',
      },
      expect: [],
    },
  ],
  *run({ path }, { folder, title }) {
    if (path.startsWith(`records/${folder}/`)) return;
    const found = path.slice(0, path.lastIndexOf('/') + 1);
    yield {
      place: { pointer: ['id'] },
      message: `Unexpected folder ${found} for a ${title.toLowerCase()}, expected records/${folder}/.`,
      help: 'Move the file there.',
    };
  },
});
