import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../site/styles/tokens.css'), 'utf8');

/** Relative luminance (WCAG 2.2) of an OKLCH colour, by the conversion of CSS Color 4, section 10. */
function luminance(l: number, c: number, h: number): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clamp(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clamp(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function token(name: string, theme: 'light' | 'dark', hue: number): number {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\(oklch\\((.+?)\\), oklch\\((.+)\\)\\);`).exec(css) ?? [];
  const [l = Number.NaN, c = Number.NaN, ...rest] = (theme === 'light' ? light : dark)
    .split(' ')
    .map((part) => Number.parseFloat(part));
  const text = (theme === 'light' ? light : dark).split(' ').slice(2).join(' ');
  const shift = Number(/([+-]) (\d+)/.exec(text)?.slice(1).join('') ?? 0);
  return luminance(l, c, text.includes('--hue') ? hue + shift : (rest[0] ?? 0));
}

function contrast(one: string, other: string, theme: 'light' | 'dark', hue: number): number {
  const [a, b] = [token(one, theme, hue), token(other, theme, hue)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Text on ground, and the least contrast it may have. axe cannot judge text inside SVG, so it is computed. */
const texts = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'bad-soft'],
  ['ink', 'c4'],
  ['ink-2', 'paper'],
  ['ink-2', 'surface'],
  ['ink-2', 'sunken'],
  ['ink-2', 'bad-soft'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
  ...['ok', 'warn', 'bad', 'info', 'idle'].flatMap((tone) => [
    [tone, 'paper'],
    [tone, 'surface'],
    [tone, `${tone}-soft`],
  ]),
] as [string, string][];

const shapes = [
  ['edge', 'paper'],
  ['edge', 'surface'],
  ['c2', 'paper'],
  ['c2', 'surface'],
  ['bad', 'surface'],
  ['accent', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
] as [string, string][];

describe.each(['light', 'dark'] as const)('contrast, %s', (theme) => {
  it.each(texts)('%s on %s is readable text for every hue', (text, ground) => {
    for (let hue = 0; hue < 360; hue += 15) expect(contrast(text, ground, theme, hue)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s on %s can be told apart for every hue', (shape, ground) => {
    for (let hue = 0; hue < 360; hue += 15) expect(contrast(shape, ground, theme, hue)).toBeGreaterThanOrEqual(3);
  });
});
