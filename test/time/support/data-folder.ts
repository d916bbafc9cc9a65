import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the full sets of facts, named by `GITSM_DATA`; null where it is not at hand. */
const dataFolder: string | null = process.env.GITSM_DATA ?? null;

/** Whether a file of the full sets is at hand. */
export function hasData(path: string): boolean {
  return dataFolder !== null && existsSync(join(dataFolder, path));
}

/** A JSON file of the full sets. */
export function readData(path: string): unknown {
  return JSON.parse(readFileSync(join(dataFolder ?? '', path), 'utf8'));
}
