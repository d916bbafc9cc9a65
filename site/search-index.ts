import type { SearchProps } from './props.ts';

/** Writes the search index. Records are handed over as data; no page is read for it. */
export async function writeSearchIndex(documents: readonly SearchProps[], folder: string): Promise<void> {
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
