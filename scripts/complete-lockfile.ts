import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './import-rules.ts';

interface LockedPackage {
  readonly version?: string;
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`, as far as needed. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const aliases: Readonly<Record<string, string>> = { windows: 'win32', linuxmusl: 'linux' };

/**
 * The lockfile with an entry for every binary of another platform that a package names as optional. A mirror that
 * lacks those binaries makes npm leave them out, and `npm ci` then refuses the lockfile, here and on every other machine.
 */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages: Record<string, LockedPackage> = { ...lockfile.packages };
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const version = range.replace(/^[~^]/, '');
      const platform = platformOf(name);
      if (platform === null || resolved(packages, path, name)?.version === version) continue;
      const root = `node_modules/${name}`;
      const place = root in packages ? `${path}/${root}` : root;
      packages[place] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    }
  }
  const { '': project = {}, ...rest } = packages;
  return { ...lockfile, packages: { '': project, ...Object.fromEntries(Object.entries(rest).sort(byPath)) } };
}

/** The entry that Node.js would find from a package's folder, walking up. */
function resolved(
  packages: Readonly<Record<string, LockedPackage>>,
  from: string,
  name: string,
): LockedPackage | undefined {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    const entry = packages[path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`];
    if (entry !== undefined || path === '') return entry;
  }
}

/** What the name of a binary's package says of its platform: `@x/y-linux-x64-musl`. Null where it says nothing. */
function platformOf(name: string): Pick<LockedPackage, 'cpu' | 'libc' | 'os'> | null {
  const words = name.split(/[/-]/).map((word) => aliases[word] ?? word);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (os.length + cpu.length === 0) return null;
  const libc = os.includes('linux') ? (name.includes('musl') ? ['musl'] : ['glibc']) : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(os.length > 0 ? { os } : {}),
  };
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

if (import.meta.main) {
  const path = join(repositoryRoot, 'package-lock.json');
  const before = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
  const after = completeLockfile(before);
  const added = Object.keys(after.packages).length - Object.keys(before.packages).length;
  if (added > 0) writeFileSync(path, `${JSON.stringify(after, null, 2)}\n`);
  console.log(`package-lock.json: ${added} entries for other platforms added`);
}
