import { snapshotCheck } from '../model/check.ts';

/** Reported while records are read; declared here so that it can be explained and weighed. */
export const frontmatterValid = snapshotCheck({
  id: 'frontmatter-valid',
  title: 'The frontmatter of a record cannot be read.',
  why: 'Frontmatter is YAML 1.2 between two lines of three dashes. Duplicate keys, anchors, aliases and custom tags are refused, because two programs would read them in two ways.',
  fix: 'Mend the YAML at the place named.',
  severity: 'error',
  examples: [
    {
      name: 'a key that stands there twice',
      files: {
        'records/services/SVC-print.md':
          '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\nowner: anna\n---\n',
      },
      expect: ['records/services/SVC-print.md:6:1 Unexpected second use of a key in one map.'],
    },
    {
      name: 'a file without frontmatter',
      files: { 'records/services/SVC-print.md': '# Printing\n' },
      expect: ['records/services/SVC-print.md:1:1 Unexpected first line, expected exactly "---".'],
    },
  ],
  run: () => [],
});
