// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Something the business wants to reach, with figures that tell whether it did: what all services are there for.
 */
export interface Objective {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example OBJ-fair-bills. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What is to be true, in one line.
   */
  readonly title: string;
  /**
   * Where it stands in its lifecycle.
   */
  readonly status: string;
  /**
   * Every status change, oldest first; may be left out until the first one.
   *
   * Items: One status change, or a change of fields in the status the record stands in.
   */
  readonly timeline?: readonly {
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
   * Why it matters, in a sentence.
   */
  readonly description?: string;
  /**
   * Login of the person in IT who answers for what services contribute to it.
   */
  readonly owner?: string;
  /**
   * Who in the business answers for it: a person, or a board.
   */
  readonly sponsor?: string;
  /**
   * From whose point of view it is an aim (balanced scorecard).
   */
  readonly perspective?: 'customers' | 'finance' | 'processes' | 'people';
  /**
   * Figures that tell whether it is reached.
   *
   * Items: One figure.
   */
  readonly 'key-results'?: readonly {
    /**
     * What is counted.
     */
    readonly result: string;
    /**
     * Unit of the figures.
     */
    readonly unit?: string;
    /**
     * Where it stood at the start.
     */
    readonly baseline?: number;
    /**
     * Where it is to be at the end.
     */
    readonly target: number;
    /**
     * Where it stood when it was last looked at.
     */
    readonly current?: number;
    /**
     * Day of that look.
     */
    readonly measured?: string;
  }[];
  /**
   * First day it is pursued.
   */
  readonly from?: string;
  /**
   * Day by which it is to be reached.
   */
  readonly until?: string;
  /**
   * Day by which the figures are to be looked at again.
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
