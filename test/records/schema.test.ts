import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/model/json.ts';
import { builtinValidator } from '../../src/records/builtin-validators.ts';

const agreement = {
  ...{ id: 'SLA-a', title: 'A', status: 'active', type: 'sla', calendar: 'CAL-a' },
  targets: [{ metric: 'resolution', P1: '4h' }],
};
const calendar = { id: 'CAL-a', title: 'A', status: 'active', timezone: 'UTC', hours: 'always' };

function told(kind: string, data: JsonObject): readonly string[] {
  return builtinValidator(kind)(data).map(({ message, help }) => `${message} ${help}`);
}

describe('what a schema does not allow', () => {
  it('is silent on what it allows', () => {
    expect([...told('agreement', agreement), ...told('calendar', calendar)]).toEqual([]);
  });

  it.each([
    [
      'agreement',
      { ...agreement, targets: [{ metric: 'resolution', P1: '4 hours' }] },
      'Unexpected "4 hours" for "targets.0.P1", expected something such as 30m. "targets.0.P1": A length of time in hours and minutes.',
    ],
    [
      'agreement',
      { ...agreement, kinds: ['Incident'] },
      'Unexpected "Incident" for "kinds.0", expected something such as incident. ',
    ],
    [
      'agreement',
      { ...agreement, metrics: [{ metric: 'a' }, { metric: 'b', runs: ['new'], to: ['closed'] }] },
      'Unexpected runs and to together in "metrics.1", expected only one of them. Remove one of them.',
    ],
    [
      'calendar',
      { ...calendar, hours: 'alwys' },
      'Unexpected "alwys" for "hours", expected "always". "hours": Opening',
    ],
    [
      'calendar',
      { ...calendar, hours: { monday: ['09:00-17:00'] } },
      'Unexpected field "monday". Write "mon" if that is meant, or remove it.',
    ],
    [
      'calendar',
      { ...calendar, hours: { weekend: ['09:00-17:00'] } },
      'Unexpected field "weekend". Remove it; known are mon, tue, wed, thu, fri, sat, sun.',
    ],
    [
      'calendar',
      { ...calendar, colour: 'red' },
      'Unexpected field "colour". Remove it, or name it with a leading "x-".',
    ],
    [
      'incident',
      { ...{ id: 'INC-0001', title: 'Slow', status: 'new', impact: 'low', urgency: 'low' }, timeline: [] },
      'Unexpected list for "timeline": it must NOT have fewer than 1 items. ',
    ],
  ])('%s %j', (kind, data, start) => {
    const [first, ...more] = told(kind, data as JsonObject);
    expect(more).toEqual([]);
    expect(first?.slice(0, start.length)).toBe(start);
  });
});
