import { taskTitles } from '../guards/task-titles.ts';
import { snapshotCheck } from '../model/check.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { missingTasks, taskLines } from '../model/task-lines.ts';

const kinds = ['request', 'offering'] as const;

/** Statuses in which the work is still to be done. Before, nobody relies on the list; afterwards it went by the offering of its day. */
const STATUSES: ReadonlySet<string> = new Set(['approval', 'in-progress', 'on-hold']);

/** Heading of the list. */
const SECTION = 'Tasks';

/** Holds the task list of a request against the one of its offering. */
export const requestTasks = snapshotCheck({
  id: 'request-tasks',
  title: 'The task list of a request lacks a task of its offering.',
  why: 'The list of the offering is what was agreed to be done each time: a leaver whose account is not closed is found by the auditor, not by the desk. A task that does not apply is ticked with a word why, not taken out (FitSM PR9.5; ISO/IEC 20000-1:2018 8.6.2). The move to fulfilled is refused without it.',
  fix: 'Add the task under "Tasks", beginning with the words of the offering; where it does not apply, tick it and say why.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'a task that was taken out, and one that was renamed',
      files: {
        'records/offerings/OFR-leaver.md':
          '---\nid: OFR-leaver\ntitle: Somebody leaves\nstatus: draft\ntasks: [{title: Close the account}, {title: Take back the laptop}, {title: Cancel the badge}]\n---\n',
        'records/requests/REQ-0001.md': request('- [x] Close the account: done at noon\n- [ ] Ask for the laptop\n'),
      },
      expect: [
        'records/requests/REQ-0001.md:5:11 Unexpected absence of the task "Take back the laptop" of OFR-leaver, expected it under "Tasks".',
        'records/requests/REQ-0001.md:5:11 Unexpected absence of the task "Cancel the badge" of OFR-leaver, expected it under "Tasks".',
      ],
    },
    {
      name: 'further tasks are welcome, and so are words behind the ones of the offering',
      files: {
        'records/offerings/OFR-leaver.md':
          '---\nid: OFR-leaver\ntitle: Somebody leaves\nstatus: draft\ntasks: [{title: Close the account}]\n---\n',
        'records/requests/REQ-0001.md': request('- [ ] Say thank you\n- [x] close the account (had none)\n'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const open = ofKind(snapshot, kinds[0]).flatMap((entry) => {
      const offering = STATUSES.has(entry.status)
        ? find(snapshot, entry.links.find(({ field }) => field === 'offering')?.to ?? '')
        : null;
      const titles = offering?.kind === kinds[1] ? taskTitles(offering.open().data['tasks']) : [];
      return offering === null || titles.length === 0 ? [] : [{ entry, offering: offering.id, titles }];
    });
    snapshot.preload(open.map(({ entry }) => entry));
    for (const { entry, offering, titles } of open)
      for (const title of missingTasks(titles, taskLines(entry.open(), SECTION)))
        yield {
          record: entry.id,
          file: entry.path,
          place: { pointer: ['offering'] },
          message: `Unexpected absence of the task ${JSON.stringify(title.slice(0, 100))} of ${offering}, expected it under "${SECTION}".`,
          help: 'Add it; a task that does not apply is ticked, with a word why.',
        };
  },
});

function request(tasks: string): string {
  return `---\nid: REQ-0001\ntitle: Dana leaves\nstatus: in-progress\noffering: OFR-leaver\nrequester: erin\ngroup: GRP-cab\nassignee: dave\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: new, by: erin}\n  - {at: 2026-11-20T10:00:00Z, status: in-progress, by: dave}\n---\n\n## Tasks\n\n${tasks}`;
}
