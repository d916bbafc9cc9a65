import { measures } from '../measures/index.ts';
import { recordCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { shortValue } from '../model/short-value.ts';
import { nearest } from '../records/nearest.ts';
import { textsIn } from './texts-in.ts';

/** Looks for names of measures that do not exist. */
export const measureKnown = recordCheck({
  id: 'measure-known',
  title: 'A record names a measure that does not exist.',
  why: 'A report without its figure, or an improvement whose success nobody can compute, is noticed on the day it is needed. A figure of your own is written in words, with spaces; a name in one word is taken for one of gitsm (FitSM PR3.2).',
  fix: 'Use the name of a measure ("gitsm measures --all" lists them), or describe the figure in words.',
  severity: 'error',
  kinds: ['report', 'improvement'],
  examples: [
    {
      name: 'a misspelt measure in a report',
      files: {
        'records/reports/RPT-a.md':
          '---\nid: RPT-a\ntitle: Service levels\nstatus: draft\nmeasures: [reopen-rate, sla-attainement]\n---\n',
      },
      expect: ['records/reports/RPT-a.md:5:25 Unexpected measure sla-attainement, expected one that exists.'],
    },
    {
      name: 'a measure of an improvement that nobody computes',
      files: {
        'records/improvements/IMP-0001.md':
          '---\nid: IMP-0001\ntitle: Faster\nstatus: new\nmeasure: speed-of-light\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: ['records/improvements/IMP-0001.md:5:10 Unexpected measure speed-of-light, expected one that exists.'],
    },
    {
      name: 'a figure in words',
      files: {
        'records/improvements/IMP-0001.md':
          '---\nid: IMP-0001\ntitle: Faster\nstatus: new\nmeasure: minutes until the cause is found\nunit: minutes\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }) {
    const listed = textsIn(data['measures']).map(([index, name]) => [['measures', index], name] as const);
    for (const [pointer, name] of [...listed, [['measure'], asString(data['measure']) ?? ''] as const]) {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) || known.has(name)) continue;
      const near = nearest(name, known);
      yield {
        place: { pointer },
        message: `Unexpected measure ${shortValue(name)}, expected one that exists.`,
        help: near === null ? '`gitsm measures --all` lists them.' : `Did you mean ${near}?`,
      };
    }
  },
});

const known: ReadonlySet<string> = new Set(measures.map(({ id }) => id));
