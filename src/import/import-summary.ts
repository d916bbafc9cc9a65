import type { WrittenImport } from './write-import.ts';

/** The report of an import for people: what was read, what became of it, and every reason with its count. Ends with a line break. */
export function importSummary(report: WrittenImport): string {
  const { rows, files } = report;
  const lines = [
    `${number(rows.read)} rows read: ${number(rows.events)} became timeline entries, ${number(rows.merged)} were merged into their records, ${number(rows.notMapped)} were not mapped.`,
    `Records: ${listOf(report.records)}. Files: ${number(files.written)} written, ${number(files.unchanged)} already there, ${number(files.kept)} kept because they differ.`,
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
  if (report.keptColumns.length > 0) lines.push(`Kept below x-servicenow: ${report.keptColumns.join(', ')}.`);
  for (const reason of report.reasons) {
    const { first } = reason;
    lines.push(
      `${number(reason.count)} × ${reason.check}: ${reason.title}`,
      `  first at ${first.file}:${first.line}: ${first.message}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function listOf(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${number(count)} ${name}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
