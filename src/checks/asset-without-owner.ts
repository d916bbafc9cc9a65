import { recordCheck } from '../model/check.ts';

const OWNED: readonly string[] = ['in-use', 'in-maintenance', 'missing'];

/** Looks for assets that nobody answers for. */
export const assetWithoutOwner = recordCheck({
  id: 'asset-without-owner',
  title: 'An asset is handed out, away or missing, and nobody answers for it.',
  why: 'Whoever uses a thing changes; somebody has to see that it is found, replaced and disposed of. Without an owner its duties reach nobody (ISO/IEC 27001 A.5.9: owners of assets; ISO/IEC 20000-1:2018 8.2.5). What is private belongs to its user.',
  fix: 'Set "owner" to the person who answers for it, or "group" to those who look after it.',
  severity: 'warning',
  kinds: ['asset'],
  examples: [
    {
      name: 'a laptop with a user and no owner',
      files: { 'records/assets/AST-a.md': asset('in-use', 'user: anna') },
      expect: [
        'records/assets/AST-a.md:4:9 Unexpected absence of an owner of an asset in-use, expected owner or group.',
      ],
    },
    {
      name: 'one in stock, one that a group looks after, one that is private',
      files: {
        'records/assets/AST-a.md': asset('in-stock', 'location: Shelf 2'),
        'records/assets/AST-b.md': asset('in-use', 'group: GRP-cab').replace('AST-a', 'AST-b'),
        'records/assets/AST-c.md': asset('in-use', 'private: true').replace('AST-a', 'AST-c'),
      },
      expect: [],
    },
  ],
  *run({ data, status }) {
    if (!OWNED.includes(status) || data['private'] === true) return;
    if (Object.hasOwn(data, 'owner') || Object.hasOwn(data, 'group')) return;
    yield {
      place: { pointer: ['status'] },
      message: `Unexpected absence of an owner of an asset ${status}, expected owner or group.`,
      help: 'Name the person or the group that answers for it.',
    };
  },
});

function asset(status: string, fields: string): string {
  return `---\nid: AST-a\ntitle: Laptop\nstatus: ${status}\n${fields}\n---\n`;
}
