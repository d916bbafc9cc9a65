import { describe, expect, it } from 'vitest';
import { clockOf } from '../../src/measures/clock.ts';
import { type Reading, readingsOf } from '../../src/measures/reading.ts';
import { serviceLevels } from '../../src/measures/service-levels.ts';
import { readInstant } from '../../src/time/instant.ts';
import file from '../fixtures/time/sla-scenarios.json' with { type: 'json' };
import { calendarOf } from '../time/support/vectors.ts';
import type { Question, Scenario, ScenarioFile } from './support/scenarios.ts';
import { processWith, recordWith } from './support/scenarios.ts';

const { scenarios } = file as unknown as ScenarioFile;

const TOLD = 'Zammad waits for the customer to write again; gitsm counts until the requester is told again';

/** Due instants that gitsm answers otherwise on purpose: scenario and metric, the reason, and gitsm's answer. */
const DIFFERENT: Readonly<Record<string, { readonly reason: string; readonly due: string }>> = {
  'long pending: due lands on close, reported at next opening, response': {
    reason: 'a due instant that falls on closing time stays there',
    due: '2013-06-04T16:00:00Z',
  },
  'late response, update in time, update': { reason: TOLD, due: '2013-03-21T13:00:00Z' },
  'late response, update late, update': { reason: TOLD, due: '2013-03-21T14:00:00Z' },
  'customer replies after late update, update': {
    reason: 'Zammad counts from the customer’s message at 12:05, gitsm from when the requester was told at 12:00',
    due: '2013-03-21T14:00:00Z',
  },
  'agent answers again: worst exchange kept, update': { reason: TOLD, due: '2013-03-21T14:10:00Z' },
  'customer contact after a long pending, update': {
    reason: 'Zammad counts from the customer’s message, gitsm from the start, as the requester was told nothing since',
    due: '2016-11-03T15:00:00Z',
  },
};

function ask(scenario: Scenario, question: Question, services: string[] = ['SVC-desk']): Reading | undefined {
  const targets = Object.entries({ ...scenario.targets, ...(question.target ? { resolution: question.target } : {}) });
  const agreement = recordWith('agreement', 'SLA-desk', 'active', {
    type: 'sla',
    calendar: 'CAL-desk',
    kinds: ['ticket'],
    services,
    targets: targets.flatMap(([metric, minutes]) => (minutes === null ? [] : [{ metric, P3: `${minutes}m` }])),
  });
  const updates = (scenario.updates ?? []).map((at) => ({ at, by: 'anna' }));
  const data = { priority: 'P3', service: 'SVC-desk', updates };
  const record = recordWith('ticket', 'TCK-0001', 'new', data, scenario.timeline);
  const calendars = new Map([['CAL-desk', calendarOf(scenario.calendar)]]);
  const levels = serviceLevels([agreement], calendars);
  const readings = readingsOf(record, processWith(), levels, readInstant(question.now)) ?? [];
  return readings.find(({ metric }) => metric === question.metric);
}

const cases = scenarios.flatMap((scenario) =>
  scenario.ask.map((question) => ({ name: scenario.name, scenario, question })),
);
const otherwise = ({ name, question }: (typeof cases)[number]) => DIFFERENT[`${name}, ${question.metric}`];

describe('SLA scenarios of Zammad', () => {
  it('are all accounted for', () => {
    expect(scenarios).toHaveLength(25);
    expect(scenarios.filter(({ ask: questions }) => questions.length === 0).map(({ name }) => name)).toEqual([]);
    const differing = cases.flatMap((one) =>
      otherwise(one) === undefined ? [] : [`${one.name}, ${one.question.metric}`],
    );
    expect(differing.toSorted()).toEqual(Object.keys(DIFFERENT).toSorted());
  });

  it.each(cases)('$question.metric: $name', (one) => {
    const { scenario, question } = one;
    const reading = ask(scenario, question);
    if (question.none === true) {
      expect(reading).toBeUndefined();
      return;
    }
    if (reading === undefined) throw new Error('there is no such clock');
    const clock = clockOf(reading);
    const different = otherwise(one);
    if (different !== undefined) {
      expect(clock.due).toBe(different.due);
      expect(question.due).not.toBe(different.due);
    } else if (question.due !== undefined) expect(clock.due).toBe(question.due);
    const { elapsedMinutes, longestMinutes, slack } = question;
    if (elapsedMinutes !== undefined) {
      expect(clock.elapsedMinutes).toBe(elapsedMinutes);
      if (slack !== undefined) expect(clock.targetMinutes - clock.elapsedMinutes).toBe(slack);
      if (slack !== undefined) expect(clock.state).toBe(slack < 0 ? 'breached' : 'met');
    }
    if (longestMinutes === undefined) return;
    const ended = reading.cycles.slice(0, -1);
    const longest = Math.max(...ended.map(({ used }) => used / 60_000));
    expect(longest).toBe(longestMinutes);
    expect(clock.targetMinutes - longest).toBe(slack);
    expect(ended.some(({ breachedAt }) => breachedAt !== null)).toBe((slack ?? 0) < 0);
  });

  it.each(cases.filter(({ name }) => name.startsWith('sla no longer')))(
    'no agreement, no clock: $name',
    ({ scenario, question }) => {
      expect(ask(scenario, question, ['SVC-other'])).toBeUndefined();
    },
  );
});
