import { appendOnlyFields } from '../model/append-only.ts';
import { type Report, recordCheck } from '../model/check.ts';
import type { RecordFile } from '../model/record.ts';
import { parseInstant } from '../time/instant.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Looks at the order of the entries of a timeline, and of the other lists that clocks read. */
export const timelineOrdered = recordCheck({
  id: 'timeline-ordered',
  title: 'An entry of the timeline, or of the updates, is earlier than the one before it.',
  why: 'Clocks add up the time between entries; out of order, they count backwards.',
  fix: 'Append entries in order of time. One that was forgotten is told in the note of the next.',
  severity: 'error',
  examples: [
    {
      name: 'work that started before the incident was reported',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00+01:00, status: in-progress, by: erin}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:10:10 Unexpected instant 2026-11-20T10:30:00+01:00, expected none before 2026-11-20T10:00:00Z.',
      ],
    },
    {
      name: 'an update that was written above an older one',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nupdates:\n  - {at: 2026-11-20T11:00:00Z, by: erin}\n  - {at: 2026-11-20T10:30:00Z, by: erin}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:9:10 Unexpected instant 2026-11-20T10:30:00Z, expected none before 2026-11-20T11:00:00Z.',
      ],
    },
  ],
  *run(record, process) {
    for (const field of appendOnlyFields(process)) yield* disorderOf(record, field);
  },
});

function* disorderOf(record: RecordFile, field: string): Generator<Report> {
  let latest: { at: string; time: number } | null = null;
  for (const { index, at } of timelineEntries(record, field)) {
    const time = parseInstant(at);
    if (at === null || time === null) continue;
    if (latest !== null && time < latest.time) {
      yield {
        place: { pointer: [field, index, 'at'] },
        message: `Unexpected instant ${at}, expected none before ${latest.at}.`,
        help: 'Append entries in order of time.',
      };
    } else latest = { at, time };
  }
}
