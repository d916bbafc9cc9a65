import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What one generator makes: path from the root of the repository → text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** One generator. It owns whole folders, so that what is no longer made is also removed. */
export interface Generator {
  readonly name: string;
  /** Folders in which every file comes from this generator. */
  readonly folders: readonly string[];
  generate(root: string): Promise<GeneratedFiles> | GeneratedFiles;
}

/** First line of every generated TypeScript file. */
export const banner = '// Made by `npm run generate`. Edit what it is made from instead.';

/** Files that differ from what the generator makes: missing, changed, or left over. */
export async function drift(root: string, generator: Generator): Promise<readonly string[]> {
  const files = await generator.generate(root);
  const changed = [...files].filter(([path, text]) => read(join(root, path)) !== text).map(([path]) => path);
  return [...changed, ...leftOver(root, generator, files)].sort();
}

/** Writes what the generator makes, removes what it no longer makes, and returns the paths touched. */
export async function write(root: string, generator: Generator): Promise<readonly string[]> {
  const touched = await drift(root, generator);
  const files = await generator.generate(root);
  for (const path of touched) {
    const text = files.get(path);
    if (text === undefined) rmSync(join(root, path));
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return touched;
}

function leftOver(root: string, generator: Generator, files: GeneratedFiles): readonly string[] {
  return generator.folders.flatMap((folder) =>
    list(join(root, folder))
      .map((name) => posix.join(folder, name))
      .filter((path) => !files.has(path)),
  );
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}
