// Made by `npm run generate`. Edit what it is made from instead.

/**
 * An organisation that services rely on: who to call, how good it is, and how to part from it.
 */
export interface Supplier {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example SUP-paywell. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * Name of the supplier.
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
   * What it supplies.
   */
  readonly description?: string;
  /**
   * How closely it is managed (ITIL). strategic: both share plans; tactical: important, hard to replace; operational: keeps something running; commodity: others sell the same.
   */
  readonly category?: 'strategic' | 'tactical' | 'operational' | 'commodity';
  /**
   * How bad it would be, and how likely it is, that it fails.
   */
  readonly risk?: 'low' | 'medium' | 'high';
  /**
   * Login of the person who looks after the relationship.
   */
  readonly owner?: string;
  /**
   * Group that works with it from day to day.
   */
  readonly group?: string;
  /**
   * What it knows us by; asked for on every call.
   */
  readonly 'customer-number'?: string;
  /**
   * Services it takes part in, and as what. They fail with it.
   *
   * Items: One service.
   */
  readonly services?: readonly {
    /**
     * The service.
     */
    readonly service: string;
    /**
     * What the supplier does for it.
     */
    readonly role: string;
  }[];
  readonly contact?: Contact;
  /**
   * Whom to turn to when that does not help, nearest first.
   */
  readonly escalation?: readonly Contact1[];
  /**
   * What it has to prove, and until when the proof holds: security, safety, quality.
   *
   * Items: One proof.
   */
  readonly certificates?: readonly {
    /**
     * What is certified.
     */
    readonly name: string;
    /**
     * Number of the certificate.
     */
    readonly number?: string;
    /**
     * Last day on which it holds.
     */
    readonly 'valid-until'?: string;
  }[];
  /**
   * Evaluations, past and planned, oldest first. The last one is the next to come.
   *
   * Items: One evaluation.
   */
  readonly evaluations?: ({
    [k: string]: unknown;
  } & {
    /**
     * Day by which it is to be done.
     */
    readonly planned?: string;
    /**
     * Day on which it was done.
     */
    readonly held?: string;
    /**
     * From 1 (poor) to 5 (excellent).
     */
    readonly score?: number;
    /**
     * What came of it.
     */
    readonly result?: 'satisfactory' | 'improvement-needed' | 'unsatisfactory';
    /**
     * Login of the person who did it.
     */
    readonly by?: string;
    /**
     * Why, and what was agreed.
     */
    readonly note?: string;
  })[];
  /**
   * Day by which nothing relies on it any more, data is back and access is withdrawn.
   */
  readonly 'exit-by'?: string;
  /**
   * Supplier that takes its place.
   */
  readonly 'replaced-by'?: string;
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
/**
 * Whom to turn to first.
 */
export interface Contact {
  /**
   * Name of the person or desk.
   */
  readonly name: string;
  /**
   * Telephone number.
   */
  readonly phone?: string;
  /**
   * E-mail address.
   */
  readonly email?: string;
  /**
   * Another way to reach it: a ticket portal, a chat room.
   */
  readonly channel?: string;
  /**
   * When it can be reached.
   */
  readonly hours?: string;
  /**
   * How long to wait for those before it in the list.
   */
  readonly after?: string;
}
/**
 * A person or desk of the supplier.
 */
export interface Contact1 {
  /**
   * Name of the person or desk.
   */
  readonly name: string;
  /**
   * Telephone number.
   */
  readonly phone?: string;
  /**
   * E-mail address.
   */
  readonly email?: string;
  /**
   * Another way to reach it: a ticket portal, a chat room.
   */
  readonly channel?: string;
  /**
   * When it can be reached.
   */
  readonly hours?: string;
  /**
   * How long to wait for those before it in the list.
   */
  readonly after?: string;
}
