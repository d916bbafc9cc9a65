import { alignmentOf } from '../../../src/measures/alignment.ts';
import { portfolioOf } from '../../../src/measures/portfolio.ts';
import { linksTo } from '../../../src/model/backlinks.ts';
import type { RecordEntry } from '../../../src/model/record.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import type { RefProps } from '../../props.ts';
import type { ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, isOpen, refTo, refToId } from '../context.ts';
import { counted } from '../words.ts';
import { minor, words } from './columns.ts';

/** The ends of the chain that its measure does not tell: what serves objectives, and what services rest on. */
const kinds = ['business-process', 'ci'] as const;
const [PROCESS, CI] = kinds;
/** Most records that one cell names. */
const LONGEST = 12;

/** What the business wants, and the processes, services and items that serve it; null where nobody wrote down what it wants. */
export function alignmentReport(context: Context): ReportProps | null {
  const { objectives, direct } = alignmentOf(context.snapshot);
  const stray = portfolioOf(context.snapshot).filter(({ view, aligned }) => view !== 'retired' && !aligned);
  if (objectives.length === 0) return null;
  const serving = new Map<string, string[]>();
  for (const [service, served] of direct) {
    for (const objective of served) {
      const list = serving.get(objective);
      if (list === undefined) serving.set(objective, [service]);
      else list.push(service);
    }
  }
  const alone = objectives.filter(({ id }) => !serving.has(id)).length;
  return {
    path: 'reports/alignment.html',
    stage: 'Strategy',
    title: 'Alignment',
    lede: `${counted(objectives.length, 'objective is', 'objectives are')} pursued; ${alone === 0 ? 'services serve each' : `no service serves ${alone} of them`}. ${stray.length === 0 ? 'Every service serves one.' : `${counted(stray.length, 'service', 'services')} ${stray.length === 1 ? 'serves' : 'serve'} none.`}`,
    command: 'gitsm trace',
    sections: [
      {
        title: 'Objectives',
        note: 'Each with the business processes that name it, the services that those rest on, and the configuration items of these services.',
        first: 'Objective',
        columns: [words('Served'), words('Business processes'), words('Services'), minor(words('Items'))],
        rows: objectives.map((entry) => row(context, entry, serving.get(entry.id) ?? [])),
        empty: '',
      },
      {
        title: 'Services without an objective',
        note: 'Planned or in use, and neither they nor any service that needs them serves an objective.',
        first: 'Service',
        columns: [words('Status'), words('Business processes')],
        rows: stray.map(({ entry, processes }) => ({
          head: refTo(context, entry),
          cells: [
            { text: '', mark: refTo(context, entry).status },
            { text: processes.length === 0 ? 'none' : '', refs: processes.map((id) => refToId(context, id)) },
          ],
          lines: [],
        })),
        empty: 'None.',
      },
    ],
    source: 'ISO/IEC 20000-1:2018 6.2.',
  };
}

function row(context: Context, objective: RecordEntry, services: readonly string[]): ReportRowProps {
  const processes = naming(context.snapshot, objective.id, PROCESS).filter((one) => isOpen(context.processes, one));
  const items = new Set(services.flatMap((id) => naming(context.snapshot, id, CI)));
  return {
    head: refTo(context, objective),
    cells: [
      {
        text: '',
        mark:
          services.length === 0
            ? { tone: 'warn', word: 'by no service' }
            : { tone: 'ok', word: `by ${counted(services.length, 'service', 'services')}` },
      },
      cell(processes.map((entry) => refTo(context, entry))),
      cell(services.map((id) => refToId(context, id))),
      cell([...items].filter((one) => isOpen(context.processes, one)).map((entry) => refTo(context, entry))),
    ],
    lines: [],
  };
}

function naming(snapshot: Snapshot, id: string, kind: string): readonly RecordEntry[] {
  return [...new Set(linksTo(snapshot, id).map(({ entry }) => entry))].filter((entry) => entry.kind === kind);
}

function cell(refs: readonly RefProps[]) {
  const more = refs.length - LONGEST;
  return {
    text: refs.length === 0 ? 'none' : more > 0 ? `${refs.length}, among them ` : '',
    refs: refs.slice(0, LONGEST),
  };
}
