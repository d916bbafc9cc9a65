// Made by `npm run generate`. Edit what it is made from instead.

/**
 * What was agreed with a supplier in writing: what it covers, what it costs, when it ends and when notice must be given.
 */
export interface Contract {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CON-paywell. Equal to the start of the file name.
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
   * What sort of contract it is.
   */
  readonly type?: 'service' | 'support' | 'maintenance' | 'lease' | 'licence' | 'purchase' | 'framework';
  /**
   * Number of the contract, as both sides know it.
   */
  readonly number?: string;
  /**
   * Supplier it is with.
   */
  readonly supplier?: string;
  /**
   * Who signed it, with their legal names.
   *
   * Items: One short piece of plain text.
   */
  readonly parties?: readonly string[];
  /**
   * Login of the person who answers for it and decides about its renewal.
   */
  readonly owner?: string;
  /**
   * Group that works with it.
   */
  readonly group?: string;
  /**
   * What rests on it: services, configuration items, assets, licences. Agreements name their contract themselves.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly covers?: readonly string[];
  /**
   * Day on which it was signed.
   */
  readonly signed?: string;
  /**
   * First day on which it holds.
   */
  readonly start?: string;
  /**
   * Last day on which it holds, or of the running term. Left out: until notice is given.
   */
  readonly end?: string;
  /**
   * What happens at the end. none: it ends; tacit: it runs on unless notice is given; express: both must agree.
   */
  readonly renewal?: 'none' | 'tacit' | 'express';
  /**
   * Months of a term: by so much it runs on when it is renewed.
   */
  readonly 'term-months'?: number;
  /**
   * Last day on which notice can be given for the end of the running term.
   */
  readonly 'notice-by'?: string;
  /**
   * What was decided about the end of the running term; removed again once a new one has begun.
   */
  readonly decision?: 'renew' | 'renegotiate' | 'replace' | 'end';
  /**
   * Day on which notice was given.
   */
  readonly 'notice-given'?: string;
  /**
   * Day on which it ended.
   */
  readonly ended?: string;
  /**
   * What it costs for each period of billing; with billing once, in all.
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
   * How often it is billed. usage: by what was used; the cost is then an estimate for a month.
   */
  readonly billing?: 'once' | 'monthly' | 'quarterly' | 'yearly' | 'usage';
  /**
   * The papers, and where they are kept.
   *
   * Items: One of them.
   */
  readonly documents?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Address or shelf.
     */
    readonly location: string;
    /**
     * Day it was made or signed.
     */
    readonly date?: string;
  }[];
  /**
   * Contract whose place it takes.
   */
  readonly replaces?: string;
  /**
   * Day by which somebody reads it again and holds it against what is really supplied.
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
