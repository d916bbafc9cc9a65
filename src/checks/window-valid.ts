import { recordCheck } from '../model/check.ts';
import { isObject } from '../model/json.ts';
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
  ],
  *run({ data }) {
    for (const [field, value] of Object.entries(data)) {
      if (!isObject(value)) continue;
      const start = parseInstant(value['start']);
      const end = parseInstant(value['end']);
      if (start === null || end === null || end > start) continue;
      yield {
        place: { pointer: [field, 'end'] },
        message: `Unexpected end ${String(value['end'])} of ${field}, expected one after ${String(value['start'])}.`,
        help: 'Correct start or end.',
      };
    }
  },
});
