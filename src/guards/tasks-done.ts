import { type Guard, verdict } from '../model/guard.ts';
import { asString } from '../model/json.ts';
import { sectionTasks } from '../model/section-tasks.ts';
import { optionNames } from './option-names.ts';

const id = 'tasks-done';

/** A checklist of the body that must be ticked before a record moves on: what is left to do is no longer open (closure gate). */
export const tasksDone: Guard = {
  id,
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      section: { type: 'string', minLength: 1 },
      optional: { type: 'boolean' },
    },
  },
  names: (options) => optionNames(options, 'section', 'section'),
  describe: ({ section, optional }) =>
    `every task${where(section)} is ticked${optional === true ? '' : ', and there is at least one'}`,
  judge({ section, optional }, { record }) {
    const tasks = section === undefined ? record.outline.tasks : sectionTasks(record.outline, asString(section) ?? '');
    if (tasks.length === 0) {
      if (optional === true) return verdict(id, 'met', `There are no tasks${where(section)}.`);
      return verdict(id, 'unmet', `Unexpected absence of tasks${where(section)}, expected "- [x] ..." lines.`);
    }
    const open = tasks.filter((task) => !task.done);
    if (open.length === 0) return verdict(id, 'met', `${tasks.length} of ${tasks.length} tasks are ticked.`);
    const first = open[0]?.line ?? 0;
    return verdict(id, 'unmet', `${open.length} of ${tasks.length} tasks are open, the first in line ${first}.`);
  },
};

function where(section: unknown): string {
  return typeof section === 'string' ? ` under "${section}"` : '';
}
