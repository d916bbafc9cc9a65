import { listed } from '../guards/words.ts';
import { type AvailabilityGap, availabilityGaps } from '../measures/chain-availability.ts';
import { type TimeGap, timeGaps } from '../measures/chain-times.ts';
import { promiseChain } from '../measures/promise-chain.ts';
import { snapshotCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { formatDuration } from '../time/duration.ts';
import { mapsIn } from './maps-in.ts';

/** Payments need the network. */
const twoServices = {
  'records/services/SVC-payments.md':
    '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\ndepends-on: [SVC-network]\n---\n',
  'records/services/SVC-network.md': '---\nid: SVC-network\ntitle: Network\nstatus: live\nowner: carol\n---\n',
};

const CAL_ALWAYS = '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: Europe/London\nhours: always\n---\n';

/** Holds what is promised to customers against what those behind it have promised. */
export const agreementChain = snapshotCheck({
  id: 'agreement-chain',
  title: 'An SLA promises more than the OLAs and underpinning contracts behind it hold.',
  why: 'A customer is served no faster than the slowest group or supplier in the chain. If the carrier may take six hours and the customer is promised four, the SLA is missed although everybody keeps their word (ISO/IEC 20000-1:2018 8.3.3 and 8.3.4, FitSM PR2.4). Held against each other are the targets for the same metric and priority, on an ordinary week of both calendars from the worst start on, and the product of the availabilities of everything that a service needs.',
  fix: 'Negotiate the shorter target with those behind it, or promise less. `hand-over` of an OLA or contract says how long it takes until it is called upon; `redundancy` of a service, which of the services it needs can stand in for each other.',
  severity: 'warning',
  kinds: ['agreement'],
  examples: [
    {
      name: 'the carrier of the network that payments need may take longer than customers are promised',
      files: {
        ...twoServices,
        'records/agreements/SLA-gold.md': agreement('SLA-gold', 'sla', '[SVC-payments]', 'CAL-office', '4h'),
        'records/agreements/SLA-carrier.md': agreement(
          'SLA-carrier',
          'underpinning',
          '[SVC-network]',
          'CAL-office',
          '6h',
        ),
      },
      expect: [
        'records/agreements/SLA-gold.md:8:36 Unexpected target 4 h for resolution P1, expected no less than SLA-carrier holds for SVC-network, which SVC-payments needs: 6 h on CAL-office.',
      ],
    },
    {
      name: 'the same time, but one counts office hours; and a hand-over that uses up what is left',
      files: {
        ...twoServices,
        'records/calendars/CAL-always.md': CAL_ALWAYS,
        'records/agreements/SLA-gold.md': agreement('SLA-gold', 'sla', '[SVC-payments]', 'CAL-always', '4h'),
        'records/agreements/SLA-team.md': agreement('SLA-team', 'ola', '[SVC-payments]', 'CAL-office', '4h'),
        'records/agreements/SLA-carrier.md': agreement(
          'SLA-carrier',
          'underpinning',
          '[SVC-network]',
          'CAL-always',
          '3h30m',
          'hand-over: 1h\n',
        ),
      },
      expect: [
        'records/agreements/SLA-gold.md:8:36 Unexpected target 4 h for resolution P1, expected no less than SLA-team holds for SVC-payments: 4 h on CAL-office, up to 159 h 30 m later.',
        'records/agreements/SLA-gold.md:8:36 Unexpected target 4 h for resolution P1, expected no less than SLA-carrier holds for SVC-network, which SVC-payments needs: 3 h 30 m after 1 h of hand-over, on CAL-always.',
      ],
    },
    {
      name: 'a promise that gets shorter next year, with one behind it that names it',
      files: {
        'records/agreements/SLA-gold.md': agreement(
          'SLA-gold',
          'sla',
          '[SVC-payments]',
          'CAL-office',
          '8h',
          'periods:\n  - {from: 2027-01-01, targets: [{metric: resolution, P1: 2h}]}\n',
        ),
        'records/agreements/SLA-team.md': agreement(
          'SLA-team',
          'ola',
          '[SVC-other]',
          'CAL-office',
          '4h',
          'supports: [SLA-gold]\n',
        ),
      },
      expect: [
        'records/agreements/SLA-gold.md:10:59 Unexpected target 2 h for resolution P1 from 2027-01-01, expected no less than SLA-team holds: 4 h on CAL-office.',
      ],
    },
    {
      name: 'more availability than the parts come to together, and a part that is promised in office hours alone',
      files: {
        ...twoServices,
        'records/calendars/CAL-always.md': CAL_ALWAYS,
        'records/agreements/SLA-gold.md': available('SLA-gold', 'sla', '[SVC-payments]', 'CAL-always', 99.9),
        'records/agreements/SLA-team.md': available('SLA-team', 'ola', '[SVC-payments]', 'CAL-always', 99.9),
        'records/agreements/SLA-network.md': available('SLA-network', 'sla', '[SVC-network]', 'CAL-office', 99.95),
      },
      expect: [
        'records/agreements/SLA-gold.md:9:24 Unexpected availability 99.9 % for SVC-payments, expected at most 99.85 %: SVC-payments 99.9 % (SLA-team) and SVC-network 99.95 % (SLA-network, on CAL-office alone).',
      ],
    },
    {
      name: 'each link holds: shorter times, a draft, one that is over, a service that another can stand in for',
      files: {
        ...twoServices,
        'records/services/SVC-payments.md':
          '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: carol\ndepends-on: [SVC-network, SVC-radio]\nredundancy: [{of: [SVC-network, SVC-radio]}]\n---\n',
        'records/services/SVC-radio.md': '---\nid: SVC-radio\ntitle: Radio\nstatus: live\nowner: carol\n---\n',
        'records/agreements/SLA-gold.md': agreement('SLA-gold', 'sla', '[SVC-payments]', 'CAL-office', '4h'),
        'records/agreements/SLA-a.md': agreement(
          'SLA-a',
          'ola',
          '[SVC-payments]',
          'CAL-office',
          '3h',
          'hand-over: 1h\n',
        ),
        'records/agreements/SLA-b.md': agreement('SLA-b', 'ola', '[SVC-payments]', 'CAL-office', '9h').replace(
          'active',
          'draft',
        ),
        'records/agreements/SLA-c.md': agreement(
          'SLA-c',
          'ola',
          '[SVC-payments]',
          'CAL-office',
          '9h',
          'valid-until: 2026-11-20\n',
        ),
        'records/agreements/SLA-d.md': agreement('SLA-d', 'underpinning', '[SVC-network]', 'CAL-office', '9h'),
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    const chain = promiseChain(snapshot, now);
    const [today = 0] = chain.days([]);
    for (const sla of chain.slas) {
      const at = { record: sla.id, file: sla.record.path };
      const bySupport = Map.groupBy(timeGaps(chain, sla), ({ support }) => support.agreement.record.path);
      for (const [first, ...others] of bySupport.values()) {
        if (first === undefined) continue;
        const message = timeMessage(first, others, today);
        yield { ...at, place: { pointer: placeOf(first) }, message, help: timeHelp(first) };
      }
      for (const gap of availabilityGaps(snapshot, chain, sla)) {
        yield {
          ...at,
          place: { pointer: ['availability', 'target'] },
          message: availabilityMessage(gap),
          help: 'Promise less, have more promised, or let another service stand in (`redundancy`). Parts are taken to fail independently; those without a promise, never.',
        };
      }
    }
    const [first] = chain.slas;
    if (first !== undefined && chain.exhausted()) {
      const message =
        'Unexpected number of different targets, expected at most 5,000 pairs: the rest was not compared.';
      yield {
        record: first.id,
        file: first.record.path,
        place: { pointer: ['id'] },
        message,
        help: 'Let agreements share targets and calendars.',
      };
    }
  },
});

function timeMessage(gap: TimeGap, others: readonly TimeGap[], today: number): string {
  const { metric, priority, promised, kept, handOver, calendar, later, support, day, version } = gap;
  const { service, neededBy, agreement } = support;
  const also = others.length === 0 ? '' : ` (and ${listed(others.map((one) => `${one.metric} ${one.priority}`))})`;
  const since = day === today ? '' : ` from ${dateOf(day)}`;
  const where = service === null ? '' : ` for ${service}${neededBy === null ? '' : `, which ${neededBy} needs`}`;
  const after = handOver === 0 ? '' : ` after ${formatDuration(handOver)} of hand-over,`;
  const excess =
    calendar === version.named
      ? ''
      : Number.isFinite(later)
        ? `, up to ${formatDuration(later)} later`
        : ', which never opens';
  return `Unexpected target ${formatDuration(promised)} for ${metric} ${priority}${also}${since}, expected no less than ${agreement.id} holds${where}: ${formatDuration(kept - handOver)}${after} on ${calendar}${excess}.`;
}

function timeHelp({ start, sla, support }: TimeGap): string {
  return `Worst for what begins on ${weekTime(start)}, counted on an ordinary week without holidays and pauses. Renegotiate ${support.agreement.id}, or promise less in ${sla.id}.`;
}

function availabilityMessage({ service, promised, possible, parts }: AvailabilityGap): string {
  const named = parts.map(
    ({ service: part, agreement, target, calendar, uncovered }) =>
      `${part} ${target} % (${agreement.id}${uncovered > 0 ? `, on ${calendar} alone` : ''})`,
  );
  // Cut off, so that what is promised never looks as if it could be held.
  const most = Math.floor(possible * 1000) / 1000;
  return possible < promised
    ? `Unexpected availability ${promised} % for ${service}, expected at most ${most} %: ${listed(named)}.`
    : `Unexpected availability ${promised} % for ${service}, expected parts promised for all its hours: ${listed(named)}.`;
}

/** Where the target stands: in a period of its own, or at the top. */
function placeOf({ sla, version, metric, priority }: TimeGap): Pointer {
  const { data } = sla.record;
  const [index, period] = mapsIn(data['periods'])[sla.versions.indexOf(version) - 1] ?? [];
  const own = period !== undefined && period['targets'] !== undefined;
  const list = mapsIn(own ? period['targets'] : data['targets']);
  const [at, target] = list.find(([, one]) => one['metric'] === metric) ?? [];
  const prefix = own && index !== undefined ? ['periods', index, 'targets'] : ['targets'];
  if (at === undefined || target === undefined) return prefix;
  return [...prefix, at, Object.hasOwn(target, priority) ? priority : 'any'];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A minute of the local week for people: "Friday 17:00". */
function weekTime(minute: number): string {
  const day = ((Math.floor(minute / 1440) % 7) + 7) % 7;
  const rest = ((minute % 1440) + 1440) % 1440;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${WEEKDAYS[day]} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

function dateOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function agreement(id: string, type: string, services: string, calendar: string, target: string, more = ''): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: active\ntype: ${type}\ncalendar: ${calendar}\nservices: ${services}\ntargets: [{metric: resolution, P1: ${target}}]\n${more}---\n`;
}

function available(id: string, type: string, services: string, calendar: string, target: number): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: active\ntype: ${type}\ncalendar: ${calendar}\nservices: ${services}\ntargets: [{metric: ${id.toLowerCase()}, P5: 80h}]\navailability: {target: ${target}}\n---\n`;
}
