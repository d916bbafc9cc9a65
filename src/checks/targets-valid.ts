import { listed } from '../guards/words.ts';
import { recordCheck } from '../model/check.ts';
import { asString, asStrings, isObject } from '../model/json.ts';
import type { Rules } from '../model/process.ts';
import { parseDuration } from '../time/duration.ts';

/** Holds the targets of an agreement against the clocks there are. */
export const targetsValid = recordCheck({
  id: 'targets-valid',
  title: 'A target of an agreement can never be measured.',
  why: 'A target with a metric that no clock measures, a duration of nothing or a second entry for the same metric looks like a promise and is none (FitSM PR2.3).',
  fix: 'Use a metric that the lifecycle of a covered kind has a clock for, once, with a duration above 0m.',
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
        'records/agreements/SLA-print.md:9:14 Unexpected metric "repair", expected resolution or response.',
        'records/agreements/SLA-print.md:10:28 Unexpected duration "0m", expected one above 0m.',
      ],
    },
  ],
  *run({ data }, _process, rules) {
    const known = metricsOf(rules, asStrings(data['kinds']));
    const seen = new Set<string>();
    const targets = Array.isArray(data['targets']) ? data['targets'] : [];
    for (const [index, target] of targets.entries()) {
      if (!isObject(target)) continue;
      const metric = asString(target['metric']);
      const place = { pointer: ['targets', index, 'metric'] };
      if (metric !== null && !known.includes(metric)) {
        const message = `Unexpected metric "${metric.slice(0, 40)}", expected ${known.length === 0 ? 'none, as its kinds have no clocks' : listed(known, 'or')}.`;
        yield { place, message, help: 'Use a metric of a clock in the lifecycle of a covered kind.' };
      } else if (metric !== null && seen.has(metric)) {
        yield { place, message: `Unexpected second entry for the metric "${metric}".`, help: 'Join the two entries.' };
      }
      if (metric !== null) seen.add(metric);
      for (const [priority, duration] of Object.entries(target)) {
        if (priority === 'metric' || parseDuration(duration) !== 0) continue;
        const message = `Unexpected duration ${JSON.stringify(duration)}, expected one above 0m.`;
        yield {
          place: { pointer: ['targets', index, priority] },
          message,
          help: 'Leave the priority out where nothing is promised.',
        };
      }
    }
  },
});

function metricsOf(rules: Rules, kinds: readonly string[]): readonly string[] {
  const processes = [...rules.processes.values()].filter((one) => kinds.length === 0 || kinds.includes(one.kind));
  return [...new Set(processes.flatMap((one) => one.clocks.map((clock) => clock.metric)))].sort();
}
