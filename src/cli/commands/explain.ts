import { checks } from '../../checks/index.ts';
import { guards } from '../../guards/index.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Command, json } from '../command.ts';
import { type Explanation, explainCheck, explainGuard } from '../explain-check.ts';
import { explainKind } from '../explain-kind.ts';
import { explainRecord } from '../explain-record.ts';
import { processNamed } from '../find-process.ts';
import { recordsNamed } from '../find-record.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';

/** `gitsm explain`: what something means, why, and how to mend it. */
export const command: Command = {
  usage: 'explain <check-id | kind | ID | guard>',
  about: [
    'Explains a check (what it finds, why that matters, how to mend it), a kind (what it is for, its statuses',
    'and moves), a guard (what it asks and where), or a record (what it may become, and what that takes).',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: { json },
  examples: [
    ['explain move-allowed', 'a check'],
    ['explain change', 'a kind'],
    ['explain CHG-0001', 'a record'],
  ],
  run: (args, io) => {
    const word = args.positionals[0] ?? '';
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const { data, text } = explanationOf(word, snapshot, io);
    io.print(args.flag('json') ? `${JSON.stringify(data, null, 2)}\n` : text);
    return 0;
  },
};

function explanationOf(word: string, snapshot: Snapshot, io: Io): Explanation {
  const check = checks.find(({ id }) => id === word);
  if (check !== undefined) return explainCheck(check, snapshot.rules, io);
  const guard = guards.get(word);
  if (guard !== undefined) return explainGuard(guard, snapshot.rules, io);
  const [record] = recordsNamed(snapshot, word);
  if (record !== undefined) return explainRecord(snapshot, record.open(), io);
  const process = processNamed(snapshot.rules, word);
  if (process !== null) return explainKind(process, io);
  const known = [
    ...checks.map(({ id }) => id),
    ...guards.keys(),
    ...snapshot.rules.processes.keys(),
    ...snapshot.byId.keys(),
  ];
  throw new SetupError(
    `There is no check, kind, guard or record ${quoted(word)}`,
    `${suggestion(word, known)}Checks: ${checks.map(({ id }) => id).join(', ')}. Kinds: ${[...snapshot.rules.processes.keys()].sort().join(', ')}.`,
  );
}
