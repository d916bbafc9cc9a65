// Made by `npm run generate`. Edit what it is made from instead.

/**
 * What one Report is, in a sentence.
 */
export interface Report {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example RPT-0042. Equal to the start of the file name.
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
   * Login of the person who answers for it.
   */
  readonly owner?: string;
  /**
   * Service it is about.
   */
  readonly service?: string;
}
