import { inspect } from '../inspect.ts';
import { type Duty, dutiesOf } from '../measures/duties.ts';
import type { Facts, PullRequestFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { given } from '../model/guard.ts';
import { asString } from '../model/json.ts';
import { type Process, statusOf } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { isRouted, routeOf } from '../model/routing.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { visible } from '../reporters/visible.ts';
import { noFacts } from '../workspace/read-facts.ts';
import type { Explanation } from './explain-check.ts';
import type { Io } from './io.ts';
import { stepLines } from './step-lines.ts';
import { type PossibleStep, possibleSteps } from './steps.ts';

/** A pull request that nobody has opened yet: approvals then say who may give them. */
const unopened: PullRequestFacts = {
  number: 0,
  author: { login: '', id: null, bot: false },
  committers: [],
  headSha: '',
  draft: false,
  reviews: [],
  reviewsComplete: true,
  committersComplete: true,
};

/** A step with what the record lacks for it. */
interface Next extends PossibleStep {
  /** Fields and headings that a record standing there must have, and this one lacks. */
  readonly missing: readonly string[];
}

/**
 * What a record may become, what each step takes as things stand, what is missing and who may approve; besides, what
 * `check` finds in it and what is due.
 */
export function explainRecord(snapshot: Snapshot, record: RecordFile, io: Io): Explanation {
  const { id, kind, status, title } = record;
  const process = snapshot.rules.processes.get(kind);
  const meaning = process === undefined ? '' : (statusOf(process, status)?.description ?? '');
  const facts = noFacts();
  const steps = process === undefined ? [] : nextSteps(snapshot, process, record, facts);
  const { findings } = inspect({ snapshot, delta: null, facts });
  const found = findings.filter(({ file }) => file === record.path);
  const duties = dutiesOf(snapshot, facts.now).filter(({ entry }) => entry.path === record.path);
  const people = peopleOf(record);
  const routing = routingOf(snapshot, record);
  const next = steps.map(({ transition, verdicts, missing }) => ({
    status: transition.to,
    name: transition.name,
    missing,
    verdicts: verdicts.map(({ guard, answer, because }) => ({ guard, answer, because })),
  }));
  const due = duties.map(({ duty, date, days, owner }) => ({ duty, date, days, owner }));
  const text = [
    `${io.paint('bold', id)}  ${visible(title)}\n`,
    `It is ${io.paint('cyan', visible(status))}: ${meaning}\n`,
    people.length === 0 ? '' : `${people.map(([role, who]) => `${role} ${visible(who)}`).join(', ')}\n`,
    routing === null ? '' : `${visible(routing)}\n`,
    found.length === 0
      ? ''
      : `\n${io.paint('bold', 'Found in it')}\n${found.map((one) => findingLine(one, io)).join('')}`,
    duties.length === 0 ? '' : `\n${io.paint('bold', 'Due')}\n${duties.map(dutyLine).join('')}`,
    steps.length === 0
      ? '\nIt can become nothing else.\n'
      : `\n${io.paint('bold', 'It may become')}\n${stepLines(steps, io)}`,
  ].join('');
  const data = {
    record: id,
    kind,
    status,
    meaning,
    people: Object.fromEntries(people),
    routing,
    findings: found,
    due,
    next,
  };
  return { data, text };
}

function nextSteps(snapshot: Snapshot, process: Process, record: RecordFile, facts: Facts): readonly Next[] {
  const asked = possibleSteps(snapshot, process, record, facts);
  const approvable = possibleSteps(snapshot, process, record, { ...facts, pullRequest: unopened });
  return asked.map(({ transition, verdicts }, index) => ({
    transition,
    // Only of people there is more to say: what else a pull request would answer stays unknown.
    verdicts: verdicts.map((verdict, place) => {
      const other = approvable[index]?.verdicts[place];
      return verdict.answer === 'unknown' && other?.answer === 'unmet'
        ? { ...verdict, because: other.because }
        : verdict;
    }),
    missing: missingFor(process, record, transition.to),
  }));
}

function missingFor(process: Process, { data, outline }: RecordFile, status: string): readonly string[] {
  const { fields = [], sections = [] } = statusOf(process, status) ?? {};
  const headings = new Set(outline.headings.filter(({ filled }) => filled).map(({ text }) => text.toLowerCase()));
  return [
    ...fields.filter((field) => !Object.hasOwn(data, field) || !given(data[field])),
    ...sections.filter((section) => !headings.has(section.toLowerCase())).map((section) => `text under "${section}"`),
  ];
}

function peopleOf({ data }: RecordFile): readonly (readonly [string, string])[] {
  return ['owner', 'assignee', 'group', 'requester', 'implementer'].flatMap((field) => {
    const who = Object.hasOwn(data, field) ? asString(data[field]) : null;
    return who === null ? [] : [[field, who] as const];
  });
}

/** Which group the settings give a record, by which rule, and whether it has another one; null where they say nothing of its kind. */
function routingOf(snapshot: Snapshot, { kind, data }: RecordFile): string | null {
  if (!isRouted(snapshot.rules.settings, kind)) return null;
  const route = routeOf(snapshot, kind, data);
  if (route === null) return 'routing: no rule of the settings fits';
  const now = asString(data['group']);
  const why = route.because === '' ? 'which takes everything' : route.because;
  const moved = now === null || now === route.group ? '' : `; it is with ${now}`;
  return `routing: ${route.group} by rule ${route.rule + 1} (${why})${moved}`;
}

function findingLine({ severity, check, line, message, help }: Finding, io: Io): string {
  const mark = severity === 'error' ? io.paint('red', '✗') : io.paint('yellow', '!');
  return `  ${mark} line ${line}, ${check}: ${visible(message)} ${visible(help)}\n`;
}

function dutyLine({ duty, date, days, owner }: Duty): string {
  const when = days < 0 ? `${-days} days late` : days === 0 ? 'today' : `in ${days} days`;
  return `  ${date}, ${when}: ${visible(duty)}${owner === null ? '' : `, ${visible(owner)}`}\n`;
}
