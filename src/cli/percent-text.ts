/** A percentage for people, cut off after one decimal: what is not all is never shown as 100 %. */
export function percentText(percentage: number | null): string {
  if (percentage === null) return '-';
  // A third decimal of noise must not turn 33.3 into 33.2.
  const tenths = Math.floor(percentage * 10 + 1e-6);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
