import type { CalendarHours } from '../time/calendar-hours.ts';
import { readCalendarHours, readCalendarPart } from '../time/calendar-hours.ts';
import type { CalendarPart } from '../time/calendar-parts.ts';
import type { Snapshot } from './snapshot.ts';
import { find } from './snapshot.ts';

/** How many calendars one may stand on, one upon the other. */
export const MOST_CALENDARS_BELOW = 8;

/** One calendar of a chain and what it states itself. */
export interface ChainLink {
  readonly id: string;
  readonly title: string;
  readonly part: CalendarPart;
}

/** A calendar with all those it extends, read. */
export interface CalendarChain {
  readonly hours: CalendarHours;
  /** The calendar itself first, then the one it extends, and so on. */
  readonly links: readonly ChainLink[];
}

/** Why a calendar cannot be read: sentences, with text of records cut short but not made harmless. */
export interface BrokenChain {
  readonly reason: string;
}

/**
 * IDs of a calendar and of those it extends, one after the other, as the records say.
 *
 * @returns what comes back to an ID that was there before ends with that ID; what is too long ends with the first one too many
 */
export function extendedCalendars(snapshot: Snapshot, id: string): readonly string[] {
  const ids = [id];
  for (let last = id; ids.length <= MOST_CALENDARS_BELOW + 1; ) {
    const next = find(snapshot, last)?.open().data['extends'];
    if (typeof next !== 'string') break;
    const again = ids.includes(next);
    ids.push(next);
    if (again) break;
    last = next;
  }
  return ids;
}

/** Reads a calendar with all those it extends. A chain that is broken anywhere cannot be counted with. */
export function readCalendarChain(snapshot: Snapshot, id: string): CalendarChain | BrokenChain {
  const ids = extendedCalendars(snapshot, id);
  const last = ids.at(-1) ?? id;
  if (ids.indexOf(last) < ids.length - 1) return broken(id, `stands on a circle: ${ids.map(cut).join(' → ')}.`);
  if (ids.length > MOST_CALENDARS_BELOW + 1) return broken(id, `stands on more than ${MOST_CALENDARS_BELOW} others.`);
  const links: ChainLink[] = [];
  let hours: CalendarHours | null = null;
  for (const one of [...ids].reverse()) {
    const entry = find(snapshot, one);
    if (entry === null) {
      return one === id ? broken(id, 'does not exist.') : broken(id, `needs ${cut(one)}, which does not exist.`);
    }
    const { data } = entry.open();
    const part = readCalendarPart(data);
    const read = readCalendarHours(data, hours);
    if ('length' in read || 'length' in part) {
      const problems = 'length' in read ? read : [];
      const why = problems.map(({ pointer, message }) => `${pointer.join('/')}: ${message}`).join(' ');
      return broken(id, one === id ? `cannot be read. ${why}` : `needs ${cut(one)}, which cannot be read. ${why}`);
    }
    links.unshift({ id: one, title: entry.title, part });
    hours = read;
  }
  return hours === null ? broken(id, 'does not exist.') : { hours, links };
}

function broken(id: string, what: string): BrokenChain {
  return { reason: `${cut(id)} ${what}` };
}

function cut(text: string): string {
  return text.slice(0, 60);
}
