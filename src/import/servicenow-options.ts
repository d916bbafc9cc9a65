import type { Progress } from '../model/ports.ts';
import type { Process } from '../model/process.ts';
import type { Encoding } from './read-text.ts';

/** Names of the source → what they are called here. What is not named is derived from the name. */
export interface ServiceNowMapping {
  /** Assignment group → ID of a group. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Person → GitHub login. */
  readonly people?: Readonly<Record<string, string>>;
  /** Business service → ID of a service. Without an entry the name is kept below `x-servicenow` and no link is made. */
  readonly services?: Readonly<Record<string, string>>;
  /** Configuration item → ID of a CI. Without an entry as for services. */
  readonly cis?: Readonly<Record<string, string>>;
}

/** What the source does not say of itself. */
export interface ServiceNowOptions {
  /** Processes of the repository: prefixes, folders and statuses are taken from them. */
  readonly processes: ReadonlyMap<string, Process>;
  /** Name of the source, as findings show it. */
  readonly file: string;
  /** IANA time zone of the source's times, which carry none. */
  readonly timezone: string;
  /** How `3/4/2016` is read; times such as `2016-04-03 10:00:00` are always understood. Day first where left out. */
  readonly dateOrder?: 'day-first' | 'month-first';
  /** Encoding of the text; UTF-8 where left out. */
  readonly encoding?: Encoding;
  /** `create`: groups that are named become records; `keep`: they are kept below `x-servicenow` and not linked. Create where left out. */
  readonly groups?: 'create' | 'keep';
  readonly mapping?: ServiceNowMapping;
  readonly progress?: Progress;
}
