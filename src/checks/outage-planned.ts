import { recordCheck } from '../model/check.ts';
import { isObject } from '../model/json.ts';
import { outagesOf } from '../model/outage.ts';
import { parseInstant } from '../time/instant.ts';

/** Holds planned outages against the window of their record. */
export const outagePlanned = recordCheck({
  id: 'outage-planned',
  title: 'A planned outage was not announced: it does not lie within the window of its record.',
  why: 'Planned outages do not count against availability because users were told beforehand, and what was approved and announced is the window. Without this rule any outage could be called planned afterwards.',
  fix: 'Call the part outside the window unplanned, in an outage of its own; or, before it begins, move the window with the approvals that takes.',
  severity: 'warning',
  examples: [
    {
      name: 'a change takes longer than its window',
      files: {
        'records/changes/CHG-0001.md': change(
          '{start: 2026-11-20T22:10:00Z, end: 2026-11-20T23:25:00Z, type: planned}',
        ),
      },
      expect: [
        'records/changes/CHG-0001.md:8:9 Unexpected planned outage outside the window, expected one from 2026-11-20T22:00:00Z to 2026-11-20T23:00:00Z.',
      ],
    },
    {
      name: 'what goes beyond the window is unplanned',
      files: {
        'records/changes/CHG-0001.md': change(
          '[{start: 2026-11-20T22:10:00Z, end: 2026-11-20T23:00:00Z, type: planned}, {start: 2026-11-20T23:00:00Z, end: 2026-11-20T23:25:00Z, type: unplanned}]',
        ),
      },
      expect: [],
    },
    {
      name: 'an incident is never planned',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nservice: SVC-payments\noutage: {start: 2026-11-20T09:50:00Z, end: 2026-11-20T10:30:00Z, type: planned}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:8:9 Unexpected planned outage of a record without a window, expected one that was announced.',
      ],
    },
  ],
  *run({ data }) {
    const window = isObject(data['window']) ? data['window'] : {};
    const start = parseInstant(window['start']);
    const end = parseInstant(window['end']);
    for (const outage of outagesOf(data)) {
      if (outage.type !== 'planned') continue;
      if (start !== null && end !== null && outage.start >= start && (outage.end ?? outage.start) <= end) continue;
      yield {
        place: { pointer: outage.pointer },
        message:
          start === null || end === null
            ? 'Unexpected planned outage of a record without a window, expected one that was announced.'
            : `Unexpected planned outage outside the window, expected one from ${String(window['start'])} to ${String(window['end'])}.`,
        help: 'Call what was not announced unplanned.',
      };
    }
  },
});

function change(outage: string): string {
  return `---\nid: CHG-0001\ntitle: New database\nstatus: new\ntype: normal\nservices: [SVC-payments]\nwindow: {start: 2026-11-20T22:00:00Z, end: 2026-11-20T23:00:00Z}\noutage: ${outage}\ntimeline:\n  - {at: 2026-11-18T10:00:00Z, status: new, by: anna}\n---\n`;
}
