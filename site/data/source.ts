import { posix } from 'node:path';
import type { RenderLinks } from '../../src/records/render.ts';
import type { RecordProps } from '../record-props.ts';
import type { Context } from './context.ts';

/** Address of a file in the organisation's repository, or null where settings name none. */
function repositoryAddress({ snapshot }: Context, view: 'blob' | 'commits', file: string): string | null {
  const repository = snapshot.rules.settings.github.repository;
  if (repository === null || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  return `https://github.com/${repository}/${view}/HEAD/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where a record's file and its history can be seen. */
export function sourceLinks(context: Context, file: string): RecordProps['source'] {
  return {
    file,
    edit: repositoryAddress(context, 'blob', file),
    history: repositoryAddress(context, 'commits', file),
  };
}

/** Links of a record's text: records lead to their pages, other files of the repository to where it is kept. */
export function textLinks(context: Context, file: string, root: string): RenderLinks {
  return {
    record: (id) => {
      const page = context.paths.ofId(id);
      return page === null ? null : root + page;
    },
    file: (path) => {
      const [plain = '', anchor] = decode(path).split('#');
      const target = posix.normalize(posix.join(posix.dirname(file), plain.replace(/[?].*$/, '')));
      if (target.startsWith('..')) return null;
      const page = context.paths.ofFile(target);
      if (page !== null) return `${root}${page}${anchor === undefined ? '' : `#section-${encodeURIComponent(anchor)}`}`;
      return repositoryAddress(context, 'blob', target);
    },
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
