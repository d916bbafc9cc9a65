import type { Finding } from '../model/finding.ts';
import type { Matrix } from '../model/process.ts';
import type { PriorityCounts } from './import-item.ts';
import type { Findings } from './reasons.ts';
import type { ServiceNowRow } from './servicenow-columns.ts';
import { levelOf, priorityOf } from './servicenow-values.ts';

/** Compares the priorities of a source with the matrix of the process, cell by cell. */
export interface PriorityMatrix {
  saw(row: ServiceNowRow): void;
  /** One finding a cell in which the source disagrees. */
  findings(): readonly Finding[];
  counts(): PriorityCounts;
}

/** Rows with the same impact, urgency and priority. */
interface Cell {
  readonly impact: string;
  readonly urgency: string;
  readonly priority: string;
  /** What the matrix of the process says. */
  readonly expected: string | undefined;
  readonly line: number;
  rows: number;
}

/** @param matrix null where the process has none; then every row counts as unknown */
export function priorityMatrix(matrix: Matrix | null, findings: Findings): PriorityMatrix {
  const cells = new Map<string, Cell>();
  let unknown = 0;
  const disagreeing = (): readonly Cell[] => [...cells.values()].filter((cell) => cell.priority !== cell.expected);
  return {
    saw(row) {
      const [impact, urgency] = [levelOf(row.get('impact') ?? ''), levelOf(row.get('urgency') ?? '')];
      const priority = priorityOf(row.get('priority') ?? '');
      if (matrix === null || impact === null || urgency === null || priority === null) {
        unknown += 1;
        return;
      }
      const key = `${impact} ${urgency} ${priority}`;
      const cell = cells.get(key);
      const expected = matrix.table[impact]?.[urgency];
      if (cell === undefined) cells.set(key, { impact, urgency, priority, expected, line: row.line, rows: 1 });
      else cell.rows += 1;
    },
    findings() {
      return disagreeing().map(({ impact, urgency, priority, expected, line, rows }) => {
        const place = `impact ${impact} and urgency ${urgency}`;
        const message = `Unexpected priority ${priority} for ${place} in ${rows} rows, expected ${expected ?? 'none'}.`;
        return findings.make('import-matrix', line, null, message);
      });
    },
    counts() {
      const differ = disagreeing().reduce((sum, cell) => sum + cell.rows, 0);
      const all = [...cells.values()].reduce((sum, cell) => sum + cell.rows, 0);
      return { agree: all - differ, differ, unknown };
    },
  };
}
