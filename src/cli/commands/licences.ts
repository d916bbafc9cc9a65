import { bareName } from '../../measures/licence-pools.ts';
import { type LicencePosition, licencePositions, type Unauthorised } from '../../measures/licence-position.ts';
import type { Money } from '../../model/money.ts';
import { SetupError } from '../../model/setup-error.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import type { Io } from '../io.ts';
import { sumsText } from '../money-text.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** `gitsm licences`: the licence position. */
export const command: Command = {
  usage: 'licences [product | ID]',
  about: [
    'Sets the seats of active licences against what is installed and given out, product by product: entitled,',
    'used, free, over, and what runs without any right. Missing seats are priced at what the others cost, and so',
    'are idle ones. A product, or the ID of one of its licences, shows where it runs without a right.',
  ].join('\n'),
  positionals: { min: 0, max: 1 },
  options: {
    problems: { text: 'only products that are over-used, unauthorised, or short of free seats' },
    all: { text: 'also products that are neither licensed nor used any more' },
    json,
  },
  examples: [
    ['licences', 'the position of every product'],
    ['licences --problems', 'what an auditor would find'],
    ['licences PipeDraw', 'one product, with everything that has no right to it'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const positions = chosen(args, licencePositions(snapshot)).filter(
      (one) => !args.flag('problems') || isProblem(one),
    );
    if (args.flag('json')) io.print(`${JSON.stringify(positions.map(plain), null, 2)}\n`);
    else if (positions.length === 0)
      io.print(args.flag('problems') ? 'Every product is in order.\n' : 'No licences, and no software.\n');
    else print(positions, args.positionals.length > 0, io);
    return 0;
  },
};

function chosen(args: Arguments, positions: readonly LicencePosition[]): readonly LicencePosition[] {
  const name = args.positionals[0];
  if (name === undefined) return args.flag('all') ? positions : positions.filter(isCurrent);
  const found = positions.filter(
    ({ product, licences }) =>
      bareName(product) === bareName(name) || licences.some(({ id }) => id.toLowerCase() === name.toLowerCase()),
  );
  if (found.length > 0) return found;
  const known = positions.flatMap(({ product, licences }) => [product, ...licences.map(({ id }) => id)]);
  throw new SetupError(
    `Unexpected product ${quoted(name)}, expected one that is licensed or installed`,
    `${suggestion(name, known)}\`gitsm licences\` lists them.`,
  );
}

function isCurrent({ active, installed, licences }: LicencePosition): boolean {
  return active.length > 0 || installed > 0 || licences.some(({ status }) => status === 'ordered');
}

function isProblem({ over, unauthorised, free, minFree }: LicencePosition): boolean {
  return over > 0 || unauthorised.length > 0 || (free !== null && free < minFree);
}

function print(positions: readonly LicencePosition[], detailed: boolean, io: Io): void {
  io.print(
    table(io, positions.map(row), {
      head: ['product', 'seat', 'entitled', 'used', 'free', 'over', 'no right', 'ends', 'licences'],
    }),
  );
  const missing = positions.flatMap((one) => priced(one.over, one) ?? []);
  if (missing.length > 0) io.print(`\nMissing seats would cost ${sumsText(missing)}.\n`);
  if (!detailed) return;
  const without = positions.flatMap(({ unauthorised }) => unauthorised);
  if (without.length === 0) return;
  io.print('\nWithout a right:\n');
  io.print(
    table(
      io,
      without.map(({ entry, because, user }) => [
        { text: entry.id, style: 'bold' },
        WORDS[because],
        user ?? '-',
        { text: entry.title, style: 'dim' },
      ]),
      { indent: 2 },
    ),
  );
}

const WORDS: Readonly<Record<Unauthorised['because'], string>> = {
  unknown: 'no licence of this product',
  inactive: 'no active licence',
  'no-seat': 'its user has no seat',
};

function row(one: LicencePosition): readonly (string | Cell)[] {
  const { product, metric, entitled, used, installed, free, minFree, over, unauthorised, expires, licences } = one;
  return [
    { text: product, style: 'bold' },
    metric,
    entitled === null ? 'any' : String(entitled),
    String(entitled === null ? installed : used),
    free === null ? '-' : free < minFree ? { text: `${free} (under ${minFree})`, style: 'yellow' } : String(free),
    over === 0 ? '-' : { text: String(over), style: 'red' },
    unauthorised.length === 0 ? '-' : { text: String(unauthorised.length), style: 'red' },
    expires === '' ? '-' : expires,
    licences.length === 0 ? '-' : licencesText(one),
  ];
}

/** Active ones first. */
function licencesText({ licences, active }: LicencePosition): string {
  const current = new Set(active);
  const others = licences.filter((entry) => !current.has(entry));
  return [...active.map(({ id }) => id), ...others.map(({ id, status }) => `${id} (${status})`)].join(', ');
}

/** So many seats of a product at what one cost; null where nobody knows. */
function priced(seats: number, { seatCost }: LicencePosition): Money | null {
  if (seats === 0 || seatCost === null) return null;
  return { ...seatCost, amount: Math.round(seatCost.amount * seats * 100) / 100 };
}

function plain(one: LicencePosition): Readonly<Record<string, unknown>> {
  return {
    product: one.product,
    metric: one.metric,
    licences: one.licences.map(({ id, status }) => ({ record: id, status })),
    entitled: one.entitled,
    used: one.used,
    installed: one.installed,
    free: one.free,
    minFree: one.minFree,
    over: one.over,
    unauthorised: one.unauthorised.map(({ entry, at, because, user }) => ({
      record: entry.id,
      file: entry.path,
      field: `software/${at}`,
      because,
      user,
    })),
    trueUp: priced(one.over, one),
    idle: priced(one.free ?? 0, one),
    expires: one.expires === '' ? null : one.expires,
  };
}
