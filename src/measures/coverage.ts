import { asStrings, type JsonObject } from '../model/json.ts';
import type { Agreement } from './agreement.ts';
import type { Stretch } from './stretches.ts';

/** A stretch of time in which an agreement covers a record. Milliseconds since 1970. */
export interface Coverage {
  /** When the record came under it: its start, or the entry that changed its fields. */
  readonly from: number;
  /** When its fields no longer matched; null: they still do. */
  readonly until: number | null;
}

/** Services that fields name, in `service` and `services`. */
export function servicesOf(fields: JsonObject): readonly string[] {
  if (fields.services === undefined) return asStrings(fields.service);
  return [...asStrings(fields.service), ...asStrings(fields.services)];
}

/**
 * When an agreement covered a record. It attaches where the record starts or its fields change, if it is in force then; once it has, it
 * stays for as long as it names the record's kind and one of its services, so that a promise made is kept to the end. What changes back
 * at the same instant has not been covered.
 *
 * @param stretches at least one
 */
export function coveragesOf(agreement: Agreement, kind: string, stretches: readonly Stretch[]): readonly Coverage[] {
  if (agreement.kinds !== null && !agreement.kinds.has(kind)) return [];
  const coverages: { from: number; until: number | null }[] = [];
  let open: { from: number; until: number | null } | null = null;
  let fields: JsonObject | null = null;
  for (const stretch of stretches) {
    if (stretch.fields === fields) continue;
    fields = stretch.fields;
    const named = namesService(agreement, fields);
    if (open !== null && !named) {
      open.until = stretch.from;
      open = null;
    } else if (open === null && named && isInForce(agreement, stretch.from)) {
      open = { from: stretch.from, until: null };
      coverages.push(open);
    }
  }
  return coverages.filter(({ from, until }) => from !== until);
}

function namesService({ services }: Agreement, fields: JsonObject): boolean {
  return services === null || servicesOf(fields).some((one) => services.has(one));
}

function isInForce({ inForce }: Agreement, instant: number): boolean {
  return inForce.some(([from, until]) => from <= instant && instant < until);
}
