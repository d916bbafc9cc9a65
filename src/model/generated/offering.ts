// Made by `npm run generate`. Edit what it is made from instead.

/**
 * Name of a field of the form.
 */
export type Name = string;
/**
 * The values to choose from.
 */
export type Choices = (string | number)[];
/**
 * A number of characters.
 */
export type Size = number;
/**
 * A number of entries.
 */
export type Count = number;

/**
 * Something people may ask for, and how such a request is handled: its form, its approval, its tasks, what it costs and how long it takes.
 */
export interface Offering {
  /** A field of your own. */
  readonly [field: `x-${string}`]: unknown;
  /**
   * Permanent ID, for example OFR-laptop. Equal to the start of the file name.
   */
  readonly id: string;
  /**
   * What is offered, in the words of those who ask for it.
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
   * What one gets, in a sentence or two; the catalogue shows it.
   */
  readonly description?: string;
  /**
   * Login of the person who keeps the offering true.
   */
  readonly owner?: string;
  /**
   * Service that is asked for, or that what is asked for belongs to.
   */
  readonly service?: string;
  /**
   * Where it stands in the catalogue.
   */
  readonly category?: string;
  /**
   * Group that fulfils such requests; a new request gets it.
   */
  readonly group?: string;
  /**
   * Groups whose members may ask for it. Left out: everybody.
   *
   * Items: ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).
   */
  readonly groups?: readonly string[];
  /**
   * Who has to approve a request before work on it starts: none, or a list of which all are asked for. No entry says whose approval of their own request would count: nobody's does.
   */
  readonly approval?:
    | string
    | readonly ({
        [k: string]: unknown;
      } & {
        /**
         * Role of the settings whose members may approve.
         */
        readonly role?: string;
        /**
         * Group whose members may approve.
         */
        readonly group?: string;
        /**
         * Logins of the people who may approve.
         *
         * Items: A GitHub login. Logins are compared without case.
         */
        readonly people?: string[];
        /**
         * true: the lead of a group that the requester belongs to; where the requester leads it, whoever comes next on its escalation path.
         */
        readonly manager?: true;
        /**
         * How many of them have to approve.
         */
        readonly count?: number;
        /**
         * Asked for only where these fields of the form have this value, or one of these; of a list of answers, one is enough.
         */
        readonly when?: {
          [k: string]: string | number | boolean | (string | number | boolean)[];
        };
      })[];
  /**
   * What has to be known of a request: a JSON Schema, of which only what is listed here may be used.
   */
  readonly form?: {
    /**
     * A form is a map of fields.
     */
    readonly type?: 'object';
    /**
     * Other fields are refused in any case.
     */
    readonly additionalProperties?: false;
    /**
     * Fields that have to be filled in.
     */
    readonly required?: readonly Name[];
    /**
     * The fields, in the order in which they are asked for.
     */
    readonly properties: {
      [k: string]: Question;
    };
  };
  /**
   * What has to be done, in this order. A new request gets them as a task list; none of them may be left out.
   *
   * Items: One task.
   */
  readonly tasks?: readonly {
    /**
     * What is to be done, in one line; the request begins its task with these words.
     */
    readonly title: string;
    /**
     * Group that does it, where that is not the one of the offering.
     */
    readonly group?: string;
  }[];
  /**
   * Priority that a new request gets.
   */
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  /**
   * How long it takes from the moment work may start, in working time of the calendar; waiting for approval, the requester or a supplier is not counted.
   */
  readonly target?: string;
  /**
   * Calendar on which the target is counted. Left out: around the clock.
   */
  readonly calendar?: string;
  /**
   * What one costs, once.
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
   * What one costs each month from then on.
   */
  readonly 'monthly-cost'?: {
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
   * Day by which somebody looks whether form, approval, tasks and cost still hold.
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
/**
 * One field of the form.
 */
export interface Question {
  /**
   * string: text; number and integer; boolean: yes or no; array: several texts.
   */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  /**
   * What the field is called on the form.
   */
  readonly title?: string;
  /**
   * What to write in it.
   */
  readonly description?: string;
  readonly enum?: Choices;
  /**
   * date: a day, YYYY-MM-DD.
   */
  readonly format?: 'date';
  /**
   * Least number.
   */
  readonly minimum?: number;
  /**
   * Greatest number.
   */
  readonly maximum?: number;
  readonly minLength?: Size;
  readonly maxLength?: Size;
  readonly minItems?: Count;
  readonly maxItems?: Count;
  /**
   * true: no text twice.
   */
  readonly uniqueItems?: boolean;
  /**
   * The texts of a list.
   */
  readonly items?: {
    /**
     * Lists hold texts.
     */
    readonly type: 'string';
    readonly enum?: Choices;
    readonly minLength?: Size;
    readonly maxLength?: Size;
  };
}
