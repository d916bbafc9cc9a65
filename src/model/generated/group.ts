// Made by `npm run generate`. Edit what it is made from instead.

/**
 * People who do one kind of work together, and the role they may fill in approvals.
 */
export interface Group {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example GRP-service-desk. Equal to the start of the file name.
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
   * The people of the group, by GitHub login.
   *
   * Items: A person: a GitHub login, or login and numeric ID. An ID guards against a login that has changed hands.
   */
  readonly members: readonly (
    | string
    | {
        /**
         * The GitHub login.
         */
        readonly login: string;
        /**
         * The numeric GitHub user ID.
         */
        readonly id?: number;
      }
  )[];
  /**
   * What the group is responsible for.
   */
  readonly description?: string;
  /**
   * Login of the person who leads the group and is asked first when work is stuck.
   */
  readonly lead?: string;
  /**
   * Whom to tell after the lead, in this order: logins, or groups, whose lead is meant (hierarchical escalation, FitSM PR9.3).
   */
  readonly escalation?: readonly string[];
  /**
   * Group that this group belongs to.
   */
  readonly parent?: string;
  /**
   * When the group works.
   */
  readonly calendar?: string;
  /**
   * How to reach the group outside GitHub: a telephone number or a mailbox.
   */
  readonly contact?: string;
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
