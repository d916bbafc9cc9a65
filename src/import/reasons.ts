import type { Finding, Severity } from '../model/finding.ts';
import type { ReasonCount } from './import-item.ts';
import type { SourcePlace } from './source-row.ts';

interface Reason {
  readonly severity: Severity;
  readonly title: string;
  readonly help: string;
}

/** Everything an import may have to say of a row or a file. IDs are permanent. */
export const REASONS = {
  'import-row': {
    severity: 'error',
    title: 'A row cannot be read as a row of the table; it is in no record.',
    help: 'Mend the quotes or the number of columns, or add what it says by hand.',
  },
  'import-number': {
    severity: 'error',
    title: 'A row has no number of an incident; it is in no record.',
    help: 'Add what it says by hand where it matters.',
  },
  'import-state': {
    severity: 'warning',
    title: 'A row has a state that no status corresponds to; it is in no record.',
    help: 'Look the incident up at the source and add a timeline entry where one is missing.',
  },
  'import-date': {
    severity: 'warning',
    title: 'A row has no readable time; it is in no record.',
    help: 'Choose the order of day and month that the source uses, or mend the time.',
  },
  'import-order': {
    severity: 'warning',
    title: 'A time lies before one that comes first; the timeline is in order of time.',
    help: 'Compare the timeline with the source.',
  },
  'import-split': {
    severity: 'error',
    title: 'A row comes after the rows of its incident were complete; it is in no record.',
    help: 'Sort the source by number and time, and import it again.',
  },
  'import-many': {
    severity: 'error',
    title: 'An incident has more rows than one record may have; this row is in no record.',
    help: 'Look at the source: a number is probably used for several incidents.',
  },
  'import-opened': {
    severity: 'warning',
    title:
      'The time of opening is missing or later than the first event; that of creation or of the first event stands in.',
    help: 'Correct the first timeline entry where the real time is known.',
  },
  'import-level': {
    severity: 'warning',
    title: 'Impact, urgency or priority has an unknown value; the field is left out.',
    help: 'Set the field in the record.',
  },
  'import-matrix': {
    severity: 'warning',
    title: 'The source computes a priority by another matrix than the process; the records say what the source said.',
    help: 'Adopt the matrix of the source in .gitsm/schemas/incident/lifecycle.yaml, or correct the priorities.',
  },
  'import-person': {
    severity: 'warning',
    title: 'Nobody is named for a timeline entry; it says "unknown".',
    help: 'Write the login where it is known.',
  },
  'import-name': {
    severity: 'warning',
    title: 'Two names would get the same ID; the second one got a number.',
    help: 'Say in the mapping where both are one.',
  },
  'import-cut': {
    severity: 'warning',
    title: 'A value is longer than a field may be and was cut.',
    help: 'Look the whole text up at the source.',
  },
  'import-key': {
    severity: 'error',
    title: 'A row has nothing that an ID could be made from; it is in no record.',
    help: 'Mend the row, or name another column for the ID in the mapping.',
  },
  'import-twice': {
    severity: 'error',
    title: 'A row has the ID of one before it; it is in no record.',
    help: 'Remove one of the two. Where rows of one ID belong together, write "rows: many" in the mapping.',
  },
  'import-differs': {
    severity: 'warning',
    title: 'Rows of one record say different things of a field; that of the first row counts.',
    help: 'Compare the record with the source.',
  },
  'import-record': {
    severity: 'error',
    title: 'A row gives no record that the schema of its kind allows; it is in no record.',
    help: 'Mend the row, or give the field another column or a default in the mapping.',
  },
  'import-value': {
    severity: 'warning',
    title: 'A value cannot be read as what its field holds; the field is left out and the value kept below x-.',
    help: 'Mend the value, or say in the mapping how it is to be read.',
  },
  'import-link': {
    severity: 'warning',
    title: 'No record goes by the name that a value gives; the link is left out and the name kept below x-.',
    help: 'Add the record, give the mapping a "map" of names, or let the mapping create it.',
  },
  'import-login': {
    severity: 'warning',
    title: 'A name is no login; one was made from it.',
    help: 'Say in "people" of the mapping who it is.',
  },
  'import-placeholder': {
    severity: 'warning',
    title: 'A value only says that nobody has filled it in; it was read as empty.',
    help: 'Find out what belongs there.',
  },
  'import-garbled': {
    severity: 'warning',
    title: 'A text was read in another encoding than it was written in; it is kept as it is.',
    help: 'Name the encoding of the source; where it is garbled in the source itself, export it again.',
  },
  'import-rounded': {
    severity: 'warning',
    title: 'A spreadsheet has rounded a long number; its last digits are lost.',
    help: 'Export it again, the column as text.',
  },
  'import-time': {
    severity: 'warning',
    title: 'No time is known for the status of a record; that of the entry before it stands in.',
    help: 'Correct the timeline where the time is known.',
  },
  'import-join': {
    severity: 'warning',
    title: 'A row of the joined source belongs to no row, or has the key of another one; it is in no record.',
    help: 'Look at what names it in both sources.',
  },
  'import-expect': {
    severity: 'warning',
    title: 'A row is not as the mapping expects; its record is made all the same.',
    help: 'Look at what the mapping says of it.',
  },
  'import-exists': {
    severity: 'error',
    title: 'A record of that ID is there already and differs; it was left as it is.',
    help: 'Delete the record to import it anew, or keep it.',
  },
} as const satisfies Record<string, Reason>;

/** ID of a reason. */
export type ReasonId = keyof typeof REASONS;

/** Makes findings for one source and counts them by reason. */
export interface Findings {
  /** @param line line of the source, 1-based @param message "Unexpected X, expected Y." */
  make(reason: ReasonId, line: number, record: string | null, message: string): Finding;
  /** As `make`, for a place whose column and file are known as well. */
  at(reason: ReasonId, place: SourcePlace, record: string | null, message: string): Finding;
  /** Most frequent first. */
  counts(): readonly ReasonCount[];
}

/** @param file name of the source, as shown to people */
export function findingsOf(file: string): Findings {
  const counts = new Map<ReasonId, { count: number; first: Finding }>();
  const at: Findings['at'] = (reason, place, record, message) => {
    const { severity, help } = REASONS[reason];
    const finding: Finding = { check: reason, severity, record, ...place, message, help };
    const known = counts.get(reason);
    if (known === undefined) counts.set(reason, { count: 1, first: finding });
    else known.count += 1;
    return finding;
  };
  return {
    at,
    make: (reason, line, record, message) => at(reason, { file, line, column: 1 }, record, message),
    counts() {
      return [...counts]
        .map(([check, { count, first }]) => ({ check, title: REASONS[check].title, count, first }))
        .sort((a, b) => b.count - a.count || (a.check < b.check ? -1 : 1));
    },
  };
}
