import { listed } from '../guards/words.ts';
import { type RecoveryStep, readSteps, recoveryPath } from '../measures/recovery-path.ts';
import { type Report, recordCheck } from '../model/check.ts';
import type { Pointer } from '../model/finding.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import { shortValue } from '../model/short-value.ts';
import { formatDuration, parseDuration } from '../time/duration.ts';
import { mapsIn } from './maps-in.ts';
import { textsIn } from './texts-in.ts';

/** Holds the recovery steps of a plan together. */
export const recoverySteps = recordCheck({
  id: 'recovery-steps',
  title: 'Recovery steps wait for each other, for steps that are not there, or take longer than the plan promises.',
  why: 'Whoever works through the plan at night cannot guess which step was meant, and a plan whose own steps take six hours does not bring a service back in four (ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.3).',
  fix: 'Give each step a name of its own, name only such steps under after and took, and let the longest way through them fit into the RTO.',
  severity: 'error',
  kinds: ['continuity-plan'],
  examples: [
    {
      name: 'a circle, a step that is not there, a name used twice, and a time for a step that nobody has',
      files: {
        'records/continuity-plans/CNT-shop.md': plan(
          '  - {step: call, title: Call, takes: 10m}\n  - {step: call, title: Call again, takes: 10m}\n  - {step: start, title: Start, takes: 1h, after: [restor]}\n  - {step: data, title: Data, takes: 1h, after: [check]}\n  - {step: check, title: Check, takes: 1h, after: [data]}\nexercises:\n  - {planned: 2026-05-12, type: full, held: 2026-05-12, result: passed, took: {restore: 1h}}',
        ),
      },
      expect: [
        'records/continuity-plans/CNT-shop.md:8:12 Unexpected second step "call", expected a name of its own.',
        'records/continuity-plans/CNT-shop.md:9:52 Unexpected step "restor", expected one of call, start, data and check.',
        'records/continuity-plans/CNT-shop.md:10:12 Unexpected step "data" that never begins: it waits for steps that wait for each other.',
        'records/continuity-plans/CNT-shop.md:11:12 Unexpected step "check" that never begins: it waits for steps that wait for each other.',
        'records/continuity-plans/CNT-shop.md:13:89 Unexpected step "restore", expected one of call, start, data and check.',
      ],
    },
    {
      name: 'steps that take longer than the plan promises, though two of them run side by side',
      files: {
        'records/continuity-plans/CNT-shop.md': plan(
          '  - {step: call, title: Call, takes: 30m}\n  - {step: start, title: Start, takes: 1h, after: [call]}\n  - {step: data, title: Data, takes: 3h, after: [call]}\n  - {step: check, title: Check, takes: 45m, after: [start, data]}',
        ),
      },
      expect: [
        'records/continuity-plans/CNT-shop.md:5:6 Unexpected RTO of 4 h, expected at least 4 h 15 m: call, data and check take so long.',
      ],
    },
    {
      name: 'steps that just fit',
      files: {
        'records/continuity-plans/CNT-shop.md': plan(
          '  - {step: call, title: Call, takes: 30m}\n  - {step: start, title: Start, takes: 3h30m, after: [call]}\n  - {step: data, title: Data, takes: 3h30m, after: [call]}\nexercises:\n  - {planned: 2026-05-12, type: full, held: 2026-05-12, result: passed, took: {data: 1h}}',
        ),
      },
      expect: [],
    },
  ],
  *run({ data }) {
    const steps = readSteps(data);
    const names = new Set(steps.map(({ name }) => name));
    yield* repeated(steps);
    for (const [index, step] of mapsIn(data['steps']))
      for (const [at, name] of textsIn(step['after']))
        if (!names.has(name)) yield unknown(['steps', index, 'after', at], name, names);
    const path = recoveryPath(steps);
    for (const { index, name } of path.stuck) {
      const message = `Unexpected step "${name}" that never begins: it waits for steps that wait for each other.`;
      yield { place: { pointer: ['steps', index, 'step'] }, message, help: 'Take one of the waits out.' };
    }
    yield* unknownTimes(data, names);
    const rto = parseDuration(data['rto']);
    if (rto === null || path.stuck.length > 0 || path.minutes <= rto) return;
    yield {
      place: { pointer: ['rto'] },
      message: `Unexpected RTO of ${formatDuration(rto)}, expected at least ${formatDuration(path.minutes)}: ${listed(path.longest)} take so long.`,
      help: 'Let steps run side by side, make them shorter, or promise less.',
    };
  },
});

function* repeated(steps: readonly RecoveryStep[]): Generator<Report> {
  const seen = new Set<string>();
  for (const { index, name } of steps) {
    if (seen.has(name)) {
      const message = `Unexpected second step "${name}", expected a name of its own.`;
      yield { place: { pointer: ['steps', index, 'step'] }, message, help: 'Rename one of the two.' };
    }
    seen.add(name);
  }
}

function* unknownTimes(data: JsonObject, names: ReadonlySet<string>): Generator<Report> {
  for (const [index, exercise] of mapsIn(data['exercises'])) {
    const { took } = exercise;
    for (const name of isObject(took) ? Object.keys(took) : [])
      if (!names.has(name)) yield unknown(['exercises', index, 'took', name], name, names);
  }
}

function unknown(pointer: Pointer, name: string, names: ReadonlySet<string>): Report {
  const expected = names.size === 0 ? 'none: the plan has no steps' : `one of ${listed([...names])}`;
  return {
    place: { pointer },
    message: `Unexpected step "${shortValue(name)}", expected ${expected}.`,
    help: 'Names of steps stand under steps, in step.',
  };
}

function plan(steps: string): string {
  return `---\nid: CNT-shop\ntitle: Shop\nstatus: draft\nrto: 4h\nsteps:\n${steps}\n---\n`;
}
