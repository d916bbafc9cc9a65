import type { RecordFile } from './record.ts';
import { sectionTasks } from './section-tasks.ts';

/** One task of a body, in words. */
export interface TaskLine {
  readonly done: boolean;
  /** Line of the file, 1-based. */
  readonly line: number;
  /** What stands behind the box. */
  readonly text: string;
}

/** The tasks of a section, in their order. @param record read completely */
export function taskLines(record: RecordFile, section: string): readonly TaskLine[] {
  const tasks = sectionTasks(record.outline, section);
  if (tasks.length === 0) return [];
  const texts = record.body.split(/\r?\n/);
  return tasks.map(({ done, line }) => {
    const text = texts[line - record.bodyLine] ?? '';
    return { done, line, text: text.replace(/^.*?\[[ xX]\]\s*/, '').trim() };
  });
}

/**
 * Which of the tasks asked for a list does not have: each begins with the words asked for, and what is added behind them is free. A list
 * that has a task twice has it once for each.
 */
export function missingTasks(wanted: readonly string[], tasks: readonly TaskLine[]): readonly string[] {
  const left = new Map<number, string>(tasks.map(({ text }, index) => [index, folded(text)]));
  // The longest first, so that "Order" does not take what "Order the dock" begins with.
  const missing = new Set(wanted.keys());
  for (const [index, title] of [...wanted.entries()].sort(([, a], [, b]) => b.length - a.length)) {
    const start = folded(title);
    for (const [place, text] of left) {
      if (!text.startsWith(start)) continue;
      left.delete(place);
      missing.delete(index);
      break;
    }
  }
  return wanted.filter((_, index) => missing.has(index));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
