import { kinds, licencePositions, type Unauthorised } from '../measures/licence-position.ts';
import { snapshotCheck } from '../model/check.ts';
import { shortName } from './short-name.ts';

/** Looks for software that runs without a right. */
export const licenceUnauthorised = snapshotCheck({
  id: 'licence-unauthorised',
  title: 'Software runs somewhere without a licence that covers it.',
  why: 'It was never paid for, its licence has expired, or whoever has the device was never given a seat: each is an infringement from the first day, and software nobody let in is software nobody keeps up to date (ISO/IEC 20000-1:2018 8.2.5; ServiceNow SAM: unlicensed installs).',
  fix: 'Take it off, renew or order its licence, give the person a seat, or record the free software with a licence whose "metric" is unlimited.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'a product that no licence knows, one whose licence has expired, and a person without a seat',
      files: {
        'records/licences/LIC-old.md': licence('LIC-old', 'OldDraw', 'expired', 'seats: 5'),
        'records/licences/LIC-maps.md': licence('LIC-maps', 'Maps', 'active', 'seats: 5\nmetric: user\nusers: [anna]'),
        'records/assets/AST-1.md': laptop('AST-1', 'anna', '[{name: Chess}, {licence: LIC-maps}]'),
        'records/assets/AST-2.md': laptop('AST-2', 'bob', '[{licence: LIC-old}, {name: maps}]'),
      },
      expect: [
        'records/assets/AST-1.md:7:12 Unexpected installation of Chess, expected a licence of that product.',
        'records/assets/AST-2.md:7:12 Unexpected installation of OldDraw, expected an active licence of it.',
        'records/assets/AST-2.md:7:32 Unexpected installation of Maps for bob, expected a seat for that person.',
      ],
    },
    {
      name: 'free software with a licence of its own, an item whose asset is used by somebody with a seat, and a laptop that is gone',
      files: {
        'records/licences/LIC-editor.md': licence('LIC-editor', 'Editor', 'active', 'metric: unlimited'),
        'records/licences/LIC-maps.md': licence('LIC-maps', 'Maps', 'active', 'seats: 5\nmetric: user\nusers: [Anna]'),
        'records/assets/AST-1.md': laptop('AST-1', 'anna', '[{name: EDITOR}]'),
        'records/assets/AST-2.md': laptop('AST-2', 'bob', '[{name: Chess}]').replace('in-use', 'retired'),
        'records/cis/CI-laptop.md':
          '---\nid: CI-laptop\ntitle: Laptop\nstatus: live\nclass: endpoint\nservices: [SVC-payments]\nasset: AST-1\nsoftware: [{licence: LIC-maps}]\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const { product, unauthorised } of licencePositions(snapshot)) {
      for (const one of unauthorised) {
        const name = shortName(product);
        yield {
          record: one.entry.id,
          file: one.entry.path,
          place: { pointer: ['software', one.at] },
          message: `Unexpected installation of ${name}${one.user === null ? '' : ` for ${shortName(one.user)}`}, expected ${EXPECTED[one.because]}.`,
          help: 'Take it off, or see to the right to use it.',
        };
      }
    }
  },
});

const EXPECTED: Readonly<Record<Unauthorised['because'], string>> = {
  unknown: 'a licence of that product',
  inactive: 'an active licence of it',
  'no-seat': 'a seat for that person',
};

function licence(id: string, product: string, status: string, fields: string): string {
  return `---\nid: ${id}\ntitle: ${product} licence\nproduct: ${product}\nstatus: ${status}\nowner: bob\n${fields}\n---\n`;
}

function laptop(id: string, user: string, software: string): string {
  return `---\nid: ${id}\ntitle: Laptop\nstatus: in-use\nowner: bob\nuser: ${user}\nsoftware: ${software}\n---\n`;
}
