// Made by `npm run generate`. Edit what it is made from instead.

/**
 * An unplanned interruption of a service or a loss of its quality.
 */
export interface Incident {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example INC-0042. Equal to the start of the file name.
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
   * How much of the organisation is affected: high many users or a critical service, medium a group, low one person.
   */
  readonly impact: 'low' | 'medium' | 'high';
  /**
   * How soon it hurts: high now, medium today, low it can wait.
   */
  readonly urgency: 'low' | 'medium' | 'high';
  /**
   * Follows from impact and urgency by the matrix of the lifecycle; may be left out, but must agree when written.
   */
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  /**
   * Service that is affected.
   */
  readonly service?: string;
  /**
   * Configuration items that are affected or at fault.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  /**
   * Login of the person who reported it, or for whom it was reported.
   */
  readonly reporter?: string;
  /**
   * Group that works on it.
   */
  readonly group?: string;
  /**
   * Login of the person who works on it and is asked about it.
   */
  readonly assignee?: string;
  /**
   * How it came in.
   */
  readonly channel?: 'portal' | 'phone' | 'e-mail' | 'chat' | 'in-person' | 'monitoring';
  /**
   * What sort of failure it is, for trends.
   */
  readonly category?: string;
  /**
   * What the incident waits for while it is on hold.
   */
  readonly 'hold-reason'?: 'awaiting-caller' | 'awaiting-change' | 'awaiting-problem' | 'awaiting-vendor' | 'awaiting-evidence';
  /**
   * True where it was handled as a major incident: own coordinator, own communication, a review afterwards (FitSM PR9.6).
   */
  readonly major?: boolean;
  /**
   * What made it happen, as far as known.
   */
  readonly cause?: string;
  /**
   * How it ended. known-error asks for the article that told how.
   */
  readonly 'resolution-code'?: string;
  /**
   * Change that caused it.
   */
  readonly 'caused-by'?: string;
  /**
   * Change that removes its cause.
   */
  readonly 'fixed-by'?: string;
  /**
   * Problem whose cause it has, or is thought to have.
   */
  readonly problem?: string;
  /**
   * Articles by which it was solved; how often an article helps is counted here.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly articles?: readonly string[];
  /**
   * Incident that this one is a part or a repetition of.
   */
  readonly parent?: string;
  /**
   * Other records to read along with it, of any kind.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly related?: readonly string[];
  /**
   * When users were without the service, or had less of it: one stretch or a list of them. Availability is measured on it.
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
   * When the reporter was told how things stand; each begins a new cycle of the update clock. Only ever added to.
   *
   * Items: The requester was told how things stand.
   */
  readonly updates?: readonly {
    /**
     * When it was told.
     */
    readonly at: string;
    /**
     * GitHub login of the person who told it.
     */
    readonly by: string;
    /**
     * What was told, in a sentence.
     */
    readonly note?: string;
  }[];
  /**
   * Key of the alert that opened it: as long as it is open, the same alert opens no second one (`gitsm alert`).
   */
  readonly alert?: string;
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
