// Made by `npm run generate`. Edit what it is made from instead.

/**
 * The right to use a piece of software, as often as was bought: what it covers, who has it, when it ends.
 */
export interface Licence {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example LIC-pipedraw. Equal to the start of the file name.
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
   * Name of the software, as installations name it. Licences of one product are counted together. Left out: the title.
   */
  readonly product?: string;
  /**
   * Who made the software.
   */
  readonly manufacturer?: string;
  /**
   * Version that it covers; left out, any.
   */
  readonly version?: string;
  /**
   * What sort of software it is.
   */
  readonly category?: string;
  /**
   * What takes a seat. installation: each device it is installed on; user: each person, however many devices; core: each processor core; unlimited: nothing (site licence, open source). Left out: installation.
   */
  readonly metric?: 'installation' | 'user' | 'core' | 'unlimited';
  /**
   * How long the right lasts.
   */
  readonly term?: 'perpetual' | 'subscription' | 'trial' | 'open-source';
  /**
   * How often it may be used. Only an unlimited licence goes without.
   */
  readonly seats?: number;
  /**
   * Seats that should stay free; with fewer it is time to order.
   */
  readonly 'min-seats'?: number;
  /**
   * SHA-256 of the product key, to compare a key with. The key itself is a secret and belongs in a vault; a repository never forgets.
   */
  readonly 'key-hash'?: string;
  /**
   * Where the key is kept: the name of its entry in the vault.
   */
  readonly 'key-location'?: string;
  /**
   * Login of the person who answers for it.
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
   * In whose name it was registered with the maker.
   */
  readonly 'licensed-to'?: {
    /**
     * Name of the person or organisation.
     */
    readonly name: string;
    /**
     * E-mail address it was registered with.
     */
    readonly email?: string;
  };
  /**
   * People who were given a seat; each once.
   *
   * Items: A login, or a login and the day from which the person has the seat.
   */
  readonly users?: readonly (
    | string
    | {
        /**
         * Login of the person.
         */
        readonly login: string;
        /**
         * First day.
         */
        readonly since?: string;
      }
  )[];
  /**
   * Whether a seat that was given up may be given to somebody else. Left out: yes.
   */
  readonly reassignable?: boolean;
  /**
   * Whether new versions and support are paid for.
   */
  readonly maintained?: boolean;
  /**
   * Supplier it was bought from.
   */
  readonly supplier?: string;
  /**
   * Service that it is needed for.
   */
  readonly service?: string;
  /**
   * Number of the order, as the supplier gives it.
   */
  readonly order?: string;
  /**
   * Number of our purchase order.
   */
  readonly 'purchase-order'?: string;
  /**
   * Day on which it was bought.
   */
  readonly purchased?: string;
  /**
   * What was paid for all seats: once, or for each term of a subscription.
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
   * Last day on which it may be used, or by which its maintenance is renewed.
   */
  readonly expires?: string;
  /**
   * Day on which it ends for good, whether renewed or not: the maker or we have given notice.
   */
  readonly terminates?: string;
  /**
   * What was decided about the end of this term; removed again once it is renewed.
   */
  readonly renewal?: 'renew' | 'replace' | 'end';
  /**
   * Licence whose place it takes.
   */
  readonly renews?: string;
  /**
   * Day on which seats and installations were last compared with what is really there.
   */
  readonly reconciled?: string;
  /**
   * Day by which that is to be done again.
   */
  readonly 'reconcile-by'?: string;
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
