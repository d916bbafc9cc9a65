import { builtinProcesses } from '../src/records/builtin.ts';
import { checkPage } from './docs-checks.ts';
import { commandPage } from './docs-commands.ts';
import { guardPage } from './docs-guards.ts';
import { kindPage } from './docs-kinds.ts';
import { measurePage } from './docs-measures.ts';
import type { GeneratedFiles, Generator } from './generated-files.ts';

/** Reference pages, made from the code itself. */
export const docs: Generator = {
  name: 'docs',
  folders: ['docs/reference'],
  async generate(): Promise<GeneratedFiles> {
    const { checks } = await import('../src/checks/index.ts');
    const { guards } = await import('../src/guards/index.ts');
    const { measures } = await import('../src/measures/index.ts');
    const kinds = [...builtinProcesses().values()];
    return new Map([
      ['docs/reference/checks.md', checkPage(checks)],
      ['docs/reference/guards.md', guardPage([...guards.values()], kinds)],
      ['docs/reference/kinds.md', kindPage(kinds)],
      ['docs/reference/measures.md', measurePage(measures)],
      ['docs/reference/commands.md', await commandPage()],
    ]);
  },
};
