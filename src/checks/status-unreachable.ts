import { snapshotCheck } from '../model/check.ts';
import type { Mistake } from '../records/own-process.ts';
import { inLifecycle, type Look, ownLooks } from './process/look.ts';
import { isTorn, reachableFrom } from './process/ways.ts';

/** Walks every lifecycle of `.gitsm/schemas/` from its first statuses. */
export const statusUnreachable = snapshotCheck({
  id: 'status-unreachable',
  title: 'No record can ever come to a status of a lifecycle.',
  why: 'A status that no transition leads to is a slip of the pen, or a rest of an older lifecycle: what it asks for is never asked.',
  fix: 'Add a transition that leads there, name it under "initial", or remove the status. Where old records still stand in it, lower the check to a warning in .gitsm/settings.yml.',
  severity: 'error',
  examples: [
    {
      name: 'a freeze that can never be lifted early',
      files: {
        '.gitsm/schemas/freeze/lifecycle.yaml':
          'kind: freeze\nprefix: FRZ\nids: name\nfolder: freezes\ntitle: Freeze\nplural: Freezes\nrules: true\ninitial: [active]\nstatuses:\n  active: {description: Holds.}\n  lifted: {description: Ended early., final: true}\n  over: {description: Over., final: true}\ntransitions:\n  - {from: active, to: over, name: end}\n',
      },
      expect: [
        '.gitsm/schemas/freeze/lifecycle.yaml:11:3 Unexpected status "lifted": no transition leads there from "active".',
      ],
    },
  ],
  *run(snapshot) {
    for (const look of ownLooks(snapshot)) for (const mistake of unreachable(look)) yield { record: null, ...mistake };
  },
});

/** Statuses that no way leads to. */
export function* unreachable(look: Look): Iterable<Mistake> {
  const { lifecycle } = look.process;
  if (isTorn(lifecycle)) return;
  const reached = reachableFrom(lifecycle.initial, lifecycle);
  for (const { name } of lifecycle.statuses) {
    if (reached.has(name)) continue;
    const starts = lifecycle.initial.map((one) => `"${one}"`).join(' or ');
    const message = `Unexpected status "${name}": no transition leads there from ${starts}.`;
    yield inLifecycle(look, ['statuses', name], message, `Add a transition to ${name}, or remove it.`, true);
  }
}
