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
     * Target whatever the priority, also for records that have none; where their priority has a target of its own, that counts.
     */
    readonly any?: string;
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
   * How much of the agreed service time the services are promised to be available, in each month, quarter and year.
   */
  readonly availability?: {
    /**
     * Percent of the agreed service time.
     */
    readonly target: number;
  };
  /**
   * What is promised for the case of a disaster. A continuity plan has to keep it.
   */
  readonly continuity?: {
    /**
     * Recovery time objective: time from the disaster to working services, round the clock.
     */
    readonly rto?: string;
    /**
     * Recovery point objective: how much of the latest data may be lost.
     */
    readonly rpo?: string;
  };
  /**
   * Clocks of this agreement's own: other statuses, pauses or reopening than the lifecycle says for a metric, or metrics that it does not have.
   *
   * Items: How a clock runs, in statuses. In a status that neither runs nor pauses it, it is stopped.
   */
  readonly metrics?: readonly {
    /**
     * Metric of the targets it measures.
     */
    readonly metric: string;
    /**
     * It starts when the record first stands in one of these. Left out: with the first entry of the timeline.
     *
     * Items: Name of a status of the lifecycle of the kind.
     */
    readonly from?: readonly string[];
    /**
     * Statuses in which it runs.
     *
     * Items: Name of a status of the lifecycle of the kind.
     */
    readonly runs?: readonly string[];
    /**
     * Instead of runs: statuses in which it stops; it runs in every other one that does not pause it. Left out with runs: the final ones.
     *
     * Items: Name of a status of the lifecycle of the kind.
     */
    readonly to?: readonly string[];
    /**
     * Statuses in which it is paused: always, or only for some reasons.
     */
    readonly pauses?: readonly (
      | string
      | {
          /**
           * The status.
           */
          readonly status: string;
          /**
           * Reasons for which it pauses; for others, and for none, the clock runs on.
           */
          readonly reasons: string[];
        }
    )[];
    /**
     * While a record stands in one of these, nothing is promised for it. Left out: cancelled.
     *
     * Items: Name of a status of the lifecycle of the kind.
     */
    readonly cancels?: readonly string[];
    /**
     * Whether time counts that passed before the clock started or before the agreement covered the record. Left out: true, but false where it starts in from.
     */
    readonly retroactive?: boolean;
    /**
     * When the record comes back after the clock has stopped: continue runs on, restart begins a new cycle with the whole target, ignore leaves it stopped. Left out: ignore where it runs only in statuses a record starts in, else continue.
     */
    readonly reopen?: 'continue' | 'restart' | 'ignore';
    /**
     * Field with a list of entries with at: each begins a new cycle, as when the requester has been told how things stand.
     */
    readonly restarts?: string;
  }[];
  /**
   * New targets or another calendar from a day on, for records that come under the agreement from then; of several that hold, the last in the list.
   *
   * Items: What is promised from a day on.
   */
  readonly periods?: readonly {
    /**
     * First day.
     */
    readonly from: string;
    /**
     * Last day; left out, until further notice.
     */
    readonly until?: string;
    /**
     * Targets instead of those above, all of them.
     *
     * Items: Targets of one metric.
     */
    readonly targets?: readonly {
      /**
       * The clock: response (until work starts) or resolution (until service is restored).
       */
      readonly metric: string;
      /**
       * Target whatever the priority, also for records that have none; where their priority has a target of its own, that counts.
       */
      readonly any?: string;
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
     * Calendar instead of the one above.
     */
    readonly calendar?: string;
  }[];
  /**
   * When a clock's target is so far used up that somebody is to be told. Left out: at 50 % the assignee, at 75 % and 100 % the assignee and the lead of the group.
   *
   * Items: One threshold.
   */
  readonly thresholds?: readonly {
    /**
     * Percent of the target used.
     */
    readonly at: number;
    /**
     * Who is told: assignee, lead of the record's group, escalation (the group's escalation path), owner of the agreement, reporter, or a login.
     *
     * Items: A GitHub login. Logins are compared without case.
     */
    readonly tell: readonly string[];
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
   * Contract with the supplier that an underpinning agreement is part of.
   */
  readonly contract?: string;
  /**
   * Group that keeps the promise of an OLA.
   */
  readonly group?: string;
  /**
   * Of an OLA or underpinning contract: time that passes before it is called upon, until it is known whose fault it is. It is added to its targets where an SLA is held against it.
   */
  readonly 'hand-over'?: string;
  /**
   * Agreements that rest on this one: an SLA on its OLAs and underpinning contracts. Those follow by themselves from the services that this one covers; name others here.
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
