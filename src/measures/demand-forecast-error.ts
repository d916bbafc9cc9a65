import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { monthsTouched } from './budget-period.ts';
import { figuresIn, unitsIn } from './demand-figures.ts';
import { example } from './example-records.ts';
import { mean } from './figures.ts';
import { monthNumber } from './months.ts';

/** How well demand is foreseen. */
export const demandForecastError: Measure = {
  id: 'demand-forecast-error',
  title: 'Error of demand forecasts',
  formula:
    'mean of |actual − forecast| / forecast, over all months of the period for which a demand has an actual figure and a forecast above 0; between two months the earlier forecast holds',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.4.2; mean absolute percentage error',
  kinds: ['demand'],
  span: 'period',
  better: 'lower',
  compute(snapshot, _now, period) {
    const { first, last } = monthsTouched(snapshot, period);
    const errors = ofKind(snapshot, 'demand').flatMap((entry) => {
      const { forecast, actual } = entry.open().data;
      const expected = figuresIn(forecast);
      return figuresIn(actual).flatMap(([name, value]) => {
        const month = monthNumber(name) ?? Number.NaN;
        const level = unitsIn(expected, name);
        return month >= first && month <= last && level > 0 ? [Math.abs(value - level) / level] : [];
      });
    });
    return mean(errors);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'a tenth too low, a fifth too high, and a month before the first forecast',
      files: example(
        'demands/DEM-0001',
        ['draft 2026-01-02T09:00'],
        'forecast: [{month: 2026-02, value: 100}, {month: 2026-06, value: 200}]',
        'actual: [{month: 2026-01, value: 5}, {month: 2026-04, value: 90}, {month: 2026-06, value: 240}]',
      ),
      expect: 0.15,
    },
  ],
};
