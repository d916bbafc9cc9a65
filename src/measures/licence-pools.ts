import { compareText } from '../model/compare-text.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';

/** The kind whose records are pooled. */
export const kinds = ['licence'] as const;

/** The status in which a licence counts. */
const ACTIVE = 'active';

/** What takes a seat. */
export type LicenceMetric = 'installation' | 'user' | 'core' | 'unlimited';

const METRICS: readonly LicenceMetric[] = ['installation', 'user', 'core', 'unlimited'];

/** Licences of one product that count the same way. */
export interface LicencePool {
  readonly product: string;
  readonly metric: LicenceMetric;
  /** In any status, by ID. */
  readonly licences: readonly RecordEntry[];
  readonly active: readonly RecordEntry[];
  /** Logins, in lower case, that an active licence gives a seat. */
  readonly seated: ReadonlySet<string>;
}

/** All pools, and how an installation finds its own. */
export interface LicencePools {
  readonly all: readonly LicencePool[];
  /** The pool of an installation: by its licence, else by its name; null where no licence knows it. */
  poolOf(software: JsonObject): LicencePool | null;
}

/** The licences of a snapshot by product and metric. Names are compared without case and outer spaces. */
export function licencePools(snapshot: Snapshot): LicencePools {
  const groups = new Map<
    string,
    { readonly product: string; readonly metric: LicenceMetric; licences: RecordEntry[] }
  >();
  const keyOf = new Map<string, string>();
  const licences = [...ofKind(snapshot, kinds[0])].sort((a, b) => compareText(a.id, b.id));
  for (const entry of licences) {
    const { data, title } = entry.open();
    const product = (asString(data['product']) ?? title).trim();
    const metric = METRICS.find((one) => one === data['metric']) ?? 'installation';
    const key = `${bareName(product)}\0${metric}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { product, metric, licences: [entry] });
    else group.licences.push(entry);
    keyOf.set(entry.id, key);
  }
  const pools = new Map([...groups].map(([key, group]) => [key, poolFrom(group)]));
  const byName = new Map<string, LicencePool>();
  for (const pool of pools.values()) {
    const name = bareName(pool.product);
    const other = byName.get(name);
    if (other === undefined || (other.active.length === 0 && pool.active.length > 0)) byName.set(name, pool);
  }
  return {
    all: [...pools.values()],
    poolOf: (software) => {
      const licence = asString(software['licence']);
      if (licence !== null) return pools.get(keyOf.get(licence) ?? '') ?? null;
      return byName.get(bareName(asString(software['name']) ?? '')) ?? null;
    },
  };
}

/** A product's name as it is compared. */
export function bareName(name: string): string {
  return name.trim().toLowerCase();
}

/** A count that a field holds; 0 where it holds none. */
export function countIn(value: Json | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function poolFrom(group: Pick<LicencePool, 'product' | 'metric' | 'licences'>): LicencePool {
  const active = group.licences.filter(({ status }) => status === ACTIVE);
  const seated = new Set(active.flatMap((entry) => loginsIn(entry.open().data['users'])));
  return { ...group, active, seated };
}

function loginsIn(users: Json | undefined): readonly string[] {
  if (!Array.isArray(users)) return [];
  return users.flatMap((one: Json) => asString(isObject(one) ? one['login'] : one)?.toLowerCase() ?? []);
}
