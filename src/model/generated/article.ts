// Made by `npm run generate`. Edit what it is made from instead.

/**
 * What is known, written down so that the next person need not find it out again: an answer, a known error with its workaround, a policy.
 */
export interface Article {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example KB-0042. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What it answers, in the words in which people ask.
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
   * how-to: an answer or a procedure; known-error: a failure whose cause is known and not yet gone, with its workaround; reference: facts to look up; policy: what the organisation has decided about its service management.
   */
  readonly type?: 'how-to' | 'known-error' | 'reference' | 'policy';
  /**
   * Who is to read it: support those who help others, staff everybody in the organisation, public customers as well.
   */
  readonly audience?: 'support' | 'staff' | 'public';
  /**
   * Login of the person who wrote it, or wrote it anew; never one of those who approve it.
   */
  readonly author?: string;
  /**
   * Login of the person who answers for it and reviews it in time.
   */
  readonly owner?: string;
  /**
   * Group that knows the matter; one of its members approves the article.
   */
  readonly group?: string;
  /**
   * Services it is about.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Configuration items it is about.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  /**
   * Offerings that it answers questions about; to be read before asking.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly offerings?: readonly string[];
  /**
   * What it belongs to.
   */
  readonly category?: string;
  /**
   * Messages and codes as users see them, so that a search finds the article.
   */
  readonly 'error-texts'?: readonly string[];
  /**
   * Language it is written in, by BCP 47.
   */
  readonly language?: string;
  /**
   * Day by which somebody makes sure that it is still true.
   */
  readonly 'review-by'?: string;
  /**
   * Day on which somebody last made sure that it is true.
   */
  readonly reviewed?: string;
  /**
   * Articles that this one stands in for.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly replaces?: readonly string[];
  /**
   * Articles to read along with it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly related?: readonly string[];
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
