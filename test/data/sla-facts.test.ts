import { describe, expect, it } from 'vitest';
import scenarios from '../fixtures/time/sla-scenarios.json' with { type: 'json' };
import workingTime from '../fixtures/time/working-time.json' with { type: 'json' };
import type { RawScenarios } from '../measures/support/convert-scenarios.ts';
import { convertScenarios } from '../measures/support/convert-scenarios.ts';
import type { RawFile } from '../time/support/convert-vectors.ts';
import { convertVectors } from '../time/support/convert-vectors.ts';
import { hasData, readData } from '../time/support/data-folder.ts';

const FILES = {
  biz: 'sla-vectors/biz.json',
  glpi: 'sla-vectors/glpi-calendar.json',
  'working-hours': 'sla-vectors/working-hours-gem.json',
};
const SCENARIOS = 'sla-vectors/zammad-sla-scenarios.json';
const present = [...Object.values(FILES), SCENARIOS].every(hasData);

/** The committed facts are tested one by one in test/time and test/measures; here that they are all, and unchanged. */
describe.skipIf(!present)('the committed facts (needs sla-vectors/ in the folder GITSM_DATA)', () => {
  it('are the 147 working-time vectors as collected', () => {
    const raw = Object.fromEntries(Object.entries(FILES).map(([name, path]) => [name, readData(path) as RawFile]));
    expect(workingTime).toEqual(convertVectors(raw));
    expect(workingTime.vectors).toHaveLength(147);
  });

  it('are the 25 SLA scenarios as collected', () => {
    expect(scenarios).toEqual(convertScenarios(readData(SCENARIOS) as RawScenarios));
    expect(scenarios.scenarios).toHaveLength(25);
  });
});
