import { parseArgs, styleText } from 'node:util';
import { type DemoPull, type DemoRepository, demoRepository } from './demo-repository.ts';
import { showSite } from './demo-site.ts';

const help = `Shows gitsm at work on the demo organisation.

  npm start                    checks its records, plays two pull requests, builds its site and serves it
  npm start -- --port 8080     begins looking for a free port there (default 4321)
  npm start -- --no-serve      ends when the site is built`;

const pulls: readonly (DemoPull & { readonly story: string; readonly allowed: boolean })[] = [
  {
    number: 41,
    author: 'hana',
    branch: 'schedule-postgresql-18',
    record: 'CHG-0018',
    status: 'scheduled',
    approvals: ['bob', 'nia'],
    allowed: false,
    story: [
      'Hana wants PostgreSQL 18 on the payments database, a change of high risk. Bob and Nia approve.',
      'Bob carries it out himself and is not on the board, so his approval does not count.',
    ].join('\n'),
  },
  {
    number: 42,
    author: 'sam',
    branch: 'patch-firewall',
    record: 'CHG-0024',
    status: 'scheduled',
    approvals: ['marek'],
    allowed: true,
    story: [
      'The maker of the firewall warns of a hole that is being used. Sam asks for an emergency change;',
      'Marek, on duty for the emergency board, approves from his telephone.',
    ].join('\n'),
  },
];

const colour = process.stdout.isTTY === true && process.stdout.hasColors() && !process.env['NO_COLOR'];

function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}

function heading(text: string): void {
  console.log(`\n${paint('bold', text)}\n${paint('dim', '─'.repeat(text.length))}`);
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '  ');
}

function checkRecords(demo: DemoRepository): void {
  heading('1. The records of Northwind Water');
  console.log(paint('dim', '$ gitsm check --facts now.json'));
  const { text, code } = demo.gitsm(['check', '--facts', demo.clock], colour);
  console.log(indent(text));
  if (code !== 0) throw new Error('The records of the demo organisation are not fine.');
}

function play(demo: DemoRepository, pull: (typeof pulls)[number], step: number): void {
  heading(`${step}. Pull request #${pull.number} by ${pull.author}: ${pull.record} to ${pull.status}`);
  const { facts, diff } = demo.propose(pull);
  console.log(`${pull.story}\n\n${indent(changedLines(diff))}\n`);
  console.log(paint('dim', `$ gitsm check --base main --head ${pull.branch} --facts pull-request-${pull.number}.json`));
  const { text, code } = demo.gitsm(['check', '--base', 'main', '--head', pull.branch, '--facts', facts], colour);
  console.log(indent(text));
  if (code !== (pull.allowed ? 0 : 1))
    throw new Error(`Unexpected exit code ${code} for pull request #${pull.number}.`);
  console.log(
    `\n${pull.allowed ? paint('green', '✓ allowed') : paint('red', '✗ refused')} ${paint('dim', `(exit code ${code})`)}`,
  );
}

/** The lines of a diff that say something, coloured as Git does. */
function changedLines(diff: string): string {
  const lines = diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
  return lines.map((line) => paint(line.startsWith('+') ? 'green' : 'red', line)).join('\n');
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    'no-serve': { type: 'boolean' },
    port: { type: 'string', default: '4321' },
  },
});
const port = Number(values.port);
if (values.help) {
  console.log(help);
} else if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`Unexpected port "${values.port}", expected a number from 1 to 65535.`);
  process.exitCode = 2;
} else {
  await start(!values['no-serve'], port);
}

async function start(serve: boolean, from: number): Promise<void> {
  const demo = demoRepository();
  try {
    checkRecords(demo);
    for (const [index, pull] of pulls.entries()) play(demo, pull, index + 2);
  } finally {
    demo.remove();
  }
  heading(`${pulls.length + 2}. The site`);
  await showSite({ serve, port: from, print: (text) => console.log(indent(text)) });
}
