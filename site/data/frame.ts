import type { FrameProps } from '../props.ts';
import type { Context } from './context.ts';
import { listPath } from './paths.ts';
import { isClocked, isPlanned, isTicket, subjectKinds } from './traits.ts';

/** Names of the files that pages load, relative to the root of the site. */
export interface Assets {
  readonly stylesheet: string;
  readonly scripts: FrameProps['scripts'];
  readonly fonts: FrameProps['fonts'];
}

/** What all pages share. */
export function frameOf(context: Context, commit: string | null, assets: Assets): FrameProps {
  const { settings } = context.snapshot.rules;
  const processes = [...context.processes.values()];
  const front = [
    ...subjectKinds(context.processes),
    ...processes.filter(isClocked),
    ...processes.filter((process) => isPlanned(process) && isTicket(process)),
  ];
  const repository = settings.github.repository;
  return {
    organisation: settings.organisation,
    menu: [
      ...front.slice(0, 4).map((process) => ({ title: process.plural, path: listPath(process) })),
      { title: 'All records', path: 'records/index.html' },
      { title: 'Reports', path: 'reports/index.html' },
      { title: 'Handbook', path: 'handbook/index.html' },
    ],
    timezone: settings.timezone,
    built: context.times.moment(context.now),
    commit: {
      text: commit === null ? 'the work tree' : commit.slice(0, 7),
      href:
        commit === null || repository === null || !/^[\w.-]+\/[\w.-]+$/.test(repository)
          ? null
          : `https://github.com/${repository}/commit/${encodeURIComponent(commit)}`,
    },
    ...assets,
  };
}
