// Made by `npm run generate`. Edit what it is made from instead.

/**
 * A report that is delivered again and again, or once: what for, to whom, when, with which figures (FitSM PR3.2).
 */
export interface Report {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example RPT-service-levels. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What it is called, in one line.
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
   * Login of the person who writes it and answers for its figures.
   */
  readonly owner?: string;
  /**
   * Which decisions it is for.
   */
  readonly purpose?: string;
  /**
   * Who reads it: IDs of groups and customers have their own fields, this is for people.
   *
   * Items: One short piece of plain text.
   */
  readonly audience?: readonly string[];
  /**
   * Groups that read it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly groups?: readonly string[];
  /**
   * Customers it is delivered to.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly customers?: readonly string[];
  /**
   * Services it is about. Left out: all, or none in particular.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Agreements against whose targets it reports.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly agreements?: readonly string[];
  /**
   * How often it is delivered.
   */
  readonly frequency?: 'once' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
  /**
   * IDs of the measures it shows; `gitsm measures --report` prints them.
   */
  readonly measures?: readonly string[];
  /**
   * What it looks like: a page of the site, an e-mail with a table, slides.
   */
  readonly format?: string;
  /**
   * How it reaches its readers.
   */
  readonly delivery?: string;
  /**
   * Each delivery, planned or done, oldest first. A planned one is a duty of the owner.
   *
   * Items: One delivery.
   */
  readonly deliveries?: readonly {
    /**
     * Day by which it is to be delivered.
     */
    readonly due: string;
    /**
     * Period it reports on.
     */
    readonly covers?: string;
    /**
     * Day on which it was delivered.
     */
    readonly delivered?: string;
    /**
     * What stood out, in a sentence.
     */
    readonly note?: string;
    /**
     * Where it can be read.
     */
    readonly url?: string;
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
