import fc from 'fast-check';
import type { CalendarCase } from './arbitraries.ts';
import { calendarNear, DAY, instantIn, ZONES } from './arbitraries.ts';
import { dateOf } from './naive-calendar.ts';
import type { OracleAgreement, OracleEntry, OracleRecord, OracleRule, OracleTarget } from './oracle-record.ts';

export const STATUSES = ['new', 'assigned', 'in-progress', 'on-hold', 'resolved', 'closed', 'cancelled'];
export const REASON_FIELD = 'hold-reason';
const REASONS = ['awaiting-caller', 'awaiting-vendor', 'awaiting-change'];
const PRIORITIES = ['P1', 'P2', 'P3'];
const SERVICES = ['SVC-mail', 'SVC-print'];
const LEVELS = ['high', 'low'];

/** Priority by impact and urgency. */
export const MATRIX = { high: { high: 'P1', low: 'P2' }, low: { high: 'P2', low: 'P3' } };

/** A record under agreements, and when to ask about it. */
export interface ClockCase {
  readonly record: OracleRecord;
  /** The priority follows from two other fields. */
  readonly matrix: boolean;
  readonly agreements: readonly OracleAgreement[];
  readonly calendars: readonly (CalendarCase & { readonly id: string })[];
  /** Instants of the question, and how far to look around the due instants. */
  readonly asks: readonly number[];
}

/** Lengths that timelines and targets share, so that clocks stop and turn exactly at their targets. Seconds. */
const SHARED = [0, 60, 1800, 3600, 5400, 7200, 14_400, 28_800, 86_400];

const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SHARED) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 * 60 }).map((minutes) => minutes * 60) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 * 3600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 * 86_400 }) },
);

const minutes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SHARED.slice(1).map((seconds) => seconds / 60)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 1500 }) },
);

/** Targets: mostly for every priority. */
const target = (metric: string): fc.Arbitrary<OracleTarget> =>
  fc.tuple(minutes, minutes, minutes, fc.integer({ min: 0, max: 15 })).map(([one, two, three, missing]) => ({
    metric,
    minutes: Object.fromEntries(
      [one, two, three].map((count, at) => [PRIORITIES[at] ?? '', count] as const).filter((_, at) => at !== missing),
    ),
  }));

const statuses = (...names: string[]) => fc.subarray(names, { minLength: 1 });
const optional = <T>(name: string, one: fc.Arbitrary<T>) =>
  fc.option(one, { freq: 2 }).map((value) => (value === null ? {} : { [name]: value }));

const pauses = fc.constantFrom<OracleRule['pauses'] & {}>(
  ['on-hold'],
  ['on-hold'],
  [{ status: 'on-hold', reasons: ['awaiting-caller', 'awaiting-vendor'] }],
  [{ status: 'on-hold', reasons: ['awaiting-caller'] }, 'assigned'],
  [
    { status: 'on-hold', reasons: ['awaiting-caller'] },
    { status: 'on-hold', reasons: ['awaiting-vendor'] },
  ],
  [],
);

/** Rules as an agreement or a lifecycle may declare them. */
const rule = (metric: string): fc.Arbitrary<OracleRule> =>
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom<Partial<OracleRule>>(
          { runs: ['new'] },
          { runs: ['new', 'assigned', 'in-progress'] },
          { to: ['resolved', 'closed'] },
          {},
        ),
        statuses('new', 'assigned', 'in-progress', 'on-hold').map((runs) => ({ runs })),
      ),
      optional('from', statuses('assigned', 'in-progress', 'on-hold')),
      pauses,
      optional('retroactive', fc.boolean()),
      optional('reopen', fc.constantFrom('continue', 'restart', 'ignore')),
      fc.constantFrom({}, {}, { restarts: 'updates' }),
      fc.constantFrom({}, {}, {}, { cancels: ['cancelled', 'closed'] }, { cancels: [] }),
    )
    .map(([runs, from, pausing, retroactive, reopen, restarts, cancels]) => ({
      metric,
      ...runs,
      ...from,
      pauses: pausing,
      ...retroactive,
      ...reopen,
      ...restarts,
      ...cancels,
    }));

/** The clocks of incidents as they ship. */
const SHIPPED: readonly OracleRule[] = [
  { metric: 'response', runs: ['new'] },
  { metric: 'update', runs: ['new', 'in-progress'], pauses: ['on-hold'], reopen: 'restart', restarts: 'updates' },
  { metric: 'resolution', runs: ['new', 'assigned', 'in-progress'], pauses: ['on-hold'] },
];

const rules: fc.Arbitrary<readonly OracleRule[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(SHIPPED) },
  { weight: 1, arbitrary: fc.tuple(rule('response'), rule('update'), rule('resolution')) },
);

const METRICS = ['response', 'update', 'resolution', 'diagnosis'];

const someTargets = fc
  .subarray(METRICS, { minLength: 1, maxLength: 3 })
  .chain((metrics) => fc.tuple(...metrics.map((metric) => target(metric))));

function agreement(id: string, around: number): fc.Arbitrary<OracleAgreement> {
  const date = fc.integer({ min: -2, max: 5 }).map((ahead) => dateOf(around + ahead));
  const seldom = <T>(name: string, one: fc.Arbitrary<T>) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: one.map((value) => ({ [name]: value })) },
    );
  return fc
    .tuple(
      fc.constantFrom<OracleAgreement['type']>('sla', 'sla', 'ola', 'underpinning'),
      fc.constantFrom({}, {}, { services: ['SVC-mail'] }, { services: SERVICES }),
      fc.constantFrom({}, { kinds: ['ticket'] }, { kinds: ['ticket', 'change'] }),
      fc.constantFrom({}, { group: 'GRP-a' }, { group: 'GRP-b' }),
      fc.constantFrom({}, { provider: 'Northwind' }),
      fc.constantFrom('CAL-0', 'CAL-0', 'CAL-1'),
      someTargets,
      seldom('metrics', fc.tuple(rule('resolution'), rule('diagnosis'))),
      seldom(
        'periods',
        fc.array(
          fc
            .tuple(date, fc.option(date), fc.option(someTargets), fc.option(fc.constantFrom('CAL-0', 'CAL-1')))
            .map(([one, other, own, calendar]) => {
              const [from = one, until] = [one, ...(other === null ? [] : [other])].sort();
              return {
                from,
                ...(until === undefined ? {} : { until }),
                ...(own === null ? {} : { targets: own }),
                ...(calendar === null && own !== null ? {} : { calendar: calendar ?? 'CAL-0' }),
              };
            }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      seldom('validFrom', date),
      seldom('validUntil', date),
      seldom(
        'retired',
        fc.integer({ min: -48, max: 96 }).map((hour) => around * DAY + hour * 3_600_000),
      ),
    )
    .map(([type, services, kinds, group, provider, calendar, targets, ...rest]) => ({
      id,
      type,
      ...services,
      ...kinds,
      ...(type === 'ola' ? group : {}),
      ...(type === 'sla' ? {} : provider),
      calendar,
      targets,
      ...Object.assign({}, ...rest),
    }));
}

/** What happens at one entry; fields get a new value where the timeline tells a change. */
interface Step {
  readonly gap: number;
  readonly status: string;
  readonly reason: string | null;
  readonly change: readonly [field: string, value: string][];
}

const change = (matrix: boolean) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: matrix
        ? fc.tuple(fc.constantFrom('impact', 'urgency'), fc.constantFrom(...LEVELS))
        : fc.tuple(fc.constant('priority'), fc.constantFrom(...PRIORITIES)),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constant('service'), fc.constantFrom(...SERVICES)) },
  );

const step = (matrix: boolean): fc.Arbitrary<Step> =>
  fc.record({
    gap,
    status: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('assigned', 'in-progress', 'on-hold', 'resolved') },
      { weight: 2, arbitrary: fc.constantFrom(...STATUSES) },
    ),
    reason: fc.option(fc.constantFrom(...REASONS), { freq: 2 }),
    change: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(change(matrix), { minLength: 1, maxLength: 2 }) },
    ),
  });

/** When the requester was told how things stand: with an entry, or at a share of the whole time. */
type Telling = { readonly entry: number } | { readonly share: number };

function recordOf(
  first: number,
  steps: readonly Step[],
  start: { readonly [field: string]: string },
  told: readonly Telling[],
  own: readonly OracleRule[],
  hold: string | null,
): OracleRecord {
  const fields: Record<string, string> = { ...start };
  let at = first;
  const entries = steps.map(({ gap: seconds, status, reason, change: changes }, index): OracleEntry => {
    at += index === 0 ? 0 : seconds * 1000;
    const changed: Record<string, { from: string | null; to: string }> = {};
    for (const [field, to] of index === 0 ? [] : changes) {
      if (fields[field] === to) continue;
      changed[field] = { from: changed[field]?.from ?? fields[field] ?? null, to };
    }
    for (const [field, { to }] of Object.entries(changed)) fields[field] = to;
    return {
      at,
      status,
      ...(reason === null || status !== 'on-hold' ? {} : { reason }),
      ...(Object.keys(changed).length === 0 ? {} : { changed }),
    };
  });
  const matrix: { readonly [row: string]: { readonly [column: string]: string } } = MATRIX;
  return {
    kind: 'ticket',
    reasonFields: { 'on-hold': REASON_FIELD },
    initial: ['new'],
    final: ['closed', 'cancelled'],
    statuses: STATUSES,
    fields: hold === null ? fields : { ...fields, [REASON_FIELD]: hold },
    entries,
    updates: told.map((one) =>
      'entry' in one ? (entries[one.entry]?.at ?? at) : first + Math.floor(((at - first) / 1000) * one.share) * 1000,
    ),
    priorityOf: (now) => now['priority'] ?? matrix[now['impact'] ?? '']?.[now['urgency'] ?? ''] ?? null,
    rules: own,
  };
}

/** Records with one to eight entries, up to three agreements on two calendars. */
export const clockCases: fc.Arbitrary<ClockCase> = fc
  .tuple(fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), fc.boolean(), fc.constantFrom(1, 1, 2, 3))
  .chain(([zone, other, matrix, many]) =>
    fc.tuple(fc.constant(zone), fc.constantFrom(zone, other), fc.constant(matrix), fc.constant(many), instantIn(zone)),
  )
  .chain(([zone, other, matrix, many, first]) => {
    const around = Math.floor(first / DAY);
    return fc
      .record({
        calendars: fc.tuple(calendarNear(zone, around), calendarNear(other, around)),
        agreements: fc.tuple(
          ...Array.from({ length: many }, (_, at) => agreement(['SLA-a', 'SLA-b', 'SLA-c'][at] ?? '', around)),
        ),
        initial: fc.constantFrom('new', 'new', 'new', 'new', 'assigned', 'in-progress'),
        steps: fc.array(step(matrix), { minLength: 1, maxLength: 8 }),
        start: matrix
          ? fc.record({
              impact: fc.constantFrom(...LEVELS),
              urgency: fc.constantFrom(...LEVELS),
              service: fc.constantFrom(...SERVICES),
            })
          : fc.record({ priority: fc.constantFrom(...PRIORITIES), service: fc.constantFrom(...SERVICES) }),
        told: fc.array(
          fc.oneof(
            fc.double({ min: 0, max: 1.2, noNaN: true }).map((share) => ({ share })),
            fc.nat({ max: 7 }).map((entry) => ({ entry })),
          ),
          { maxLength: 3 },
        ),
        rules,
        hold: fc.option(fc.constantFrom(...REASONS), { freq: 2 }),
        asks: fc.array(gap, { minLength: 1, maxLength: 2 }),
        early: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map((one): ClockCase => {
        const [begin, ...later] = one.steps;
        const steps = begin === undefined ? [] : [{ ...begin, status: one.initial }, ...later];
        const record = recordOf(first, steps, one.start, one.told, one.rules, one.hold);
        const last = record.entries.at(-1)?.at ?? first;
        const inside = first + Math.floor(((last - first) / 1000) * one.early) * 1000;
        return {
          record,
          matrix,
          agreements: one.agreements,
          calendars: one.calendars.map((calendar, at) => ({ ...calendar, id: `CAL-${at}` })),
          asks: [
            ...one.asks.map((seconds, at) => (at === 0 ? last + seconds * 1000 : inside)),
            ...record.updates.slice(0, 1),
          ],
        };
      });
  });
