import { asString } from '../model/json.ts';
import { find, type Snapshot } from '../model/snapshot.ts';
import { uncoveredMinutes } from '../time/weekly-hours.ts';
import { type Agreement, SLA, versionAt } from './agreement.ts';
import { availabilityTarget } from './availability-promise.ts';
import { DAY } from './figures.ts';
import { neededServices } from './needed-services.ts';
import { holdsOn, type PromiseChain } from './promise-chain.ts';

/** What is promised of one service that another needs. */
export interface PartPromise {
  readonly service: string;
  readonly agreement: Agreement;
  /** Percent. */
  readonly target: number;
  /** Calendar on which it is promised. */
  readonly calendar: string;
  /** Minutes of the agreed week of the service that needs it in which nothing is promised. */
  readonly uncovered: number;
}

/** A promise of availability that the parts of a service cannot hold together. */
export interface AvailabilityGap {
  readonly sla: Agreement;
  readonly service: string;
  /** Percent promised. */
  readonly promised: number;
  /** Percent that the parts come to: the product of what is promised for each. */
  readonly possible: number;
  readonly parts: readonly PartPromise[];
}

/**
 * Services for which an SLA promises more availability than what they rest on: the product of the promises for the service itself (OLAs
 * and underpinning contracts) and for every service it needs, each once. So it is where parts fail independently of each other, the failure of
 * any one stops the service, and parts without a promise never fail. Of several promises for one part the lowest counts. A part is also
 * too weak where it is promised only for some of the service's agreed hours.
 *
 * ITIL: availability of components in series. Today's promises are compared.
 */
export function availabilityGaps(snapshot: Snapshot, chain: PromiseChain, sla: Agreement): readonly AvailabilityGap[] {
  const promised = availabilityTarget(sla.record.data);
  const [today = 0] = chain.days([]);
  if (promised === null || !holdsOn(sla, today)) return [];
  return [...(sla.services ?? [])].flatMap((service): AvailabilityGap[] => {
    const own = hoursOf(snapshot, service, sla, today);
    const parts = [...neededServices(snapshot, [service]).keys()].flatMap((part): PartPromise[] => {
      const weakest = weakestFor(chain, part, part !== service, today);
      if (weakest === null) return [];
      const { agreement, target } = weakest;
      const calendar =
        agreement.type === SLA
          ? hoursOf(snapshot, part, agreement, today)
          : (versionAt(agreement, today + DAY / 2)?.named ?? '');
      const [wanted, given] = [chain.week(own, today), chain.week(calendar, today)];
      const uncovered = wanted === null || given === null ? 0 : uncoveredMinutes(wanted, given);
      return [{ service: part, agreement, target, calendar, uncovered }];
    });
    const possible = parts.reduce((product, { target }) => (product * target) / 100, 100);
    const short = possible < promised - 1e-9 || parts.some(({ uncovered }) => uncovered > 0);
    return short ? [{ sla, service, promised, possible, parts }] : [];
  });
}

/**
 * The lowest availability that OLAs and underpinning contracts promise for a service; where they promise none, that of the SLAs that name it,
 * if those count.
 */
function weakestFor(
  chain: PromiseChain,
  service: string,
  withSlas: boolean,
  today: number,
): { readonly agreement: Agreement; readonly target: number } | null {
  const lowest = (agreements: readonly Agreement[]) =>
    agreements
      .flatMap((agreement) => {
        const target = availabilityTarget(agreement.record.data);
        return target !== null && holdsOn(agreement, today) ? [{ agreement, target }] : [];
      })
      .sort((a, b) => a.target - b.target)[0] ?? null;
  return lowest(chain.backing(service)) ?? (withSlas ? lowest(chain.sold(service)) : null);
}

/** The calendar of agreed service time: the service's own, else that of the agreement. */
function hoursOf(snapshot: Snapshot, service: string, agreement: Agreement, today: number): string {
  const own = asString(find(snapshot, service)?.open().data['service-hours']);
  return own ?? versionAt(agreement, today + DAY / 2)?.named ?? '';
}
