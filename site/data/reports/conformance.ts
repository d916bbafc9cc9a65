import { type Conformance, conformanceOf, type Standing } from '../../../src/measures/conformance.ts';
import { standards } from '../../../src/measures/generated/standards.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { MarkProps } from '../../props.ts';
import type { ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refToId } from '../context.ts';
import { words } from './columns.ts';

/** What the pages on standards need besides records. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** IDs of all checks. */
  readonly checks: ReadonlySet<string>;
  /** Measure → its figure. */
  readonly figures: ReadonlyMap<string, number | null>;
}

const marks: Readonly<Record<Standing, MarkProps>> = {
  shown: { tone: 'ok', word: 'shown' },
  partly: { tone: 'warn', word: 'partly' },
  gap: { tone: 'bad', word: 'gap' },
  outside: { tone: 'idle', word: 'outside' },
};

/** A page for each standard: requirement, evidence, gap. */
export function conformanceReports(context: Context, checked: Checked): readonly ReportProps[] {
  return standards.map((standard) => {
    const rows = conformanceOf(standard, { snapshot: context.snapshot, ...checked });
    const count = (standing: Standing): number => rows.filter((one) => one.standing === standing).length;
    return {
      path: `reports/${standard.id}.html`,
      stage: 'Across',
      title: standard.title,
      lede: `Of ${rows.length} requirements ${count('shown')} are shown by records, ${count('partly')} partly, ${count('gap')} have a gap, ${count('outside')} no repository can show.`,
      command: `gitsm conformance ${standard.id}`,
      sections: [
        {
          title: 'Requirements',
          note: 'Each is followed by what the records of this repository give as evidence. It is no certificate: it tells an auditor where to look.',
          first: 'Requirement',
          columns: [words('Standing')],
          rows: rows.map((row) => requirementRow(context, row)),
          empty: '',
        },
      ],
      source: standard.attribution,
    };
  });
}

function requirementRow(context: Context, { requirement, standing, evidence }: Conformance): ReportRowProps {
  const { code, text, beyond } = requirement;
  return {
    head: { id: code, title: text, path: null, status: null },
    cells: [{ text: '', mark: marks[standing] }],
    lines: [
      ...evidence.map((one) => ({
        mark: marks[one.holds ? 'shown' : 'gap'],
        text: one.text,
        refs: one.records.map((id) => refToId(context, id)),
      })),
      ...(beyond === undefined ? [] : [{ mark: marks.outside, text: beyond, refs: [] }]),
    ],
  };
}
