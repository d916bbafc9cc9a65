// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Something customers use and pay for with trust, money or patience; what they would miss if it stopped.
 */
export interface Service {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example SVC-payments. Equal to the start of the file name.
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
   * Login of the person who answers for the service from end to end; approves changes to it.
   */
  readonly owner?: string;
  /**
   * What the service does for its users, in a sentence.
   */
  readonly description?: string;
  /**
   * How much the organisation depends on it: 1 critical, 2 important, 3 useful.
   */
  readonly tier?: 1 | 2 | 3;
  /**
   * customer-facing: its customers see and name it; supporting: other services need it, and few would name it.
   */
  readonly type?: 'customer-facing' | 'supporting';
  /**
   * Group that supports the service.
   */
  readonly group?: string;
  /**
   * Services that this one needs to work.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'depends-on'?: readonly string[];
  /**
   * Where fewer than all of some items are enough: of these items that take part in the service, or services it needs, so many must be up. What is not named here is needed by itself.
   *
   * Items: One group.
   */
  readonly redundancy?: readonly {
    /**
     * The items of the group; each is named by a relation of the record, or names the record in one.
     *
     * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
     */
    readonly of: readonly string[];
    /**
     * How many of them must be up; fewer than there are.
     */
    readonly 'min-up'?: number;
  }[];
  /**
   * Business processes that it supports; through them it serves the objectives of the business.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly processes?: readonly string[];
  /**
   * Who uses the service.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly customers?: readonly string[];
  /**
   * Agreed service time: when the service is promised to be available. Left out: the calendar of the agreement that covers it, else round the clock.
   */
  readonly 'service-hours'?: string;
  /**
   * First day in live use.
   */
  readonly since?: string;
  /**
   * Last day in live use, known or planned.
   */
  readonly until?: string;
  /**
   * Service that does its work from then on.
   */
  readonly 'replaced-by'?: string;
  /**
   * What a decision about a new or changed service rests on (FitSM PR1.2); complete before it is approved.
   */
  readonly proposal?: {
    /**
     * Predicted demand: how many will use it, how often.
     */
    readonly demand: string;
    /**
     * People, technology and money it needs.
     */
    readonly resources: string;
    /**
     * What the organisation and its customers gain.
     */
    readonly benefit: string;
    /**
     * What it is expected to cost in its first three years.
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
  };
  /**
   * Day by which it is to be decided whether it is built.
   */
  readonly 'decide-by'?: string;
  /**
   * Day by which the entry is to be checked again by its owner.
   */
  readonly 'review-by'?: string;
  /**
   * Addresses that help to run the service: run book, dashboard, code.
   *
   * Items: One address.
   */
  readonly links?: readonly {
    /**
     * What is found there.
     */
    readonly title: string;
    /**
     * The address.
     */
    readonly url: string;
  }[];
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
