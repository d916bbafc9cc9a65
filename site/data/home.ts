import type { Process } from '../../src/model/process.ts';
import type { RecordEntry } from '../../src/model/record.ts';
import { ofKind } from '../../src/model/snapshot.ts';
import type { FactProps, HomeProps, KindCountProps, OpenProps, RowProps } from '../props.ts';
import { clockProps } from './clocks.ts';
import { type Context, isOpen, refTo, refToId } from './context.ts';
import { detailOf, isLate, mostUrgent, noticeFor, troubleMark, urgentClock } from './notice.ts';
import { handbookPath, listPath } from './paths.ts';
import { byStage, stageOf } from './stages.ts';
import { isClocked, isPlanned, isTicket, subjectKinds } from './traits.ts';
import { upcoming } from './upcoming.ts';
import { capital, counted, firstSentence, inSentence } from './words.ts';

const LONGEST_OPEN = 8;
const LONGEST_UPCOMING = 8;
/** Services shown with their state, those in trouble first. */
const MOST_SERVICES = 24;
const SOON_DAYS = 14;
/** Figures on top: one line of them. */
const MOST_FACTS = 4;
/** Kinds with clocks that have one of them. */
const MOST_CLOCKED = 2;

/** The home page: what is wrong, what comes, how services stand, what there is. */
export function homePage(context: Context): HomeProps {
  const processes = [...context.processes.values()];
  const clocked = processes.filter(isClocked);
  const open = clocked.flatMap((process) => openOf(context, process));
  const late = open.filter((entry) => isLate(context, entry.id));
  const ahead = upcoming(context);
  const [subject] = subjectKinds(context.processes);
  return {
    lede: lede(context, clocked, late.length),
    facts: facts(context, clocked, subject),
    notice: late.length === 0 ? null : noticeFor(context, late),
    clocked: clocked.map((process) => openRows(context, process)),
    upcoming: ahead.slice(0, LONGEST_UPCOMING),
    services: subject === undefined ? null : serviceStates(context, subject),
    kinds: kindCounts(context),
  };
}

function openOf(context: Context, process: Process): readonly RecordEntry[] {
  return ofKind(context.snapshot, process.kind).filter((entry) => isOpen(context.processes, entry));
}

function lede(context: Context, clocked: readonly Process[], late: number): string {
  const counts = clocked.map((process) => ({ process, open: openOf(context, process).length }));
  const [first] = counts;
  if (first === undefined) return `${counted(context.snapshot.entries.length, 'record', 'records')}.`;
  const named = counts.filter(({ open }) => open > 0);
  const told = (named.length === 0 ? [first] : named).map(({ process, open }) =>
    counted(open, process.title, process.plural),
  );
  const open = counts.reduce((sum, one) => sum + one.open, 0);
  const text = `${told.join(', ').replace(/, ([^,]*)$/, ' and $1')} ${open === 1 ? 'is' : 'are'} open`;
  const rest = late === 0 ? (open === 0 ? '' : ', none is late') : `, ${late} ${late === 1 ? 'is' : 'are'} late`;
  return `${capital(text)}${rest}.`;
}

function facts(context: Context, clocked: readonly Process[], subject: Process | undefined): readonly FactProps[] {
  const soon = upcoming(context).filter((one) => one.start <= context.at + SOON_DAYS * 86_400_000);
  const planned = [...context.processes.values()].filter((process) => isPlanned(process) && isTicket(process));
  const found: FactProps[] = [];
  for (const process of clocked.slice(0, MOST_CLOCKED)) {
    const open = openOf(context, process);
    const late = open.filter((entry) => isLate(context, entry.id)).length;
    const note = late === 0 ? 'none is late' : `${late} late`;
    const path = listPath(process);
    found.push({ label: `Open ${inSentence(process.plural)}`, value: String(open.length), note, path });
  }
  if (planned[0] !== undefined) {
    const next = soon[0];
    const note =
      next === undefined
        ? 'nothing is planned'
        : next.day === 'Now'
          ? `${next.ref.id} now`
          : `next ${next.day}, ${next.ref.id}`;
    found.push({ label: `Within ${SOON_DAYS} days`, value: String(soon.length), note, path: listPath(planned[0]) });
  }
  if (subject !== undefined) {
    const all = openOf(context, subject);
    const hit = all.filter((entry) => context.troubles.has(entry.id)).length;
    const note = hit === 0 ? 'nothing open against them' : `${hit} with something open`;
    found.push({ label: subject.plural, value: String(all.length), note, path: listPath(subject) });
  }
  const total = context.snapshot.entries.length;
  const kinds = `of ${context.processes.size} kinds`;
  const records = { label: 'Records', value: total.toLocaleString('en-GB'), note: kinds, path: 'records/index.html' };
  return [...found, records].slice(0, MOST_FACTS);
}

function openRows(context: Context, process: Process): OpenProps {
  const open = mostUrgent(context, openOf(context, process));
  const rows = open.slice(0, LONGEST_OPEN).map((entry): RowProps => {
    const clock = urgentClock(context, entry.id);
    const about = entry.links.map((link) => refToId(context, link.to)).find((ref) => ref.path !== null);
    return {
      ref: refTo(context, entry),
      detail: [detailOf(context, entry), about?.title].filter((part) => part !== undefined).join(' · '),
      clock: clock === null ? null : clockProps(clock, context.times, refToId(context, clock.agreement)),
    };
  });
  return { title: `Open ${inSentence(process.plural)}`, path: listPath(process), rows, total: open.length };
}

function serviceStates(context: Context, process: Process): HomeProps['services'] {
  const rank = { bad: 0, warn: 1, info: 2, idle: 3, ok: 4 } as const;
  const rows = openOf(context, process).map((entry) => {
    const troubles = context.troubles.get(entry.id) ?? [];
    const [first] = mostUrgent(context, troubles);
    const description = entry.open().data['description'];
    const detail = first?.title ?? (typeof description === 'string' ? firstSentence(description, 120) : '');
    return { ref: refTo(context, entry), state: troubleMark(context, troubles), detail };
  });
  rows.sort((a, b) => rank[a.state.tone] - rank[b.state.tone] || a.ref.title.localeCompare(b.ref.title, 'en'));
  return { title: process.plural, path: listPath(process), rows: rows.slice(0, MOST_SERVICES), total: rows.length };
}

/** How many records each kind has: by stage, work first, then things. */
function kindCounts(context: Context): readonly KindCountProps[] {
  const processes = [...context.processes.values()].sort(
    (a, b) => Number(isTicket(b)) - Number(isTicket(a)) || a.plural.localeCompare(b.plural, 'en'),
  );
  return byStage(
    processes.map((process) => {
      const purpose = process.schema['description'];
      return {
        stage: stageOf(process),
        title: process.plural,
        path: listPath(process),
        handbook: handbookPath(process),
        purpose: typeof purpose === 'string' ? purpose : '',
        open: openOf(context, process).length,
        total: ofKind(context.snapshot, process.kind).length,
      };
    }),
  );
}
