import { deltaCheck } from '../model/check.ts';
import { fieldOf } from '../model/field-history.ts';
import { isObject, type Json, sameJson } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';
import { shortValue } from '../model/short-value.ts';
import { newEntries, timelineEntries } from './timeline-entries.ts';

/** Compares what new entries say a field was with what the record said. */
export const changedUnmade = deltaCheck({
  id: 'changed-unmade',
  title: 'A new timeline entry tells a change from a value that the record did not have.',
  why: 'What a field was is read from the timeline. An entry that says that a priority had been lower until now gives all the time before a longer target: a missed one turns into a met one. It is right only where somebody tells late what really happened.',
  fix: 'Write what the record said before, or leave the change out. "gitsm set <ID> key=value" does it by itself.',
  severity: 'warning',
  examples: [
    {
      name: 'a priority that is said to have been lower',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: new, by: erin, changed: {impact: {from: low, to: high}, priority: {from: P3, to: P1}}}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:10:80 Unexpected impact low before this change, expected high as the record said.',
        'records/incidents/INC-0001.md:10:113 Unexpected priority P3 before this change, expected P1 as the record said.',
      ],
    },
    {
      name: 'what the record said, and steps after it, are fine',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: low\nurgency: high\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n---\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\ntimeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: new, by: erin, changed: {impact: {from: low, to: medium}}}\n  - {at: 2026-11-21T09:30:00Z, status: new, by: erin, changed: {impact: {from: medium, to: high}}}\n---\n',
      },
      expect: [],
    },
  ],
  *run(delta) {
    for (const { id, before, after } of delta.changed) {
      if (before === null || after === null) continue;
      const [old, now] = [before.open(), after.open()];
      const seen = new Set<string>();
      for (const { index, raw } of newEntries(old, now)) {
        for (const [field, from] of changesIn(raw['changed'])) {
          if (seen.has(field)) continue;
          seen.add(field);
          const said = fieldOf(old.data, field);
          if (sameJson(from, said) || sameJson(from, lastTold(old, field))) continue;
          yield {
            record: id,
            file: after.path,
            place: { pointer: ['timeline', index, 'changed', field, 'from'] },
            message: `Unexpected ${field} ${shortValue(from)} before this change, expected ${shortValue(said)} as the record said.`,
            help: 'Write what the record said before, or leave the change out.',
          };
        }
      }
    }
  },
});

/** Field → what it was, of one entry; what has another form is the schema's business. */
function changesIn(changed: Json | undefined): readonly (readonly [string, Json])[] {
  if (!isObject(changed)) return [];
  return Object.entries(changed).flatMap(([field, change]) =>
    isObject(change) && change['from'] !== undefined ? [[field, change['from']] as const] : [],
  );
}

/** What the landed timeline said last of a field: a field that was edited by hand since is told from there on. */
function lastTold(record: RecordFile, field: string): Json | undefined {
  for (const { raw } of timelineEntries(record).toReversed()) {
    const changed = raw['changed'];
    const change = isObject(changed) && Object.hasOwn(changed, field) ? changed[field] : undefined;
    if (isObject(change)) return change['to'];
  }
  return undefined;
}
