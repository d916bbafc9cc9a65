// Made by `npm run generate`. Edit what it is made from instead.

/**
 * One resource that services need enough of: how much there is, how much is used, when it will run short, and what is done before.
 */
export interface CapacityPlan {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CAP-storage-west. Equal to the start of the file name.
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
   * Login of the person who measures, forecasts and sees that there is enough.
   */
  readonly owner?: string;
  /**
   * Group that runs the resource.
   */
  readonly group?: string;
  /**
   * business: needs of the business to come; service: what users feel, such as times of answer; component: one part, such as a disk or a line.
   */
  readonly scope?: 'business' | 'service' | 'component';
  /**
   * Services that suffer when the resource runs short.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Configuration items that provide the resource.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  /**
   * What the services need of the resource, in a sentence or two.
   */
  readonly requirement?: string;
  /**
   * What is measured.
   */
  readonly resource?: string;
  /**
   * Unit of limit and samples.
   */
  readonly unit?: string;
  /**
   * How much there is; what a later upgrade adds stands there.
   */
  readonly limit?: number;
  /**
   * Days from which there is more, or less, with the change that brings it. One whose change is cancelled does not count.
   *
   * Items: One upgrade.
   */
  readonly upgrades?: readonly {
    /**
     * First day with the new limit.
     */
    readonly on: string;
    /**
     * How much there is from then on.
     */
    readonly limit: number;
    /**
     * The change that brings it.
     */
    readonly change?: string;
    /**
     * What it is.
     */
    readonly note?: string;
  }[];
  /**
   * At how many percent of the limit somebody has to act. critical is not below warning.
   */
  readonly thresholds?: {
    /**
     * Percent from which more has to be planned.
     */
    readonly warning: number;
    /**
     * Percent from which services suffer.
     */
    readonly critical: number;
  };
  /**
   * Days from the decision to more capacity in use: approval, delivery, installation.
   */
  readonly 'lead-time'?: number;
  /**
   * What was measured, oldest first.
   *
   * Items: One measurement.
   */
  readonly samples?: readonly {
    /**
     * Day of the measurement.
     */
    readonly on: string;
    /**
     * How much was used, in the unit.
     */
    readonly value: number;
    /**
     * Anything that explains the value.
     */
    readonly note?: string;
  }[];
  /**
   * Day by which the next measurement is to be noted.
   */
  readonly 'sample-by'?: string;
  /**
   * Samples before this day say nothing about the trend: something was moved, or cleared away. Left out: those of the year before the latest one count.
   */
  readonly 'trend-from'?: string;
  /**
   * Approved demand that comes on top of the trend, and how much of the resource one unit of it takes.
   *
   * Items: One demand.
   */
  readonly demands?: readonly {
    /**
     * The demand.
     */
    readonly demand: string;
    /**
     * How much of the resource one unit of the demand takes, in the unit of this plan.
     */
    readonly each: number;
    /**
     * Where that figure comes from.
     */
    readonly why?: string;
  }[];
  /**
   * What more capacity takes (FitSM PR5.3).
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
     * Cost, and who pays it.
     */
    readonly financial?: string;
  };
  /**
   * Budget that pays for it.
   */
  readonly budget?: string;
  /**
   * The plan that goes on from here.
   */
  readonly 'superseded-by'?: string;
  /**
   * Day by which requirement, thresholds and forecast are to be reviewed.
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
