import { kinds, orphansOf } from '../measures/configuration-health.ts';
import { snapshotCheck } from '../model/check.ts';

/** Looks for items that no service rests on. */
export const ciOrphan = snapshotCheck({
  id: 'ci-orphan',
  title: 'A configuration item is in use, but no service needs it, directly or through others.',
  why: 'An item is recorded because a service could suffer from it. One that leads to no service has either lost its relation, and then impact and approvals overlook it, or it has no use any more and costs money (ServiceNow CMDB health: orphans; FitSM PR11.3).',
  fix: 'Name its services, or the items that need it name it; retire it if nothing does. Classes that serve nobody are marked "alone: true" in the settings.',
  severity: 'warning',
  kinds: [kinds[0]],
  examples: [
    {
      name: 'a server that nothing runs on, and one whose service is retired',
      files: {
        'records/services/SVC-old.md': '---\nid: SVC-old\ntitle: Old\nstatus: retired\nowner: carol\n---\n',
        'records/cis/CI-a.md': ci('CI-a', 'services: [SVC-old]\n'),
        'records/cis/CI-b.md': ci('CI-b', ''),
        'records/cis/CI-c.md': ci('CI-c', 'services: [SVC-payments]\nruns-on: [CI-d]\n'),
        'records/cis/CI-d.md': ci('CI-d', ''),
      },
      expect: [
        'records/cis/CI-a.md:4:9 Unexpected item in use that no service needs, expected one that leads to a service.',
        'records/cis/CI-b.md:4:9 Unexpected item in use that no service needs, expected one that leads to a service.',
      ],
    },
    {
      name: 'parts lead to a service through their whole, and spares need none',
      files: {
        '.gitsm/settings.yml':
          'configuration:\n  classes:\n    server: {}\n    spare: {alone: true}\n    database: {}\n',
        'records/cis/CI-a.md': ci('CI-a', 'part-of: [CI-whole]\n'),
        'records/cis/CI-whole.md': ci('CI-whole', 'services: [SVC-payments]\n'),
        'records/cis/CI-b.md': ci('CI-b', '').replace('class: server', 'class: spare'),
        'records/cis/CI-c.md': ci('CI-c', '').replace('status: live', 'status: planned'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const { id, path } of orphansOf(snapshot))
      yield {
        record: id,
        file: path,
        place: { pointer: ['status'] },
        message: 'Unexpected item in use that no service needs, expected one that leads to a service.',
        help: 'Name its services, or the items that need it; retire it if nothing does.',
      };
  },
});

function ci(id: string, extra: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: live\nclass: server\n${extra}---\n`;
}
