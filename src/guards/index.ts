// Made by `npm run generate`. Edit what it is made from instead.
import type { Guard } from '../model/guard.ts';
import { approvedBy } from './approved-by.ts';
import { approvedPerOffering } from './approved-per-offering.ts';
import { fieldsPresent } from './fields-present.ts';
import { insideWindow } from './inside-window.ts';
import { linkedBy } from './linked-by.ts';
import { linksInStatus } from './links-in-status.ts';
import { memberOf } from './member-of.ts';
import { modelActive } from './model-active.ts';
import { notTheAuthor } from './not-the-author.ts';
import { outsideFreeze } from './outside-freeze.ts';
import { sectionsPresent } from './sections-present.ts';
import { tasksAsOffered } from './tasks-as-offered.ts';
import { tasksDone } from './tasks-done.ts';

const all: readonly Guard[] = [
  approvedBy,
  approvedPerOffering,
  fieldsPresent,
  insideWindow,
  linkedBy,
  linksInStatus,
  memberOf,
  modelActive,
  notTheAuthor,
  outsideFreeze,
  sectionsPresent,
  tasksAsOffered,
  tasksDone,
];

/** Every guard by its ID. */
export const guards: ReadonlyMap<string, Guard> = new Map(all.map((guard) => [guard.id, guard]));
