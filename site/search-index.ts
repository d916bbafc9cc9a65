import type { SearchProps } from './props.ts';

/** The indexer is one process for all; whoever ends it ends it for the others, so they take turns. */
let turn: Promise<void> = Promise.resolve();

/** Writes the search index. Records are handed over as data; no page is read for it. */
export function writeSearchIndex(documents: readonly SearchProps[], folder: string): Promise<void> {
  const mine = turn.then(() => write(documents, folder));
  turn = mine.catch(() => {});
  return mine;
}

async function write(documents: readonly SearchProps[], folder: string): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    fail(errors);
    if (index === undefined) return;
    for (const { path, content, meta, filters } of documents) {
      const added = await index.addCustomRecord({
        url: `/${path}`,
        content,
        language: 'en',
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
      });
      fail(added.errors);
    }
    fail((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
}

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Unexpected failure of the search index: ${errors.join('; ')}`);
}
