import { snapshotCheck } from '../model/check.ts';
import type { Mistake } from '../records/own-process.ts';
import { inLifecycle, type Look, ownLooks } from './process/look.ts';
import { isTorn, leadingTo } from './process/ways.ts';

/** Walks every lifecycle of `.gitsm/schemas/` from its ends backwards. */
export const statusDeadEnd = snapshotCheck({
  id: 'status-dead-end',
  title: 'A record can never leave a status, or never come to an end, although it is not final.',
  why: 'A record that stands there stays open for ever: it is listed, its clocks run, and nobody can close it.',
  fix: 'Add a transition out of it, or write "final: true" where nothing more is expected to happen.',
  severity: 'error',
  examples: [
    {
      name: 'two statuses that only lead to each other',
      files: {
        '.gitsm/schemas/freeze/lifecycle.yaml':
          'kind: freeze\nprefix: FRZ\nids: name\nfolder: freezes\ntitle: Freeze\nplural: Freezes\nrules: true\ninitial: [active]\nstatuses:\n  active: {description: Holds.}\n  paused: {description: Off for now.}\n  asked: {description: To be switched on again.}\n  stuck: {description: Nobody knows.}\n  over: {description: Over., final: true}\ntransitions:\n  - {from: active, to: over, name: end}\n  - {from: active, to: paused, name: pause}\n  - {from: paused, to: asked, name: ask}\n  - {from: asked, to: paused, name: refuse}\n  - {from: active, to: stuck, name: lose}\n',
      },
      expect: [
        '.gitsm/schemas/freeze/lifecycle.yaml:11:3 Unexpected status "paused": no way leads from it to an end.',
        '.gitsm/schemas/freeze/lifecycle.yaml:12:3 Unexpected status "asked": no way leads from it to an end.',
        '.gitsm/schemas/freeze/lifecycle.yaml:13:3 Unexpected status "stuck": no transition leads out of it, and it is not final.',
      ],
    },
  ],
  *run(snapshot) {
    for (const look of ownLooks(snapshot)) for (const mistake of deadEnds(look)) yield { record: null, ...mistake };
  },
});

/** Statuses that cannot be left, and, where a lifecycle has ends, those that do not lead to one. */
export function* deadEnds(look: Look): Iterable<Mistake> {
  const { lifecycle } = look.process;
  if (isTorn(lifecycle)) return;
  const ends = lifecycle.statuses.filter((status) => status.final).map(({ name }) => name);
  const ending = leadingTo(ends, lifecycle);
  for (const { name, final } of lifecycle.statuses) {
    if (final) continue;
    const left = lifecycle.transitions.some((one) => one.from === name && one.to !== name);
    if (left && (ends.length === 0 || ending.has(name))) continue;
    const message = left
      ? `Unexpected status "${name}": no way leads from it to an end.`
      : `Unexpected status "${name}": no transition leads out of it, and it is not final.`;
    const help = `Add a transition out of ${name}, or write "final: true".`;
    yield inLifecycle(look, ['statuses', name], message, help, true);
  }
}
