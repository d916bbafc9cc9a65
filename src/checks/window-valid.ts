import { recordCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { isObject, type Json } from '../model/json.ts';
import { parseInstant } from '../time/instant.ts';

/** Compares start and end of every stretch of time. */
export const windowValid = recordCheck({
  id: 'window-valid',
  title: 'A stretch of time does not end after it starts.',
  why: 'A window that ends before it starts holds no instant: the change could never begin, the freeze would stop nothing.',
  fix: 'Correct start or end. Mind the offsets: 22:00+01:00 is 21:00Z.',
  severity: 'error',
  examples: [
    {
      name: 'a freeze whose year was not carried over',
      files: {
        'records/freezes/FRZ-christmas.md':
          '---\nid: FRZ-christmas\ntitle: Christmas\nstatus: active\nwindow: {start: 2026-12-20T00:00:00Z, end: 2026-01-02T00:00:00Z}\nreason: Few people at work\n---\n',
      },
      expect: [
        'records/freezes/FRZ-christmas.md:5:44 Unexpected end 2026-01-02T00:00:00Z of window, expected one after 2026-12-20T00:00:00Z.',
      ],
    },
    {
      name: 'an outage that is over before it begins, in a list of them',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nservice: SVC-payments\noutage:\n  - {start: 2026-11-20T09:00:00Z, end: 2026-11-20T08:30:00Z}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:9:40 Unexpected end 2026-11-20T08:30:00Z of outage, expected one after 2026-11-20T09:00:00Z.',
      ],
    },
  ],
  *run({ data }) {
    for (const [field, value] of Object.entries(data)) {
      const listed: readonly (readonly [Pointer, Json])[] = Array.isArray(value)
        ? value.map((one: Json, index) => [[field, index], one] as const)
        : [[[field], value]];
      for (const [pointer, one] of listed) {
        if (!isObject(one)) continue;
        const start = parseInstant(one['start']);
        const end = parseInstant(one['end']);
        if (start === null || end === null || end > start) continue;
        yield {
          place: { pointer: [...pointer, 'end'] },
          message: `Unexpected end ${String(one['end'])} of ${field}, expected one after ${String(one['start'])}.`,
          help: 'Correct start or end.',
        };
      }
    }
  },
});
