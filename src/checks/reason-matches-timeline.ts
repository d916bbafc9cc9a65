import { recordCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { type Process, statusOf } from '../model/process.ts';
import { shortValue } from '../model/short-value.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Compares the field that says why a record waits with the reason in the last timeline entry. */
export const reasonMatchesTimeline = recordCheck({
  id: 'reason-matches-timeline',
  title: 'Why a record waits is told in one way by its field and in another by its timeline.',
  why: 'The reason in the timeline is what clocks follow, today and once the wait is over; the field is what people read. A reason that only the field gives holds for as long as the record stands there: with the next entry nobody knows it any more, so it is asked for in the timeline wherever a clock pauses for some reasons only.',
  fix: 'Run "gitsm set <ID> <field>=<reason>": it writes field and entry together.',
  severity: 'warning',
  examples: [
    {
      name: 'a field that was edited by hand',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\nhold-reason: awaiting-caller\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00Z, status: on-hold, by: erin, reason: awaiting-vendor}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:8:14 Unexpected hold-reason awaiting-caller, expected awaiting-vendor as in the last timeline entry.',
      ],
    },
    {
      name: 'a field alone is enough where every reason pauses',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\nhold-reason: awaiting-caller\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00Z, status: on-hold, by: erin}\n---\n',
      },
      expect: [],
    },
  ],
  *run(record, process) {
    const field = statusOf(process, record.status)?.reason ?? null;
    const found = field === null ? null : asString(record.data[field]);
    const last = timelineEntries(record).at(-1);
    if (field === null || found === null || last === undefined || last.status !== record.status) return;
    const reason = asString(last.raw['reason']);
    if (reason === found || (reason === null && !matters(process, record.status))) return;
    yield {
      place: { pointer: [field] },
      message: `Unexpected ${field} ${shortValue(found)}, expected ${reason === null ? 'it in the last timeline entry too' : `${shortValue(reason)} as in the last timeline entry`}.`,
      help: `Put it back and run "gitsm set ${record.id} ${field}=...".`,
    };
  },
});

/** Whether any clock is paused in a status for some reasons only. */
function matters({ clocks }: Process, status: string): boolean {
  return clocks.some(({ pauses }) => pauses.some((pause) => pause.status === status && pause.reasons !== null));
}
