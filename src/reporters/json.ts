import type { Inspection } from '../model/inspection.ts';

/** The object of `check --json`: the keys that the public contract, section 5, fixes, and no others. */
export function jsonObject(inspection: Inspection): object {
  return {
    ok: inspection.ok,
    summary: {
      records: inspection.summary.records,
      errors: inspection.summary.errors,
      warnings: inspection.summary.warnings,
    },
    moves: inspection.moves.map((move) => ({
      record: move.record,
      from: move.from,
      to: move.to,
      allowed: move.allowed,
      verdicts: move.verdicts.map(({ guard, answer, because }) => ({ guard, answer, because })),
    })),
    findings: inspection.findings.map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      record: finding.record,
      file: finding.file,
      line: finding.line,
      column: finding.column,
      message: finding.message,
      help: finding.help,
    })),
  };
}

/** {@link jsonObject} as text, indented, with a line break at its end. */
export function jsonReport(inspection: Inspection): string {
  return `${JSON.stringify(jsonObject(inspection), null, 2)}\n`;
}
