import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.ts';
import { routeOf } from '../../src/model/routing.ts';
import { snapshotOf } from '../checks/run-example.ts';

const snapshot = snapshotOf({
  '.gitsm/settings.yml': `routing:
  - {kinds: [request], group-of: offering}
  - {kinds: [incident], service: [SVC-a, SVC-b], category: Network, group: GRP-network}
  - {kinds: [incident], class: [database, storage], group: GRP-database}
  - {kinds: [incident, request], group-of: service}
  - {kinds: [incident], group: GRP-desk}
  - {kinds: [change], group-of: services}
`,
  'records/cis/CI-db.md': '---\nid: CI-db\ntitle: D\nstatus: live\nclass: database\n---\n',
  'records/services/SVC-a.md': '---\nid: SVC-a\ntitle: A\nstatus: live\ngroup: GRP-a\n---\n',
  'records/services/SVC-b.md': '---\nid: SVC-b\ntitle: B\nstatus: live\n---\n',
  'records/offerings/OFR-a.md': '---\nid: OFR-a\ntitle: A\nstatus: draft\ngroup: GRP-fulfil\n---\n',
});

test.each([
  ['incident', { service: 'SVC-b', category: 'network' }, ['GRP-network', 1, 'service SVC-b, category network']],
  ['incident', { service: 'SVC-a', cis: ['CI-gone', 'CI-db'] }, ['GRP-database', 2, 'class database']],
  ['incident', { service: 'SVC-a' }, ['GRP-a', 3, 'group of SVC-a']],
  ['incident', { service: 'SVC-b' }, ['GRP-desk', 4, '']],
  ['incident', { services: ['SVC-a'], category: 'network' }, ['GRP-network', 1, 'service SVC-a, category network']],
  ['request', { offering: 'OFR-a', service: 'SVC-a' }, ['GRP-fulfil', 0, 'group of OFR-a']],
  ['request', { service: 'SVC-a' }, ['GRP-a', 3, 'group of SVC-a']],
  ['request', { service: 'SVC-b' }, null],
  ['change', { service: 'SVC-a' }, null],
  ['change', { services: ['SVC-b', 'SVC-a'] }, ['GRP-a', 5, 'group of SVC-a']],
  ['incident', { service: 7, cis: [null], category: { a: 1 } }, ['GRP-desk', 4, '']],
])('%s %j', (kind, data, expected) => {
  const route = routeOf(snapshot, kind, data as unknown as JsonObject);
  expect(route === null ? null : [route.group, route.rule, route.because]).toEqual(expected);
});
