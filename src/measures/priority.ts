import { asString, type JsonObject } from '../model/json.ts';
import { decidedValue } from '../model/matrix.ts';
import type { Process } from '../model/process.ts';

/** The priority that fields state; where they state none, the one their process computes (ITIL: impact and urgency give the priority). */
export function priorityOf(fields: JsonObject, { matrix }: Process): string | null {
  return matrix === null ? asString(fields.priority) : decidedValue(matrix, fields);
}
