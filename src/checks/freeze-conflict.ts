import { type Freeze, freezesOf } from '../guards/freezes.ts';
import { followPaths } from '../guards/link-path.ts';
import { overlap, windowOf } from '../guards/windows.ts';
import { listed } from '../guards/words.ts';
import { snapshotCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { asString, asStrings, isObject, type JsonObject } from '../model/json.ts';
import { type Process, statusOf } from '../model/process.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';

/** Compares approved windows that are not over with the freezes in force. */
export const freezeConflict = snapshotCheck({
  id: 'freeze-conflict',
  title: 'What has been approved lies in a freeze.',
  why: 'A freeze that is declared after a change was scheduled does not undo the approval, but the change will not be let through when it is to start (FitSM PR12.6: the schedule of changes is kept right).',
  fix: 'Choose another window, or say in the override field why it cannot wait and have it approved.',
  severity: 'warning',
  examples: [
    {
      name: 'a scheduled change in a freeze declared later',
      files: {
        'records/freezes/FRZ-christmas.md':
          '---\nid: FRZ-christmas\ntitle: Christmas\nstatus: active\nwindow: {start: 2026-12-20T00:00:00Z, end: 2027-01-02T00:00:00Z}\nreason: Few people at work\nservices: all\n---\n',
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: scheduled\ntype: normal\nrisk: low\nwindow: {start: 2026-12-22T22:00:00Z, end: 2026-12-22T23:00:00Z}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-20T12:00:00Z, status: authorize, by: anna}\n  - {at: 2026-11-20T13:00:00Z, status: scheduled, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      expect: ['records/changes/CHG-0001.md:7:9 Unexpected window within FRZ-christmas.'],
    },
  ],
  *run(snapshot, facts) {
    const now = parseInstant(facts.now) ?? Number.NEGATIVE_INFINITY;
    for (const process of snapshot.rules.processes.values()) {
      for (const { options, statuses } of guardedStatuses(process)) {
        const freezes = freezesOf(snapshot, asString(options['kind']) ?? '').filter((one) => one.window.end > now);
        if (freezes.length === 0) continue;
        const open = ofKind(snapshot, process.kind).filter((entry) => statuses.has(entry.status));
        snapshot.preload(open);
        for (const entry of open) {
          const record = entry.open();
          const field = asString(options['window']) ?? '';
          const window = windowOf(record.data[field]);
          const override = isObject(options['override']) ? asString(options['override']['field']) : null;
          if (window === null || window.end <= now || (override !== null && given(record.data[override]))) continue;
          const services = followPaths([record], asStrings(options['services']), [snapshot]);
          const hit = freezes.filter((freeze) => overlap(window, freeze.window) && touches(freeze, services));
          if (hit.length === 0) continue;
          yield {
            record: entry.id,
            file: entry.path,
            place: { pointer: [field] },
            message: `Unexpected ${field} within ${listed(hit.map((one) => one.id))}.`,
            help: `Choose another ${field}${override === null ? '' : `, or say in "${override}" why it cannot wait`}.`,
          };
        }
      }
    }
  },
});

function touches(freeze: Freeze, services: readonly string[]): boolean {
  return freeze.services === 'all' || freeze.services.some((one) => services.includes(one));
}

/** Statuses that are entered past the guard and not yet final, once per freeze rule of a kind. */
function guardedStatuses(process: Process): readonly { options: JsonObject; statuses: ReadonlySet<string> }[] {
  const uses = process.lifecycle.transitions.flatMap(({ to, guards }) =>
    guards.filter((use) => use.guard === 'outside-freeze').map(({ options }) => ({ to, options })),
  );
  const first = uses[0];
  if (first === undefined) return [];
  const open = uses.map((use) => use.to).filter((to) => statusOf(process, to)?.final === false);
  return [{ options: first.options, statuses: new Set(open) }];
}
