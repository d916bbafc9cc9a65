// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Opening times and holidays on which targets of agreements are counted.
 */
export interface Calendar {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CAL-office. Equal to the start of the file name.
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
   * Time zone of all times of this calendar.
   */
  readonly timezone?: string;
  /**
   * Calendar whose time zone, hours, periods and holidays hold here too. What is stated here replaces it: the time zone; the hours, and with them its periods; country and region. Periods, extra and excepted days are added.
   */
  readonly extends?: string;
  /**
   * Opening times per weekday, or "always" for 24 hours on 7 days. A day left out is closed.
   */
  readonly hours?:
    | string
    | {
        /**
         * Opening times on Monday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly mon?: readonly string[];
        /**
         * Opening times on Tuesday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly tue?: readonly string[];
        /**
         * Opening times on Wednesday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly wed?: readonly string[];
        /**
         * Opening times on Thursday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly thu?: readonly string[];
        /**
         * Opening times on Friday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly fri?: readonly string[];
        /**
         * Opening times on Saturday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly sat?: readonly string[];
        /**
         * Opening times on Sunday.
         *
         * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
         */
        readonly sun?: readonly string[];
      };
  /**
   * Other opening times from a date on, whole weeks; of several that hold, the last in the list.
   *
   * Items: Opening times of a period.
   */
  readonly periods?: readonly {
    /**
     * First date.
     */
    readonly from: string;
    /**
     * Last date; left out, until further notice.
     */
    readonly until?: string;
    /**
     * Opening times per weekday instead of the usual ones, or "always". A day left out is closed.
     */
    readonly hours:
      | string
      | {
          /**
           * Opening times on Monday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly mon?: readonly string[];
          /**
           * Opening times on Tuesday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly tue?: readonly string[];
          /**
           * Opening times on Wednesday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly wed?: readonly string[];
          /**
           * Opening times on Thursday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly thu?: readonly string[];
          /**
           * Opening times on Friday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly fri?: readonly string[];
          /**
           * Opening times on Saturday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly sat?: readonly string[];
          /**
           * Opening times on Sunday.
           *
           * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
           */
          readonly sun?: readonly string[];
        };
    /**
     * Why the hours are others.
     */
    readonly title?: string;
  }[];
  /**
   * Dates on which the calendar is closed from 00:00 to 24:00, or open at hours of their own.
   */
  readonly holidays?: {
    /**
     * Country whose public holidays are kept, ISO 3166-1 alpha-2.
     */
    readonly country?: string;
    /**
     * Part of the country with holidays of its own.
     */
    readonly region?: string;
    /**
     * Further closed days, and days with hours of their own. They win over public holidays, and later ones over earlier ones.
     *
     * Items: One day: exactly one of date, yearly and rule.
     */
    readonly extra?: readonly {
      /**
       * One date.
       */
      readonly date?: string;
      /**
       * A day of every year, MM-DD. 29 February only in leap years.
       */
      readonly yearly?: string;
      /**
       * A movable day: easter, or so many days from it (Western Easter Sunday, at most 366), or the first, second, third, fourth or last weekday of a month.
       */
      readonly rule?: string;
      /**
       * Why it is closed, or what day it is.
       */
      readonly title?: string;
      /**
       * Opening times of that day, and no others; left out, it is closed.
       *
       * Items: Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.
       */
      readonly hours?: readonly string[];
    }[];
    /**
     * Dates on which the calendar is open all the same: public holidays, and extra days of the calendar that it extends; its own extra days stay.
     *
     * Items: A calendar date, YYYY-MM-DD.
     */
    readonly except?: readonly string[];
  };
  /**
   * Who works by this calendar.
   */
  readonly description?: string;
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
