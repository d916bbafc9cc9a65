import { type Guard, verdict } from '../model/guard.ts';
import { asString, asStrings } from '../model/json.ts';
import { missingTasks, taskLines } from '../model/task-lines.ts';
import { optionNames } from './option-names.ts';
import { taskTitles } from './task-titles.ts';
import { listed } from './words.ts';

const id = 'tasks-as-offered';
const name = { type: 'string', minLength: 1 };

/** The task list of the body holds every task that the linked record lists: none was dropped or renamed on the way. */
export const tasksAsOffered: Guard = {
  id,
  options: {
    type: 'object',
    required: ['field', 'tasks', 'section'],
    additionalProperties: false,
    properties: { field: name, tasks: name, section: name },
  },
  names: (options) => [
    ...optionNames(options, 'field', 'path'),
    ...optionNames(options, 'tasks', 'field', { path: asString(options['field']) ?? '' }),
    ...optionNames(options, 'section', 'section'),
  ],
  describe: ({ field, tasks, section }) =>
    `every one of the ${asString(tasks)} of its ${asString(field)} stands under "${asString(section)}"`,
  judge(options, { record, base }) {
    const section = asString(options['section']) ?? '';
    const key = asString(options['field']) ?? '';
    const wanted = asStrings(record.data[key]).flatMap((one) =>
      taskTitles(base.byId.get(one)?.[0]?.open().data[asString(options['tasks']) ?? '']),
    );
    if (wanted.length === 0) return verdict(id, 'met', `No tasks are listed in ${key}.`);
    const missing = missingTasks(wanted, taskLines(record, section));
    if (missing.length === 0) return verdict(id, 'met', `All ${wanted.length} tasks stand under "${section}".`);
    return verdict(
      id,
      'unmet',
      `Unexpected absence of ${listed(missing.map((title) => `"${title.slice(0, 100)}"`))} under "${section}", expected every task of ${key}.`,
    );
  },
};
