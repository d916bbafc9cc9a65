// Made by `npm run generate`. Edit what it is made from instead.

/**
 * What the business will want of services, in figures for each month, before it is there: the reason for capacity, money and people.
 */
export interface Demand {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example DEM-0042. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What is wanted, in one line.
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
   * What is wanted and why, in a sentence.
   */
  readonly description?: string;
  /**
   * Login of the person who sees the demand through: who asks, calculates and presents it.
   */
  readonly owner?: string;
  /**
   * Group that works on it.
   */
  readonly group?: string;
  /**
   * How the demand comes about. growth: more of the same; new: a service or function that is not there; peak: more for a time; decline: less, so that capacity can be given back; obligation: a law or regulator wants it.
   */
  readonly type?: 'growth' | 'new' | 'peak' | 'decline' | 'obligation';
  /**
   * Customers who want it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly customers?: readonly string[];
  /**
   * Business processes whose activity brings it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly processes?: readonly string[];
  /**
   * Services that will feel it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Unit of the forecast.
   */
  readonly unit?: string;
  /**
   * What is expected: the level reached in each month, not what is added. Between two months the earlier holds. Capacity plans count with it once the demand is approved.
   *
   * Items: One month.
   */
  readonly forecast?: readonly {
    /**
     * The month.
     */
    readonly month: string;
    /**
     * How many units there will be.
     */
    readonly value: number;
    /**
     * What the figure rests on.
     */
    readonly note?: string;
  }[];
  /**
   * What it came to, month by month.
   *
   * Items: One month.
   */
  readonly actual?: readonly {
    /**
     * The month.
     */
    readonly month: string;
    /**
     * How many units there were.
     */
    readonly value: number;
    /**
     * Why it is not what was expected.
     */
    readonly note?: string;
  }[];
  /**
   * What the organisation and its customers gain (FitSM PR1.2).
   */
  readonly benefit?: string;
  /**
   * What the benefit is worth in a year, where that can be said.
   */
  readonly value?: {
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
   * What it takes (FitSM PR1.2).
   */
  readonly resources?: {
    /**
     * People, and their days.
     */
    readonly human?: string;
    /**
     * Equipment, room, power, licences.
     */
    readonly technical?: string;
    /**
     * Cost by year, and who pays it.
     */
    readonly financial?: string;
  };
  /**
   * What it is expected to cost in all.
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
   * How likely it is that it costs more or brings less.
   */
  readonly risk?: 'low' | 'medium' | 'high';
  /**
   * What those concerned think of it; asked for while it is screened.
   *
   * Items: One opinion.
   */
  readonly assessments?: readonly {
    /**
     * Login of the person.
     */
    readonly by: string;
    /**
     * What it is worth.
     */
    readonly value: 'low' | 'medium' | 'high';
    /**
     * How risky it is.
     */
    readonly risk: 'low' | 'medium' | 'high';
    /**
     * How much work it is: S days, M weeks, L months, XL a project.
     */
    readonly size: 'S' | 'M' | 'L' | 'XL';
    /**
     * Why.
     */
    readonly note?: string;
  }[];
  /**
   * Day by which it is to be decided.
   */
  readonly 'decide-by'?: string;
  /**
   * Day by which forecast and actual figures are to be compared.
   */
  readonly 'review-by'?: string;
  /**
   * What came of it: a service, a change, a release, an improvement. Capacity plans and budgets name the demand themselves.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly results?: readonly string[];
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
