import type { Command } from './command.ts';

/** A command by name: one line for the overview, and how to get it. It is imported only when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

/** All commands, in the order in which a newcomer meets them. */
export const commands: readonly CommandEntry[] = [
  { name: 'init', summary: 'make a working repository', load: () => import('./commands/init.ts') },
  {
    name: 'new',
    summary: 'make a record from its template, with the next ID',
    load: () => import('./commands/new.ts'),
  },
  { name: 'move', summary: 'move a record to another status', load: () => import('./commands/move.ts') },
  { name: 'set', summary: 'set fields, and tell the timeline', load: () => import('./commands/set.ts') },
  {
    name: 'update',
    summary: 'note that the requester was told how things stand',
    load: () => import('./commands/update.ts'),
  },
  {
    name: 'alert',
    summary: 'hand in an alert: it opens, updates and resolves one incident',
    load: () => import('./commands/alert.ts'),
  },
  {
    name: 'check',
    summary: 'check all records, and the moves between two revisions',
    load: () => import('./commands/check.ts'),
  },
  { name: 'list', summary: 'list records', load: () => import('./commands/list.ts') },
  {
    name: 'show',
    summary: 'show one record with its links and what it may become',
    load: () => import('./commands/show.ts'),
  },
  { name: 'sla', summary: 'show every clock of every open record', load: () => import('./commands/sla.ts') },
  {
    name: 'due',
    summary: 'list what is to be done by a day: reviews, renewals, exercises',
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'advance',
    summary: 'move on what has stood long enough in its status',
    load: () => import('./commands/advance.ts'),
  },
  {
    name: 'portfolio',
    summary: 'show services from the first idea to the last day',
    load: () => import('./commands/portfolio.ts'),
  },
  {
    name: 'trace',
    summary: 'show which aims something serves, and what it rests on',
    load: () => import('./commands/trace.ts'),
  },
  {
    name: 'costs',
    summary: 'show what services cost, and who bears it',
    load: () => import('./commands/costs.ts'),
  },
  {
    name: 'conformance',
    summary: 'show requirements of a standard, their evidence and gaps',
    load: () => import('./commands/conformance.ts'),
  },
  {
    name: 'availability',
    summary: 'show how much of the agreed time services were available',
    load: () => import('./commands/availability.ts'),
  },
  {
    name: 'continuity',
    summary: 'show recovery times required, promised and exercised',
    load: () => import('./commands/continuity.ts'),
  },
  {
    name: 'capacity',
    summary: 'show how much of each resource is used, and when it runs short',
    load: () => import('./commands/capacity.ts'),
  },
  {
    name: 'licences',
    summary: 'show what software may be used, is used, and has no right to',
    load: () => import('./commands/licences.ts'),
  },
  {
    name: 'assets',
    summary: 'show the asset register: number, cost, book value',
    load: () => import('./commands/assets.ts'),
  },
  {
    name: 'measures',
    summary: 'print key figures, by month or for one service',
    load: () => import('./commands/measures.ts'),
  },
  {
    name: 'trends',
    summary: 'show incidents that repeat, as candidates for problems',
    load: () => import('./commands/trends.ts'),
  },
  {
    name: 'calendar',
    summary: 'show when a calendar is open, and count working time',
    load: () => import('./commands/calendar.ts'),
  },
  {
    name: 'explain',
    summary: 'explain a check, a kind, a guard or a record',
    load: () => import('./commands/explain.ts'),
  },
  { name: 'impact', summary: 'show everything that depends on a record', load: () => import('./commands/impact.ts') },
  {
    name: 'baseline',
    summary: 'compare two states of the configuration',
    load: () => import('./commands/baseline.ts'),
  },
  {
    name: 'renumber',
    summary: 'give a record the next free ID, with every reference',
    load: () => import('./commands/renumber.ts'),
  },
  {
    name: 'import',
    summary: 'make records from an export of another system',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'site',
    summary: 'build the site of the records, or serve it while you write',
    load: () => import('./commands/site.ts'),
  },
];
