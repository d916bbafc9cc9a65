import { describe, expect, it } from 'vitest';
import { availabilityGaps } from '../../src/measures/chain-availability.ts';
import { timeGaps } from '../../src/measures/chain-times.ts';
import { continuityOf } from '../../src/measures/continuity.ts';
import { promiseChain } from '../../src/measures/promise-chain.ts';
import { orderGaps } from '../../src/measures/recovery-order.ts';
import { bareFacts, inspectFiles, snapshotOf } from '../checks/run-example.ts';

const now = '2026-11-21T10:00:00Z';
const calendars = {
  'records/calendars/CAL-always.md':
    '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: UTC\nhours: always\n---\n',
  'records/calendars/CAL-office.md':
    '---\nid: CAL-office\ntitle: Office\nstatus: active\ntimezone: UTC\nhours: {mon: ["09:00-17:00"], tue: ["09:00-17:00"]}\n---\n',
};

function agreement(id: string, type: string, services: string, more: string, calendar = 'CAL-always') {
  const text = `---\nid: ${id}\ntitle: ${id}\nstatus: active\ntype: ${type}\ncalendar: ${calendar}\nservices: ${services}\n${more}\n---\n`;
  return { [`records/agreements/${id}.md`]: text };
}

function service(id: string, needs: readonly string[]) {
  return {
    [`records/services/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: live\nowner: carol\ndepends-on: [${needs.join(', ')}]\n---\n`,
  };
}

function gaps(files: Readonly<Record<string, string>>) {
  const chain = promiseChain(snapshotOf({ ...calendars, ...files }), now);
  return chain.slas.flatMap((sla) =>
    timeGaps(chain, sla).map(
      ({ support, metric, priority }) => `${sla.id} ${support.agreement.id} ${metric} ${priority}`,
    ),
  );
}

const web = { ...service('SVC-web', ['SVC-mid']), ...service('SVC-mid', ['SVC-net']), ...service('SVC-net', []) };

describe('the chain of agreements', () => {
  it('holds an SLA against what needed services are sold for, where nobody behind them promises that metric', () => {
    const sla = agreement(
      'SLA-web',
      'sla',
      '[SVC-web]',
      'targets: [{metric: resolution, P1: 4h}, {metric: response, P1: 1h}]',
    );
    const sold = agreement(
      'SLA-net',
      'sla',
      '[SVC-net]',
      'targets: [{metric: resolution, P1: 8h}, {metric: response, P1: 2h}]',
    );
    expect(gaps({ ...web, ...sla, ...sold })).toEqual(['SLA-web SLA-net resolution P1', 'SLA-web SLA-net response P1']);
    const team = agreement('SLA-team', 'ola', '[SVC-net]', 'targets: [{metric: resolution, P1: 2h}]');
    expect(gaps({ ...web, ...sla, ...sold, ...team })).toEqual(['SLA-web SLA-net response P1']);
  });

  it('takes "any" for a priority that has no target of its own, and leaves alone what only one side promises', () => {
    const sla = agreement('SLA-web', 'sla', '[SVC-web]', 'targets: [{metric: resolution, P1: 4h, any: 8h}]');
    const team = agreement(
      'SLA-team',
      'ola',
      '[SVC-web]',
      'targets: [{metric: resolution, P2: 9h, P1: 5h}, {metric: update, P1: 9h}]',
    );
    expect(gaps({ ...web, ...sla, ...team })).toEqual([
      'SLA-web SLA-team resolution P1',
      'SLA-web SLA-team resolution P2',
    ]);
  });

  it('does not compare agreements for different kinds of records', () => {
    const sla = agreement('SLA-web', 'sla', '[SVC-web]', 'kinds: [incident]\ntargets: [{metric: resolution, P1: 4h}]');
    const team = agreement('SLA-team', 'ola', '[SVC-web]', 'kinds: [request]\ntargets: [{metric: resolution, P1: 5h}]');
    expect(gaps({ ...web, ...sla, ...team })).toEqual([]);
  });

  it('survives circles, broken calendars and agreements that name nothing', () => {
    const circle = { ...service('SVC-web', ['SVC-net']), ...service('SVC-net', ['SVC-web']) };
    const sla = agreement('SLA-web', 'sla', '[SVC-web]', 'targets: [{metric: resolution, P1: 4h}]');
    const broken = agreement('SLA-team', 'ola', '[SVC-net]', 'targets: [{metric: resolution, P1: 5h}]', 'CAL-gone');
    const bare = {
      'records/agreements/SLA-bare.md': '---\nid: SLA-bare\ntitle: Bare\nstatus: active\ntype: 7\ntargets: none\n---\n',
    };
    expect(gaps({ ...circle, ...sla, ...broken, ...bare })).toEqual([]);
  });

  it('multiplies what parts are promised, each once', () => {
    const possible = (promised: number) => {
      const snapshot = snapshotOf({
        ...calendars,
        ...service('SVC-web', ['SVC-mid', 'SVC-net']),
        ...service('SVC-mid', ['SVC-net']),
        ...service('SVC-net', []),
        ...agreement('SLA-web', 'sla', '[SVC-web]', `availability: {target: ${promised}}\ntargets: []`),
        ...agreement('SLA-mid', 'ola', '[SVC-mid]', 'availability: {target: 99.95}\ntargets: []'),
        ...agreement('SLA-net', 'underpinning', '[SVC-net]', 'availability: {target: 99.95}\ntargets: []'),
      });
      const chain = promiseChain(snapshot, now);
      return chain.slas.flatMap((sla) => availabilityGaps(snapshot, chain, sla)).map((gap) => gap.possible);
    };
    expect(possible(99.9)).toEqual([]);
    expect(possible(99.91)).toEqual([expect.closeTo(99.900025, 9)]);
  });
});

describe('cost', () => {
  /** Seconds for services in a row, each needing the ten before it, each with a plan, and agreements for a hundredth of them. */
  function seconds(count: number): number {
    const files: Record<string, string> = { ...calendars };
    for (let at = 0; at < count; at++) {
      const needs = Array.from({ length: Math.min(10, at) }, (_, back) => `SVC-${at - back - 1}`);
      Object.assign(files, service(`SVC-${at}`, needs));
      files[`records/continuity-plans/CNT-${at}.md`] =
        `---\nid: CNT-${at}\ntitle: Plan\nstatus: approved\nservices: [SVC-${at}]\nrto: 4h\n---\n`;
    }
    const snapshot = snapshotOf(files);
    for (const entry of snapshot.entries) entry.open();
    const started = performance.now();
    expect(orderGaps(snapshot, continuityOf(snapshot, now))).toEqual([]);
    return performance.now() - started;
  }

  it('of the order of recovery grows with the number of dependencies, not with its square', () => {
    seconds(100);
    const least = (count: number): number => Math.min(...[1, 2, 3].map(() => seconds(count)));
    expect(least(1600) / Math.max(least(200), 1)).toBeLessThan(40);
  });

  it('of comparing targets is bounded, and it is told when that bound is reached', () => {
    const targets = (from: number) => {
      const lines = Array.from({ length: 50 }, (_, at) => {
        const times = [1, 2, 3, 4, 5].map((priority) => `P${priority}: ${from + at * 5 + priority}m`);
        return `  - {metric: m${at}, ${times.join(', ')}}`;
      });
      return `targets:\n${lines.join('\n')}`;
    };
    const files: Record<string, string> = { ...calendars, ...service('SVC-web', []) };
    Object.assign(files, agreement('SLA-web', 'sla', '[SVC-web]', targets(60), 'CAL-office'));
    for (let at = 0; at < 15; at++)
      Object.assign(files, agreement(`SLA-${at}`, 'ola', '[SVC-web]', `group: GRP-${at}\n${targets(1000 + at * 300)}`));
    const snapshot = snapshotOf(files);
    const started = performance.now();
    const chain = promiseChain(snapshot, now);
    for (const sla of chain.slas) timeGaps(chain, sla);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(chain.exhausted()).toBe(false);
    for (let at = 100; at < 120; at++)
      Object.assign(
        files,
        agreement(
          `SLA-${at}`,
          'ola',
          `[SVC-${at}]`,
          `group: GRP-${at}\nsupports: [SLA-${at % 5}-x]\n${targets(1000 + at * 300)}`,
        ),
      );
    for (let at = 0; at < 5; at++)
      Object.assign(files, agreement(`SLA-${at}-x`, 'sla', `[SVC-x${at}]`, targets(61 + at), 'CAL-office'));
    const many = promiseChain(snapshotOf(files), now);
    for (const sla of many.slas) timeGaps(many, sla);
    expect(many.exhausted()).toBe(true);
    const { findings } = inspectFiles(null, files, { ...bareFacts, now });
    expect(findings.some(({ message }) => message.startsWith('Unexpected number of different targets'))).toBe(true);
  });
});
