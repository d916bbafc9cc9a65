import type { Clock } from '../../measures/clock.ts';
import { entryWords } from '../../model/entry-words.ts';
import type { RecordFile, TimelineEntry } from '../../model/record.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, json } from '../command.ts';
import { fieldRows } from '../fields.ts';
import { findRecord } from '../find-record.ts';
import type { Io } from '../io.ts';
import { minutesText } from '../minutes-text.ts';
import { terminalProgress } from '../progress.ts';
import { plainView, type RecordView, type Relation, viewRecord } from '../record-view.ts';
import { stepLines } from '../step-lines.ts';
import { table } from '../table.ts';

/** `gitsm show`: one record and all that hangs on it. */
export const command: Command = {
  usage: 'show <ID>',
  about: 'Shows one record: its fields, timeline, links both ways, clocks, and what it may become next.',
  positionals: { min: 1, max: 1 },
  options: { json, body: { text: 'also print the text below the frontmatter' } },
  examples: [
    ['show INC-0001', 'everything about an incident'],
    ['show SVC-payments --json', 'as JSON'],
  ],
  run: async (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const record = findRecord(snapshot, args.positionals[0] ?? '').open();
    const view = await viewRecord(snapshot, record);
    if (args.flag('json')) io.print(`${JSON.stringify(plainView(record, view), null, 2)}\n`);
    else io.print(text(record, view, io) + (args.flag('body') ? `\n${record.body.trim()}\n` : ''));
    return 0;
  },
};

function text(record: RecordFile, view: RecordView, io: Io): string {
  const rows = (cells: readonly (readonly string[])[]): string => table(io, cells, { indent: 2 });
  const relation = ({ name, id, title }: Relation): readonly string[] => [name, id, title ?? 'does not exist'];
  const sections: readonly (readonly [heading: string, body: string])[] = [
    ['Fields', rows(fieldRows(record.data).map(([field, value]) => [field, value]))],
    ['Timeline', rows(record.timeline.map((entry) => [entry.at, entry.status, entry.by, told(entry)]))],
    ['Links', rows(view.links.map(relation))],
    ['Linked from', rows(view.linkedFrom.map(relation))],
    ['Clocks', rows(view.clocks.map(clockRow))],
    ['May become', stepLines(view.steps, io)],
  ];
  const head = `${io.paint('bold', record.id)}  ${visible(record.title)}\n${io.paint('cyan', visible(record.status))}  ${io.paint('dim', visible(record.path))}\n`;
  return (
    head +
    sections
      .filter(([, body]) => body !== '')
      .map(([heading, body]) => `\n${io.paint('bold', heading)}\n${body}`)
      .join('')
  );
}

/** What an entry tells besides the status. */
function told(entry: TimelineEntry): string {
  return [entryWords(entry).join(', '), entry.note ?? ''].filter((part) => part !== '').join('; ');
}

function clockRow(clock: Clock): readonly string[] {
  const used = `${minutesText(clock.elapsedMinutes)} of ${minutesText(clock.targetMinutes)}`;
  return [clock.metric, clock.state, used, clock.agreement, clock.due === null ? '' : `due ${clock.due}`];
}
