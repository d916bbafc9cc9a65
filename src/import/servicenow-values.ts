/** What a state of ServiceNow's incident table means here. */
export interface State {
  readonly status: string;
  /** Why it is on hold, where the state says it. */
  readonly holdReason?: string;
}

/** States by label, value and older label (ServiceNow documentation, "Incident states"). */
const STATES: Readonly<Record<string, State>> = {
  new: { status: 'new' },
  '1': { status: 'new' },
  active: { status: 'in-progress' },
  'in progress': { status: 'in-progress' },
  'work in progress': { status: 'in-progress' },
  '2': { status: 'in-progress' },
  'on hold': { status: 'on-hold' },
  '3': { status: 'on-hold' },
  'awaiting user info': { status: 'on-hold', holdReason: 'awaiting-caller' },
  'awaiting caller': { status: 'on-hold', holdReason: 'awaiting-caller' },
  'awaiting change': { status: 'on-hold', holdReason: 'awaiting-change' },
  'awaiting problem': { status: 'on-hold', holdReason: 'awaiting-problem' },
  'awaiting vendor': { status: 'on-hold', holdReason: 'awaiting-vendor' },
  'awaiting evidence': { status: 'on-hold', holdReason: 'awaiting-evidence' },
  resolved: { status: 'resolved' },
  '6': { status: 'resolved' },
  closed: { status: 'closed' },
  '7': { status: 'closed' },
  canceled: { status: 'cancelled' },
  cancelled: { status: 'cancelled' },
  '8': { status: 'cancelled' },
};

const CHANNELS: Readonly<Record<string, string>> = {
  phone: 'phone',
  email: 'e-mail',
  'e-mail': 'e-mail',
  chat: 'chat',
  'virtual agent': 'chat',
  'self-service': 'portal',
  'walk-in': 'in-person',
  monitoring: 'monitoring',
  event: 'monitoring',
};

const LEVELS: Readonly<Record<string, string>> = { '1': 'high', '2': 'medium', '3': 'low' };

/** Every status that a state of the source may become. */
export const STATUSES: readonly string[] = [...new Set(Object.values(STATES).map((state) => state.status))];

/** The status for a state, or null where none corresponds (`-100`). */
export function stateOf(text: string): State | null {
  return lookup(STATES, text);
}

/** `Awaiting Caller` → `awaiting-caller`; null where it is no reason of the incident schema. */
export function holdReasonOf(text: string): string | null {
  return lookup(STATES, text)?.holdReason ?? null;
}

/** `1 - High` → `high`; null where it is no level. */
export function levelOf(text: string): string | null {
  const number = /^([1-3])(?:\s*-.*)?$/u.exec(text)?.[1];
  return number === undefined ? null : (LEVELS[number] ?? null);
}

/** `3 - Moderate` → `P3`; null where it is no priority. */
export function priorityOf(text: string): string | null {
  const number = /^([1-5])(?:\s*-.*)?$/u.exec(text)?.[1];
  return number === undefined ? null : `P${number}`;
}

/** How it came in; null where the incident schema has no such channel. */
export function channelOf(text: string): string | null {
  return lookup(CHANNELS, text);
}

function lookup<T>(table: Readonly<Record<string, T>>, text: string): T | null {
  const key = text.toLowerCase();
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
