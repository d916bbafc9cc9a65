import { asString, asStrings, isObject } from '../model/json.ts';
import { isOver } from '../model/process.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { type Window, windowOf } from './windows.ts';

/** A freeze that is in force. */
export interface Freeze {
  readonly id: string;
  readonly window: Window;
  /** Its end as written. */
  readonly until: string;
  readonly services: 'all' | readonly string[];
}

/** Freezes of a snapshot that have not been called off, in order of their paths. One without services freezes all. */
export function freezesOf(snapshot: Snapshot, kind: string): readonly Freeze[] {
  const standing = ofKind(snapshot, kind).filter((entry) => !isOver(snapshot.rules, entry));
  snapshot.preload(standing);
  return standing.flatMap((entry) => {
    const { data } = entry.open();
    const window = windowOf(data['window']);
    if (window === null || !isObject(data['window'])) return [];
    const services =
      Array.isArray(data['services']) && data['services'].length > 0 ? asStrings(data['services']) : 'all';
    return [{ id: entry.id, window, until: asString(data['window']['end']) ?? '', services }];
  });
}
