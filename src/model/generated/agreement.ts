// Made by `npm run generate`. Edit what it is made from instead.

/**
 * A promise about service: an SLA with a customer, an OLA inside the organisation, or an underpinning contract with a supplier.
 */
export interface Agreement {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example SLA-gold. Equal to the start of the file name.
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
   * Items: One status change.
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
  }[];
  /**
   * sla: with a customer; ola: between groups of the organisation; underpinning: with a supplier.
   */
  readonly type: 'sla' | 'ola' | 'underpinning';
  /**
   * Calendar on which the targets are counted. May be missing only in a draft.
   */
  readonly calendar?: string;
  /**
   * Services that the agreement covers. Left out: all services.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Kinds of record that its clocks run on.
   */
  readonly kinds?: readonly string[];
  /**
   * What is promised: one entry for each metric, with a duration for each priority. A priority left out has no target.
   *
   * Items: Targets of one metric.
   */
  readonly targets: readonly {
    /**
     * The clock: response (until work starts) or resolution (until service is restored).
     */
    readonly metric: string;
    /**
     * Target for priority P1.
     */
    readonly P1?: string;
    /**
     * Target for priority P2.
     */
    readonly P2?: string;
    /**
     * Target for priority P3.
     */
    readonly P3?: string;
    /**
     * Target for priority P4.
     */
    readonly P4?: string;
    /**
     * Target for priority P5.
     */
    readonly P5?: string;
  }[];
  /**
   * Who the promise is made to.
   */
  readonly customer?: string;
  /**
   * Who makes the promise: the organisation, a group or a supplier.
   */
  readonly provider?: string;
  /**
   * Group that keeps the promise of an OLA.
   */
  readonly group?: string;
  /**
   * Agreements that rest on this one: an SLA on its OLAs and underpinning contracts.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly supports?: readonly string[];
  /**
   * Login of the person who answers for the agreement and reviews it.
   */
  readonly owner?: string;
  /**
   * First day on which the agreement holds.
   */
  readonly 'valid-from'?: string;
  /**
   * Last day on which the agreement holds.
   */
  readonly 'valid-until'?: string;
  /**
   * Day by which the agreement is to be reviewed with the customer.
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
