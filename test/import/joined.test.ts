import { expect, test } from 'vitest';
import { importTable } from './support/import-mapped.ts';

const rules = `
kind: asset
source: shed
join: {model: {file: models.csv, on: {Model: Model}}}
id: Tag
fields: {title: Tag, model: Model, manufacturer: model.Maker}
`;

test('a line of the joined table that cannot be read is told, and is none of the rows that were read', async () => {
  const joins = { model: 'Model,Maker\nslate,Works\nlost\n' };
  const { told, report, data } = await importTable(rules, 'Tag,Model\nA,slate\n', { joins });
  expect(told).toEqual(['import-row 3:1 Unexpected row of 1 cells, expected 2.']);
  expect(report.rows).toMatchObject({ read: 1, mapped: 1, notMapped: 0 });
  expect(data('AST-a')['manufacturer']).toBe('Works');
});
