import { recordCheck } from '../model/check.ts';

/** Four to six groups of five capitals and digits, the form of most product keys. */
const KEY = /(?<![A-Z0-9-])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,5}(?![A-Z0-9-])/;

/** Looks for product keys in the text of licences. */
export const licenceKeyExposed = recordCheck({
  id: 'licence-key-exposed',
  title: 'The record of a licence holds what looks like its product key.',
  why: 'Whoever can read the repository, its forks and its site can use the key, and its history never forgets it. A SHA-256 of the key is enough to tell whether a key is the right one.',
  fix: 'Put the key into a vault, name its entry in "key-location", replace it here by "key-hash", and ask the maker for a new key if the old one was ever pushed.',
  severity: 'warning',
  kinds: ['licence'],
  examples: [
    {
      name: 'a key among the notes',
      files: {
        'records/licences/LIC-draw.md':
          '---\nid: LIC-draw\ntitle: PipeDraw\nstatus: active\nowner: bob\nseats: 2\n---\n\nKey: A1B2C-D3E4F-5G6H7-8J9K0-LMNPQ\n',
      },
      expect: [
        'records/licences/LIC-draw.md:9:6 Unexpected product key in the record of a licence, expected "key-hash" or "key-location".',
      ],
    },
    {
      name: 'a hash, a place, and numbers that are no keys',
      files: {
        'records/licences/LIC-draw.md':
          '---\nid: LIC-draw\ntitle: PipeDraw\nstatus: active\nowner: bob\nseats: 2\nkey-hash: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\nkey-location: vault, software/pipedraw\n---\n\nOrder 12345-67890-1, serial 4c2713a1-5b73-4ecb-b2e9-62bf0ff57165.\n',
      },
      expect: [],
    },
  ],
  *run({ text }) {
    for (const [index, line] of text.split('\n').entries()) {
      const match = KEY.exec(line);
      if (match === null || !/[A-Z]/.test(match[0])) continue;
      yield {
        place: { line: index + 1, column: match.index + 1 },
        message: 'Unexpected product key in the record of a licence, expected "key-hash" or "key-location".',
        help: 'Remove it here, keep it in a vault, and have it replaced if it was ever pushed.',
      };
    }
  },
});
