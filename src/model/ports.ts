/** One file of a tree. */
export interface TreeEntry {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  /** `file`: a regular blob. The others are refused by name. */
  readonly type: 'file' | 'symlink' | 'submodule';
  /** Git blob ID; null for a work-tree file that has not been read yet. */
  readonly oid: string | null;
}

/** A changed path between two trees: what stands there afterwards, or null where nothing does. */
export interface TreeChange {
  readonly path: string;
  readonly entry: TreeEntry | null;
}

/** A tree of files at one revision, or the work tree: the only way records and rules are read. */
export interface Tree {
  readonly label: string;
  /** All this tree differs in from the one it was made from: two revisions share nearly everything. */
  changes?(): readonly TreeChange[];
  /** Files below `.gitsm/` and `records/`, ordered by path. Two entries may carry one path: Git allows it, gitsm refuses it. */
  entries(): readonly TreeEntry[];
  /**
   * Text that changes whenever the work-tree file does (size, times, inode); null where the file has gone or changed just
   * now. Trees of Git objects, which never change, have none.
   */
  stamp?(entry: TreeEntry): string | null;
  /**
   * Bytes of files of this tree, in the order asked; null for a file larger than `maxBytes`, which is then not
   * read at all, and for a work-tree file that has vanished. Throws SetupError where the repository is damaged.
   */
  read(entries: readonly TreeEntry[], maxBytes: number): readonly (Uint8Array | null)[];
}

/** Where parsed records may be kept between runs. A cache, never an authority. */
export interface CacheStore {
  load(): Uint8Array | null;
  /** Failure to write is ignored: the next run is merely slower. */
  save(bytes: Uint8Array): void;
}

/** Tells how far long work has come; silent where nobody watches. */
export interface Progress {
  /** @param done items finished @param total items in all, or null while unknown */
  step(label: string, done: number, total: number | null): void;
  end(): void;
}
