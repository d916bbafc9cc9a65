import type { RecordEntry, RecordFile } from '../../src/model/record.ts';
import type { FactProps } from '../props.ts';
import { type Context, isOpen } from './context.ts';
import { isTrouble } from './traits.ts';
import { upcoming } from './upcoming.ts';
import { inSentence } from './words.ts';

/** Four figures about a thing: what is wrong, what needs it, what it needs, what comes. */
export function recordFacts(context: Context, entry: RecordEntry, record: RecordFile): readonly FactProps[] {
  const open = context.troubles.get(entry.id) ?? [];
  const incoming = context.incoming.get(entry.id) ?? [];
  const ever = new Set(incoming.filter(({ from }) => tellsTrouble(context, from)).map(({ from }) => from.id)).size;
  const needs = context.dependencies.needs.get(entry.id) ?? [];
  const neededBy = context.dependencies.neededBy.get(entry.id) ?? [];
  const next = upcoming(context, new Set(incoming.map(({ from }) => from.id)))[0];
  const tier = record.data['tier'];
  return [
    {
      label: openLabel(context),
      value: String(open.length),
      note: ever === 0 ? 'none recorded so far' : `${ever} recorded in all`,
      path: null,
    },
    {
      label: 'Needed by',
      value: String(neededBy.length),
      note: neededBy.length === 0 ? 'nothing recorded depends on it' : 'directly',
      path: null,
    },
    {
      label: 'Needs',
      value: String(needs.length),
      note:
        typeof tier === 'number'
          ? `directly; tier ${tier}`
          : `directly; ${openAmong(context, needs) || 'none'} in trouble`,
      path: null,
    },
    next === undefined
      ? { label: 'Coming up', value: 'Nothing', note: 'no window ahead', path: null }
      : { label: 'Coming up', value: next.day, note: `${next.ref.id}, ${next.detail}`, path: next.ref.path },
  ];
}

function tellsTrouble({ processes }: Context, entry: RecordEntry): boolean {
  const process = processes.get(entry.kind);
  return process !== undefined && isTrouble(process);
}

function openAmong(context: Context, ids: readonly string[]): number {
  return ids.filter((id) => (context.troubles.get(id) ?? []).some((one) => isOpen(context.processes, one))).length;
}

/** "Open incidents". */
function openLabel({ processes }: Context): string {
  const trouble = [...processes.values()].filter(isTrouble);
  return `Open ${trouble.map((process) => inSentence(process.plural)).join(', ')}`;
}
