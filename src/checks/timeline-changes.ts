import { type Report, recordCheck } from '../model/check.ts';
import { fieldOf } from '../model/field-history.ts';
import { isObject, type Json, sameJson } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { shortValue } from '../model/short-value.ts';
import { timelineEntries, type WrittenEntry } from './timeline-entries.ts';

/** Fields whose history is the timeline itself. */
const OWN = ['id', 'status', 'timeline'];

/** Follows every field through the changes that a timeline tells of it, up to what the record says now. */
export const timelineChanges = recordCheck({
  id: 'timeline-changes',
  title: 'Changes of fields in the timeline do not fit one another, or not what the record says now.',
  why: 'What a field was at any time is computed backwards from what it is now, over the changes that the timeline tells. A chain with a missing link gives a target that never held, and nobody could say which of the two is wrong.',
  fix: 'Change such fields with "gitsm set <ID> key=value": it writes field and entry together.',
  severity: 'error',
  examples: [
    {
      name: 'a priority raised twice, with a step missing between, and lowered by hand',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\npriority: P3\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: new, by: erin, changed: {priority: {from: P4, to: P3}}}\n  - {at: 2026-11-20T12:00:00Z, status: new, by: erin, changed: {priority: {from: P2, to: P1}}}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:7:11 Unexpected priority P3, expected P1 as the last change of it in the timeline says.',
        'records/incidents/INC-0001.md:11:82 Unexpected priority P2 before this change, expected P3 as the change before it says.',
      ],
    },
    {
      name: 'what can be no change',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna, changed: {impact: {from: low, to: high}}}\n  - {at: 2026-11-20T11:00:00Z, status: new, by: erin, changed: {urgency: {from: low, to: low}, prority: {from: null, to: P3}, status: {from: new, to: closed}}}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:8:55 Unexpected changes in the first entry, expected none: nothing was before it.',
        'records/incidents/INC-0001.md:9:65 Unexpected change of urgency from low to low, expected two different values.',
        'records/incidents/INC-0001.md:9:96 Unexpected change of "prority", expected a field of the kind incident.',
        'records/incidents/INC-0001.md:9:127 Unexpected change of status, expected the entries themselves to tell it.',
      ],
    },
    {
      name: 'a chain without a gap',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: high\npriority: P1\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: new, by: erin, changed: {service: {from: SVC-payments, to: null}}}\n  - {at: 2026-11-20T12:00:00Z, status: new, by: erin, changed: {impact: {from: low, to: high}, priority: {from: P3, to: P1}}}\n---\n',
      },
      expect: [],
    },
  ],
  *run(record, process) {
    const last = new Map<string, { readonly to: Json; readonly pointer: Report['place'] }>();
    for (const entry of timelineEntries(record)) {
      const changed = entry.raw['changed'];
      if (!isObject(changed)) continue;
      if (entry.index === 0) {
        yield {
          place: { pointer: ['timeline', 0, 'changed'], key: true },
          message: 'Unexpected changes in the first entry, expected none: nothing was before it.',
          help: 'Write the fields as they were at first, and the changes in entries of their own.',
        };
        continue;
      }
      for (const [field, change] of Object.entries(changed)) {
        const problem = impossible(entry, field, change, process);
        if (problem !== null) yield problem;
        // What has another form is the schema's business.
        if (problem !== null || !isObject(change) || change['from'] === undefined || change['to'] === undefined)
          continue;
        const { from, to } = change;
        const pointer = ['timeline', entry.index, 'changed', field];
        const before = last.get(field);
        if (before !== undefined && !sameJson(before.to, from)) {
          yield {
            place: { pointer: [...pointer, 'from'] },
            message: `Unexpected ${field} ${shortValue(from)} before this change, expected ${shortValue(before.to)} as the change before it says.`,
            help: 'Correct the new entry, or append one for the step that is missing.',
          };
        }
        last.set(field, { to, pointer: { pointer: [...pointer, 'to'] } });
      }
    }
    for (const [field, { to, pointer }] of last) {
      const now = fieldOf(record.data, field);
      if (sameJson(to, now)) continue;
      yield {
        place: Object.hasOwn(record.data, field) ? { pointer: [field] } : pointer,
        message: `Unexpected ${field} ${shortValue(now)}, expected ${shortValue(to)} as the last change of it in the timeline says.`,
        help: `Tell it with "gitsm set ${record.id} ${field}=...", or put it back.`,
      };
    }
  },
});

function impossible({ index }: WrittenEntry, field: string, change: Json, process: Process): Report | null {
  const place = { pointer: ['timeline', index, 'changed', field], key: true };
  if (OWN.includes(field)) {
    const message = `Unexpected change of ${field}, expected the entries themselves to tell it.`;
    return { place, message, help: 'Leave it out; a move is an entry with another status.' };
  }
  const { properties } = process.schema;
  if (!field.startsWith('x-') && !(isObject(properties) && Object.hasOwn(properties, field))) {
    const message = `Unexpected change of "${field.slice(0, 60)}", expected a field of the kind ${process.kind}.`;
    return { place, message, help: `Run "gitsm explain ${process.kind}" for its fields.` };
  }
  if (!isObject(change) || !sameJson(change['from'], change['to'])) return null;
  const value = shortValue(change['from'] ?? null);
  const message = `Unexpected change of ${field} from ${value} to ${value}, expected two different values.`;
  return { place, message, help: 'Leave out what did not change.' };
}
