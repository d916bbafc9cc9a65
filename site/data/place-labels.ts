import type { LabelProps } from '../clock-props.ts';

/** Widths for which labels are laid out, in pixels: the text column of a phone, and the narrowest that counts as wide (35 rem). */
const NARROW = 320;
const WIDE = 560;
/** Width of a letter of a label, and the least gap between two, in pixels. Letters are 12 px high. */
const LETTER = 6.4;
const GAP = 10;

/** A label that wants a place on a line. */
export interface Label {
  /** Percent of the line. */
  readonly x: number;
  readonly text: string;
  /** Who gives way: the higher. */
  readonly rank: number;
}

/**
 * Decides which labels of one line are shown so that none touches another, on a narrow and on a wide page: text does not scale with the
 * page, so there it is left out. What is left out must be told elsewhere.
 *
 * @param least width of the line on a narrow page, in pixels
 * @param most width of the line on a wide page, in pixels
 */
export function placeLabels(labels: readonly Label[], least = NARROW, most = WIDE): readonly LabelProps[] {
  const narrow = fitting(labels, least, least);
  const wide = fitting(labels, most, least);
  return labels.flatMap((label, index): LabelProps[] => {
    if (!narrow.has(index) && !wide.has(index)) return [];
    const shown = narrow.has(index) && wide.has(index) ? 'always' : narrow.has(index) ? 'narrow' : 'wide';
    return [{ x: label.x, text: label.text, anchor: anchorOf(label, least), shown }];
  });
}

function fitting(labels: readonly Label[], width: number, least: number): ReadonlySet<number> {
  const taken: (readonly [number, number])[] = [];
  const fits = new Set<number>();
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.rank ?? 0) - (labels[b]?.rank ?? 0));
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    const [start, end] = spanOf(label, width, least);
    if (taken.some(([from, to]) => start < to + GAP && end > from - GAP)) continue;
    taken.push([start, end]);
    fits.add(index);
  }
  return fits;
}

function spanOf(label: Label, width: number, least: number): readonly [number, number] {
  const at = (label.x / 100) * width;
  const size = label.text.length * LETTER;
  const anchor = anchorOf(label, least);
  const start = anchor === 'start' ? at : anchor === 'end' ? at - size : at - size / 2;
  return [start, start + size];
}

/** At an end of the line a label reaches inwards. */
function anchorOf({ x, text }: Label, least: number): LabelProps['anchor'] {
  const half = (text.length * LETTER) / 2;
  const at = (x / 100) * least;
  if (at < half) return 'start';
  return at > least - half ? 'end' : 'middle';
}
