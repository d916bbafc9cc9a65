// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Somebody asks for something that is offered: a thing, an access, a piece of information.
 */
export interface Request {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example REQ-0042. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What is asked for and for whom, in one line.
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
   * What is asked for, out of the catalogue. It brings form, approval and tasks.
   */
  readonly offering?: string;
  /**
   * The offering's form, filled in.
   */
  readonly form?: {
    [k: string]: string | number | boolean | readonly string[];
  };
  /**
   * Login of the person who asks; never one of those who approve.
   */
  readonly requester?: string;
  /**
   * Who gets it, where that is somebody else: a name or a login.
   */
  readonly for?: string;
  /**
   * Customer on whose behalf it is asked.
   */
  readonly customer?: string;
  /**
   * Service it is about; the one of the offering as a rule.
   */
  readonly service?: string;
  /**
   * What sort of request it is, for routing and figures.
   */
  readonly category?: string;
  /**
   * Configuration items it is about.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly cis?: readonly string[];
  /**
   * How soon, compared with others: P1 at once, P4 as usual, P5 when there is time.
   */
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  /**
   * Group that fulfils it.
   */
  readonly group?: string;
  /**
   * Login of the person who sees to it and is asked about it.
   */
  readonly assignee?: string;
  /**
   * How it came in.
   */
  readonly channel?: 'portal' | 'phone' | 'e-mail' | 'chat' | 'in-person';
  /**
   * Day on which it is needed: the first day of somebody new, the last day of somebody who leaves.
   */
  readonly 'wanted-by'?: string;
  /**
   * What the request waits for while it is on hold.
   */
  readonly 'hold-reason'?: 'awaiting-caller' | 'awaiting-change' | 'awaiting-vendor' | 'awaiting-delivery' | 'awaiting-date';
  /**
   * Why it was refused, in words the requester can do something with.
   */
  readonly rejection?: string;
  /**
   * Assets that were handed out, taken back or changed by it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly assets?: readonly string[];
  /**
   * Licences of which a seat was given or taken back by it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly licences?: readonly string[];
  /**
   * Changes that were needed to fulfil it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly changes?: readonly string[];
  /**
   * Articles that answered it, or helped to fulfil it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly articles?: readonly string[];
  /**
   * Request that this one is a part of.
   */
  readonly parent?: string;
  /**
   * Incident that turned out to be a request.
   */
  readonly from?: string;
  /**
   * What the requester said when it was done: 1 very dissatisfied to 5 very satisfied.
   */
  readonly satisfaction?: number;
  /**
   * When the requester was told how things stand. Only ever added to.
   *
   * Items: The requester was told how things stand.
   */
  readonly updates?: readonly {
    /**
     * When it was told.
     */
    readonly at: string;
    /**
     * GitHub login of the person who told it.
     */
    readonly by: string;
    /**
     * What was told, in a sentence.
     */
    readonly note?: string;
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
