import { openWorkspace } from '../../src/workspace/workspace.ts';
import { report } from './report.ts';

// `check` without its printing: the work tree alone, or a head against a base.
const [folder = '', base, head] = process.argv.slice(2);
report(() => {
  const { inspection } = openWorkspace(folder).judge({ base: base ?? null, head: head ?? null });
  if (!inspection.ok) throw new Error(JSON.stringify(inspection.findings.slice(0, 3)));
  return { records: inspection.summary.records };
});
