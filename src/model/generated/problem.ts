// Made by `npm run generate`. Edit what it is made from instead.

/**
 * The cause, known or not yet, of one or more incidents that happened or could happen.
 */
export interface Problem {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example PRB-0042. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What goes wrong, in one line; not what is thought to cause it.
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
   * How much of the organisation its incidents affect: high many users or a critical service, medium a group, low one person.
   */
  readonly impact: 'low' | 'medium' | 'high';
  /**
   * How soon it will hurt again: high any day, medium some day soon, low seldom.
   */
  readonly urgency: 'low' | 'medium' | 'high';
  /**
   * Follows from impact and urgency by the matrix of the lifecycle; may be left out, but must agree when written.
   */
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  /**
   * Services whose users it hurts, or could.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Configuration items it sits in.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  /**
   * What sort of failure it is, for trends; as for incidents.
   */
  readonly category?: string;
  /**
   * How it was found. incident: its incidents were noticed one by one; trend: `gitsm trends`, or somebody who counts; review: a review of a major incident, a change or a release; supplier: its maker told; test: before it hurt anybody.
   */
  readonly 'found-by'?: 'incident' | 'trend' | 'review' | 'supplier' | 'test';
  /**
   * Login of the person who answers for it until it is closed.
   */
  readonly owner?: string;
  /**
   * Group that looks for the cause.
   */
  readonly group?: string;
  /**
   * What brings its incidents about, in a sentence: the cause that, once removed, makes them stop.
   */
  readonly 'root-cause'?: string;
  /**
   * How users get on until the cause is removed, in a sentence; the article has the steps.
   */
  readonly workaround?: string;
  /**
   * True where it is a known error: analysed, not removed, and with a workaround in an article that the service desk finds (FitSM PR10.3).
   */
  readonly 'known-error'?: boolean;
  /**
   * Articles that tell the service desk how to recognise it and how to get users on.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly articles?: readonly string[];
  /**
   * Changes that brought it in.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'caused-by'?: readonly string[];
  /**
   * Changes that remove it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'fixed-by'?: readonly string[];
  /**
   * The problem that this one turned out to be.
   */
  readonly 'duplicate-of'?: string;
  /**
   * Supplier who has to find or remove the cause.
   */
  readonly supplier?: string;
  /**
   * How it ended. fixed-by-change: the changes in fixed-by removed the cause; fixed: it was removed without a change, by training or by the supplier; workaround: the workaround is good enough to stay; risk-accepted: known and lived with, by decision.
   */
  readonly 'resolution-code'?: 'fixed-by-change' | 'fixed' | 'workaround' | 'risk-accepted';
  /**
   * Day by which somebody looks at it again. Problems have no target times; what they must not do is lie still.
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
