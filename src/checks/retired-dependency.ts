import { snapshotCheck } from '../model/check.ts';
import { needsById } from '../model/graph.ts';
import { inUse } from '../model/in-use.ts';
import { isOver } from '../model/process.ts';
import { find } from '../model/snapshot.ts';
import { linkPointer } from './link-pointer.ts';

/** Looks for things in use that need something which is gone. */
export const retiredDependency = snapshotCheck({
  id: 'retired-dependency',
  title: 'Something live depends on something retired.',
  why: 'Either it is not retired and somebody will switch off what is still needed, or it is and the record of what needs it is wrong, and with it every answer to "what breaks if this stops" (ISO/IEC 20000-1:2018 8.2.2 and 8.2.6; ITIL service portfolio management). It holds for every field that a schema declares as a dependency.',
  fix: 'Take the dependency out of the record that names it, once it is really gone; else take back the retirement.',
  severity: 'error',
  examples: [
    {
      name: 'a live service that needs a retired one, and an item that is gone and still takes part',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', 'live', 'depends-on: [SVC-payments, SVC-fax]'),
        'records/services/SVC-fax.md': service('SVC-fax', 'retired', 'tags: [old]'),
        'records/cis/CI-old.md':
          '---\nid: CI-old\ntitle: Old\nstatus: retired\nclass: server\nservices: [SVC-fax, SVC-shop]\n---\n',
      },
      expect: [
        'records/cis/CI-old.md:6:21 Unexpected retired CI-old, which SVC-shop (live) needs, expected nothing in use to need it.',
        'records/services/SVC-shop.md:6:28 Unexpected retired SVC-fax, which SVC-shop (live) needs, expected nothing in use to need it.',
      ],
    },
    {
      name: 'what is planned, retiring or retired itself may still name it',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', 'proposed', 'depends-on: [SVC-fax]'),
        'records/services/SVC-fax.md': service('SVC-fax', 'retired', 'depends-on: [SVC-telex]'),
        'records/services/SVC-telex.md': service('SVC-telex', 'rejected', 'tags: [old]'),
        'records/services/SVC-mail.md': service('SVC-mail', 'live', 'depends-on: [SVC-paper]'),
        'records/services/SVC-paper.md': service('SVC-paper', 'retiring', 'tags: [old]'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const [id, needs] of needsById(snapshot)) {
      const user = find(snapshot, id);
      if (user === null || !inUse(user) || isOver(snapshot.rules, user)) continue;
      for (const { to, holder, at } of needs) {
        const needed = find(snapshot, to);
        if (needed === null || !isOver(snapshot.rules, needed)) continue;
        yield {
          record: holder.id,
          file: holder.path,
          place: { pointer: linkPointer(at) },
          message: `Unexpected ${needed.status} ${to}, which ${id} (${user.status}) needs, expected nothing in use to need it.`,
          help: `Remove the link from ${holder.id}, or take back that ${to} is ${needed.status}.`,
        };
      }
    }
  },
});

function service(id: string, status: string, field: string): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\nowner: carol\n${field}\n---\n`;
}
