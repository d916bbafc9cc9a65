/** A mistake planted into the demonstration, and the one check that is to find it. */
export interface Plant {
  /** Finishes the sentence "the check finds ...". */
  readonly name: string;
  /** Record that is edited; left out where only files are added. */
  readonly record?: string;
  /** What is replaced in it; each must occur. */
  readonly edits?: readonly (readonly [from: string | RegExp, to: string])[];
  /** Path → text of files that are added. */
  readonly add?: Readonly<Record<string, string>>;
  readonly check: string;
}

/** Mistakes as people make them, over all kinds. */
export const plants: readonly Plant[] = [
  {
    name: 'a service that is linked by a wrong name',
    record: 'INC-0009',
    edits: [['service: SVC-payments', 'service: SVC-paymets']],
    check: 'link-resolves',
  },
  {
    name: 'a configuration item in the place of a service',
    record: 'SVC-email',
    edits: [['depends-on: [', 'depends-on: [CI-host-7, ']],
    check: 'link-resolves',
  },
  {
    name: 'a building that needs a machine which stands in it',
    record: 'CI-dc-west',
    edits: [['status: live\n', 'status: live\ndepends-on: [CI-host-7]\n']],
    check: 'dependency-cycle',
  },
  {
    name: 'a parent that is its own grandchild',
    record: 'INC-0008',
    edits: [['major: true\n', 'major: true\nparent: INC-0009\n']],
    check: 'chain-cycle',
  },
  {
    name: 'an open incident below a closed one',
    record: 'INC-0030',
    edits: [['status: new\n', 'status: new\nparent: INC-0012\n']],
    check: 'child-open',
  },
  {
    name: 'a major incident whose review is gone',
    record: 'INC-0008',
    edits: [['## Major incident review', '## Afterwards']],
    check: 'major-incident-review',
  },
  {
    name: 'a priority that impact and urgency do not give',
    record: 'INC-0009',
    edits: [['priority: P2', 'priority: P1']],
    check: 'priority-matches-matrix',
  },
  {
    name: 'an outage that ends before it begins',
    record: 'INC-0009',
    edits: [['end: 2026-02-10T15:09:00Z', 'end: 2026-02-10T08:09:00Z']],
    check: 'window-valid',
  },
  {
    name: 'an outage of no service at all',
    record: 'INC-0009',
    edits: [['service: SVC-payments\n', '']],
    check: 'outage-valid',
  },
  {
    name: 'a change window that is over before it opens',
    record: 'CHG-0020',
    edits: [['end: 2026-11-24T06:00:00Z', 'end: 2026-11-24T04:00:00Z']],
    check: 'window-valid',
  },
  {
    name: 'a change in the year-end freeze',
    record: 'CHG-0021',
    edits: [[/window: .*/, 'window: {start: 2026-12-22T18:00:00Z, end: 2026-12-22T19:30:00Z}']],
    check: 'freeze-conflict',
  },
  {
    name: 'a day that no calendar has',
    record: 'CI-host-8',
    edits: [['installed: 2022-11-09', 'installed: 2022-11-31']],
    check: 'date-valid',
  },
  {
    name: 'a member who is listed twice',
    record: 'GRP-database',
    edits: [['members: [bob,', 'members: [bob, Bob,']],
    check: 'duplicate-members',
  },
  {
    name: 'two servers with one serial number',
    record: 'CI-host-8',
    edits: [['PNR-77121-C', 'PNR-77120-C']],
    check: 'ci-duplicate',
  },
  {
    name: 'an item that nothing needs and that belongs to nothing',
    add: {
      'records/cis/CI-forgotten.md':
        '---\nid: CI-forgotten\ntitle: A box in the cellar\nstatus: live\nclass: server\nowner: viktor\nverified: 2026-10-01\nverify-by: 2027-10-01\n---\n\nNobody knows.\n',
    },
    check: 'ci-orphan',
  },
  {
    name: 'an item whose maker no longer looks after it',
    record: 'CI-host-8',
    edits: [['support-until: 2027-11-30', 'support-until: 2026-11-20']],
    check: 'ci-stale',
  },
  {
    name: 'an item that nobody has looked at for two years',
    record: 'CI-host-8',
    edits: [['verified: 2026-06-03', 'verified: 2024-06-03']],
    check: 'ci-unverified',
  },
  {
    name: 'a class that is written wrong',
    record: 'CI-host-8',
    edits: [['class: server', 'class: sever']],
    check: 'class-unknown',
  },
  {
    name: 'a redundancy that asks for both of two',
    record: 'CI-host-7',
    edits: [['min-up: 1', 'min-up: 2']],
    check: 'redundancy-valid',
  },
  {
    name: 'an item that does not run what was released',
    record: 'CI-core-switch-2',
    edits: [['version: 17.15.1', 'version: 17.12.4']],
    check: 'release-versions',
  },
  {
    name: 'a service that promises more than what it stands on',
    record: 'SLA-gold',
    edits: [['availability: {target: 99.9}', 'availability: {target: 99.9999}']],
    check: 'agreement-chain',
  },
  {
    name: 'a review that was to be done last month',
    record: 'SVC-email',
    edits: [[/review-by: .*/, 'review-by: 2026-10-15']],
    check: 'duty-overdue',
  },
  {
    name: 'an improvement that wants less than there is',
    record: 'IMP-0003',
    edits: [['target: 0.95', 'target: 0.60']],
    check: 'improvement-target',
  },
  {
    name: 'an escalation to nobody',
    record: 'GRP-network',
    edits: [['escalation: [', 'escalation: [walter, ']],
    check: 'escalation-path',
  },
  {
    name: 'a target of a metric that nothing measures',
    record: 'SLA-smart-meters',
    edits: [['metric: response', 'metric: repair']],
    check: 'targets-valid',
  },
  {
    name: 'a report of a measure that does not exist',
    record: 'RPT-service-desk',
    edits: [['measures: [', 'measures: [mean-time-to-lunch, ']],
    check: 'measure-known',
  },
  {
    name: 'a timeline that runs backwards',
    record: 'INC-0009',
    edits: [['at: 2026-02-10T09:26:00Z', 'at: 2026-02-10T09:16:00Z']],
    check: 'timeline-ordered',
  },
  {
    name: 'a status that the timeline does not know of',
    record: 'INC-0030',
    edits: [['status: new\n', 'status: cancelled\n']],
    check: 'status-matches-timeline',
  },
  {
    name: 'a step that the lifecycle does not have',
    record: 'INC-0009',
    edits: [['status: in-progress, by: dave, note: Belongs to INC-0008}', 'status: closed, by: dave}']],
    check: 'timeline-follows-lifecycle',
  },
  {
    name: 'a second record with the same ID',
    add: {
      'records/cis/CI-host-8-copy.md':
        '---\nid: CI-host-8\ntitle: Virtual host 8\nstatus: live\nclass: server\nservices: [SVC-email]\nowner: viktor\nverified: 2026-10-01\nverify-by: 2027-10-01\n---\n\nA copy.\n',
    },
    check: 'id-unique',
  },
  {
    name: 'a field that is written wrong',
    record: 'CI-host-8',
    edits: [['serial: ', 'seriel: ']],
    check: 'schema-valid',
  },
  {
    name: 'a calendar that closes before it opens',
    record: 'CAL-desk',
    edits: [[/"(\d\d:\d\d)-(\d\d:\d\d)"/, '"25:00-17:00"']],
    check: 'schema-valid',
  },
  {
    name: 'a live agreement on a contract that was terminated',
    record: 'SLA-carrier',
    edits: [['contract: CON-calder-radio', 'contract: CON-textwave-gateway']],
    check: 'contract-expired',
  },
  {
    name: 'a contract that ends before it begins',
    record: 'CON-paywell',
    edits: [['start: 2023-09-01', 'start: 2027-09-01']],
    check: 'contract-dates',
  },
  {
    name: 'an underpinning agreement that no contract stands behind',
    record: 'SLA-carrier',
    edits: [['contract: CON-calder-radio\n', '']],
    check: 'underpinning-without-contract',
  },
  {
    name: 'software on more machines than there are seats',
    record: 'LIC-shieldwall',
    edits: [[/^seats: .*$/m, 'seats: 1']],
    check: 'licence-over-used',
  },
  {
    name: 'two machines with one tag',
    record: 'AST-host-8',
    edits: [['tag: NW-H0008', 'tag: NW-H0007']],
    check: 'asset-duplicate',
  },
  {
    name: 'a machine that nobody answers for',
    record: 'AST-host-8',
    edits: [
      ['owner: viktor\n', ''],
      ['group: GRP-platform\n', ''],
    ],
    check: 'asset-without-owner',
  },
  {
    name: 'a service that came back later than its customers can bear',
    record: 'CNT-payments',
    edits: [['rto: 3h05m', 'rto: 5h05m']],
    check: 'continuity-gap',
  },
  {
    name: 'a recovery step that waits for one that is not there',
    record: 'CNT-payments',
    edits: [['after: [call]}', 'after: [cal]}']],
    check: 'recovery-steps',
  },
  {
    name: 'an impact that grows less with time',
    record: 'CNT-payments',
    edits: [['1h: low, 4h: medium, 8h: high', '1h: low, 4h: high, 8h: medium']],
    check: 'impact-analysis',
  },
  {
    name: 'a portal that will be too small before anybody can buy more',
    record: 'CAP-portal-peak',
    edits: [['on: 2026-10-31, value: 128', 'on: 2026-10-31, value: 262']],
    check: 'capacity-threshold',
  },
  {
    name: 'a warning that comes after the alarm',
    record: 'CAP-portal-peak',
    edits: [['warning: 75, critical: 90', 'warning: 95, critical: 90']],
    check: 'capacity-samples',
  },
  {
    name: 'an article in a known error that nobody has written',
    record: 'INC-0008',
    edits: [['major: true\n', 'major: true\narticles: [KB-9999]\n']],
    check: 'link-resolves',
  },
  {
    name: 'a live service that still needs a retired one',
    record: 'SVC-leak-reports',
    edits: [['depends-on: [', 'depends-on: [SVC-paper-maps, ']],
    check: 'retired-dependency',
  },
  {
    name: 'a live service whose support group is gone',
    record: 'SVC-email',
    edits: [['group: GRP-platform\n', '']],
    check: 'service-incomplete',
  },
  {
    name: 'a live service of no use to the business',
    record: 'SVC-water-quality',
    edits: [['processes: [BPR-test-water]\n', '']],
    check: 'service-without-objective',
  },
  {
    name: 'an aim that nobody works for',
    add: {
      'records/objectives/OBJ-fountains.md':
        '---\nid: OBJ-fountains\ntitle: A fountain in every village\nstatus: active\nowner: nia\nkey-results: [{result: Fountains, target: 60}]\nreview-by: 2027-06-30\n---\n',
    },
    check: 'objective-without-service',
  },
  {
    name: 'a cost that lies outside its budget',
    record: 'BUD-storage-west',
    edits: [['month: 2026-10, cost: {amount: 19100', 'month: 2026-11, cost: {amount: 19100']],
    check: 'budget-lines',
  },
  {
    name: 'more mailboxes taken than there are',
    record: 'BUD-2026',
    edits: [['unit: mailboxes, total: 1600', 'unit: mailboxes, total: 160']],
    check: 'budget-overshared',
  },
  {
    name: 'two forecasts for one month',
    record: 'DEM-0001',
    edits: [['{month: 2026-09, value: 2000}', '{month: 2026-12, value: 2000}']],
    check: 'month-twice',
  },
  {
    name: 'a complaint that nobody has answered',
    record: 'CUS-laboratory',
    edits: [[/ {4}answered: 2026-10-30\n {4}answer: .*\n {4}upheld: true\n/, '']],
    check: 'duty-overdue',
  },
];
