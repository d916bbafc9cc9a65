import { appendOnlyFields } from '../model/append-only.ts';
import { deltaCheck } from '../model/check.ts';
import type { Delta, Pair } from '../model/delta.ts';
import { asString, isObject, sameJson } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';

/** Compares the landed part of every changed timeline, and of the other lists that clocks read. */
export const timelineAppendOnly = deltaCheck({
  id: 'timeline-append-only',
  title: 'An entry of the timeline, or of the updates, that has landed was changed or removed.',
  why: 'The timeline is the evidence of what happened when. It is only worth something if nobody can rewrite it, so it is compared with the merge base and with the tip of the base. The same goes for every list of instants that begins a clock anew (restarts in the lifecycle): when the requester was told how things stand.',
  fix: 'Put the old entries back as they were and append a new one; a mistake is told in its note.',
  severity: 'error',
  examples: [
    {
      name: 'a response that is made to look earlier',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: in-progress, by: erin}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T08:05:00Z, status: in-progress, by: erin}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:10:5 Unexpected change of timeline entry 2, expected it as it landed: at 2026-11-21T09:00:00Z, in-progress, by erin.',
      ],
    },
    {
      name: 'an update to the reporter that is taken back',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nupdates:\n  - {at: 2026-11-21T09:00:00Z, by: erin, note: Supplier called}\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nupdates: []\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:7:10 Unexpected removal of updates entry 1, expected it as it landed: at 2026-11-21T09:00:00Z, by erin.',
      ],
    },
    {
      name: 'writing an entry in another style is fine',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - by: anna\n    at: "2026-11-21T08:00:00Z"\n    status: new\n---\n',
      },
      expect: [],
    },
  ],
  *run(delta) {
    const told = new Set<string>();
    for (const pair of [...delta.changed, ...delta.landing]) {
      const { before, after } = pair;
      if (before === null || after === null) continue;
      for (const field of fieldsOf(pair, delta)) {
        const key = `${field} ${after.path}`;
        const at = told.has(key) ? null : firstChange(before.open(), after.open(), field);
        if (at === null) continue;
        told.add(key);
        const list = after.open().data[field];
        const still = Array.isArray(list) && at < list.length;
        yield {
          record: pair.id,
          file: after.path,
          place: { pointer: still ? [field, at] : [field] },
          message: `Unexpected ${still ? 'change' : 'removal'} of ${field} entry ${at + 1}, expected it as it landed${shown(before.open(), field, at)}.`,
          help: 'Put it back and append a new entry with a note.',
        };
      }
    }
  },
});

function fieldsOf({ before }: Pair, delta: Delta): readonly string[] {
  const process = before === null ? undefined : delta.base.rules.processes.get(before.kind);
  return process === undefined ? ['timeline'] : appendOnlyFields(process);
}

/** Position of the first landed entry that is no longer what it was, or null. */
function firstChange(before: RecordFile, after: RecordFile, field: string): number | null {
  const old = before.data[field];
  if (!Array.isArray(old)) return null;
  const list = after.data[field];
  const now: readonly unknown[] = Array.isArray(list) ? list : [];
  const at = old.findIndex((entry, index) => !sameJson(entry, now[index]));
  return at === -1 ? null : at;
}

function shown({ data }: RecordFile, field: string, position: number): string {
  const list = data[field];
  const entry: unknown = Array.isArray(list) ? list[position] : null;
  if (!isObject(entry)) return '';
  const parts = [
    ['at ', asString(entry['at'])],
    ['', asString(entry['status'])],
    ['by ', asString(entry['by'])],
  ].flatMap(([word, value]) => (value === null || value === undefined ? [] : [`${word}${value.slice(0, 60)}`]));
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
