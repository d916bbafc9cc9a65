// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Adding, altering or removing anything that could affect a service.
 */
export interface Change {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CHG-0042. Equal to the start of the file name.
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
   * standard: pre-approved by a change model; normal: assessed and approved; emergency: as soon as possible, approved by the emergency board.
   */
  readonly type: 'standard' | 'normal' | 'emergency';
  /**
   * Change model that a standard change follows.
   */
  readonly model?: string;
  /**
   * Risk of the change, from impact and likelihood of failure; decides who approves.
   */
  readonly risk?: 'low' | 'medium' | 'high';
  /**
   * How much a failure would hurt.
   */
  readonly impact?: 'low' | 'medium' | 'high';
  /**
   * How likely a failure is.
   */
  readonly likelihood?: 'low' | 'medium' | 'high';
  /**
   * Services that are affected, also for a moment.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Configuration items that are changed.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  /**
   * Login of the person who wants the change; cannot approve it.
   */
  readonly requester?: string;
  /**
   * Login of the person who carries it out; cannot approve it.
   */
  readonly implementer?: string;
  /**
   * Group that carries it out.
   */
  readonly group?: string;
  /**
   * When it is planned to be carried out.
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
   * When it was carried out.
   */
  readonly actual?: {
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
   * When users were without a service because of the change: one stretch or a list of them. Availability is measured on it.
   */
  readonly outage?:
    | {
        /**
         * When the service was lost.
         */
        readonly start: string;
        /**
         * When it was back; left out while it is still down.
         */
        readonly end?: string;
        /**
         * unplanned: users could not work, nobody had announced it; it alone counts against availability. planned: announced beforehand. degraded: slow, or only a part. Left out: unplanned.
         */
        readonly type?: 'unplanned' | 'planned' | 'degraded';
        /**
         * Services that were hit. Left out: the service or services of the record.
         *
         * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
         */
        readonly services?: readonly string[];
      }
    | {
        /**
         * When the service was lost.
         */
        readonly start: string;
        /**
         * When it was back; left out while it is still down.
         */
        readonly end?: string;
        /**
         * unplanned: users could not work, nobody had announced it; it alone counts against availability. planned: announced beforehand. degraded: slow, or only a part. Left out: unplanned.
         */
        readonly type?: 'unplanned' | 'planned' | 'degraded';
        /**
         * Services that were hit. Left out: the service or services of the record.
         *
         * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
         */
        readonly services?: readonly string[];
      }[];
  /**
   * How long users are expected to be without the service.
   */
  readonly downtime?: string;
  /**
   * What sort of change it is, for trends.
   */
  readonly category?: string;
  /**
   * Why it has to happen within a freeze. Asks for the approval of the emergency board.
   */
  readonly 'freeze-override'?: string;
  /**
   * How it ended. successful: as planned; successful-with-issues: it does what it should, but something else happened; backed-out: taken back as planned for that case; failed: neither done nor cleanly taken back.
   */
  readonly outcome?: 'successful' | 'successful-with-issues' | 'backed-out' | 'failed';
  /**
   * Day by which the post-implementation review is due.
   */
  readonly 'review-by'?: string;
  /**
   * Login of the person who holds the post-implementation review.
   */
  readonly reviewer?: string;
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
