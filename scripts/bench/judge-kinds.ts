import { checks } from '../../src/checks/index.ts';
import { noFacts } from '../../src/workspace/read-facts.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';

// `check` of a repository of all kinds: the whole, and what each check across records takes of it.
const [folder = ''] = process.argv.slice(2);
const started = performance.now();
const before = process.cpuUsage();
const workspace = openWorkspace(folder);
const { inspection } = workspace.judge({ base: null, head: null });
const { user, system } = process.cpuUsage(before);
const milliseconds = performance.now() - started;
const snapshot = workspace.snapshot();
const facts = noFacts();
const each: Record<string, number> = {};
for (const check of checks) {
  if (check.scope !== 'snapshot') continue;
  const from = performance.now();
  // A check is a generator: it works only while somebody asks for what it finds.
  Array.from(check.run(snapshot, facts));
  each[check.id] = performance.now() - from;
}
process.stdout.write(
  `\n${JSON.stringify({ milliseconds, processor: (user + system) / 1000, mebibytes: process.resourceUsage().maxRSS / 1024, records: inspection.summary.records, found: inspection.findings.length, each })}\n`,
);
