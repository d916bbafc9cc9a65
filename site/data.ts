import { checks } from '../src/checks/index.ts';
import { guards } from '../src/guards/index.ts';
import { inspect } from '../src/inspect.ts';
import {
  availabilityReport,
  prepareAvailability,
  type ServiceAvailability,
} from '../src/measures/availability-report.ts';
import { figuresOf } from '../src/measures/conformance.ts';
import { standards } from '../src/measures/generated/standards.ts';
import { type Reading, readingsOf } from '../src/measures/reading.ts';
import { prepareServiceLevels } from '../src/measures/service-levels.ts';
import type { Process } from '../src/model/process.ts';
import { ofKind, type Snapshot } from '../src/model/snapshot.ts';
import { MONTHS } from './data/availability.ts';
import { contextOf, isOpen } from './data/context.ts';
import { type Assets, frameOf } from './data/frame.ts';
import { handbookPage } from './data/handbook-page.ts';
import { homePage } from './data/home.ts';
import { listPages } from './data/list-pages.ts';
import { monthlyFigures } from './data/monthly-figures.ts';
import { oneDirection } from './data/one-direction.ts';
import { recordPage } from './data/record-page.ts';
import { allReports } from './data/reports/all.ts';
import type { Checked } from './data/reports/conformance.ts';
import { searchProcess, searchRecord, searchReport } from './data/search.ts';
import { byStage } from './data/stages.ts';
import { loadLayout } from './diagram/layout.ts';
import { lifecyclePlan } from './diagram/lifecycle-layout.ts';
import type { SearchProps, SiteProps } from './props.ts';

/** What the site is made from. */
export interface SiteSource {
  readonly snapshot: Snapshot;
  /** Processes that get lists and handbook pages. */
  readonly processes: ReadonlyMap<string, Process>;
  /** The one instant of the build, RFC 3339: clocks are read and the future begins at it. */
  readonly now: string;
  /** Commit the records were read from; null for a work tree. */
  readonly commit: string | null;
}

/** Everything the site shows, and what its search finds. */
export interface SiteData {
  readonly site: SiteProps;
  readonly search: readonly SearchProps[];
}

/**
 * Turns a snapshot into what pages show: the only place where the site reads records. Pages get plain data and neither
 * parse nor compute.
 */
export async function siteData(source: SiteSource, assets: Assets): Promise<SiteData> {
  const { snapshot, processes, now } = source;
  snapshot.preload(snapshot.entries);
  await loadLayout();
  const context = contextOf({
    snapshot,
    processes,
    guards,
    now,
    readings: await allReadings(source),
    availability: await monthsOfServices(source),
    monthly: await monthlyFigures(snapshot, now),
  });
  const plans = new Map([...processes.values()].map((process) => [process.kind, lifecyclePlan(process)]));
  const records = snapshot.entries.flatMap((entry) => {
    const page = recordPage(context, entry, plans);
    return page === null ? [] : [{ page, open: isOpen(processes, entry) }];
  });
  const handbook = [...processes.values()].flatMap((process) => {
    const plan = plans.get(process.kind);
    return plan === undefined ? [] : [handbookPage(context, process, plan)];
  });
  const reports = allReports(context, await checkedOf(source));
  return oneDirection({
    site: {
      frame: frameOf(context, source.commit, assets),
      home: homePage(context),
      lists: [...processes.values()].flatMap((process) => listPages(context, process, ofKind(snapshot, process.kind))),
      records: records.map(({ page }) => page),
      handbook: byStage(handbook.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))),
      reports,
    },
    search: [
      ...records.map(({ page, open }) => searchRecord(page, open)),
      ...handbook.map(searchProcess),
      ...reports.map(searchReport),
    ],
  });
}

/** What `check` finds in the records, and every figure of theirs. */
async function checkedOf({ snapshot, now }: SiteSource): Promise<Checked> {
  const facts = { now, pullRequest: null, reviewed: new Map(), given: false };
  const { findings } = inspect({ snapshot, delta: null, facts });
  return { findings, checks: new Set(checks.map(({ id }) => id)), figures: await figuresOf(standards, snapshot, now) };
}

/** The clocks of all records, closed ones too: their pages tell how it went. */
async function allReadings({ snapshot, processes, now }: SiteSource): Promise<readonly Reading[]> {
  const at = Date.parse(now);
  const levels = await prepareServiceLevels(snapshot, at, { history: true });
  return snapshot.entries.flatMap((entry) => {
    const process = processes.get(entry.kind);
    if (process === undefined) return [];
    return readingsOf(entry.open(), process, levels, at) ?? [];
  });
}

/** Availability of every service by month. A service that cannot be measured has no part in it. */
async function monthsOfServices({
  snapshot,
  now,
}: SiteSource): Promise<ReadonlyMap<string, readonly ServiceAvailability[]>> {
  const at = Date.parse(now);
  const levels = await prepareAvailability(snapshot, at - (MONTHS + 1) * 31 * 86_400_000, at);
  const question = { length: 'month', from: null, until: null, count: MONTHS, services: null, now: at } as const;
  return Map.groupBy(availabilityReport(levels, question).rows, (row) => row.service);
}
