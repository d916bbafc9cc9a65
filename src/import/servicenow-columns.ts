import { SetupError } from '../model/setup-error.ts';

/**
 * Columns of the incident table by their names in the database, with the headings that exports in English use
 * (ServiceNow documentation, "Incident form fields" and the data dictionary of `task` and `incident`).
 */
const COLUMNS = {
  number: ['number'],
  state: ['incident_state', 'state', 'incident state'],
  openedAt: ['opened_at', 'opened'],
  openedBy: ['opened_by', 'opened by'],
  createdAt: ['sys_created_at', 'sys_created_on', 'created'],
  createdBy: ['sys_created_by', 'created by'],
  updatedAt: ['sys_updated_at', 'sys_updated_on', 'updated'],
  updatedBy: ['sys_updated_by', 'updated by'],
  resolvedAt: ['resolved_at', 'resolved'],
  resolvedBy: ['resolved_by', 'resolved by'],
  closedAt: ['closed_at', 'closed'],
  closedBy: ['closed_by', 'closed by'],
  title: ['short_description', 'short description'],
  description: ['description'],
  resolution: ['close_notes', 'close notes', 'resolution notes'],
  resolutionCode: ['closed_code', 'close_code', 'close code', 'resolution code'],
  caller: ['caller_id', 'caller'],
  channel: ['contact_type', 'contact type', 'channel'],
  category: ['category'],
  subcategory: ['subcategory'],
  symptom: ['u_symptom', 'symptom'],
  holdReason: ['hold_reason', 'hold reason', 'on hold reason'],
  impact: ['impact'],
  urgency: ['urgency'],
  priority: ['priority'],
  group: ['assignment_group', 'assignment group'],
  assignee: ['assigned_to', 'assigned to'],
  service: ['business_service', 'business service', 'service'],
  ci: ['cmdb_ci', 'configuration item'],
} as const satisfies Record<string, readonly string[]>;

/** A column that the import understands. */
export type Column = keyof typeof COLUMNS;

/** Where the columns of a source stand. */
export interface Columns {
  readonly width: number;
  readonly known: ReadonlyMap<Column, number>;
  /** Heading → position of every column that the import does not understand. */
  readonly others: ReadonlyMap<string, number>;
}

/** One row of the source. */
export interface ServiceNowRow {
  readonly line: number;
  /** The cell's text without white space around it; null where it is empty or `?`. */
  get(column: Column): string | null;
  /** Cells of the columns that the import does not understand, empty ones left out. */
  others(): readonly (readonly [string, string])[];
}

/** @throws SetupError where a column is missing without which no incident can be made, or two have one heading */
export function readColumns(heading: readonly string[]): Columns {
  const names = heading.map((name) => name.trim().toLowerCase());
  const double = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (double !== undefined) {
    throw new SetupError(
      `Unexpected second column "${double}", expected every heading once.`,
      'Remove one of the two.',
    );
  }
  const known = new Map<Column, number>();
  for (const [column, aliases] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const position = names.findIndex((name) => aliases.includes(name));
    if (position >= 0) known.set(column, position);
  }
  const missing = (['number', 'state'] as const).filter((column) => !known.has(column)) as Column[];
  if (!known.has('updatedAt') && !known.has('openedAt')) missing.push('updatedAt');
  if (missing.length > 0) {
    const wanted = missing.map((column) => `"${COLUMNS[column][0]}"`).join(', ');
    throw new SetupError(
      `Unexpected heading without ${wanted}, expected columns of ServiceNow's incident table.`,
      'Export the table with these columns, headings in English or database names.',
    );
  }
  const taken = new Set(known.values());
  const others = names.map((name, index) => [name || `column-${index + 1}`, index] as const);
  return { width: heading.length, known, others: new Map(others.filter(([, index]) => !taken.has(index))) };
}

/** Reads cells by column. */
export function rowOf(columns: Columns, cells: readonly string[], line: number): ServiceNowRow {
  return {
    line,
    get(column) {
      const position = columns.known.get(column);
      return position === undefined ? null : cellText(cells[position]);
    },
    others() {
      return [...columns.others].flatMap(([name, position]) => {
        const value = cellText(cells[position]);
        return value === null ? [] : [[name, value] as const];
      });
    },
  };
}

function cellText(cell: string | undefined): string | null {
  const text = cell?.trim() ?? '';
  return text === '' || text === '?' ? null : text;
}
