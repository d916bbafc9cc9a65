// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Work that the business does for its customers or for itself, and that services support: the middle of the chain from objective to configuration item.
 */
export interface BusinessProcess {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example BPR-take-payments. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What the business does, in one line.
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
   * What comes in, what goes out, in a sentence.
   */
  readonly description?: string;
  /**
   * Login of the person in IT whom its people talk to.
   */
  readonly owner?: string;
  /**
   * Who in the business answers for it.
   */
  readonly 'business-owner'?: string;
  /**
   * Objectives that it serves.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly objectives?: readonly string[];
  /**
   * Customers, that is departments or others, who do this work.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'performed-by'?: readonly string[];
  /**
   * How bad it is when it cannot be done.
   */
  readonly criticality?: 'low' | 'medium' | 'high';
  /**
   * How long the business can do without it before the damage cannot be borne; recovery times follow from it (ISO/IEC 20000-1:2018 8.7.2).
   */
  readonly 'max-outage'?: string;
  /**
   * How much of it is done.
   */
  readonly volume?: {
    /**
     * How many.
     */
    readonly value: number;
    /**
     * Of what.
     */
    readonly unit: string;
    /**
     * In which stretch of time.
     */
    readonly per?: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  };
  /**
   * Patterns of business activity: when there is more of it than usual, and how much (ITIL demand management).
   *
   * Items: One pattern.
   */
  readonly activity?: readonly {
    /**
     * When it happens.
     */
    readonly when: string;
    /**
     * What happens then, in figures.
     */
    readonly what: string;
  }[];
  /**
   * How the work is done while the services are down.
   */
  readonly workaround?: string;
  /**
   * Day by which the entry is to be checked with those who do the work.
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
