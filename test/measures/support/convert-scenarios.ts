import { formatInstant } from '../../../src/time/instant.ts';
import type { RawCalendar } from '../../time/support/convert-vectors.ts';
import { convertCalendar } from '../../time/support/convert-vectors.ts';
import type { Question, Scenario, ScenarioFile } from './scenarios.ts';

export interface RawScenarios {
  readonly source: { readonly repo: string; readonly commit: string; readonly licence: string };
  readonly scenarios: readonly RawScenario[];
}

interface RawScenario {
  readonly name: string;
  readonly calendar: RawCalendar;
  readonly slaMinutes?: { readonly firstResponse: number; readonly update: number; readonly solution: number | null };
  readonly created?: string;
  readonly initialState?: string;
  readonly history?: readonly (readonly [at: string, from: string, to: string])[];
  readonly firstResponseAt?: string;
  readonly closedAt?: string;
  readonly agentContactAt?: string;
  readonly contacts?: readonly (readonly [who: string, at: string])[];
  readonly expect?: RawExpect & { readonly before?: RawExpect };
  readonly timeline?: string;
  readonly from?: string;
  readonly to?: string;
  readonly end?: string;
  readonly minutes?: number;
  readonly note?: string;
}

interface RawExpect {
  readonly firstResponseDue?: string | null;
  readonly firstResponseMinutes?: number;
  readonly firstResponseSlack?: number;
  readonly updateDue?: string | null;
  readonly updateMinutes?: number;
  readonly updateSlack?: number;
  readonly solutionDue?: string | null;
  readonly solutionMinutes?: number;
  readonly solutionSlack?: number;
}

/** Origin of the scenarios that are told relative to an instant T. */
const T = Date.parse('2020-01-06T00:00:00Z');
const MINUTE = 60_000;

export function convertScenarios(raw: RawScenarios): ScenarioFile {
  return {
    source: { repository: raw.source.repo, commit: raw.source.commit, licence: raw.source.licence },
    scenarios: raw.scenarios.map((one) => (one.timeline === undefined ? ticket(one) : relative(one))),
  };
}

function ticket(raw: RawScenario): Scenario {
  const events: { at: string; state?: string; answered?: boolean }[] = [
    { at: raw.created ?? '', state: raw.initialState ?? 'open' },
    ...(raw.history ?? []).map(([at, , state]) => ({ at, state })),
  ];
  if (raw.firstResponseAt !== undefined) events.push({ at: raw.firstResponseAt, answered: true });
  if (raw.closedAt !== undefined) events.push({ at: raw.closedAt, state: 'closed' });
  const updates = [
    ...(raw.agentContactAt === undefined ? [] : [raw.agentContactAt]),
    ...(raw.contacts ?? []).flatMap(([who, at]) => (who === 'agent' ? [at] : [])),
  ];
  events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let state = 'open';
  let answered = false;
  const timeline = events.map((event) => {
    state = event.state ?? state;
    answered ||= event.answered ?? false;
    const status = answered ? state : state === 'open' ? 'new' : `new-${state}`;
    return [event.at, status] as const;
  });
  const now = events.at(-1)?.at ?? '';
  const { before, ...after } = raw.expect ?? {};
  const told = before ?? after;
  return {
    name: raw.name,
    calendar: convertCalendar(raw.calendar),
    targets: {
      response: raw.slaMinutes?.firstResponse ?? null,
      resolution: raw.slaMinutes?.solution ?? null,
      update: raw.slaMinutes?.update ?? null,
    },
    timeline,
    ...(updates.length === 0 ? {} : { updates }),
    ask: [
      ...question('response', now, told.firstResponseDue, told.firstResponseMinutes, told.firstResponseSlack),
      ...updateQuestion(now, told),
      ...question('resolution', now, told.solutionDue, told.solutionMinutes, told.solutionSlack),
    ],
    ...(raw.note === undefined ? {} : { note: raw.note }),
  };
}

function question(
  metric: Question['metric'],
  now: string,
  due: string | null | undefined,
  elapsedMinutes: number | undefined,
  slack: number | undefined,
): Question[] {
  if (due === null) return [{ now, metric, none: true }];
  if (due === undefined && elapsedMinutes === undefined) return [];
  return [
    {
      now,
      metric,
      ...(due === undefined ? {} : { due }),
      ...(elapsedMinutes === undefined ? {} : { elapsedMinutes }),
      ...(slack === undefined ? {} : { slack }),
    },
  ];
}

/** Zammad tells the longest time between a customer's message and an answer; gitsm's cycles end where the requester is told. */
function updateQuestion(now: string, { updateDue, updateMinutes, updateSlack }: RawExpect): Question[] {
  if (updateDue === undefined && updateMinutes === undefined) return [];
  return [
    {
      now,
      metric: 'update',
      ...(updateDue == null ? {} : { due: updateDue }),
      ...(updateDue === null ? { silent: true } : {}),
      ...(updateMinutes === undefined ? {} : { longestMinutes: updateMinutes }),
      ...(updateSlack === undefined ? {} : { slack: updateSlack }),
    },
  ];
}

/** `T`, `T+75m`, `T-1w`, `T+120m+1w`: minutes after T. */
function minutesAfter(text: string): number {
  let minutes = 0;
  for (const [, sign, count, unit] of text.matchAll(/([+-])(\d+)([mw])/g)) {
    minutes += (sign === '-' ? -1 : 1) * Number(count) * (unit === 'w' ? 7 * 24 * 60 : 1);
  }
  return minutes;
}

function at(minutes: number): string {
  return formatInstant(T + minutes * MINUTE);
}

/** Minutes of the story that a clock has counted until so many minutes after T: it runs 0 to 90, then is pending until the close at 120. */
function used(minutes: number): number {
  return Math.min(Math.max(minutes, 0), 90);
}

/**
 * Zammad asks about a stretch of the ticket's life, gitsm about the whole of it: minutes are told as those used at the end of the stretch, a
 * destination as the due instant of a target larger by what was used before.
 */
function relative(raw: RawScenario): Scenario {
  const from = minutesAfter(raw.from ?? 'T');
  const timeline = [
    [at(0), 'new'],
    [at(60), 'open'],
    [at(90), 'pending'],
    [at(120), 'closed'],
  ] as const;
  const ask: Question =
    raw.end === undefined
      ? { metric: 'resolution', now: at(minutesAfter(raw.to ?? 'T')), elapsedMinutes: used(from) + (raw.minutes ?? 0) }
      : { metric: 'resolution', now: at(120), target: used(from) + 30, due: at(minutesAfter(raw.end)) };
  return {
    name: raw.name,
    calendar: convertCalendar(raw.calendar),
    targets: { response: null, resolution: 1000, update: null },
    timeline,
    ask: [ask],
  };
}
