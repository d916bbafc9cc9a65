import { measures } from '../measures/index.ts';
import { recordCheck } from '../model/check.ts';

const improvement = (figures: string) =>
  `---\nid: IMP-0001\ntitle: Fewer reopened incidents\nstatus: new\nmeasure: reopen-rate\n${figures}timeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n`;

/** Holds baseline, target and measured value of an improvement against what its measure can be. */
export const improvementTarget = recordCheck({
  id: 'improvement-target',
  title: 'The figures of an improvement do not fit its measure.',
  why: 'An improvement is judged by three figures. If the target is no better than the baseline there is nothing to reach; if one of them is in another unit, whoever closes it compares apples with percent (ISO/IEC 20000-1:2018, 10.2: targets for improvement are set and measured).',
  fix: 'Use the unit of the measure ("gitsm measures <name>" tells it; shares are 0 to 1), and a target on the better side of the baseline.',
  severity: 'warning',
  kinds: ['improvement'],
  examples: [
    {
      name: 'percent where a share is measured',
      files: { 'records/improvements/IMP-0001.md': improvement('baseline: 12\ntarget: 0.05\n') },
      expect: ['records/improvements/IMP-0001.md:6:11 Unexpected baseline 12, expected a share from 0 to 1.'],
    },
    {
      name: 'a target on the wrong side',
      files: { 'records/improvements/IMP-0001.md': improvement('baseline: 0.05\ntarget: 0.12\n') },
      expect: ['records/improvements/IMP-0001.md:7:9 Unexpected target 0.12, expected less than the baseline 0.05.'],
    },
    {
      name: 'a target that is reached already',
      files: {
        'records/improvements/IMP-0001.md': improvement('baseline: 0.05\ntarget: 0.05\n').replace(
          'reopen-rate',
          'how often people call twice',
        ),
      },
      expect: [
        'records/improvements/IMP-0001.md:7:9 Unexpected target 0.05, expected another figure than the baseline.',
      ],
    },
    {
      name: 'fewer than before',
      files: { 'records/improvements/IMP-0001.md': improvement('baseline: 0.12\ntarget: 0.05\nmeasured: 0.08\n') },
      expect: [],
    },
  ],
  *run({ data }) {
    const measure = measures.find(({ id }) => id === data['measure']);
    for (const field of ['baseline', 'target', 'measured']) {
      const value = data[field];
      if (measure?.unit !== 'share' || typeof value !== 'number' || (value >= 0 && value <= 1)) continue;
      yield {
        place: { pointer: [field] },
        message: `Unexpected ${field} ${value}, expected a share from 0 to 1.`,
        help: `Write ${value / 100} for ${value} percent.`,
      };
      return;
    }
    const { baseline, target } = data;
    if (typeof baseline !== 'number' || typeof target !== 'number') return;
    const better = measure?.better;
    if (better === 'lower' ? target < baseline : better === 'higher' ? target > baseline : target !== baseline) return;
    const expected =
      better === undefined
        ? 'another figure than the baseline'
        : `${better === 'lower' ? 'less' : 'more'} than the baseline ${baseline}`;
    yield {
      place: { pointer: ['target'] },
      message: `Unexpected target ${target}, expected ${expected}.`,
      help: 'Set the figure that is to be reached.',
    };
  },
});
