import { snapshotCheck } from '../model/check.ts';

/** Reported while records are read; declared here so that it can be explained and weighed. */
export const recordReadable = snapshotCheck({
  id: 'record-readable',
  title: 'A file among the records cannot be read as one.',
  why: 'What cannot be read cannot be judged: a link, a submodule, a file of the wrong encoding or size, or an ID of no known kind would slip through every other check.',
  fix: 'Make it a plain UTF-8 file of at most 1 MiB with the ID of a known kind, or move it out of records/.',
  severity: 'error',
  examples: [
    {
      name: 'a file without an ID',
      files: { 'records/changes/CHG-0001.md': '---\ntitle: Move the printers\nstatus: new\n---\n' },
      expect: ['records/changes/CHG-0001.md:2:1 Unexpected record without an "id", expected one such as "CHG-0042".'],
    },
  ],
  run: () => [],
});
