import { expect, it } from 'vitest';
import { ofKind, perQuestion } from '../../src/model/snapshot.ts';
import { snapshotOf } from '../checks/run-example.ts';

it('what was asked of a snapshot once is not worked out again', () => {
  const asked: string[] = [];
  const paths = perQuestion((snapshot, kind: string, least: number) => {
    asked.push(`${kind} ${least}`);
    return ofKind(snapshot, kind).map(({ path }) => path);
  });
  const [one, other] = [snapshotOf({}), snapshotOf({})];
  expect(paths(one, 'ci', 1)).toBe(paths(one, 'ci', 1));
  paths(one, 'ci', 2);
  paths(other, 'ci', 1);
  expect(asked).toEqual(['ci 1', 'ci 2', 'ci 1']);
});
