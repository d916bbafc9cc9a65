import { describe, expect, it } from 'vitest';
import file from '../fixtures/time/working-time.json' with { type: 'json' };
import { DIFFERENCES } from './support/differences.ts';
import type { VectorFile } from './support/vectors.ts';
import { answer, expected } from './support/vectors.ts';

const { calendars, vectors } = file as VectorFile;
const different = new Set(DIFFERENCES.flatMap(({ ids }) => ids));

describe('working-time facts of biz, GLPI and working_hours', () => {
  it('are all accounted for', () => {
    expect(vectors).toHaveLength(147);
    expect(different.size).toBe(21);
    expect([...different].filter((id) => !vectors.some((vector) => vector.id === id))).toEqual([]);
  });

  it.each(vectors.filter(({ id }) => !different.has(id)))('$id $op agrees', (vector) => {
    expect(answer(vector, calendars[vector.calendar] ?? {})).toBe(expected(vector));
  });
});

describe.each(DIFFERENCES)('on purpose: $reason', ({ ids }) => {
  const listed = vectors.filter(({ id }) => ids.includes(id));

  it.each(listed.filter(({ op }) => op !== 'addDays'))('$id $op differs', (vector) => {
    expect(answer(vector, calendars[vector.calendar] ?? {})).not.toBe(expected(vector));
  });

  it.each(listed.filter(({ op }) => op === 'addDays'))('$id $op is not offered', (vector) => {
    expect(() => answer(vector, calendars[vector.calendar] ?? {})).toThrow('gitsm has no addDays');
  });
});
