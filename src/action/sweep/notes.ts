import { count } from '../../reporters/count.ts';
import type { Gaps } from './gaps.ts';
import { short } from './links.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';

/** What a run did, and what it leaves to the next one. */
export function notesOf({ told, updated, closed, left }: Progress): readonly string[] {
  const done = `${count(told.length, 'record')} told of, ${count(updated, 'issue')} brought up to date, ${closed} closed.`;
  const waiting = [
    left.tell > 0 ? `${count(left.tell, 'record')} to tell of` : null,
    left.update > 0 ? `${count(left.update, 'issue')} to bring up to date` : null,
    left.close > 0 ? `${count(left.close, 'issue')} to close` : null,
  ].filter((part) => part !== null);
  return waiting.length === 0 ? [done] : [done, `Left for the next run: ${waiting.join(', ')}.`];
}

/** Whom a run did not tell, because a file that says whom to tell cannot be read. */
export function heldNote({ held }: Plan, { groups }: Gaps): string {
  const files = groups.slice(0, 3).map(({ file }) => short(file, 120));
  const records = new Set(held.map(({ record }) => record)).size;
  return `**Not told**: ${count(records, 'record')} with nobody to tell wait until whom to tell can be read: ${files.join(', ')}${groups.length > 3 ? ' and others' : ''}.`;
}
