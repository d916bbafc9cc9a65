import Holidays from 'date-holidays';
import type { GeneratedFiles, Generator } from './generated-files.ts';
import { banner } from './generated-files.ts';

/** Codes that a calendar can name, as its schema has them: a few regions of the library are called by words instead. */
const CODE = /^[A-Z0-9]{1,4}$/;

/** Which countries and regions have public holidays, so that a check knows them without loading the library and its data. */
export const holidayRegions: Generator = {
  name: 'holiday-regions',
  folders: ['src/time/generated'],
  generate(): GeneratedFiles {
    const library = new Holidays();
    const lines = Object.keys(library.getCountries())
      .sort()
      .map((country) => {
        const regions = Object.keys(library.getStates(country) ?? {}).filter((region) => CODE.test(region));
        return `  ${country}: '${regions.sort().join(' ')}',`;
      });
    const text = [
      banner,
      '/** Country code → codes of its regions, divided by spaces; from the `date-holidays` library. */',
      'export const holidayRegions: Readonly<Record<string, string>> = {',
      ...lines,
      '};',
      '',
    ].join('\n');
    return new Map([['src/time/generated/holiday-regions.ts', text]]);
  },
};
