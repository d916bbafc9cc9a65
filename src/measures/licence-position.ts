import { compareText } from '../model/compare-text.ts';
import { asString, isObject, type JsonObject } from '../model/json.ts';
import { type Money, moneyOf, totalOf } from '../model/money.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind, perSnapshot, type Snapshot } from '../model/snapshot.ts';
import { bareName, countIn, type LicencePool, licencePools } from './licence-pools.ts';

/** Kinds whose records are set against each other: rights, and the things that software is installed on. */
export const kinds = ['licence', 'asset', 'ci'] as const;
const [, ASSET, CI] = kinds;

/** Statuses in which a thing runs the software that is installed on it. */
const RUNNING: Readonly<Record<string, readonly string[]>> = {
  [ASSET]: ['in-stock', 'in-use', 'in-maintenance'],
  [CI]: ['live', 'maintenance'],
};

/** One place where software runs without a right. */
export interface Unauthorised {
  readonly entry: RecordEntry;
  /** Position in its `software`. */
  readonly at: number;
  /** Why: no licence knows the product, none of it is active, or whoever has the thing has no seat. */
  readonly because: 'unknown' | 'inactive' | 'no-seat';
  /** Login of the person without a seat, or null. */
  readonly user: string | null;
}

/** One product: the rights to it, and the use that is made of it. */
export interface LicencePosition extends Pick<LicencePool, 'product' | 'metric' | 'licences' | 'active'> {
  /** Seats of the active licences; null: any number. */
  readonly entitled: number | null;
  /** Seats taken: by devices, people or cores. */
  readonly used: number;
  /** Things it runs on. */
  readonly installed: number;
  /** Seats taken beyond those there are. What runs without any active licence is not over but unauthorised. */
  readonly over: number;
  /** Seats nobody takes; null where there is no limit. */
  readonly free: number | null;
  /** Seats that should stay free. */
  readonly minFree: number;
  readonly unauthorised: readonly Unauthorised[];
  /** What a seat cost on average; null where nobody says, or says it in several currencies. */
  readonly seatCost: Money | null;
  /** Earliest day on which an active licence ends, or ''. */
  readonly expires: string;
}

interface Use {
  readonly pool: LicencePool;
  readonly devices: Set<string>;
  cores: number;
  readonly unauthorised: Unauthorised[];
}

/**
 * The licence position of every product, by name (ServiceNow software asset management: rights owned, used and available, unlicensed
 * installs; Snipe-IT: seats and checkouts). A licence counts while it is *active*, whatever the day. Built once a snapshot, in
 * time linear in the number of installations.
 */
export const licencePositions = perSnapshot((snapshot): readonly LicencePosition[] =>
  usesOf(snapshot)
    .map(positionOf)
    .sort((a, b) => compareText(bareName(a.product), bareName(b.product)) || compareText(a.metric, b.metric)),
);

function usesOf(snapshot: Snapshot): readonly Use[] {
  const { all, poolOf } = licencePools(snapshot);
  const uses = new Map(all.map((pool) => [pool, emptyUse(pool)]));
  const strangers = new Map<string, Use>();
  for (const kind of [ASSET, CI]) {
    for (const entry of ofKind(snapshot, kind)) {
      const software = RUNNING[kind]?.includes(entry.status) === true ? entry.kept()['software'] : null;
      if (!Array.isArray(software)) continue;
      for (const [at, one] of software.entries()) {
        if (!isObject(one)) continue;
        const pool = poolOf(one);
        const use = pool === null ? strangerOf(strangers, one) : uses.get(pool);
        if (use === undefined || use === null || isCounted(entry, use)) continue;
        count(use, entry, at, one);
      }
    }
  }
  return [...uses.values(), ...strangers.values()].map((use) =>
    use.pool.metric === 'user' ? { ...use, unauthorised: seatless(snapshot, use) } : use,
  );
}

/** An item that is an asset: what was counted on the one is not counted again on the other. */
function isCounted(entry: RecordEntry, { devices }: Use): boolean {
  return entry.links.some(({ field, to }) => field === ASSET && devices.has(to));
}

function count(use: Use, entry: RecordEntry, at: number, software: JsonObject): void {
  use.cores += countIn(software['cores']) || 1;
  if (use.devices.has(entry.id)) return;
  use.devices.add(entry.id);
  const { licences, active, metric } = use.pool;
  if (active.length > 0 && metric !== 'user') return;
  const because = active.length > 0 ? 'no-seat' : licences.length > 0 ? 'inactive' : 'unknown';
  use.unauthorised.push({ entry, at, because, user: null });
}

/** Of the things that a product counted by people runs on: those whose user has no seat. What nobody has takes none. */
function seatless(snapshot: Snapshot, { pool, unauthorised }: Use): Unauthorised[] {
  return unauthorised.flatMap((one) => {
    if (one.because !== 'no-seat') return one;
    const user = userOf(snapshot, one.entry);
    return user === null || pool.seated.has(user.toLowerCase()) ? [] : { ...one, user };
  });
}

/** Whoever has a thing; of an item that is an asset, whoever has the asset. */
function userOf(snapshot: Snapshot, entry: RecordEntry): string | null {
  const asset = entry.links.find(({ field }) => field === ASSET)?.to;
  const from = asset === undefined ? entry : find(snapshot, asset);
  return asString(from?.kept()['user']);
}

function strangerOf(strangers: Map<string, Use>, software: JsonObject): Use | null {
  const name = asString(software['name'])?.trim() ?? '';
  // A link to a licence that does not exist is another check's affair.
  if (name === '' || Object.hasOwn(software, 'licence')) return null;
  const key = bareName(name);
  let use = strangers.get(key);
  if (use === undefined) {
    use = emptyUse({ product: name, metric: 'installation', licences: [], active: [], seated: new Set() });
    strangers.set(key, use);
  }
  return use;
}

function emptyUse(pool: LicencePool): Use {
  return { pool, devices: new Set(), cores: 0, unauthorised: [] };
}

function positionOf({ pool, devices, cores, unauthorised }: Use): LicencePosition {
  const { metric, active } = pool;
  const data = active.map((entry) => entry.open().data);
  const entitled = metric === 'unlimited' ? null : data.reduce((sum, one) => sum + countIn(one['seats']), 0);
  const used = metric === 'user' ? pool.seated.size : metric === 'core' ? cores : devices.size;
  const expires = data.flatMap((one) => asString(one['expires']) ?? []);
  return {
    product: pool.product,
    metric,
    licences: pool.licences,
    active,
    entitled,
    used,
    installed: devices.size,
    over: entitled === null || active.length === 0 ? 0 : Math.max(0, used - entitled),
    free: entitled === null ? null : Math.max(0, entitled - used),
    minFree: data.reduce((sum, one) => sum + countIn(one['min-seats']), 0),
    unauthorised,
    seatCost: seatCostOf(data),
    expires: expires.sort()[0] ?? '',
  };
}

/** What was paid, by the seats it was paid for. */
function seatCostOf(licences: readonly JsonObject[]): Money | null {
  const paid = licences.flatMap((one) => {
    const cost = moneyOf(one['cost']);
    const seats = countIn(one['seats']);
    return cost === null || seats === 0 ? [] : [{ cost, seats }];
  });
  const total = totalOf(paid.map(({ cost }) => cost));
  const seats = paid.reduce((sum, one) => sum + one.seats, 0);
  return total === null ? null : { ...total, amount: total.amount / seats };
}
