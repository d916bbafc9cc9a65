import { describe, expect, it } from 'vitest';
import { holidayRegions as generator } from '../../scripts/generate-holiday-regions.ts';
import { drift } from '../../scripts/generated-files.ts';
import { repositoryRoot } from '../../scripts/import-rules.ts';
import { holidayRegions } from '../../src/time/generated/holiday-regions.ts';
import { loadHolidays } from '../../src/time/holidays.ts';
import { regionProblem } from '../../src/time/known-regions.ts';

describe('the table of holiday regions', () => {
  it('is what `npm run generate` makes', async () => {
    expect(await drift(repositoryRoot, generator)).toEqual([]);
  });

  it('holds nothing that the library does not know', async () => {
    const needs = Object.entries(holidayRegions).flatMap(([country, regions]) =>
      [null, ...regions.split(' ').filter((one) => one !== '')].map((region) => ({ country, region, years: [] })),
    );
    expect(needs.length).toBeGreaterThan(400);
    expect((await loadHolidays(needs)).unknown).toEqual([]);
  });
});

describe('regionProblem', () => {
  const problem = (country: string, region: string | null = null) => regionProblem({ country, region });

  it('is null for what is known', () => {
    for (const [country, region] of [['GB'], ['GB', 'ENG'], ['DE', 'BY'], ['AT', '9'], ['NL']] as const) {
      expect(problem(country, region)).toBeNull();
    }
  });

  it('suggests the code that is meant', () => {
    expect(problem('UK', 'ENG')).toEqual({
      pointer: ['holidays', 'country'],
      message: 'Unexpected "UK", expected GB.',
    });
    expect(problem('EL')?.message).toBe('Unexpected "EL", expected GR.');
  });

  it('suggests what is near', () => {
    expect(problem('UX')?.message).toBe(
      'Unexpected "UX", expected a country whose public holidays are known, such as UA, UG, US, UY or UZ.',
    );
    expect(problem('GB', 'ZZ')).toEqual({
      pointer: ['holidays', 'region'],
      message: 'Unexpected "ZZ", expected a region of GB: ALD, ENG, NIR, SCT or WLS.',
    });
    expect(problem('US', 'CX')?.message).toBe('Unexpected "CX", expected a region of US, such as CA, CO or CT.');
    expect(problem('US', 'ZZ')?.message).toBe('Unexpected "ZZ", expected a region of US, such as AK, AL or AR.');
    expect(problem('NO', '03')?.message).toBe('Unexpected "03", expected no region: none is known of NO.');
  });

  it('takes no word of JavaScript for a country', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(problem(name)).not.toBeNull();
    expect(problem('GB', '')).not.toBeNull();
    expect(problem('NO', '')).not.toBeNull();
  });
});
