import { expect, test } from 'vitest';
import { inUse } from '../../src/model/in-use.ts';
import type { RecordEntry } from '../../src/model/record.ts';

test.each([
  ['ci', 'live', true],
  ['ci', 'maintenance', false],
  ['service', 'retiring', true],
  ['service', 'proposed', false],
  ['supplier', 'ended', true],
  ['constructor', 'new', true],
])('a record of the kind %s that is %s', (kind, status, used) => {
  expect(inUse({ kind, status } as RecordEntry)).toBe(used);
});
