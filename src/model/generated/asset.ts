// Made by `npm run generate`. Edit what it is made from instead.

/**
 * A thing of value that is owned, leased or looked after: what it cost, who has it, where it is, and what becomes of it in the end.
 */
export interface Asset {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example AST-nw-10042. Equal to the start of the file name.
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
   * What stands on its label. No two assets share one.
   */
  readonly tag?: string;
  /**
   * Serial number of its maker. No two assets of one maker share one.
   */
  readonly serial?: string;
  /**
   * What sort of thing it is; figures are summed up by it.
   */
  readonly category?: string;
  /**
   * Who made it.
   */
  readonly manufacturer?: string;
  /**
   * Name of the model.
   */
  readonly model?: string;
  /**
   * Number of the model, as the maker gives it.
   */
  readonly 'model-number'?: string;
  /**
   * Login of the person who answers for it, whoever uses it.
   */
  readonly owner?: string;
  /**
   * Group that looks after it.
   */
  readonly group?: string;
  /**
   * Company or department that paid for it.
   */
  readonly company?: string;
  /**
   * Login of the person who has it.
   */
  readonly user?: string;
  /**
   * Who has it, where that is nobody with a login: a crew, a room, a visitor.
   */
  readonly holder?: string;
  /**
   * Asset that it is built into or handed out with.
   */
  readonly 'part-of'?: string;
  /**
   * Where it is.
   */
  readonly location?: string;
  /**
   * Day on which it was handed to whoever has it.
   */
  readonly 'handed-over'?: string;
  /**
   * Day on which whoever has it confirmed to have it, and the rules for its use.
   */
  readonly accepted?: string;
  /**
   * Day by which it comes back, where it is only lent.
   */
  readonly 'return-by'?: string;
  /**
   * Whether people may ask for it.
   */
  readonly requestable?: boolean;
  /**
   * True where it belongs to the person who uses it (bring your own device); it has no cost and no disposal.
   */
  readonly private?: boolean;
  /**
   * Supplier it was bought or leased from.
   */
  readonly supplier?: string;
  /**
   * Number of the order.
   */
  readonly order?: string;
  /**
   * Day on which it was bought.
   */
  readonly purchased?: string;
  /**
   * What was paid for it.
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
   * Months after which it is worth no more than its residual value; it loses the same each month until then.
   */
  readonly 'useful-life'?: number;
  /**
   * What it is still worth at the end of its useful life, in the currency of its cost. Left out: nothing.
   */
  readonly residual?: {
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
   * Months of warranty from the day on which it was bought.
   */
  readonly 'warranty-months'?: number;
  /**
   * Last day of the warranty, where months do not tell it.
   */
  readonly 'warranty-until'?: string;
  /**
   * End of its life: day by which it is to be replaced or taken out of use.
   */
  readonly 'replace-by'?: string;
  /**
   * Day for which the supplier has promised it.
   */
  readonly 'deliver-by'?: string;
  /**
   * Day on which somebody last saw it and compared it with this record.
   */
  readonly audited?: string;
  /**
   * Day by which that is to be done again.
   */
  readonly 'audit-by'?: string;
  /**
   * Software installed on it, as far as it takes a licence.
   *
   * Items: One installation.
   */
  readonly software?: readonly ({
    [k: string]: unknown;
  } & {
    /**
     * Licence that it runs on. Left out: the licences of the product of that name.
     */
    readonly licence?: string;
    /**
     * Name of the product, as the inventory gives it. Left out: the product of the licence.
     */
    readonly name?: string;
    /**
     * Version that is installed.
     */
    readonly version?: string;
    /**
     * Processor cores it runs on, for licences that count cores. Left out: 1.
     */
    readonly cores?: number;
  })[];
  /**
   * Repairs, upgrades and inspections, oldest first.
   *
   * Items: One of them.
   */
  readonly maintenance?: readonly {
    /**
     * What was done.
     */
    readonly type: 'repair' | 'upgrade' | 'inspection' | 'calibration' | 'cleaning';
    /**
     * First day.
     */
    readonly start: string;
    /**
     * Last day; left out while it goes on.
     */
    readonly end?: string;
    /**
     * What was paid for it.
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
     * Supplier who did it.
     */
    readonly supplier?: string;
    /**
     * What was found and done.
     */
    readonly note?: string;
  }[];
  /**
   * What became of it. destroyed and recycled: by somebody who certifies it; sold and donated: to whom; returned: to supplier or lessor; lost: written off. Data carriers are erased or destroyed in any case.
   */
  readonly disposal?: 'destroyed' | 'recycled' | 'sold' | 'donated' | 'returned' | 'lost';
  /**
   * Supplier that took it to dispose of it.
   */
  readonly 'disposed-by'?: string;
  /**
   * What was got for it.
   */
  readonly proceeds?: {
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
   * What became of the data on it. none: there never were any.
   */
  readonly data?: 'none' | 'erased' | 'destroyed' | 'lost';
  /**
   * Day by which the certificate of its disposal is to be here.
   */
  readonly 'certificate-by'?: string;
  /**
   * What proves its disposal: number of the certificate, receipt or report. Where it is kept stands in the section "Disposal certificate".
   */
  readonly certificate?: string;
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
