import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { ofKind } from '../model/snapshot.ts';

const kinds = ['asset'] as const;

/** Looks for assets that are recorded twice. */
export const assetDuplicate = snapshotCheck({
  id: 'asset-duplicate',
  title: 'Two assets have the same tag, or the same serial number of one maker.',
  why: 'One thing with two records is paid for twice on paper, audited once, and disposed of while it is in use. A label that two things carry identifies neither (Snipe-IT: the asset tag is unique; ISO/IEC 20000-1:2018 8.2.5). What is disposed of does not count.',
  fix: 'Keep one record of one thing and remove the other; or correct the tag or the serial number.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'one label twice, and one serial number written in two ways',
      files: {
        'records/assets/AST-a.md': asset('AST-a', 'in-use', 'tag: NW-1\nmanufacturer: Acme\nserial: X-77'),
        'records/assets/AST-b.md': asset('AST-b', 'in-stock', 'tag: " nw-1"'),
        'records/assets/AST-c.md': asset('AST-c', 'in-stock', 'manufacturer: ACME\nserial: x-77'),
      },
      expect: [
        'records/assets/AST-b.md:6:6 Unexpected tag of AST-a, expected one of its own.',
        'records/assets/AST-c.md:7:9 Unexpected serial of AST-a, expected one of its own.',
      ],
    },
    {
      name: 'two makers that count alike, and a tag that was taken from something disposed of',
      files: {
        'records/assets/AST-a.md': asset('AST-a', 'in-use', 'tag: NW-1\nmanufacturer: Acme\nserial: "1"'),
        'records/assets/AST-b.md': asset('AST-b', 'in-use', 'manufacturer: Other\nserial: "1"'),
        'records/assets/AST-c.md': asset('AST-c', 'disposed', 'tag: NW-1'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const first = new Map<string, string>();
    for (const entry of ofKind(snapshot, kinds[0])) {
      if (entry.status === 'disposed') continue;
      const kept = entry.kept();
      const maker = bare(asString(kept['manufacturer']));
      for (const [field, scope] of [
        ['tag', ''],
        ['serial', maker],
      ] as const) {
        const value = bare(asString(kept[field]));
        if (value === '') continue;
        const key = `${field}\0${scope}\0${value}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, entry.id);
        else if (other !== entry.id)
          yield {
            record: entry.id,
            file: entry.path,
            place: { pointer: [field] },
            message: `Unexpected ${field} of ${other}, expected one of its own.`,
            help: 'Keep one record of one thing, or correct the value.',
          };
      }
    }
  },
});

/** Upper and lower case and outer spaces make no other thing. */
function bare(text: string | null): string {
  return text?.trim().toLowerCase() ?? '';
}

function asset(id: string, status: string, fields: string): string {
  return `---\nid: ${id}\ntitle: Thing\nstatus: ${status}\nowner: bob\n${fields}\n---\n`;
}
