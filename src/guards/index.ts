// Made by `npm run generate`. Edit what it is made from instead.
import type { Guard } from '../model/guard.ts';
import { approvedBy } from './approved-by.ts';
import { fieldsPresent } from './fields-present.ts';
import { insideWindow } from './inside-window.ts';
import { linkedBy } from './linked-by.ts';
import { linksInStatus } from './links-in-status.ts';
import { modelActive } from './model-active.ts';
import { notTheAuthor } from './not-the-author.ts';
import { outsideFreeze } from './outside-freeze.ts';
import { sectionsPresent } from './sections-present.ts';
import { tasksDone } from './tasks-done.ts';

const all: readonly Guard[] = [
  approvedBy,
  fieldsPresent,
  insideWindow,
  linkedBy,
  linksInStatus,
  modelActive,
  notTheAuthor,
  outsideFreeze,
  sectionsPresent,
  tasksDone,
];

/** Every guard by its ID. */
export const guards: ReadonlyMap<string, Guard> = new Map(all.map((guard) => [guard.id, guard]));
