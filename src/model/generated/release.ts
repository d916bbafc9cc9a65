// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Changes that are built, tested and brought into live use together, as one.
 */
export interface Release {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example REL-0042. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What it is, in one line.
   */
  readonly title: string;
  /**
   * Where it stands in its lifecycle.
   */
  readonly status: string;
  /**
   * Every status change, oldest first; only ever added to.
   *
   * Items: One status change, or a change of fields in the status the record stands in.
   */
  readonly timeline: readonly {
    /**
     * When it happened.
     */
    readonly at: string;
    /**
     * The status from then on.
     */
    readonly status: string;
    /**
     * GitHub login of the person who did it.
     */
    readonly by: string;
    /**
     * Why, in a sentence.
     */
    readonly note?: string;
    /**
     * Why it waits in this status, in one word: some clocks are paused for some reasons only.
     */
    readonly reason?: string;
    /**
     * Fields that changed at this instant, such as the priority, each with what it was and what it is. The first entry has none.
     */
    readonly changed?: {
      /**
       * What a field was and what it is from then on; null: absent.
       */
      [k: string]: {
        /**
         * What it was until then; null where it was absent.
         */
        readonly from: {
          [k: string]: unknown;
        };
        /**
         * What it is from then on; null where it is absent.
         */
        readonly to: {
          [k: string]: unknown;
        };
      };
    };
  }[];
  /**
   * major: new service or new ways of working; minor: new functions; patch: corrections alone; emergency: cannot wait for the next one.
   */
  readonly type?: 'major' | 'minor' | 'patch' | 'emergency';
  /**
   * Login of the person who plans the release and answers for it.
   */
  readonly owner?: string;
  /**
   * Login of the person who deploys it; cannot accept it.
   */
  readonly implementer?: string;
  /**
   * Group that builds and deploys it.
   */
  readonly group?: string;
  /**
   * Services that it alters; their owners accept it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Changes that it brings in. Each has been approved before the release is accepted.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly changes?: readonly string[];
  /**
   * Versions of configuration items before and after. Once it is deployed each item carries the new one, once it is rolled back the old one.
   *
   * Items: One item.
   */
  readonly versions?: readonly {
    /**
     * The configuration item.
     */
    readonly ci: string;
    /**
     * Its version before; left out where the item is new.
     */
    readonly from?: string;
    /**
     * Its version afterwards.
     */
    readonly to: string;
  }[];
  /**
   * Where it was tried before, in order, and how that went.
   *
   * Items: One environment.
   */
  readonly environments?: readonly {
    /**
     * What sort of environment it is.
     */
    readonly name: 'development' | 'test' | 'staging' | 'pilot' | 'production';
    /**
     * When it was brought there.
     */
    readonly deployed?: string;
    /**
     * How it went.
     */
    readonly result?: 'passed' | 'failed';
    /**
     * What is worth knowing about it.
     */
    readonly note?: string;
  }[];
  /**
   * When it is planned to be deployed.
   */
  readonly window?: {
    /**
     * First instant of the window.
     */
    readonly start: string;
    /**
     * Instant at which the window is over.
     */
    readonly end: string;
  };
  /**
   * Release whose place it takes: the one that was rolled back, or that it corrects.
   */
  readonly replaces?: string;
  /**
   * How it went, as judged in its review.
   */
  readonly verdict?: 'successful' | 'successful-with-issues' | 'failed';
  /**
   * Day by which early-life support ends and the release is reviewed.
   */
  readonly 'review-by'?: string;
  /**
   * Free key words for searching.
   */
  readonly tags?: readonly string[];
  /**
   * Where the record was imported from.
   */
  readonly source?: {
    /**
     * Name of the system of origin.
     */
    readonly system: string;
    /**
     * ID of the record there.
     */
    readonly id: string;
    /**
     * Address of the record there.
     */
    readonly url?: string;
  };
}
