import { listed } from '../guards/words.ts';
import { type Report, recordCheck } from '../model/check.ts';
import { type ClockRule, clockRuleOf } from '../model/clock-rule.ts';
import type { Pointer } from '../model/finding.ts';
import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { shortValue } from '../model/short-value.ts';
import { parseDate } from '../time/instant.ts';
import { canRun } from './can-run.ts';
import { coveredKinds } from './covered-kinds.ts';
import { mapsIn } from './maps-in.ts';
import { reasonsOf } from './reasons-of.ts';
import { textsIn } from './texts-in.ts';

const STATUS_LISTS = ['from', 'runs', 'to', 'cancels'] as const;

/** Holds the clocks that an agreement declares against the lifecycles of the kinds it covers. */
export const agreementClocks = recordCheck({
  id: 'agreement-clocks',
  title: 'A clock that an agreement declares cannot do what it is for.',
  why: 'A clock that waits for a status nobody can reach never starts; one that pauses for a misspelt reason runs on; one that nothing stops is missed by everybody. All look like promises until the first report is due (FitSM PR2.3).',
  fix: 'Use statuses and reasons of the kinds that the agreement covers ("gitsm explain <kind>"), let every clock run somewhere and stop somewhere, and end agreements and periods after they begin.',
  severity: 'error',
  kinds: ['agreement'],
  examples: [
    {
      name: 'a status, a reason and a field that incidents do not have, and the same metric again',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident]\nmetrics:\n  - metric: resolution\n    to: [solved, closed]\n    pauses: [{status: on-hold, reasons: [awaiting-supplier]}]\n  - {metric: resolution, to: [resolved, closed], restarts: news}\ntargets:\n  - {metric: resolution, P1: 4h}\n---\n',
      },
      expect: [
        'records/agreements/SLA-print.md:10:10 Unexpected status "solved", expected new, in-progress, on-hold, resolved, closed or cancelled.',
        'records/agreements/SLA-print.md:11:42 Unexpected reason "awaiting-supplier", expected awaiting-caller, awaiting-change, awaiting-problem, awaiting-vendor or awaiting-evidence.',
        'records/agreements/SLA-print.md:12:14 Unexpected second clock for the metric "resolution".',
        'records/agreements/SLA-print.md:12:60 Unexpected field "news", expected one that incident has, such as updates.',
      ],
    },
    {
      name: 'clocks that never run and never stop, and a period that is over before it begins',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident]\nmetrics:\n  - {metric: wait, runs: [on-hold], pauses: [on-hold]}\n  - {metric: work, to: [cancelled]}\ntargets:\n  - {metric: wait, P1: 4h}\n  - {metric: work, P1: 4h}\nperiods:\n  - {from: 2027-04-01, until: 2027-03-31, targets: [{metric: work, P1: 2h}]}\n---\n',
      },
      expect: [
        'records/agreements/SLA-print.md:9:14 Unexpected clock "wait": it never runs on incident.',
        'records/agreements/SLA-print.md:10:14 Unexpected clock "work": it never stops on incident.',
        'records/agreements/SLA-print.md:15:31 Unexpected last day 2027-03-31, expected one not before 2027-04-01.',
      ],
    },
    {
      name: 'clocks that start where they stop, and days on which the agreement is never in force',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nvalid-from: 2027-04-01\nvalid-until: 2027-03-31\nkinds: [incident]\nmetrics:\n  - {metric: after, from: [closed], to: [closed]}\n  - {metric: late, from: [resolved], runs: [new]}\n  - {metric: once, runs: [in-progress], reopen: ignore, cancels: [new]}\n  - {metric: back, from: [resolved], runs: [in-progress]}\n  - {metric: whole, from: [resolved], to: [closed, resolved], retroactive: true}\ntargets:\n  - {metric: after, P1: 4h}\n---\n',
      },
      expect: [
        'records/agreements/SLA-print.md:8:14 Unexpected last day 2027-03-31, expected one not before 2027-04-01.',
        'records/agreements/SLA-print.md:11:14 Unexpected clock "after": it never runs on incident.',
        'records/agreements/SLA-print.md:12:14 Unexpected clock "late": it never runs on incident.',
        'records/agreements/SLA-print.md:13:14 Unexpected clock "once": it never runs on incident.',
      ],
    },
    {
      name: 'changes, which have no clocks of their own, are assessed in time',
      files: {
        'records/agreements/SLA-assess.md':
          '---\nid: SLA-assess\ntitle: Assessment\nstatus: active\ntype: ola\ncalendar: CAL-office\nkinds: [change]\nmetrics:\n  - {metric: assessment, from: [assess], to: [authorize, scheduled, implement, review, closed]}\ntargets:\n  - {metric: assessment, any: 40h}\n---\n',
      },
      expect: [],
    },
    {
      name: 'a clock that starts in a status of one of the kinds only',
      files: {
        'records/agreements/SLA-both.md':
          '---\nid: SLA-both\ntitle: Both\nstatus: active\ntype: ola\ncalendar: CAL-office\nkinds: [incident, change]\nmetrics:\n  - {metric: assessment, from: [assess], to: [authorize, scheduled, implement, review, closed]}\ntargets:\n  - {metric: assessment, any: 40h}\n---\n',
      },
      expect: [],
    },
    {
      name: 'a clock from the start of work on, paused while the caller is asked',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident]\nmetrics:\n  - metric: diagnosis\n    from: [in-progress]\n    to: [resolved, closed]\n    pauses: [{status: on-hold, reasons: [awaiting-caller]}]\n    restarts: updates\ntargets:\n  - {metric: diagnosis, P1: 4h}\nperiods:\n  - {from: 2027-04-01, until: 2027-04-01, targets: [{metric: diagnosis, P1: 2h}]}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }, _process, rules) {
    const kinds = coveredKinds(data, rules);
    const seen = new Set<string>();
    for (const [index, clock] of mapsIn(data['metrics'])) {
      const metric = asString(clock['metric']);
      if (metric === null) continue;
      const place = { pointer: ['metrics', index, 'metric'] };
      if (seen.has(metric)) {
        const message = `Unexpected second clock for the metric "${metric}".`;
        yield { place, message, help: 'Leave one of the two.' };
      }
      seen.add(metric);
      // What kinds there are is told elsewhere.
      if (kinds.length === 0) continue;
      const unknown = [...unknownWords(clock, ['metrics', index], kinds)];
      yield* unknown;
      if (unknown.length > 0) continue;
      const from = asStrings(clock['from']);
      // A clock that starts in statuses of some kinds is for these.
      const meant = kinds.filter(({ lifecycle: { statuses } }) => {
        return from.length === 0 || statuses.some(({ name }) => from.includes(name));
      });
      const idle = meant.find(({ lifecycle }) => !canRun(clockRuleOf(clock, lifecycle), lifecycle));
      const endless = meant.find((one) => !stopsSomewhere(clockRuleOf(clock, one.lifecycle), one));
      if (idle === undefined && endless === undefined) continue;
      const what = idle === undefined ? `never stops on ${endless?.kind}` : `never runs on ${idle.kind}`;
      const help = 'Name statuses in which it runs, and leave at least one in which it is stopped.';
      yield { place, message: `Unexpected clock "${metric}": it ${what}.`, help };
    }
    yield* backwards(data['valid-from'], data['valid-until'], ['valid-until']);
    for (const [index, { from, until }] of mapsIn(data['periods'])) {
      yield* backwards(from, until, ['periods', index, 'until']);
    }
  },
});

/** A last day that lies before the first one. */
function* backwards(from: Json | undefined, until: Json | undefined, pointer: Pointer): Iterable<Report> {
  const [start, end] = [parseDate(from), parseDate(until)];
  if (start === null || end === null || end >= start) return;
  const message = `Unexpected last day ${String(until)}, expected one not before ${String(from)}.`;
  yield { place: { pointer }, message, help: 'Correct one of the two days; both belong to the time between.' };
}

/** Statuses, reasons and fields that no covered kind has. */
function* unknownWords(clock: JsonObject, at: Pointer, kinds: readonly Process[]): Iterable<Report> {
  const statuses = [...new Set(kinds.flatMap(({ lifecycle }) => lifecycle.statuses.map(({ name }) => name)))];
  const help = `Use a word of ${listed(kinds.map(({ kind }) => kind))}.`;
  const unknownStatus = (status: string, pointer: Pointer): readonly Report[] => {
    if (statuses.includes(status)) return [];
    const message = `Unexpected status "${shortValue(status)}", expected ${listed(statuses, 'or')}.`;
    return [{ place: { pointer }, message, help }];
  };
  for (const field of STATUS_LISTS) {
    for (const [index, status] of textsIn(clock[field])) {
      yield* unknownStatus(status, [...at, field, index]);
    }
  }
  const pauses = Array.isArray(clock['pauses']) ? clock['pauses'] : [];
  for (const [index, pause] of pauses.entries()) {
    const pointer = [...at, 'pauses', index];
    const status = isObject(pause) ? asString(pause['status']) : asString(pause);
    if (status === null) continue;
    yield* unknownStatus(status, isObject(pause) ? [...pointer, 'status'] : pointer);
    if (!isObject(pause)) continue;
    const known = kinds.map((one) => reasonsOf(one, status));
    if (known.includes(null)) continue;
    const reasons = [...new Set(known.flatMap((one) => one ?? []))];
    for (const [place, reason] of textsIn(pause['reasons'])) {
      if (reasons.includes(reason)) continue;
      const message = `Unexpected reason "${shortValue(reason)}", expected ${listed(reasons, 'or')}.`;
      yield { place: { pointer: [...pointer, 'reasons', place] }, message, help };
    }
  }
  const field = asString(clock['restarts']);
  if (field === null || field.startsWith('x-') || kinds.some(({ schema }) => hasField(schema, field))) return;
  const message = `Unexpected field "${shortValue(field)}", expected one that ${listed(
    kinds.map(({ kind }) => kind),
    'or',
  )} has, such as updates.`;
  yield { place: { pointer: [...at, 'restarts'] }, message, help };
}

function hasField({ properties }: JsonObject, field: string): boolean {
  return isObject(properties) && Object.hasOwn(properties, field);
}

/** Whether a record can rest in a status in which nothing more is asked of it; one that was taken back does not count. */
function stopsSomewhere(rule: ClockRule, { lifecycle }: Process): boolean {
  const goes = new Set([...rule.runs, ...rule.cancels, ...rule.pauses.map(({ status }) => status)]);
  return lifecycle.statuses.some(({ name }) => !goes.has(name));
}
