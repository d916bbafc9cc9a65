import { given } from '../model/guard.ts';
import type { Process } from '../model/process.ts';
import { routeOf } from '../model/routing.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { applySetting, dataOf } from './set-options.ts';

/** A new record's text with the group that the routing of the settings gives it; as it is where it names one, or no rule fits. */
export function routed(process: Process, text: string, snapshot: Snapshot): string {
  const data = dataOf(text);
  if (given(data['group']) || !process.links.some(({ field }) => field === 'group')) return text;
  const route = routeOf(snapshot, process.kind, data);
  return route === null ? text : applySetting(process, text, { key: 'group', text: route.group });
}
