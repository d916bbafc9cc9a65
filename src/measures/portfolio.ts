import { linksFrom } from '../model/links-from.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, perSnapshot, type Snapshot } from '../model/snapshot.ts';
import { alignmentOf } from './alignment.ts';

/** Kinds that the portfolio is read from. */
export const kinds = ['service', 'agreement', 'incident'] as const;

const [SERVICE, AGREEMENT, INCIDENT] = kinds;

/** The three parts of a service portfolio (ITIL service portfolio management; ISO/IEC 20000-1:2018 8.2.2). */
export const VIEWS = ['pipeline', 'catalogue', 'retired'] as const;
export type View = (typeof VIEWS)[number];

/** Where the services of a status stand. */
export const VIEW_OF: Readonly<Record<string, View>> = {
  proposed: 'pipeline',
  approved: 'pipeline',
  building: 'pipeline',
  live: 'catalogue',
  retiring: 'catalogue',
  retired: 'retired',
  rejected: 'retired',
};

/** What a live service should have and lacks. */
export type Gap = 'owner' | 'group' | 'agreement';

/** A service as the portfolio shows it. */
export interface PortfolioService {
  readonly entry: RecordEntry;
  readonly view: View;
  /** Active agreements with customers about incidents of it; those that name no service cover all. */
  readonly agreements: readonly string[];
  readonly processes: readonly string[];
  /** Active objectives that it serves through its processes. */
  readonly objectives: readonly string[];
  /** Whether it serves an objective, itself or through services that need it. */
  readonly aligned: boolean;
  readonly customers: readonly string[];
  /** Only for live services. */
  readonly gaps: readonly Gap[];
}

/** Every service with what the portfolio tells of it, ordered by path; those in a status of an organisation's own are left out. */
export const portfolioOf = perSnapshot((snapshot): readonly PortfolioService[] => {
  const { direct, aligned } = alignmentOf(snapshot);
  const promises = customerAgreements(snapshot);
  return ofKind(snapshot, SERVICE).flatMap((entry): PortfolioService[] => {
    const view = Object.hasOwn(VIEW_OF, entry.status) ? VIEW_OF[entry.status] : undefined;
    if (view === undefined) return [];
    const agreements = [...(promises.byService.get(entry.id) ?? []), ...promises.general];
    return [
      {
        entry,
        view,
        agreements,
        processes: linksFrom(entry, 'processes'),
        objectives: direct.get(entry.id) ?? [],
        aligned: aligned.has(entry.id),
        customers: linksFrom(entry, 'customers'),
        gaps: entry.status === 'live' ? gapsOf(entry, agreements) : [],
      },
    ];
  });
});

function gapsOf(entry: RecordEntry, agreements: readonly string[]): readonly Gap[] {
  const { owner } = entry.kept();
  return [
    ...(typeof owner === 'string' && owner !== '' ? [] : ['owner' as const]),
    ...(entry.links.some(({ field }) => field === 'group') ? [] : ['group' as const]),
    ...(agreements.length > 0 ? [] : ['agreement' as const]),
  ];
}

/** Active agreements with customers about incidents, by the service they name, and those that name none. */
function customerAgreements(snapshot: Snapshot): {
  readonly byService: ReadonlyMap<string, readonly string[]>;
  readonly general: readonly string[];
} {
  const byService = new Map<string, string[]>();
  const general: string[] = [];
  for (const entry of ofKind(snapshot, AGREEMENT)) {
    const { type, kinds: about } = entry.open().data;
    if (entry.status !== 'active' || type !== 'sla') continue;
    // What only says how fast requests are fulfilled does not promise that the service works.
    if (Array.isArray(about) && !about.includes(INCIDENT)) continue;
    const named = linksFrom(entry, 'services');
    if (named.length === 0) general.push(entry.id);
    for (const id of named) {
      const list = byService.get(id);
      if (list === undefined) byService.set(id, [entry.id]);
      else list.push(entry.id);
    }
  }
  return { byService, general };
}
