/** A name out of a record, short enough for a message. */
export function shortName(name: string): string {
  return name.length <= 80 ? name : `${name.slice(0, 79)}…`;
}
