import { alignmentOf } from '../measures/alignment.ts';
import { snapshotCheck } from '../model/check.ts';
import { ofKind } from '../model/snapshot.ts';

const kinds = ['service', 'business-process', 'objective'] as const;

/** Statuses in which a service costs something, or asks for it. What retires has been decided. */
const ASKED: readonly string[] = ['proposed', 'approved', 'building', 'live'];

/** Looks for services that serve no aim of the business. */
export const serviceWithoutObjective = snapshotCheck({
  id: 'service-without-objective',
  title: 'A service serves no objective of the business.',
  why: 'It costs money and attention, and nobody can say what would be worse without it (ISO/IEC 20000-1:2018 6.2 and 8.2.2; ITIL service strategy). A service serves the objectives of the business processes that it supports, and those of every service that needs it: the network has no aim of its own. Asked only where there are active objectives.',
  fix: 'Name the business processes that it supports in "processes", or retire it.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'a proposed service that nobody has thought through',
      files: {
        ...chain('active'),
        'records/services/SVC-chat.md': service('SVC-chat', 'proposed', 'tier: 3'),
      },
      expect: [
        'records/services/SVC-chat.md:2:5 Unexpected proposed service without an active objective, expected a business process that it supports.',
      ],
    },
    {
      name: 'the business process serves nothing that is still pursued',
      files: { ...chain('achieved'), ...chain('active', 'OBJ-other', 'BPR-other') },
      expect: [
        'records/services/SVC-payments.md:2:5 Unexpected live service without an active objective, expected a business process that it supports.',
      ],
    },
    {
      name: 'what others need serves what they serve, and what retires is asked nothing',
      files: {
        ...chain('active'),
        'records/services/SVC-payments.md': service(
          'SVC-payments',
          'live',
          'processes: [BPR-sell]\ndepends-on: [SVC-net]',
        ),
        'records/services/SVC-net.md': service('SVC-net', 'live', 'depends-on: [SVC-power]'),
        'records/services/SVC-power.md': service('SVC-power', 'live', 'tier: 1'),
        'records/services/SVC-fax.md': service('SVC-fax', 'retiring', 'tier: 3'),
      },
      expect: [],
    },
    {
      name: 'where nobody records objectives nothing is asked',
      files: { 'records/services/SVC-chat.md': service('SVC-chat', 'live', 'tier: 3') },
      expect: [],
    },
  ],
  *run(snapshot) {
    const { objectives, aligned } = alignmentOf(snapshot);
    if (objectives.length === 0) return;
    for (const entry of ofKind(snapshot, kinds[0])) {
      if (!ASKED.includes(entry.status) || aligned.has(entry.id)) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['id'] },
        message: `Unexpected ${entry.status} service without an active objective, expected a business process that it supports.`,
        help: `For example: gitsm set ${entry.id} 'processes=[BPR-...]'; \`gitsm trace ${entry.id}\` shows the chain.`,
      };
    }
  },
});

/** An objective, a business process that serves it, and the payments that support that. */
function chain(objective: string, objectiveId = 'OBJ-grow', processId = 'BPR-sell'): Readonly<Record<string, string>> {
  return {
    [`records/objectives/${objectiveId}.md`]: `---\nid: ${objectiveId}\ntitle: Grow\nstatus: ${objective}\nowner: carol\n---\n`,
    [`records/business-processes/${processId}.md`]: `---\nid: ${processId}\ntitle: Sell\nstatus: active\nowner: carol\nobjectives: [${objectiveId}]\n---\n`,
    'records/services/SVC-payments.md': service('SVC-payments', 'live', 'processes: [BPR-sell]'),
  };
}

function service(id: string, status: string, fields: string): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\nowner: carol\n${fields}\n---\n`;
}
