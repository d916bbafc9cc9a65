import { duplicatesAmong, type Identity } from '../measures/duplicates.ts';
import { bareName } from '../measures/licence-pools.ts';
import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
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
    const assets = ofKind(snapshot, kinds[0]).filter(({ status }) => status !== 'disposed');
    for (const { entry, field, first } of duplicatesAmong(assets, identitiesOf))
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: [field] },
        message: `Unexpected ${field} of ${first}, expected one of its own.`,
        help: 'Keep one record of one thing, or correct the value.',
      };
  },
});

function identitiesOf(entry: RecordEntry): readonly Identity[] {
  const { tag, serial, manufacturer } = entry.kept();
  return [
    { field: 'tag', scope: '', value: asString(tag) },
    { field: 'serial', scope: bareName(asString(manufacturer) ?? ''), value: asString(serial) },
  ];
}

function asset(id: string, status: string, fields: string): string {
  return `---\nid: ${id}\ntitle: Thing\nstatus: ${status}\nowner: bob\n${fields}\n---\n`;
}
