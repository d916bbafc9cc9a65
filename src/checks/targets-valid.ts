import { listed } from '../guards/words.ts';
import { type Report, recordCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { asString, type Json } from '../model/json.ts';
import { shortValue } from '../model/short-value.ts';
import { nearest } from '../records/nearest.ts';
import { parseDuration } from '../time/duration.ts';
import { coveredKinds } from './covered-kinds.ts';
import { mapsIn } from './maps-in.ts';
import { textsIn } from './texts-in.ts';

/** Holds the targets of an agreement against the clocks there are. */
export const targetsValid = recordCheck({
  id: 'targets-valid',
  title: 'A target of an agreement can never be measured.',
  why: 'A target with a metric that no clock measures, a duration of nothing or a second entry for the same metric looks like a promise and is none (FitSM PR2.3).',
  fix: 'Use a metric that the lifecycle of a covered kind has a clock for, or that the agreement declares under metrics, once, with a duration above 0m.',
  severity: 'error',
  kinds: ['agreement'],
  examples: [
    {
      name: 'a metric that nothing measures, and no time at all',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident]\ntargets:\n  - {metric: repair, P1: 4h}\n  - {metric: response, P1: 0m}\n---\n',
      },
      expect: [
        'records/agreements/SLA-print.md:9:14 Unexpected metric "repair", expected resolution, response or update.',
        'records/agreements/SLA-print.md:10:28 Unexpected duration "0m", expected one above 0m.',
      ],
    },
    {
      name: 'a metric of its own, and new targets from a day on with one that nothing measures',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident]\nmetrics:\n  - {metric: repair, from: [in-progress], to: [resolved, closed]}\ntargets:\n  - {metric: repair, P1: 4h}\nperiods:\n  - {from: 2027-04-01, targets: [{metric: repair, P1: 2h}, {metric: replace, P1: 8h}, {metric: repair, P2: 8h}]}\n---\n',
      },
      expect: [
        'records/agreements/SLA-print.md:13:69 Unexpected metric "replace", expected repair, resolution, response or update.',
        'records/agreements/SLA-print.md:13:96 Unexpected second entry for the metric "repair".',
      ],
    },
    {
      name: 'kinds that there are none of; what can be measured on them nobody knows',
      files: {
        'records/agreements/SLA-print.md':
          '---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incidents, tickets]\ntargets:\n  - {metric: resolution, P1: 4h}\n---\n',
        'records/agreements/SLA-scan.md':
          '---\nid: SLA-scan\ntitle: Scanning\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident, nokind]\ntargets:\n  - {metric: resolution, P1: 4h}\n---\n',
      },
      expect: [
        'records/agreements/SLA-print.md:7:9 Unexpected kind "incidents", which does not exist.',
        'records/agreements/SLA-print.md:7:20 Unexpected kind "tickets", which does not exist.',
        'records/agreements/SLA-scan.md:7:19 Unexpected kind "nokind", which does not exist.',
      ],
    },
  ],
  *run({ data }, _process, rules) {
    const unknown = textsIn(data['kinds']).filter(([, kind]) => !rules.processes.has(kind));
    for (const [index, kind] of unknown) {
      const near = nearest(kind, rules.processes.keys());
      yield {
        place: { pointer: ['kinds', index] },
        message: `Unexpected kind "${shortValue(kind)}", which does not exist.`,
        help: near === null ? 'Name kinds of record such as incident.' : `Write "${near}" if that is meant.`,
      };
    }
    const kinds = coveredKinds(data, rules);
    const own = kinds.length === 0 ? [] : mapsIn(data['metrics']).flatMap(([, one]) => asString(one['metric']) ?? []);
    const declared = kinds.flatMap(({ clocks }) => clocks.map(({ metric }) => metric));
    const known = unknown.length > 0 ? null : [...new Set([...declared, ...own])].sort();
    yield* judge(data['targets'], ['targets'], known);
    for (const [index, period] of mapsIn(data['periods'])) {
      yield* judge(period['targets'], ['periods', index, 'targets'], known);
    }
  },
});

/**
 * What is wrong with one list of targets.
 *
 * @param known metrics that are measured; null: nobody can say
 */
function* judge(targets: Json | undefined, at: Pointer, known: readonly string[] | null): Iterable<Report> {
  const seen = new Set<string>();
  for (const [index, target] of mapsIn(targets)) {
    const metric = asString(target['metric']);
    const place = { pointer: [...at, index, 'metric'] };
    if (metric !== null && known?.includes(metric) === false) {
      const message = `Unexpected metric "${metric.slice(0, 40)}", expected ${known.length === 0 ? 'none, as its kinds have no clocks' : listed(known, 'or')}.`;
      const help = 'Use a metric of a clock in the lifecycle of a covered kind, or declare one under metrics.';
      yield { place, message, help };
    } else if (metric !== null && seen.has(metric)) {
      yield { place, message: `Unexpected second entry for the metric "${metric}".`, help: 'Join the two entries.' };
    }
    if (metric !== null) seen.add(metric);
    for (const [priority, duration] of Object.entries(target)) {
      if (priority === 'metric' || parseDuration(duration) !== 0) continue;
      const message = `Unexpected duration ${JSON.stringify(duration)}, expected one above 0m.`;
      const help = 'Leave the priority out where nothing is promised.';
      yield { place: { pointer: [...at, index, priority] }, message, help };
    }
  }
}
