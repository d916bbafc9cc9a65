import { asString, isObject, type Json } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import type { RecordFile, TimelineEntry } from '../../src/model/record.ts';
import { shortValue } from '../../src/model/short-value.ts';
import { parseInstant } from '../../src/time/instant.ts';
import type { LedgerProps } from '../record-props.ts';
import { type Context, statusMark } from './context.ts';
import { propertiesOf } from './traits.ts';
import { choiceText } from './values.ts';
import { fieldLabel, inSentence, label } from './words.ts';

/** The field that says when the requester was told how things stand. */
const UPDATES = 'updates';

/**
 * The timeline of a record with the times its requester was told how things stand. Entries keep the order they are written in; each update stands
 * before the first entry that is younger.
 */
export function ledgerOf(context: Context, record: RecordFile, process: Process): readonly LedgerProps[] {
  const pending = (updatesOf(record) ?? [])
    .map((update) => ({ at: parseInstant(update.at) ?? Number.POSITIVE_INFINITY, update }))
    .sort((a, b) => a.at - b.at);
  const ledger: LedgerProps[] = [];
  const addUntil = (instant: number): void => {
    for (let next = pending[0]; next !== undefined && next.at < instant; next = pending[0]) {
      const { at, by, note } = next.update;
      ledger.push({ at: context.times.moment(at), status: null, by, told: [], note });
      pending.shift();
    }
  };
  for (const entry of record.timeline) {
    addUntil(parseInstant(entry.at) ?? Number.NEGATIVE_INFINITY);
    ledger.push({
      at: context.times.moment(entry.at),
      status: statusMark(process, entry.status),
      by: entry.by,
      told: toldOf(entry, process),
      note: entry.note ?? null,
    });
  }
  addUntil(Number.POSITIVE_INFINITY);
  for (const { update } of pending) {
    ledger.push({ at: context.times.moment(update.at), status: null, by: update.by, told: [], note: update.note });
  }
  return ledger;
}

/** Why it waits and what changed, in the words in which clocks and details say it: "awaiting vendor", "priority P3 → P1". */
function toldOf({ reason, changed }: TimelineEntry, process: Process): readonly string[] {
  const changes = Object.entries(changed ?? {}).map(([field, { from, to }]) => {
    const word = (value: Json): string => choiceText(propertiesOf(process)[field], value) ?? shortValue(value);
    return `${inSentence(fieldLabel(field))} ${word(from)} → ${word(to)}`;
  });
  return reason === undefined ? changes : [inSentence(label(reason)), ...changes];
}

/** Whether a field of a record is told in its ledger. */
export function isTold(record: RecordFile, field: string): boolean {
  return field === 'timeline' || (field === UPDATES && record.timeline.length > 0 && updatesOf(record) !== null);
}

interface Update {
  readonly at: string;
  readonly by: string;
  readonly note: string | null;
}

/** Null where the field holds anything else: then it is shown as it is. */
function updatesOf({ data }: RecordFile): readonly Update[] | null {
  const list: Json | undefined = Object.hasOwn(data, UPDATES) ? data[UPDATES] : undefined;
  if (!Array.isArray(list)) return null;
  const updates = (list as readonly Json[]).flatMap((one): Update[] => {
    const at = isObject(one) ? asString(one['at']) : null;
    const by = isObject(one) ? asString(one['by']) : null;
    return !isObject(one) || at === null || by === null ? [] : [{ at, by, note: asString(one['note']) }];
  });
  return updates.length === list.length ? updates : null;
}
