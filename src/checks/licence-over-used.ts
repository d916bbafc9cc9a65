import { kinds, licencePositions } from '../measures/licence-position.ts';
import { snapshotCheck } from '../model/check.ts';
import { shortName } from './short-name.ts';

/** Sets the seats of every product against their use. */
export const licenceOverUsed = snapshotCheck({
  id: 'licence-over-used',
  title: 'A product is used more often than its licences allow.',
  why: 'An audit by its maker finds it too, and then the price is the list price with a fine. The seats of all active licences of one product are counted together; what takes a seat is their "metric" (ISO/IEC 20000-1:2018 8.2.5; ISO/IEC 19770-1; ServiceNow SAM: over-licensed amount).',
  fix: 'Take the software off what does not need it, take seats back from people who left, or order more seats. `gitsm licences` shows the position.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'two seats, three laptops',
      files: {
        'records/licences/LIC-draw.md': licence('seats: 2'),
        ...laptops('in-use', 'in-use', 'in-stock'),
      },
      expect: ['records/licences/LIC-draw.md:7:8 Unexpected 3 seats of PipeDraw in use, expected 2 at most.'],
    },
    {
      name: 'three people, seats for one and a half of them in each of two licences',
      files: {
        'records/licences/LIC-draw.md': licence('seats: 1\nmetric: user\nusers: [anna, {login: bob}]'),
        'records/licences/LIC-draw-2.md': licence('seats: 1\nmetric: user\nusers: [Bob, carol]').replace(
          'LIC-draw',
          'LIC-draw-2',
        ),
      },
      expect: ['records/licences/LIC-draw.md:7:8 Unexpected 3 seats of PipeDraw in use, expected 2 at most.'],
    },
    {
      name: 'what is retired or missing takes no seat',
      files: {
        'records/licences/LIC-draw.md': licence('seats: 1'),
        ...laptops('in-use', 'missing', 'retired'),
      },
      expect: [],
    },
    {
      name: 'cores of a server; the asset that it is counts once',
      files: {
        'records/licences/LIC-draw.md': licence('seats: 8\nmetric: core'),
        'records/assets/AST-host.md':
          '---\nid: AST-host\ntitle: Host\nstatus: in-use\nowner: bob\nsoftware: [{licence: LIC-draw, cores: 8}]\n---\n',
        'records/cis/CI-host.md':
          '---\nid: CI-host\ntitle: Host\nstatus: live\nclass: server\nservices: [SVC-payments]\nasset: AST-host\nsoftware: [{name: " pipedraw ", cores: 8}]\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const { product, active, used, entitled, over } of licencePositions(snapshot)) {
      const entry = active[0];
      if (over === 0 || entry === undefined) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['seats'] },
        message: `Unexpected ${used} seats of ${shortName(product)} in use, expected ${entitled} at most.`,
        help: `Free ${over === 1 ? 'one of them' : `${over} of them`}, or order more.`,
      };
    }
  },
});

function licence(fields: string): string {
  return `---\nid: LIC-draw\ntitle: PipeDraw\nproduct: PipeDraw\nstatus: active\nowner: bob\n${fields}\n---\n`;
}

function laptops(...statuses: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    statuses.map((status, at) => [
      `records/assets/AST-${at}.md`,
      `---\nid: AST-${at}\ntitle: Laptop\nstatus: ${status}\nowner: bob\nsoftware: [{licence: LIC-draw}]\n---\n`,
    ]),
  );
}
