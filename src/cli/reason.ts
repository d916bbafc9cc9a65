import { asString, type JsonObject } from '../model/json.ts';
import { type Process, statusOf } from '../model/process.ts';
import { applySetting } from './set-options.ts';

/** The field that says why a record waits in a status; null where the status names none. */
export function reasonField(process: Process, status: string): string | null {
  return statusOf(process, status)?.reason ?? null;
}

/** Why a record waits in a status, as its fields say; null where they do not. */
export function reasonGiven(process: Process, status: string, data: JsonObject): string | null {
  const field = reasonField(process, status);
  return field === null ? null : asString(data[field]);
}

/** Sets the field that says why a record waits in a status; nothing where the status names none. Throws SetupError for an unknown reason. */
export function withReason(process: Process, status: string, text: string, reason: string): string {
  const field = reasonField(process, status);
  return field === null ? text : applySetting(process, text, { key: field, text: reason }, '');
}
