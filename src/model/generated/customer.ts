// Made by `npm run generate`. Edit what it is made from instead.

/**
 * A department, an organisation or a group of people who rely on services: whom to ask whether they are good.
 */
export interface Customer {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CUS-customer-services. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * Who it is, in one line.
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
   * What they do, and what they need services for.
   */
  readonly description?: string;
  /**
   * internal: a part of the organisation; external: pays with money; public: uses services without a contract of its own.
   */
  readonly type?: 'internal' | 'external' | 'public';
  /**
   * Login of the person in IT who looks after the relationship.
   */
  readonly owner?: string;
  /**
   * Who speaks for the customer.
   */
  readonly contact?: {
    /**
     * Name, or position.
     */
    readonly name: string;
    /**
     * Login, where they have one.
     */
    readonly login?: string;
    /**
     * Telephone number.
     */
    readonly phone?: string;
    /**
     * E-mail address.
     */
    readonly email?: string;
  };
  /**
   * How many people use the services.
   */
  readonly users?: number;
  /**
   * Service reviews, held and planned: how were the services, what changes on either side (ISO/IEC 20000-1:2018 8.3.2).
   *
   * Items: One review.
   */
  readonly reviews?: readonly {
    /**
     * Day by which it is to be held.
     */
    readonly planned: string;
    /**
     * Day on which it was held.
     */
    readonly held?: string;
    /**
     * Who was there.
     *
     * Items: One short piece of plain text.
     */
    readonly attended?: readonly string[];
    /**
     * What was said and agreed.
     */
    readonly minutes?: string;
    /**
     * What is to be done until the next one, and by whom.
     */
    readonly next?: string;
  }[];
  /**
   * Formal complaints: registered, addressed, closed with the customer (FitSM PR7.4).
   *
   * Items: One complaint.
   */
  readonly complaints?: readonly {
    /**
     * Day on which it came in.
     */
    readonly received: string;
    /**
     * Who complained.
     */
    readonly from?: string;
    /**
     * What it is about: a service, an incident, a change, a request.
     */
    readonly about?: string;
    /**
     * What the customer says, in their words.
     */
    readonly complaint: string;
    /**
     * Day by which it is to be answered.
     */
    readonly 'answer-by'?: string;
    /**
     * Day on which it was answered.
     */
    readonly answered?: string;
    /**
     * What was answered and done.
     */
    readonly answer?: string;
    /**
     * Whether the customer was right.
     */
    readonly upheld?: boolean;
    /**
     * Day by which it is settled with the customer.
     */
    readonly 'close-by'?: string;
    /**
     * Day on which the customer agreed that it is settled, or had no more to say.
     */
    readonly closed?: string;
  }[];
  /**
   * How satisfied they said they were.
   *
   * Items: One survey, or one talk.
   */
  readonly satisfaction?: readonly {
    /**
     * Day of the survey, or its last one.
     */
    readonly on: string;
    /**
     * The service they were asked about; left out: all.
     */
    readonly service?: string;
    /**
     * Mean of the answers, 1 (not at all) to 5 (entirely).
     */
    readonly score: number;
    /**
     * How many answered.
     */
    readonly answers?: number;
    /**
     * How many were asked.
     */
    readonly asked?: number;
    /**
     * What was said most.
     */
    readonly comment?: string;
  }[];
  /**
   * Day by which they are to be asked again.
   */
  readonly 'survey-by'?: string;
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
