// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Business impact analysis: how bad an outage is, by category, the longer it lasts. The first length of time that is rated high in any category is what cannot be borne: the recovery time objective that the business requires.
 *
 * Items: One category.
 */
export type Analysis = {
  /**
   * What suffers.
   */
  readonly category: 'safety' | 'legal' | 'regulatory' | 'reputation' | 'revenue' | 'workforce';
  /**
   * Length of time, and how bad it is by then: low is noticed, medium hurts and can be borne, high cannot be borne.
   */
  readonly after: {
    /**
     * A level of three.
     */
    [k: string]: 'low' | 'medium' | 'high';
  };
  /**
   * What the rating rests on.
   */
  readonly why?: string;
}[];
/**
 * The same for data: how bad it is, by category, to lose what was entered in the time before the disaster. The first length rated high is the recovery point objective that the business requires.
 *
 * Items: One category.
 */
export type Analysis1 = {
  /**
   * What suffers.
   */
  readonly category: 'safety' | 'legal' | 'regulatory' | 'reputation' | 'revenue' | 'workforce';
  /**
   * Length of time, and how bad it is by then: low is noticed, medium hurts and can be borne, high cannot be borne.
   */
  readonly after: {
    /**
     * A level of three.
     */
    [k: string]: 'low' | 'medium' | 'high';
  };
  /**
   * What the rating rests on.
   */
  readonly why?: string;
}[];
/**
 * Lower-case words with dashes.
 */
export type StepName = string;

/**
 * How services are brought back after a disaster: how long the business can be without them, what is promised, who does what, and how it went when it was tried.
 */
export interface ContinuityPlan {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CNT-payments. Equal to the start of the file name.
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
   * Login of the person who keeps the plan true and sees that it is exercised.
   */
  readonly owner?: string;
  /**
   * Group that leads the recovery.
   */
  readonly group?: string;
  /**
   * Services that the plan brings back. Their owners approve it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Configuration items that the recovery needs: the second site, the spare links, the backups.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  readonly impact?: Analysis;
  readonly 'data-loss'?: Analysis1;
  /**
   * Day of the impact analysis.
   */
  readonly analysed?: string;
  /**
   * Day by which the impact analysis is to be done again; a year later as a rule.
   */
  readonly 'analyse-by'?: string;
  /**
   * Recovery time objective that the plan promises: from the disaster to working services.
   */
  readonly rto?: string;
  /**
   * Recovery point objective that the plan promises: how much of the latest data may be lost.
   */
  readonly rpo?: string;
  /**
   * What may bring the services down for long, and what is done about it beforehand.
   *
   * Items: One risk.
   */
  readonly risks?: readonly {
    /**
     * What may happen.
     */
    readonly risk: string;
    /**
     * How likely it is within three years.
     */
    readonly likelihood: 'low' | 'medium' | 'high';
    /**
     * What lowers its likelihood or its impact.
     */
    readonly measure: string;
  }[];
  /**
   * Who has which part when the plan is invoked.
   *
   * Items: One part.
   */
  readonly team?: readonly {
    /**
     * The part: leads, informs customers, deputy.
     */
    readonly role: string;
    /**
     * Who has it.
     */
    readonly login: string;
  }[];
  /**
   * Recovery steps. A step begins when those named in its after are done; the longest way through all of them must fit into the RTO.
   *
   * Items: One step.
   */
  readonly steps?: readonly {
    /**
     * Short name of the step.
     */
    readonly step: string;
    /**
     * What is done.
     */
    readonly title: string;
    /**
     * Group that does it.
     */
    readonly group?: string;
    /**
     * Time planned for it.
     */
    readonly takes: string;
    /**
     * Steps that must be done before. Left out: it begins at once.
     */
    readonly after?: readonly StepName[];
  }[];
  /**
   * When the plan is tried, and how it went, oldest first.
   *
   * Items: One exercise.
   */
  readonly exercises?: readonly {
    /**
     * Day by which it is to be held.
     */
    readonly planned: string;
    /**
     * walkthrough: the plan is read aloud step by step; simulation: with parts of the equipment; restore: data is brought back on other equipment; full: the services are moved; incident: it happened in earnest.
     */
    readonly type: 'walkthrough' | 'simulation' | 'restore' | 'full' | 'incident';
    /**
     * Day on which it was held.
     */
    readonly held?: string;
    /**
     * passed: within the objectives; partly: it worked, but not as planned; failed: the services did not come back.
     */
    readonly result?: 'passed' | 'partly' | 'failed';
    /**
     * Time it took until the services worked again; left out where it was only talked through.
     */
    readonly rto?: string;
    /**
     * How much of the latest data was lost.
     */
    readonly rpo?: string;
    /**
     * Time that single steps took.
     */
    readonly took?: {
      /**
       * A length of time in hours and minutes.
       */
      [k: string]: string;
    };
    /**
     * What was learnt, in a sentence.
     */
    readonly note?: string;
  }[];
  /**
   * Day by which the whole plan is to be reviewed.
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
