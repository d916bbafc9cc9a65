import { unservedObjectives } from '../measures/alignment.ts';
import { snapshotCheck } from '../model/check.ts';

/** Statuses in which a service counts: it serves, or it will. What is only proposed promises nothing. */
const COUNTS: readonly string[] = ['approved', 'building', 'live', 'retiring'];

/** Looks for aims that no service serves. */
export const objectiveWithoutService = snapshotCheck({
  id: 'objective-without-service',
  title: 'An active objective is served by no service.',
  why: 'Either IT has nothing to do with it, and then it does not belong here, or something is missing that nobody has proposed yet (ISO/IEC 20000-1:2018 6.2; ITIL service strategy). An objective is served by services that support a business process which pursues it.',
  fix: 'Name the objective in "objectives" of the business processes that pursue it, and those in "processes" of the services that support them; or propose the service that is missing.',
  severity: 'warning',
  kinds: ['objective', 'business-process', 'service'],
  examples: [
    {
      name: 'one without a business process, and one whose process no service supports',
      files: {
        'records/objectives/OBJ-grow.md': objective('OBJ-grow', 'active'),
        'records/objectives/OBJ-last.md': objective('OBJ-last', 'active'),
        'records/business-processes/BPR-sell.md': process('OBJ-last'),
        'records/services/SVC-payments.md': service('proposed'),
      },
      expect: [
        'records/objectives/OBJ-grow.md:2:5 Unexpected active objective without a service, expected one that supports a business process which pursues it.',
        'records/objectives/OBJ-last.md:2:5 Unexpected active objective without a service, expected one that supports a business process which pursues it.',
      ],
    },
    {
      name: 'served by a service that is being built, or not pursued',
      files: {
        'records/objectives/OBJ-grow.md': objective('OBJ-grow', 'active'),
        'records/objectives/OBJ-old.md': objective('OBJ-old', 'dropped'),
        'records/objectives/OBJ-new.md': objective('OBJ-new', 'draft'),
        'records/business-processes/BPR-sell.md': process('OBJ-grow'),
        'records/services/SVC-payments.md': service('building'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const entry of unservedObjectives(snapshot, COUNTS)) {
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['id'] },
        message:
          'Unexpected active objective without a service, expected one that supports a business process which pursues it.',
        help: `\`gitsm trace ${entry.id}\` shows how far the chain goes.`,
      };
    }
  },
});

function objective(id: string, status: string): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\nowner: carol\n---\n`;
}

function process(objectiveId: string): string {
  return `---\nid: BPR-sell\ntitle: Sell\nstatus: active\nowner: carol\nobjectives: [${objectiveId}]\n---\n`;
}

function service(status: string): string {
  return `---\nid: SVC-payments\ntitle: Payments\nstatus: ${status}\nowner: carol\nprocesses: [BPR-sell]\n---\n`;
}
