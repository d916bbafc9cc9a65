/** A text for use in SVG content and attributes. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** A number with one decimal at most: pictures stay small and read the same on every machine. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Advance widths of the printable ASCII characters of Hanken Grotesk at weight 620, thousandths of the font size. */
const widths = [
  260, 249, 359, 695, 560, 738, 697, 188, 262, 262, 399, 560, 240, 327, 240, 420, 560, 560, 560, 560, 560, 560, 560,
  560, 560, 560, 240, 240, 560, 560, 560, 515, 874, 664, 608, 708, 676, 580, 560, 734, 689, 259, 555, 655, 502, 852,
  686, 748, 560, 782, 608, 572, 585, 657, 667, 973, 662, 619, 599, 288, 462, 288, 607, 469, 307, 544, 578, 521, 578,
  541, 345, 520, 560, 240, 240, 552, 274, 839, 560, 573, 578, 578, 421, 471, 361, 560, 531, 753, 536, 531, 471, 271,
  268, 271, 560,
];

/** Width of a text in the site's typeface, pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text)
    width += widths[(char.codePointAt(0) ?? 0) - 32] ?? ((char.codePointAt(0) ?? 0) > 0x2e7f ? 1000 : 620);
  return (width * size) / 1000;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function fitted(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > most) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** A marker definition for arrow heads of one class. */
export function arrowHead(id: string, kind: string): string {
  return `<marker id="${id}" class="head ${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 .6 7.4 4 0 7.4z"/></marker>`;
}
