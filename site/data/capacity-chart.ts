import { type Capacity, MARKS } from '../../src/measures/capacity.ts';
import type { ChartLineKind, ChartProps } from '../report-props.ts';
import { axisTicks } from './axis-ticks.ts';
import { oneDecimal } from './figure.ts';
import { placeLabels } from './place-labels.ts';
import type { Times } from './times.ts';
import type { ZoneTimes } from './zone-times.ts';

const DAY = 86_400_000;
const HEIGHT = 220;
const TOP = 12;
const BOTTOM = 190;
/** Days ahead that the picture shows at least, and days after the one on which the resource is full. */
const AHEAD = 180;
const AFTER = 60;
/** Width of the plot on a phone, in pixels. */
const NARROW = 190;
/** Points of what is expected. */
const STEPS = 48;
/** Most round times on the axis, and most figures in the table. */
const MOST_TICKS = 7;
const MOST_FIGURES = 500;

/**
 * The course of one resource with its limits and its forecast.
 *
 * @param zone whose months the axis tells; days of measurements are days of UTC
 * @returns null where nothing was measured
 */
export function capacityChart(plan: Capacity, times: Times, zone: ZoneTimes): ChartProps | null {
  const { samples, latest, today, unit, reached, expected, limitOn, marks, trend } = plan;
  const [first] = samples;
  if (first === undefined || latest === null) return null;
  const full = reached.limit === null ? today : Date.parse(reached.limit);
  const start = first.day;
  const end = Math.max(today + AHEAD * DAY, full + AFTER * DAY);
  const days = Array.from({ length: STEPS + 1 }, (_, step) => latest.day + ((end - latest.day) / STEPS) * step);
  const forecast = days.flatMap((day) => {
    const value = expected(Math.round(day / DAY) * DAY);
    return value === null ? [] : [{ day, value }];
  });
  const changes = plan.upgrades.filter(({ counts, day }) => counts && day > start && day < end).map(({ day }) => day);
  const edges = [start, ...changes.flatMap((day) => [day - DAY, day]), end];
  const highest = Math.max(
    ...edges.map(limitOn),
    ...samples.map(({ value }) => value),
    ...forecast.map(({ value }) => Math.min(value, limitOn(end) * 1.15)),
  );
  const step = roundStep(highest / 4);
  const top = Math.ceil((highest * 1.02) / step) * step;
  const x = (day: number): number => round(((day - start) / (end - start)) * 100);
  const y = (value: number): number => round(BOTTOM - (Math.min(value, top) / top) * (BOTTOM - TOP));
  const points = (all: readonly { readonly day: number; readonly value: number }[]): string =>
    all.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ');
  const level = (percent: number): string =>
    points(edges.map((day) => ({ day, value: (limitOn(day) * percent) / 100 })));
  const known = MARKS.filter((mark) => mark === 'limit' || marks[mark] < 100);
  const ticks = axisTicks(start, end, zone, MOST_TICKS);
  return {
    title: titleOf(plan, times),
    subtitle: `${plan.plan.title}, in ${unit}, measured and expected`,
    height: HEIGHT,
    lines: [
      ...known.map((mark) => ({ kind: mark as ChartLineKind, points: level(marks[mark]) })),
      ...(trend === null ? [] : [{ kind: 'expected' as const, points: points(forecast) }]),
      { kind: 'measured', points: points(samples) },
    ],
    dots: samples.map((sample) => ({ x: x(sample.day), y: y(sample.value), last: sample === latest })),
    grid: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      y: y(index * step),
      text: oneDecimal(index * step),
    })),
    names: apart(
      known.map((mark) => ({
        kind: mark as ChartLineKind,
        y: y((limitOn(end) * marks[mark]) / 100) + 4,
        text: mark,
      })),
    ),
    now: x(today),
    axis: placeLabels(
      [{ x: x(today), text: 'today', rank: 0 }, ...ticks.map(({ at, label }) => ({ x: x(at), text: label, rank: 1 }))],
      NARROW,
      NARROW,
    ),
    table: samples.slice(-MOST_FIGURES).map(({ day, date, value }) => ({
      day: times.moment(date).text,
      value: `${oneDecimal(value)} ${unit}`,
      note: `${oneDecimal((value / limitOn(day)) * 100)} % of ${oneDecimal(limitOn(day))}`,
    })),
  };
}

/** The finding, not the subject. */
function titleOf({ plan, reached, today, trend, used }: Capacity, times: Times): string {
  const day = reached.limit;
  if (trend === null) return `${plan.title}: ${oneDecimal(used ?? 0)} % used`;
  if (day === null) return `${plan.title} lasts for three years and more`;
  if (Date.parse(day) <= today) return `${plan.title} is full`;
  return `${plan.title} is full on ${times.moment(day).text}, if it goes on like this`;
}

/** Labels at least a line apart, the highest first. */
function apart<Name extends { readonly y: number }>(names: readonly Name[]): readonly Name[] {
  let above = Number.NEGATIVE_INFINITY;
  return [...names]
    .sort((a, b) => a.y - b.y)
    .flatMap((name) => {
      if (name.y - above < 13) return [];
      above = name.y;
      return [name];
    });
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1e-9)));
  return power * ([1, 2, 5, 10].find((one) => one * power >= least) ?? 10);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
