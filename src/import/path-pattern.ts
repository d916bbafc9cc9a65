/**
 * Whether a path fits one of some patterns: `*` stands for anything within a name, `**` for any folders. A pattern without a
 * slash is one for the name alone.
 *
 * @param path with forward slashes
 */
export function pathPattern(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) => {
    const source = pattern
      .split(/(\*\*\/?|\*)/u)
      .map((part) => {
        if (part.startsWith('**')) return part.endsWith('/') ? '(?:[^/]+/)*' : '.*';
        return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&');
      })
      .join('');
    return new RegExp(pattern.includes('/') ? `^${source}$` : `(?:^|/)${source}$`, 'u');
  });
  return (path) => tests.some((test) => test.test(path));
}
