/** Facts of other products that gitsm answers otherwise, on purpose, with the reason. Every other vector must agree. */
export const DIFFERENCES: readonly { readonly reason: string; readonly ids: readonly string[] }[] = [
  {
    reason: 'targets are hours and minutes: a day could mean 24 hours or a working day, so gitsm adds no days',
    ids: [...numbered('biz', [9, 10, 11, 12, 13, 14, 15, 16, 17, 18]), ...numbered('glpi', [1, 2, 3, 4, 5, 6, 7, 8])],
  },
  {
    reason: 'no time at all is due at once: gitsm stays on the start where biz goes on to the next opening',
    ids: ['biz-4'],
  },
  { reason: 'an end before the start gives 0, not a negative figure', ids: ['working-hours-70'] },
  {
    reason: 'time is elapsed time: a day of 25 hours counts 25 h, not the 24 h on the wall',
    ids: ['working-hours-78'],
  },
];

function numbered(product: string, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${product}-${number}`);
}
