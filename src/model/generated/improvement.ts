// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Something that is to become better by a measurable amount: one line of the improvement register.
 */
export interface Improvement {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example IMP-0042. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What will be better, in one line.
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
   * Login of the person who answers for the result.
   */
  readonly owner?: string;
  /**
   * Group that does the work.
   */
  readonly group?: string;
  /**
   * Records that gave rise to it: a problem, an incident or its review, a change, a report, a complaint of a customer, an exercise.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly from?: readonly string[];
  /**
   * Services that become better by it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Kind of record whose process becomes better: incident, change, supplier.
   */
  readonly process?: string;
  /**
   * Objectives of the business that it serves.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly objectives?: readonly string[];
  /**
   * P1 (first) to P5 (some day).
   */
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  /**
   * Rough size: S days, M weeks, L months, XL a project.
   */
  readonly effort?: 'S' | 'M' | 'L' | 'XL';
  /**
   * What it is expected to cost.
   */
  readonly cost?: {
    /**
     * The amount, in whole units of the currency with its decimals.
     */
    readonly amount: number;
    /**
     * Code of the currency by ISO 4217.
     */
    readonly currency: string;
  };
  /**
   * What tells whether it helped: the ID of a measure (`gitsm measures`), or a figure of your own in words.
   */
  readonly measure?: string;
  /**
   * Unit of baseline, target and measured. Left out where measure names one of gitsm's, whose unit it then is; shares are 0 to 1.
   */
  readonly unit?: string;
  /**
   * The figure before.
   */
  readonly baseline?: number;
  /**
   * The figure it is to reach.
   */
  readonly target?: number;
  /**
   * The figure afterwards.
   */
  readonly measured?: number;
  /**
   * Day on which it was measured.
   */
  readonly 'measured-on'?: string;
  /**
   * Day by which it is to be carried out.
   */
  readonly 'target-date'?: string;
  /**
   * Day by which it is to be measured whether it helped.
   */
  readonly 'review-by'?: string;
  /**
   * Changes by which it is carried out.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly changes?: readonly string[];
  /**
   * Other records that came out of it: an article, an offering, a change model, a release, a plan.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly results?: readonly string[];
  /**
   * What it waits for while it is on hold.
   */
  readonly 'hold-reason'?: 'awaiting-budget' | 'awaiting-people' | 'awaiting-supplier' | 'awaiting-change' | 'awaiting-decision';
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
