import { listed } from '../guards/words.ts';
import { deltaCheck } from '../model/check.ts';
import { clockFields } from '../model/clock-fields.ts';
import { fieldOf } from '../model/field-history.ts';
import { isObject, type JsonObject, sameJson } from '../model/json.ts';
import { decidedValue } from '../model/matrix.ts';
import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { shortValue } from '../model/short-value.ts';
import { newEntries } from './timeline-entries.ts';

/** Looks for changes of what clocks depend on that the timeline does not tell. */
export const changedUntold = deltaCheck({
  id: 'changed-untold',
  title: 'A field that decides the target of a running clock changed, and the timeline does not tell it.',
  why: 'A change that no entry tells counts as a correction: the field was always what it is now, and the clock is measured against the new target from the start. That is right where the old value was a mistake; where the incident got worse an hour ago, it makes a missed target of a met one, or the other way round.',
  fix: 'Change it with "gitsm set <ID> key=value", which appends the entry. Leave it as it is where the old value was wrong from the start.',
  severity: 'warning',
  examples: [
    {
      name: 'an incident that got worse, and its priority edited by hand',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: low\nurgency: high\npriority: P3\nservice: SVC-payments\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:5:9 Unexpected change of impact (low to high), priority (P3 to P1) and service (SVC-payments to nothing), expected a timeline entry that tells it.',
      ],
    },
    {
      name: 'told in the timeline it is fine',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: low\nurgency: high\npriority: P3\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: new, by: erin, changed: {impact: {from: low, to: high}, priority: {from: P3, to: P1}}}\n---\n',
      },
      expect: [],
    },
    {
      name: 'where all clocks have stopped it changes nothing',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: resolved\nimpact: low\nurgency: high\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: resolved, by: erin}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: resolved\nimpact: high\nurgency: high\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: resolved, by: erin}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      expect: [],
    },
  ],
  *run(delta) {
    for (const { id, before, after } of delta.changed) {
      if (before === null || after === null) continue;
      const process = delta.base.rules.processes.get(after.kind);
      if (process === undefined || !ticks(process, before.status)) continue;
      const [old, now] = [before.open(), after.open()];
      const untold = differing(process, old.data, now.data).filter((field) => !isTold(field, old, now));
      const [first] = untold;
      if (first === undefined) continue;
      const shown = untold.map(
        (field) => `${field} (${shortValue(fieldOf(old.data, field))} to ${shortValue(fieldOf(now.data, field))})`,
      );
      yield {
        record: id,
        file: after.path,
        place: { pointer: [Object.hasOwn(now.data, first) ? first : 'status'] },
        message: `Unexpected change of ${listed(shown)}, expected a timeline entry that tells it.`,
        help: `Put it back and run "gitsm set ${id} ${first}=..."; leave it where the old value was wrong from the start.`,
      };
    }
  },
});

/** Whether any clock runs or is paused in a status. */
function ticks({ clocks }: Process, status: string): boolean {
  return clocks.some(({ runs, pauses }) => runs.includes(status) || pauses.some((pause) => pause.status === status));
}

/** Fields of which targets depend that differ; what the matrix reads only where it comes to another result. */
function differing(process: Process, old: JsonObject, now: JsonObject): readonly string[] {
  const { matrix } = process;
  const undecided = matrix !== null && decidedValue(matrix, old) === decidedValue(matrix, now);
  const quiet = undecided ? [matrix.rows, matrix.columns, matrix.field] : [];
  return clockFields(process).filter(
    (field) => !quiet.includes(field) && !sameJson(fieldOf(old, field), fieldOf(now, field)),
  );
}

/** Whether the first new entry that lists the field begins with what it was. */
function isTold(field: string, old: RecordFile, now: RecordFile): boolean {
  for (const { raw } of newEntries(old, now)) {
    const changed = raw['changed'];
    const change = isObject(changed) && Object.hasOwn(changed, field) ? changed[field] : undefined;
    if (isObject(change)) return sameJson(change['from'] ?? null, fieldOf(old.data, field));
  }
  return false;
}
