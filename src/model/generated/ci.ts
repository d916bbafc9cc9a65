// Made by `npm run generate`. Edit what it is made from instead.

/**
 * A part that has to be controlled so that a service can be delivered: a server, a database, a link, an application.
 */
export interface Ci {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example CI-db-1. Equal to the start of the file name.
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
   * What sort of thing it is. Which classes there are, and how often each is verified, stands in the settings under configuration.
   */
  readonly class?: string;
  /**
   * Services that this item takes part in.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly services?: readonly string[];
  /**
   * Items that this one needs to work in a way that no other relation here names.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'depends-on'?: readonly string[];
  /**
   * Items that carry this one: the server of an application, the host of a virtual machine.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'runs-on'?: readonly string[];
  /**
   * Items that this one is a part of: the cluster of a node, the rack of a disk shelf. The whole needs its parts; how many of them, it says under redundancy.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'part-of'?: readonly string[];
  /**
   * Items that give it power.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'powered-by'?: readonly string[];
  /**
   * Site, room or rack it stands in and is lost with.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'located-in'?: readonly string[];
  /**
   * Storage or databases that hold its data.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'stores-data-on'?: readonly string[];
  /**
   * Certificates without which nobody would trust it.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'uses-certificate'?: readonly string[];
  /**
   * Items it exchanges data with but works without. The other end need not say it again, and circles are allowed.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly 'connects-to'?: readonly string[];
  /**
   * Where fewer than all of some items are enough: of these, named by the relations of this record, so many must be up. What is not named here is needed by itself.
   *
   * Items: One group.
   */
  readonly redundancy?: readonly {
    /**
     * The items of the group; each is named by a relation of the record, or names the record in one.
     *
     * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
     */
    readonly of: readonly string[];
    /**
     * How many of them must be up; fewer than there are.
     */
    readonly 'min-up'?: number;
  }[];
  /**
   * What the item is for.
   */
  readonly description?: string;
  /**
   * Login of the person who answers for the item.
   */
  readonly owner?: string;
  /**
   * Group that looks after the item.
   */
  readonly group?: string;
  /**
   * Where it is used.
   */
  readonly environment?: 'production' | 'staging' | 'test' | 'development';
  /**
   * Where it stands.
   */
  readonly location?: string;
  /**
   * Who made it.
   */
  readonly vendor?: string;
  /**
   * Model or product name.
   */
  readonly model?: string;
  /**
   * Version in use.
   */
  readonly version?: string;
  /**
   * Serial number. No two items of a class share one.
   */
  readonly serial?: string;
  /**
   * Host name or network address. No two items of a class share one.
   */
  readonly address?: string;
  /**
   * The asset that this item is: what was paid for it, where it stands in the stock.
   */
  readonly asset?: string;
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
   * Day on which it went into use.
   */
  readonly installed?: string;
  /**
   * Last day of the support by its maker.
   */
  readonly 'support-until'?: string;
  /**
   * Day on which the record was last compared with the real thing (FitSM PR11.5).
   */
  readonly verified?: string;
  /**
   * Day by which that is to be done again.
   */
  readonly 'verify-by'?: string;
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
