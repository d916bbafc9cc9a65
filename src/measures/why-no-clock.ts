import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';
import { promisedFor, ruleOf, versionAt } from './agreement.ts';
import { coveragesOf } from './coverage.ts';
import { priorityOf } from './priority.ts';
import type { ServiceLevels } from './service-levels.ts';
import { stretchesOf } from './stretches.ts';

/**
 * Why no clock runs on a record at an instant: a clause that ends a sentence.
 *
 * @param now milliseconds since 1970
 */
export function whyNoClock(record: RecordFile, process: Process, levels: ServiceLevels, now: number): string {
  const stretches = stretchesOf(record, process, now) ?? [];
  const last = stretches.at(-1);
  if (last === undefined) {
    const first = parseInstant(record.timeline[0]?.at);
    return first === null ? 'it has no timeline' : `it begins only at ${formatInstant(first)}`;
  }
  const covering = levels
    .candidates(record.kind, stretches)
    .flatMap((agreement) =>
      coveragesOf(agreement, record.kind, stretches).flatMap(({ from, until }) =>
        until === null ? [{ agreement, version: versionAt(agreement, from) }] : [],
      ),
    );
  if (covering.length === 0) return 'no agreement that is in force names its kind and its service';
  const ids = covering.map(({ agreement }) => agreement.id).join(', ');
  if (covering.every(({ version }) => version === null || version.calendar === null)) {
    return `the calendar of ${ids} cannot be used`;
  }
  const promises = covering.flatMap(({ agreement, version }) =>
    [...(version?.targets ?? [])].map(([metric, targets]) => ({ rule: ruleOf(agreement, process, metric), targets })),
  );
  const ruled = promises.flatMap(({ rule, targets }) => (rule === null ? [] : [{ rule, targets }]));
  if (ruled.length === 0) return `neither ${ids} nor the lifecycle says how a clock runs on a ${process.kind}`;
  if (ruled.every(({ rule }) => rule.cancels.includes(last.status))) {
    return `it is ${last.status}: nothing is promised for it any more`;
  }
  const priority = priorityOf(last.fields, process);
  if (ruled.every(({ targets }) => promisedFor(targets, priority) === null)) {
    return priority === null ? `it has no priority for ${ids}` : `${ids} promises nothing for ${priority}`;
  }
  return 'its clocks have not started yet';
}
