import { deltaCheck } from '../model/check.ts';
import type { Pair } from '../model/delta.ts';
import { sameJson } from './timeline-entries.ts';

/** Compares the landed part of every changed timeline. */
export const timelineAppendOnly = deltaCheck({
  id: 'timeline-append-only',
  title: 'A timeline entry that has landed was changed or removed.',
  why: 'The timeline is the evidence of what happened when. It is only worth something if nobody can rewrite it, so it is compared with the merge base and with the tip of the base.',
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
      const at = firstChange(pair);
      if (pair.before === null || pair.after === null || at === null || told.has(pair.after.path)) continue;
      told.add(pair.after.path);
      const list = pair.after.open().data['timeline'];
      const still = Array.isArray(list) && at < list.length;
      yield {
        record: pair.id,
        file: pair.after.path,
        place: { pointer: still ? ['timeline', at] : ['timeline'] },
        message: `Unexpected ${still ? 'change' : 'removal'} of timeline entry ${at + 1}, expected it as it landed${shown(pair, at)}.`,
        help: 'Put it back and append a new entry with a note.',
      };
    }
  },
});

/** Position of the first landed entry that is no longer what it was, or null. */
function firstChange({ before, after }: Pair): number | null {
  if (before === null || after === null) return null;
  const old = before.open().data['timeline'];
  if (!Array.isArray(old)) return null;
  const list = after.open().data['timeline'];
  const now: readonly unknown[] = Array.isArray(list) ? list : [];
  const at = old.findIndex((entry, index) => !sameJson(entry, now[index]));
  return at === -1 ? null : at;
}

function shown(pair: Pair, at: number): string {
  const entry = pair.before?.open().timeline[at];
  return entry === undefined ? '' : `: at ${entry.at}, ${entry.status}, by ${entry.by}`;
}
