import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../site/build.ts';
import { serveSite } from '../../site/serve.ts';
import { service, smallSnapshot } from '../support/small-site.ts';

/** A word that no page has the width for. */
const LONG = 'W'.repeat(90);
/** Hebrew: written from right to left, with digits beside it that would change places. */
export const HEBREW = '7 \u05e9\u05dc\u05d5\u05dd 8';

const records: Readonly<Record<string, string>> = {
  'records/calendars/CAL-always.md': `---\nid: CAL-always\ntitle: ${LONG}\nstatus: active\ntimezone: UTC\nhours: always\n---\n`,
  'records/agreements/SLA-a.md': `---\nid: SLA-a\ntitle: ${LONG}\nstatus: active\ntype: sla\ncalendar: CAL-always\nservices: all\nkinds: [incident]\ntargets:\n  - {metric: resolution, P1: 4h, P2: 10h}\navailability: {target: 99.9}\n---\n`,
  'records/services/SVC-a.md': service(
    'SVC-a',
    LONG,
    `description: ${LONG}\ndepends-on: [SVC-b]\nx-${'n'.repeat(60)}: ${LONG}\nx-list: [{a: ${LONG}, b: ${LONG}, c: ${LONG}}]\n`,
    `## ${LONG}\n\n${LONG}\n\n- ${LONG}\n\n> ${LONG}\n\n| a | b |\n| --- | --- |\n| ${LONG} | ${LONG} |\n\n    ${LONG}\n`,
  ),
  'records/services/SVC-b.md': service('SVC-b', HEBREW),
  'records/incidents/INC-0001.md': `---\nid: INC-0001\ntitle: ${LONG}\nstatus: on-hold\npriority: P2\nimpact: high\nurgency: medium\nservice: SVC-a\nassignee: ${LONG}\nchannel: phone\noutage: {start: 2026-11-20T09:00:00Z, end: 2026-11-20T10:00:00Z}\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: in-progress, by: ${LONG}, note: ${LONG}}\n  - {at: 2026-11-20T10:00:00Z, status: on-hold, by: bob, reason: ${'w'.repeat(90)}, changed: {${LONG}: {from: ${LONG}, to: 1}}}\n---\n`,
  'records/incidents/INC-0002.md': `---\nid: INC-0002\ntitle: ${HEBREW}\nstatus: ${LONG.toLowerCase()}\npriority: P2\nimpact: high\nurgency: medium\nservice: SVC-b\nassignee: erin\nchannel: phone\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: in-progress, by: bob}\n---\n`,
  'records/incidents/INC-0003.md': `---\nid: INC-0003\ntitle: ${HEBREW}\nstatus: in-progress\npriority: P1\nimpact: high\nurgency: medium\nservice: SVC-b\nassignee: erin\nchannel: phone\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: in-progress, by: bob}\n---\n`,
};

/** A site of records that are written to spoil it. */
export async function openHostileSite(): Promise<{ folder: string; url: string; close(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'gitsm-hostile-site-'));
  const folder = join(parent, 'site');
  const snapshot = smallSnapshot(records);
  const now = '2026-11-21T11:24:00Z';
  await buildSite({ snapshot, processes: snapshot.rules.processes, out: folder, now, commit: null });
  const server = await serveSite({ folder });
  return {
    folder,
    url: server.url,
    close: async () => {
      await server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
