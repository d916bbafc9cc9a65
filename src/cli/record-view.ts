import { type Clock, clocksOf } from '../measures/clock.ts';
import { prepareServiceLevels } from '../measures/service-levels.ts';
import type { RecordFile } from '../model/record.ts';
import { find, type Snapshot } from '../model/snapshot.ts';
import { readInstant } from '../time/instant.ts';
import { noFacts } from '../workspace/read-facts.ts';
import { type PossibleStep, possibleSteps } from './steps.ts';

/** A link, seen from one record. */
export interface Relation {
  /** The field, or for links from other records what this end calls them. */
  readonly name: string;
  readonly id: string;
  /** Null where there is no such record. */
  readonly title: string | null;
}

/** Everything that hangs on a record. */
export interface RecordView {
  readonly links: readonly Relation[];
  readonly linkedFrom: readonly Relation[];
  readonly clocks: readonly Clock[];
  readonly steps: readonly PossibleStep[];
}

/** Gathers links both ways, clocks and next steps of a record, as things stand now. */
export async function viewRecord(snapshot: Snapshot, record: RecordFile): Promise<RecordView> {
  const process = snapshot.rules.processes.get(record.kind);
  const facts = noFacts();
  const now = readInstant(facts.now);
  const titleOf = (id: string): string | null => find(snapshot, id)?.title ?? null;
  const own = snapshot.byId.get(record.id)?.find(({ path }) => path === record.path)?.links ?? [];
  const inverse = (kind: string, field: string): string =>
    snapshot.rules.processes.get(kind)?.links.find((link) => link.field === field)?.inverse ?? field;
  const levels =
    process !== undefined && record.timeline.length > 0
      ? await prepareServiceLevels(snapshot, now, { history: true })
      : null;
  return {
    links: own.map(({ field, to }) => ({ name: field, id: to, title: titleOf(to) })),
    linkedFrom: snapshot.entries.flatMap((entry) =>
      entry.links
        .filter(({ to }) => to === record.id)
        .map(({ field }) => ({ name: inverse(entry.kind, field), id: entry.id, title: entry.title })),
    ),
    clocks: process === undefined || levels === null ? [] : clocksOf(record, process, levels, now),
    steps: process === undefined ? [] : possibleSteps(snapshot, process, record, facts),
  };
}

/** A record and its view as plain data: what `show --json` prints. */
export function plainView(record: RecordFile, view: RecordView): object {
  const { id, kind, status, title, path, data, timeline } = record;
  return {
    id,
    kind,
    status,
    title,
    file: path,
    data,
    timeline,
    links: view.links.map(({ name, id: to, title: name2 }) => ({ field: name, record: to, title: name2 })),
    linkedFrom: view.linkedFrom.map(({ name, id: from, title: name2 }) => ({
      relation: name,
      record: from,
      title: name2,
    })),
    clocks: view.clocks,
    next: view.steps.map(({ transition, verdicts }) => ({
      status: transition.to,
      name: transition.name,
      verdicts: verdicts.map(({ guard, answer, because }) => ({ guard, answer, because })),
    })),
  };
}
