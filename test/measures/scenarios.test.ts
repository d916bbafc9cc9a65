import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../src/measures/clock.ts';
import { serviceLevels } from '../../src/measures/service-levels.ts';
import { readInstant } from '../../src/time/instant.ts';
import file from '../fixtures/time/sla-scenarios.json' with { type: 'json' };
import { calendarOf } from '../time/support/vectors.ts';
import type { Question, Scenario, ScenarioFile } from './support/scenarios.ts';
import { processWith, recordWith } from './support/scenarios.ts';

const { scenarios } = file as unknown as ScenarioFile;

/** What gitsm answers otherwise on purpose, or does not measure. */
const DIFFERENT: Readonly<Record<string, { reason: string; due?: string }>> = {
  'long pending: due lands on close, reported at next opening': {
    reason: 'a due instant that falls on closing time stays there',
    due: '2013-06-04T16:00:00Z',
  },
  'customer contact after a long pending': {
    reason: 'only the time between updates is told, which is no gitsm metric',
  },
};

function ask(scenario: Scenario, question: Question, services: string[] = ['SVC-desk']) {
  const targets = Object.entries({ ...scenario.targets, ...(question.target ? { resolution: question.target } : {}) });
  const agreement = recordWith('agreement', 'SLA-desk', 'active', {
    type: 'sla',
    calendar: 'CAL-desk',
    kinds: ['ticket'],
    services,
    targets: targets.flatMap(([metric, minutes]) => (minutes === null ? [] : [{ metric, P3: `${minutes}m` }])),
  });
  const data = { priority: 'P3', service: 'SVC-desk' };
  const record = recordWith('ticket', 'TCK-0001', 'new', data, scenario.timeline);
  const calendars = new Map([['CAL-desk', calendarOf(scenario.calendar)]]);
  const clocks = clocksOf(record, processWith(), serviceLevels([agreement], calendars), readInstant(question.now));
  return clocks.find(({ metric }) => metric === question.metric);
}

const cases = scenarios.flatMap((scenario) =>
  scenario.ask.map((question) => ({ name: scenario.name, scenario, question })),
);

describe('SLA scenarios of Zammad', () => {
  it('are all accounted for', () => {
    expect(scenarios).toHaveLength(25);
    const asked = scenarios.filter((scenario) => scenario.ask.length > 0 || scenario.name in DIFFERENT);
    expect(asked).toHaveLength(25);
  });

  it.each(cases.filter(({ name }) => !(name in DIFFERENT)))('$question.metric: $name', ({ scenario, question }) => {
    const clock = ask(scenario, question);
    if (question.none === true) {
      expect(clock).toBeUndefined();
      return;
    }
    const { due, elapsedMinutes, slack } = question;
    if (due !== undefined) expect(clock?.due).toBe(due);
    if (elapsedMinutes !== undefined) expect(clock?.elapsedMinutes).toBe(elapsedMinutes);
    if (slack === undefined) return;
    expect((clock?.targetMinutes ?? 0) - (clock?.elapsedMinutes ?? 0)).toBe(slack);
    expect(clock?.state).toBe(slack < 0 ? 'breached' : 'met');
  });

  it.each(cases.filter(({ name }) => DIFFERENT[name]?.due))(
    'on purpose otherwise: $name',
    ({ name, scenario, question }) => {
      expect(ask(scenario, question)?.due).toBe(DIFFERENT[name]?.due);
      expect(question.due).not.toBe(DIFFERENT[name]?.due);
    },
  );

  it.each(cases.filter(({ name }) => name.startsWith('sla no longer')))(
    'no agreement, no clock: $name',
    ({ scenario, question }) => {
      expect(ask(scenario, question, ['SVC-other'])).toBeUndefined();
    },
  );
});
