import { linksTo } from '../../src/model/backlinks.ts';
import type { RecordEntry, RecordFile } from '../../src/model/record.ts';
import type { FactProps } from '../props.ts';
import { type Context, tellsTrouble } from './context.ts';
import { isTrouble } from './traits.ts';
import { upcoming } from './upcoming.ts';
import { inSentence } from './words.ts';

/** Four figures about a thing: what is wrong, what needs it, what it needs, what comes. */
export function recordFacts(context: Context, entry: RecordEntry, record: RecordFile): readonly FactProps[] {
  const open = context.troubles.get(entry.id) ?? [];
  const naming = new Map(linksTo(context.snapshot, entry.id).map((link) => [link.entry.id, link.entry]));
  const ever = [...naming.values()].filter((one) => tellsTrouble(context.processes, one)).length;
  const needs = context.dependencies.needs.get(entry.id) ?? [];
  const neededBy = context.dependencies.neededBy.get(entry.id) ?? [];
  const next = upcoming(context).find(({ ref }) => naming.has(ref.id));
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
          : `directly; ${needs.filter((id) => context.troubles.has(id)).length || 'none'} in trouble`,
      path: null,
    },
    next === undefined
      ? { label: 'Coming up', value: 'Nothing', note: 'no window ahead', path: null }
      : { label: 'Coming up', value: next.day, note: `${next.ref.id}, ${next.detail}`, path: next.ref.path },
  ];
}

/** "Open incidents". */
function openLabel({ processes }: Context): string {
  const trouble = [...processes.values()].filter(isTrouble);
  return `Open ${trouble.map((process) => inSentence(process.plural)).join(', ')}`;
}
