// Made by `npm run generate`. Edit what it is made from instead.

/**
 * What services are to cost in a period, what they did cost, and who bears it.
 */
export interface Budget {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example BUD-2026. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What it is for, in one line.
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
   * Login of the person who answers for it.
   */
  readonly owner?: string;
  /**
   * operational: what running services costs; capital: what is bought to last and written off over years.
   */
  readonly type?: 'operational' | 'capital';
  /**
   * First month.
   */
  readonly from?: string;
  /**
   * Last month.
   */
  readonly until?: string;
  /**
   * What is planned, line by line. Frozen once the budget is approved.
   *
   * Items: One line.
   */
  readonly plan?: readonly {
    /**
     * The service it is spent on.
     */
    readonly service: string;
    /**
     * What the money is spent on.
     */
    readonly kind: 'people' | 'hardware' | 'software' | 'accommodation' | 'external' | 'transfer';
    /**
     * The month, or the first of several.
     */
    readonly month: string;
    /**
     * The last of several months; the cost is spread evenly over them.
     */
    readonly until?: string;
    /**
     * Cost of all its months together.
     */
    readonly cost: {
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
     * What it is, and what the figure rests on.
     */
    readonly note?: string;
  }[];
  /**
   * What was spent, line by line.
   *
   * Items: One line.
   */
  readonly actual?: readonly {
    /**
     * The service it was spent on.
     */
    readonly service: string;
    /**
     * What the money was spent on.
     */
    readonly kind: 'people' | 'hardware' | 'software' | 'accommodation' | 'external' | 'transfer';
    /**
     * The month, or the first of several.
     */
    readonly month: string;
    /**
     * The last of several months; the cost is spread evenly over them.
     */
    readonly until?: string;
    /**
     * Cost of all its months together.
     */
    readonly cost: {
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
     * Why it is not what was planned; the invoice.
     */
    readonly note?: string;
  }[];
  /**
   * How the cost of a service is shared. all-units: a customer with 25 of 100 units bears 25 %, and what nobody has taken stays with IT; allocated-units: with 25 of 50 taken units it bears 50 %, and nothing stays; none: nobody is charged.
   */
  readonly chargeback?: 'all-units' | 'allocated-units' | 'none';
  /**
   * In which units a service is shared, and how many there are.
   *
   * Items: One service.
   */
  readonly units?: readonly {
    /**
     * The service.
     */
    readonly service: string;
    /**
     * What is counted.
     */
    readonly unit: string;
    /**
     * How many of them the service could provide in the period of the budget.
     */
    readonly total: number;
  }[];
  /**
   * Which customer has taken how many of the units.
   *
   * Items: One customer and one service.
   */
  readonly shares?: readonly {
    /**
     * The customer.
     */
    readonly customer: string;
    /**
     * The service; one of those in units.
     */
    readonly service: string;
    /**
     * How many it has taken.
     */
    readonly units: number;
  }[];
  /**
   * What else is paid from it: contracts, assets, licences, changes, demands.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'pays-for'?: readonly string[];
  /**
   * Day by which plan and actual cost are to be compared.
   */
  readonly 'review-by'?: string;
  /**
   * Day by which all invoices are in and it is closed.
   */
  readonly 'close-by'?: string;
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
