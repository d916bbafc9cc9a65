import { recordCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { nearest } from '../records/nearest.ts';

/** Holds the class of an item against the classes that the settings name. */
export const classUnknown = recordCheck({
  id: 'class-unknown',
  title: 'A configuration item has no class, or one that the settings do not name.',
  why: 'Which sorts of items are under control is decided once, not by whoever writes a record: with "server", "servers" and "host" side by side no list is complete and no cadence of verification applies (FitSM PR11.1; ISO/IEC 20000-1:2018 8.2.6). Without "configuration.classes" in the settings any class will do.',
  fix: 'Write one of the classes of the settings, or name the new one under "configuration.classes" in .gitsm/settings.yml.',
  severity: 'warning',
  kinds: ['ci'],
  examples: [
    {
      name: 'a class that is misspelt, and one that is missing',
      files: {
        '.gitsm/settings.yml': 'configuration:\n  classes:\n    database: {}\n    server: {}\n',
        'records/cis/CI-a.md': '---\nid: CI-a\ntitle: A\nstatus: planned\nclass: serve\n---\n',
        'records/cis/CI-b.md': '---\nid: CI-b\ntitle: B\nstatus: planned\n---\n',
      },
      expect: [
        'records/cis/CI-a.md:5:8 Unexpected class serve, expected one that the settings name.',
        'records/cis/CI-b.md:2:5 Unexpected absence of a class, expected one that the settings name.',
      ],
    },
    {
      name: 'where the settings name none, any will do',
      files: { 'records/cis/CI-a.md': '---\nid: CI-a\ntitle: A\nstatus: planned\nclass: serve\n---\n' },
      expect: [],
    },
  ],
  *run({ data }, _process, { settings }) {
    const { classes } = settings.configuration;
    const name = asString(data['class']);
    if (classes === null || (name !== null && classes.has(name))) return;
    const near = name === null ? null : nearest(name, classes.keys());
    yield {
      place: { pointer: [name === null ? 'id' : 'class'] },
      message:
        name === null
          ? 'Unexpected absence of a class, expected one that the settings name.'
          : `Unexpected class ${name.slice(0, 60)}, expected one that the settings name.`,
      help:
        near === null ? 'Name it under "configuration.classes" in the settings.' : `Write ${near} if that is meant.`,
    };
  },
});
