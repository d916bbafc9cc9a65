const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** A month as people read it: `2026-02` → "Feb 2026". */
export function monthText(name: string): string {
  return format.format(Date.parse(`${name}-01T00:00:00Z`));
}
