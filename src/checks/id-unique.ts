import { listed } from '../guards/words.ts';
import { snapshotCheck } from '../model/check.ts';
import type { RecordEntry } from '../model/record.ts';

/** Compares the IDs of all records. */
export const idUnique = snapshotCheck({
  id: 'id-unique',
  title: 'Several records carry one ID.',
  why: 'An ID names one record for ever. Two people who made a record at the same time may have taken the same number; whichever lands second has to take another. Case does not tell two IDs apart, because some file systems do not either.',
  fix: 'Run "gitsm renumber <ID>": it gives the newer record the next number and mends every reference.',
  severity: 'error',
  examples: [
    {
      name: 'two incidents of one number',
      files: {
        'records/incidents/INC-0001-payments.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
        'records/incidents/INC-0001-printers.md':
          '---\nid: INC-0001\ntitle: Printers jam\nstatus: new\nimpact: low\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: bob}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001-payments.md:2:5 Unexpected ID INC-0001, which records/incidents/INC-0001-printers.md carries too.',
        'records/incidents/INC-0001-printers.md:2:5 Unexpected ID INC-0001, which records/incidents/INC-0001-payments.md carries too.',
      ],
    },
  ],
  *run(snapshot) {
    const byId = new Map<string, RecordEntry[]>();
    for (const [id, entries] of snapshot.byId) {
      const key = id.toLowerCase();
      const same = byId.get(key);
      if (same === undefined) byId.set(key, [...entries]);
      else same.push(...entries);
    }
    for (const entries of byId.values()) {
      if (entries.length < 2) continue;
      for (const entry of entries) {
        const others = entries.filter((one) => one !== entry).map((one) => one.path);
        yield {
          record: entry.id,
          file: entry.path,
          place: { pointer: ['id'] },
          message: `Unexpected ID ${entry.id}, which ${listed(others)} ${others.length === 1 ? 'carries' : 'carry'} too.`,
          help: `Run "gitsm renumber ${entry.id}".`,
        };
      }
    }
  },
});
