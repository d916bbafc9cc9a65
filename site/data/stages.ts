import type { Process } from '../../src/model/process.ts';
import type { Stage } from '../report-props.ts';

/** The stages of ITIL's service lifecycle in order, each with the words by which its practices are known. */
const practices: readonly (readonly [Stage, readonly string[]])[] = [
  [
    'Strategy',
    ['strategy', 'business analysis', 'portfolio', 'demand', 'financial', 'relationship', 'alignment', 'customer'],
  ],
  [
    'Design',
    [
      'catalogue',
      'service level',
      'availability',
      'capacity',
      'continuity',
      'supplier',
      'information security',
      'service design',
      'architecture',
      'risk management',
    ],
  ],
  [
    'Transition',
    ['change enablement', 'release', 'deployment', 'configuration', 'asset', 'knowledge', 'validation', 'project'],
  ],
  ['Operation', ['incident', 'problem', 'request', 'service desk', 'event', 'access management']],
  ['Improvement', ['improvement', 'measurement', 'reporting']],
];

/** All stages in order. */
const stages: readonly Stage[] = [...practices.map(([stage]) => stage), 'Across'];

/**
 * The stage a process belongs to: that of the first practice which its handbook page names in the line that begins with `ITIL:`. An
 * organisation's own process says it in the same way.
 */
export function stageOf({ readme }: Process): Stage {
  const line = /^ITIL: *([^\n·]{1,500})/m.exec(readme)?.[1]?.toLowerCase() ?? '';
  for (const name of line.split(',')) {
    const found = practices.find(([, words]) => words.some((word) => name.includes(word)));
    if (found !== undefined) return found[0];
  }
  return 'Across';
}

/** By stage, in order; within one in the order given. */
export function byStage<One extends { readonly stage: Stage }>(all: readonly One[]): readonly One[] {
  return all.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}
