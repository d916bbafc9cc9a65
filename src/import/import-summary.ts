import type { ImportReport, ReasonCount } from './import-item.ts';
import type { MappedReport } from './mapped-options.ts';
import { plainText } from './plain-text.ts';
import type { WrittenImport } from './write-import.ts';

/** The report of an import from ServiceNow for people: what was read, what became of it, and every reason with its count. Ends with a line break. */
export function importSummary(report: WrittenImport<ImportReport>): string {
  const { rows, files } = report;
  const lines = [
    `${number(rows.read)} rows read: ${number(rows.events)} became timeline entries, ${number(rows.merged)} were merged into their records, ${number(rows.notMapped)} were not mapped.`,
    `Records: ${listOf(report.records)}. ${filesLine(files)}`,
  ];
  if (Object.keys(report.derived).length > 0) {
    lines.push(`Timeline entries taken from another column of a row: ${listOf(report.derived)}.`);
  }
  if (Object.keys(report.changes).length > 0) {
    lines.push(`Changes told in timelines: ${listOf(report.changes)}.`);
  }
  const { agree, differ } = report.priorities;
  if (agree + differ > 0) {
    lines.push(`Priorities: ${number(agree)} rows agree with the matrix, ${number(differ)} do not.`);
  }
  if (report.keptColumns.length > 0) lines.push(`Kept below x-servicenow: ${names(report.keptColumns)}.`);
  return `${[...lines, ...reasonLines(report.reasons)].join('\n')}\n`;
}

/** The report of an import through a mapping for people. Ends with a line break. @param source name of the system in the mapping */
export function mappedSummary(report: WrittenImport<MappedReport>, source: string): string {
  const { rows } = report;
  const lines = [
    `${number(rows.read)} rows read: ${number(rows.mapped)} became records, ${number(rows.merged)} were put into the record of another row, ${number(rows.skipped)} were skipped, ${number(rows.notMapped)} were not mapped.`,
    `Records: ${listOf(report.records)}. ${filesLine(report.files)}`,
  ];
  if (report.keptColumns.length > 0) lines.push(`Kept below x-${source}: ${names(report.keptColumns)}.`);
  if (report.leftOut.length > 0) lines.push(`In no record, as the mapping says: ${names(report.leftOut)}.`);
  return `${[...lines, ...reasonLines(report.reasons)].join('\n')}\n`;
}

function filesLine(files: WrittenImport<ImportReport>['files']): string {
  const held = files.held === 0 ? '' : ` ${number(files.held)} held back: nothing is written while anything cannot be.`;
  return `Files: ${number(files.written)} written, ${number(files.unchanged)} already there, ${number(files.kept)} kept because they differ.${held}`;
}

function reasonLines(reasons: readonly ReasonCount[]): readonly string[] {
  return reasons.flatMap(({ check, title, count, first }) => [
    `${number(count)} × ${check}: ${title}`,
    `  first at ${plainText(first.file, 200).text}:${first.line}:${first.column} ${first.message}`,
  ]);
}

function names(columns: readonly string[]): string {
  return columns.map((column) => plainText(column, 80).text).join(', ');
}

function listOf(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${number(count)} ${name}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
