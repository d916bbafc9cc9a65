import { listed } from '../guards/words.ts';
import { deltaCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { asString, isObject, type Json, type JsonObject, sameJson } from '../model/json.ts';
import { shortValue } from '../model/short-value.ts';

/** The status in which an agreement binds. */
const ACTIVE = 'active';

/** What decides the figures of every record that ever came under an agreement. */
const FIELDS = ['targets', 'calendar', 'metrics'] as const;

/** Compares what an agreement in force promised for the past with what it would promise now. */
export const agreementRewritten = deltaCheck({
  id: 'agreement-rewritten',
  title: 'An agreement in force is edited so that it promises something else for the past.',
  why: 'Clocks are computed from the records each time. Edited targets, another calendar or another way to count hold for every record that ever came under the agreement: what was met last year is missed today, or the other way round, and a report that was sent cannot be made again (ISO/IEC 20000-1, 8.3.3).',
  fix: 'Put the old promise back and the new one under "periods", with its first day. Where the way to count changes, end the agreement and make a new one. Leave it where the old words were a mistake from the start.',
  severity: 'warning',
  kinds: ['agreement'],
  examples: [
    {
      name: 'targets that are eased in place, and a period of last year that appears today',
      before: { 'records/agreements/SLA-print.md': agreement('  - {metric: resolution, P1: 4h}') },
      files: {
        'records/agreements/SLA-print.md': agreement(
          '  - {metric: resolution, P1: 8h}',
          'periods:\n  - {from: 2025-12-01, calendar: CAL-office}\n',
        ),
      },
      expect: [
        'records/agreements/SLA-print.md:8:3 Unexpected change of targets of an agreement in force, expected new ones under periods.',
        'records/agreements/SLA-print.md:10:12 Unexpected period from 2025-12-01, expected one that begins on 2026-11-21 or later.',
      ],
    },
    {
      name: 'a period that has begun and is edited',
      before: {
        'records/agreements/SLA-print.md': agreement(
          '  - {metric: resolution, P1: 4h}',
          'periods:\n  - {from: 2026-04-01, targets: [{metric: resolution, P1: 2h}]}\n',
        ),
      },
      files: {
        'records/agreements/SLA-print.md': agreement(
          '  - {metric: resolution, P1: 4h}',
          'periods:\n  - {from: 2026-04-01, targets: [{metric: resolution, P1: 3h}]}\n',
        ),
      },
      expect: [
        'records/agreements/SLA-print.md:10:12 Unexpected period from 2026-04-01, expected one that begins on 2026-11-21 or later.',
      ],
    },
    {
      name: 'new targets from next month on, and an end to those of this one',
      before: {
        'records/agreements/SLA-print.md': agreement(
          '  - {metric: resolution, P1: 4h}',
          'periods:\n  - {from: 2026-04-01, targets: [{metric: resolution, P1: 2h}]}\n',
        ),
      },
      files: {
        'records/agreements/SLA-print.md': agreement(
          '  - {metric: resolution, P1: 4h}',
          'periods:\n  - {from: 2026-04-01, until: 2026-12-31, targets: [{metric: resolution, P1: 2h}]}\n  - {from: 2027-01-01, targets: [{metric: resolution, P1: 1h}]}\n',
        ),
      },
      expect: [],
    },
    {
      name: 'a draft binds nobody',
      before: { 'records/agreements/SLA-print.md': agreement('  - {metric: resolution, P1: 4h}', '', 'draft') },
      files: { 'records/agreements/SLA-print.md': agreement('  - {metric: resolution, P1: 8h}', '', 'draft') },
      expect: [],
    },
  ],
  *run(delta, facts) {
    const today = facts.now.slice(0, 10);
    for (const { id, before, after } of delta.changed) {
      if (before === null || after === null || before.kind !== 'agreement' || before.status !== ACTIVE) continue;
      const [old, now] = [before.open().data, after.open().data];
      const common = { record: id, file: after.path };
      const edited = FIELDS.filter((field) => !sameJson(old[field] ?? null, now[field] ?? null));
      const [first] = edited;
      if (first !== undefined) {
        yield {
          ...common,
          place: { pointer: [Object.hasOwn(now, first) ? first : 'status'] },
          message: `Unexpected change of ${listed(edited)} of an agreement in force, expected new ones under periods.`,
          help: edited.includes('metrics')
            ? 'Put it back; end this agreement and make a new one where clocks are to be counted otherwise.'
            : 'Put it back and write the new promise under "periods", with its first day.',
        };
      }
      for (const { from, pointer } of rewrittenPeriods(old, now, today)) {
        yield {
          ...common,
          place: { pointer },
          message: `Unexpected period from ${shortValue(from)}, expected one that begins on ${today} or later.`,
          help: 'Put it back as it was, and let the new promise begin in a period of its own.',
        };
      }
    }
  },
});

/** Periods of the past that came, went or became something else; to end one from today on is no such thing. */
function rewrittenPeriods(
  old: JsonObject,
  now: JsonObject,
  today: string,
): readonly { readonly from: string; readonly pointer: Pointer }[] {
  const begun = (data: JsonObject) => periodsOf(data).filter(({ from }) => from < today);
  const told = ({ period, from }: Period): Json => ({ ...period, from, until: pastEnd(period['until'], today) });
  const [before, after] = [begun(old), begun(now)];
  const missing = before.filter((one) => !after.some((other) => sameJson(told(one), told(other))));
  const added = after.filter((one) => !before.some((other) => sameJson(told(one), told(other))));
  const gone = missing.filter(({ from }) => !added.some((one) => one.from === from));
  return [
    ...added.map(({ from, index }) => ({ from, pointer: ['periods', index, 'from'] })),
    ...gone.map(({ from }) => ({ from, pointer: [Object.hasOwn(now, 'periods') ? 'periods' : 'status'] })),
  ];
}

/** The last day where it lies in the past; later ones are still open to change. */
function pastEnd(until: Json | undefined, today: string): Json {
  const day = asString(until);
  return day !== null && day < today ? day : null;
}

interface Period {
  readonly index: number;
  readonly from: string;
  readonly period: JsonObject;
}

function periodsOf({ periods }: JsonObject): readonly Period[] {
  if (!Array.isArray(periods)) return [];
  return periods.flatMap((period: Json, index) => {
    const from = isObject(period) ? asString(period['from']) : null;
    return isObject(period) && from !== null ? [{ index, from, period }] : [];
  });
}

function agreement(targets: string, more = '', status = ACTIVE): string {
  return `---\nid: SLA-print\ntitle: Printing\nstatus: ${status}\ntype: sla\ncalendar: CAL-office\ntargets:\n${targets}\n${more}---\n`;
}
