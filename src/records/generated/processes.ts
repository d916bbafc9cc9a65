// Made by `npm run generate`. Edit what it is made from instead.
import type { JsonObject } from '../../model/json.ts';

/** The files of one built-in kind: `schema.json`, `lifecycle.yaml`, `template.md`, `README.md`. */
export interface BuiltinFiles {
  readonly schema: JsonObject;
  readonly lifecycle: JsonObject;
  readonly template: string;
  readonly readme: string;
}

/** Kind → its files, from `schemas/`. */
export const builtin: Readonly<Record<string, BuiltinFiles>> = {
  "agreement": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:agreement",
      "title": "Agreement",
      "description": "A promise about service: an SLA with a customer, an OLA inside the organisation, or an underpinning contract with a supplier.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "type",
        "targets"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example SLA-gold. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "type": {
          "description": "sla: with a customer; ola: between groups of the organisation; underpinning: with a supplier.",
          "type": "string",
          "enum": [
            "sla",
            "ola",
            "underpinning"
          ]
        },
        "calendar": {
          "description": "Calendar on which the targets are counted. May be missing only in a draft.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "calendar"
            ],
            "inverse": "calendar of"
          }
        },
        "services": {
          "description": "Services that the agreement covers. Left out: all services.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "covered by"
            }
          }
        },
        "kinds": {
          "description": "Kinds of record that its clocks run on.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            "examples": [
              "incident"
            ]
          },
          "examples": [
            [
              "incident"
            ]
          ]
        },
        "targets": {
          "description": "What is promised: one entry for each metric, with a duration for each priority. A priority left out has no target.",
          "$ref": "gitsm:common#/$defs/targets"
        },
        "availability": {
          "description": "How much of the agreed service time the services are promised to be available, in each month, quarter and year.",
          "type": "object",
          "required": [
            "target"
          ],
          "additionalProperties": false,
          "properties": {
            "target": {
              "description": "Percent of the agreed service time.",
              "type": "number",
              "exclusiveMinimum": 0,
              "maximum": 100,
              "examples": [
                99.9
              ]
            }
          }
        },
        "continuity": {
          "description": "What is promised for the case of a disaster. A continuity plan has to keep it.",
          "type": "object",
          "additionalProperties": false,
          "minProperties": 1,
          "properties": {
            "rto": {
              "description": "Recovery time objective: time from the disaster to working services, round the clock.",
              "$ref": "gitsm:common#/$defs/duration"
            },
            "rpo": {
              "description": "Recovery point objective: how much of the latest data may be lost.",
              "$ref": "gitsm:common#/$defs/duration"
            }
          },
          "examples": [
            {
              "rto": "4h",
              "rpo": "15m"
            }
          ]
        },
        "metrics": {
          "description": "Clocks of this agreement's own: other statuses, pauses or reopening than the lifecycle says for a metric, or metrics that it does not have.",
          "type": "array",
          "minItems": 1,
          "maxItems": 20,
          "items": {
            "$ref": "gitsm:common#/$defs/clockRule"
          },
          "examples": [
            [
              {
                "metric": "diagnosis",
                "from": [
                  "in-progress"
                ],
                "to": [
                  "resolved",
                  "closed"
                ],
                "pauses": [
                  {
                    "status": "on-hold",
                    "reasons": [
                      "awaiting-caller"
                    ]
                  }
                ]
              }
            ]
          ]
        },
        "periods": {
          "description": "New targets or another calendar from a day on, for records that come under the agreement from then; of several that hold, the last in the list.",
          "link": {
            "kinds": [
              "calendar"
            ],
            "inverse": "calendar of",
            "within": "calendar"
          },
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "items": {
            "description": "What is promised from a day on.",
            "type": "object",
            "required": [
              "from"
            ],
            "minProperties": 2,
            "additionalProperties": false,
            "properties": {
              "from": {
                "description": "First day.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "until": {
                "description": "Last day; left out, until further notice.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "targets": {
                "description": "Targets instead of those above, all of them.",
                "$ref": "gitsm:common#/$defs/targets"
              },
              "calendar": {
                "description": "Calendar instead of the one above.",
                "$ref": "gitsm:common#/$defs/id"
              }
            }
          }
        },
        "thresholds": {
          "description": "When a clock's target is so far used up that somebody is to be told. Left out: at 50 % the assignee, at 75 % and 100 % the assignee and the lead of the group.",
          "type": "array",
          "maxItems": 10,
          "items": {
            "description": "One threshold.",
            "type": "object",
            "required": [
              "at",
              "tell"
            ],
            "additionalProperties": false,
            "properties": {
              "at": {
                "description": "Percent of the target used.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000
              },
              "tell": {
                "description": "Who is told: assignee, lead of the record's group, escalation (the group's escalation path), owner of the agreement, reporter, or a login.",
                "type": "array",
                "maxItems": 10,
                "uniqueItems": true,
                "items": {
                  "$ref": "gitsm:common#/$defs/login"
                },
                "examples": [
                  [
                    "assignee",
                    "lead"
                  ]
                ]
              }
            }
          }
        },
        "customer": {
          "description": "Who the promise is made to.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "provider": {
          "description": "Who makes the promise: the organisation, a group or a supplier.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "contract": {
          "description": "Contract with the supplier that an underpinning agreement is part of.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "contract"
            ],
            "inverse": "underpins"
          }
        },
        "group": {
          "description": "Group that keeps the promise of an OLA.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "promises"
          }
        },
        "hand-over": {
          "description": "Of an OLA or underpinning contract: time that passes before it is called upon, until it is known whose fault it is. It is added to its targets where an SLA is held against it.",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "supports": {
          "description": "Agreements that rest on this one: an SLA on its OLAs and underpinning contracts. Those follow by themselves from the services that this one covers; name others here.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "agreement"
              ],
              "inverse": "rests on"
            }
          }
        },
        "owner": {
          "description": "Login of the person who answers for the agreement and reviews it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "valid-from": {
          "description": "First day on which the agreement holds.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "valid-until": {
          "description": "Last day on which the agreement holds.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "review-by": {
          "description": "Day by which the agreement is to be reviewed with the customer.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the agreement with both sides"
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      },
      "if": {
        "properties": {
          "status": {
            "const": "draft"
          }
        }
      },
      "else": {
        "required": [
          "calendar"
        ]
      }
    },
    "lifecycle": {
      "kind": "agreement",
      "prefix": "SLA",
      "ids": "name",
      "folder": "agreements",
      "title": "Agreement",
      "plural": "Agreements",
      "rules": true,
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being negotiated; no clock runs on it."
        },
        "active": {
          "description": "In force; its clocks run.",
          "fields": [
            "calendar",
            "targets"
          ]
        },
        "retired": {
          "description": "Ended or replaced.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "put in force",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "calendar",
                  "targets"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "calendar",
                "statuses": [
                  "active"
                ]
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "retired",
          "name": "end"
        },
        {
          "from": "draft",
          "to": "retired",
          "name": "withdraw"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: sla\nkinds: [incident]\ntargets:\n  - {metric: response, P1: 15m, P2: 30m, P3: 4h, P4: 8h, P5: 16h}\n  - {metric: resolution, P1: 4h, P2: 8h, P3: 24h, P4: 40h, P5: 80h}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Promise\n\n<!-- Who promises what to whom, in words both sides would use. -->\n\n## Measurement and reports\n\n<!-- How it is measured, who gets the figures, how often. -->\n\n## When it is missed\n\n<!-- Who tells the customer, and what follows. -->\n",
    "readme": "# Service level management\n\n**Say what is promised, then keep it.** An agreement holds targets on a calendar: a service level agreement (SLA) with a customer, an\noperational level agreement (OLA) between groups of the organisation, or an underpinning contract with a supplier.\n\nITIL: service level management, supplier management · ISO/IEC 20000-1:2018 8.3.3, 8.3.4 · FitSM PR2.2 to PR2.5\n\n## When to use it\n\nOne SLA for all customers as a rule, and special ones only where somebody pays for more. An OLA or a contract for each group or supplier\nwhose delay would make you miss an SLA.\n\n## Who does what\n\n- **The owner** negotiates it, reports against it, and reviews it by `review-by`.\n- **The customer** confirms that it measures what matters.\n- **The group or supplier** behind an OLA or contract keeps its part.\n\n## How it runs here\n\n`targets` give, for each metric, a duration per priority. Time is counted on the `calendar`: outside its hours, and on its holidays, the\nclock stands still. For incidents, *response* ends with the first move out of *new*; *update* runs from one time the reporter was told how things stand to\nthe next; *resolution* pauses while the incident is on hold, ends when it is resolved, and runs on if it is reopened. A target met to the minute is met.\n\n**Clocks of its own.** `metrics` say otherwise for this agreement: where a clock starts (`from`), runs (`runs`, or everywhere but in `to`) and pauses, for which\nreasons, whether time before its start counts (`retroactive`), and what reopening does (`reopen: continue`, `restart` or `ignore`).\n\n**New targets.** Who edits a target rewrites the past. `periods` hold new targets, or another calendar, from a day on: a record keeps what was promised on the day\nit came under the agreement.\n\n**Thresholds.** `thresholds` say at how many percent of a target who is told: `assignee`, `lead` and `escalation` of the record's group, `owner` of the agreement,\n`reporter`, or a login. Left out: the assignee at 50 %, assignee and lead at 75 % and 100 %.\n\n```yaml\nmetrics:\n  - metric: resolution\n    to: [resolved, closed]\n    pauses:\n      - {status: on-hold, reasons: [awaiting-caller]}\ntargets:\n  - {metric: response, P1: 15m, P2: 30m}\n  - {metric: resolution, P1: 4h, P2: 8h}\nperiods:\n  - from: 2027-01-01\n    targets:\n      - {metric: response, P1: 15m, P2: 30m}\n      - {metric: resolution, P1: 3h, P2: 6h}\nthresholds:\n  - {at: 75, tell: [assignee, lead]}\n  - {at: 100, tell: [lead, escalation, owner]}\n```\n\n**The chain.** An SLA rests on the OLAs and contracts for its services and for all services these need, and on those that name it in `supports`. `gitsm check` reports where it promises\nmore than they hold: a shorter time for a metric and a priority, counted on both calendars, or more availability than the product of its parts (`agreement-chain`). `hand-over` of\nan OLA or contract is the time that passes before it is called upon; it is added.\n\n**Disaster.** `continuity: {rto: 4h, rpo: 15m}` promises recovery times; a continuity plan has to keep them (`continuity-gap`).\n\nAn agreement covers the services it names, or all of them if it names none. SLA, OLA and contracts stand side by side on one record, each with its own\nclocks. Of several agreements that promise the same thing, the one that names the service holds, then the one that names kinds, then the shortest target.\nAn underpinning agreement names the `contract` that makes\nit binding: `underpinning-without-contract` reports one that does not, `contract-expired` one whose contract is over. A draft binds nobody. Agreements are rules: a pull request cannot ease a target and be judged by the eased one.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| attainment | clocks that met their target, of all that ended, by agreement and priority |\n| breaches | each with its record, its cause and the minutes over |\n| chain | SLAs that promise more than what is behind them: `gitsm check` |\n| reviews in time | active agreements whose `review-by` has not passed, of all active |\n\n## Example\n\n```sh\ngitsm new agreement --title \"Silver\" --set calendar=CAL-always --set 'services=[SVC-payments]'\ngitsm sla\ngitsm sla INC-0042\ngitsm new agreement --title \"Network team\" --set type=ola --set calendar=CAL-always --set group=GRP-network --set 'services=[SVC-network]'\ngitsm sla --agreement records/agreements/SLA-silver.md\n```\n"
  },
  "article": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:article",
      "title": "Article",
      "description": "What is known, written down so that the next person need not find it out again: an answer, a known error with its workaround, a policy.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example KB-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What it answers, in the words in which people ask.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "type": {
          "description": "how-to: an answer or a procedure; known-error: a failure whose cause is known and not yet gone, with its workaround; reference: facts to look up; policy: what the organisation has decided about its service management.",
          "type": "string",
          "enum": [
            "how-to",
            "known-error",
            "reference",
            "policy"
          ],
          "default": "how-to"
        },
        "audience": {
          "description": "Who is to read it: support those who help others, staff everybody in the organisation, public customers as well.",
          "type": "string",
          "enum": [
            "support",
            "staff",
            "public"
          ]
        },
        "author": {
          "description": "Login of the person who wrote it, or wrote it anew; never one of those who approve it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "owner": {
          "description": "Login of the person who answers for it and reviews it in time.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that knows the matter; one of its members approves the article.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "approves article"
          }
        },
        "services": {
          "description": "Services it is about.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "has article"
            }
          }
        },
        "cis": {
          "description": "Configuration items it is about.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "has article"
            }
          }
        },
        "offerings": {
          "description": "Offerings that it answers questions about; to be read before asking.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "offering"
              ],
              "inverse": "explained by"
            }
          }
        },
        "category": {
          "description": "What it belongs to.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "access",
            "hardware",
            "application"
          ]
        },
        "error-texts": {
          "description": "Messages and codes as users see them, so that a search finds the article.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "language": {
          "description": "Language it is written in, by BCP 47.",
          "type": "string",
          "pattern": "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$",
          "maxLength": 35,
          "examples": [
            "en",
            "cy"
          ]
        },
        "review-by": {
          "description": "Day by which somebody makes sure that it is still true.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the article",
            "statuses": [
              "published"
            ]
          }
        },
        "reviewed": {
          "description": "Day on which somebody last made sure that it is true.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "replaces": {
          "description": "Articles that this one stands in for.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "article"
              ],
              "inverse": "replaced by"
            }
          }
        },
        "related": {
          "description": "Articles to read along with it.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "article"
              ],
              "inverse": "related to"
            }
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "article",
      "prefix": "KB",
      "ids": "number",
      "folder": "articles",
      "title": "Article",
      "plural": "Articles",
      "rules": false,
      "columns": [
        "type",
        "audience",
        "owner",
        "review-by"
      ],
      "initial": [
        "draft"
      ],
      "statuses": {
        "draft": {
          "description": "Being written or revised; not to be relied on."
        },
        "in-review": {
          "description": "Written; somebody of the group who knows the matter reads it.",
          "fields": [
            "author",
            "group"
          ],
          "sections": [
            "Answer"
          ]
        },
        "published": {
          "description": "Approved; to be found and used.",
          "fields": [
            "author",
            "owner",
            "group",
            "audience",
            "review-by"
          ],
          "sections": [
            "Answer"
          ],
          "frozen": {
            "fields": [
              "type",
              "audience",
              "group"
            ],
            "sections": [
              "Symptom",
              "Answer",
              "Workaround"
            ],
            "approvals": {
              "from": "in-review",
              "to": "published"
            }
          }
        },
        "retired": {
          "description": "No longer true or no longer needed; kept because records name it.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "in-review",
          "name": "ask for review",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "author",
                  "group"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Answer"
                ]
              }
            }
          ]
        },
        {
          "from": "in-review",
          "to": "published",
          "name": "publish",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "author",
                  "owner",
                  "group",
                  "audience",
                  "review-by"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Answer"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Symptom",
                  "Workaround"
                ]
              },
              "when": {
                "type": "known-error"
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "members-of": [
                      "group"
                    ]
                  }
                ],
                "except": [
                  "author"
                ]
              }
            }
          ]
        },
        {
          "from": "in-review",
          "to": "draft",
          "name": "send back"
        },
        {
          "from": "published",
          "to": "draft",
          "name": "revise"
        },
        {
          "from": [
            "draft",
            "in-review",
            "published"
          ],
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: how-to\nauthor: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Symptom\n\n<!-- How one recognises that this is the right article: what people see, the exact message. -->\n\n## Answer\n\n<!-- What to do, step by step; of a known error: what the cause is and what is done about it. -->\n\n## Workaround\n\n<!-- Known errors only: how users get on until the cause is gone. Remove it elsewhere. -->\n",
    "readme": "# Knowledge management\n\n**Write down what was found out, so that nobody has to find it out twice.** An article answers a question, tells how to live with a known\nerror, or keeps a decision. It is worth as much as it is found, understood and still true.\n\nITIL: knowledge management · ISO/IEC 20000-1:2018 7.5, 7.6 · FitSM PR9.2, PR10.3, PR10.4, GR2.4\n\n## When to use it\n\n- The same question came a second time: `how-to`.\n- A problem is understood and will take a while: `known-error`, with symptom and workaround.\n- People look something up again and again: `reference`.\n- Something was decided about the service management itself: `policy`.\n\nNot for what stands in a record already: a change has its plan, a service its support section.\n\n## Who does what\n\n- **The author** writes it, mostly whoever solved the incident.\n- **A member of the group** that knows the matter reads and approves it: never the author, never whoever opened the pull request.\n- **The owner** answers for it and looks at it again before `review-by`.\n- **Everybody who uses it** names it in the incident or request: `articles`. That is how one knows what helps.\n\n## How it runs here\n\n1. `gitsm new article`, in the words in which people ask. Put the exact messages into `error-texts`.\n2. Say who is to read it: `support`, `staff` or `public`. Only *published* articles are to be relied on.\n3. *In review*: the group reads it. *Published* asks for its approval; a known error has a section \"Symptom\" and a section \"Workaround\" as well.\n4. A published answer is edited only with the same approval. For larger work, revise it: back to *draft*.\n5. On review, move `review-by` on and set `reviewed`. What is no longer true is retired; the article that stands in for it says so in `replaces`.\n\nAn incident with the resolution code `known-error` names its article. The problem names it too, so that from the workaround one comes to the cause.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `article-reuse` | how often articles are named by what they helped to solve |\n| `incidents-solved-by-article` | incidents that name an article, of all resolved |\n| `article-review-time` | from *in-review* to *published* |\n| `articles-overdue` | published articles past their review date; `gitsm due --kind article` lists them |\n\n## Example\n\n```sh\ngitsm new article --title \"Reset a forgotten password\" --set type=how-to --set group=GRP-service-desk --set audience=staff\ngitsm move KB-0042 in-review\ngitsm move KB-0042 published\ngitsm set INC-0042 'articles=[KB-0042]'\n```\n"
  },
  "asset": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:asset",
      "title": "Asset",
      "description": "A thing of value that is owned, leased or looked after: what it cost, who has it, where it is, and what becomes of it in the end.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example AST-nw-10042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "tag": {
          "description": "What stands on its label. No two assets share one.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "NW-10042"
          ]
        },
        "serial": {
          "description": "Serial number of its maker. No two assets of one maker share one.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "category": {
          "description": "What sort of thing it is; figures are summed up by it.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "laptop",
            "tablet",
            "server",
            "vehicle",
            "instrument"
          ]
        },
        "manufacturer": {
          "description": "Who made it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "model": {
          "description": "Name of the model.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "model-number": {
          "description": "Number of the model, as the maker gives it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person who answers for it, whoever uses it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that looks after it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "looks after asset"
          }
        },
        "company": {
          "description": "Company or department that paid for it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "user": {
          "description": "Login of the person who has it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "holder": {
          "description": "Who has it, where that is nobody with a login: a crew, a room, a visitor.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "Crew 7, Hartley"
          ]
        },
        "part-of": {
          "description": "Asset that it is built into or handed out with.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "asset"
            ],
            "inverse": "contains asset"
          }
        },
        "location": {
          "description": "Where it is.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "handed-over": {
          "description": "Day on which it was handed to whoever has it.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "accepted": {
          "description": "Day on which whoever has it confirmed to have it, and the rules for its use.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "return-by": {
          "description": "Day by which it comes back, where it is only lent.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "take the asset back, or lend it for longer",
            "statuses": [
              "in-use"
            ],
            "ahead": [
              14,
              3
            ]
          }
        },
        "requestable": {
          "description": "Whether people may ask for it.",
          "type": "boolean"
        },
        "private": {
          "description": "True where it belongs to the person who uses it (bring your own device); it has no cost and no disposal.",
          "type": "boolean"
        },
        "supplier": {
          "description": "Supplier it was bought or leased from.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "supplied asset"
          }
        },
        "order": {
          "description": "Number of the order.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "purchased": {
          "description": "Day on which it was bought.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "cost": {
          "description": "What was paid for it.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "useful-life": {
          "description": "Months after which it is worth no more than its residual value; it loses the same each month until then.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1200,
          "examples": [
            36
          ]
        },
        "residual": {
          "description": "What it is still worth at the end of its useful life, in the currency of its cost. Left out: nothing.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "warranty-months": {
          "description": "Months of warranty from the day on which it was bought.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1200
        },
        "warranty-until": {
          "description": "Last day of the warranty, where months do not tell it.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "replace-by": {
          "description": "End of its life: day by which it is to be replaced or taken out of use.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "replace the asset, or take it out of use",
            "statuses": [
              "in-stock",
              "in-use",
              "in-maintenance"
            ],
            "ahead": [
              180,
              90,
              30
            ]
          }
        },
        "deliver-by": {
          "description": "Day for which the supplier has promised it.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "ask the supplier where the delivery is",
            "statuses": [
              "ordered"
            ],
            "ahead": [
              0
            ]
          }
        },
        "audited": {
          "description": "Day on which somebody last saw it and compared it with this record.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "audit-by": {
          "description": "Day by which that is to be done again.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "find the asset and compare it with its record",
            "statuses": [
              "in-stock",
              "in-use",
              "in-maintenance"
            ],
            "ahead": [
              30
            ]
          }
        },
        "software": {
          "description": "Software installed on it, as far as it takes a licence.",
          "$ref": "gitsm:common#/$defs/software",
          "link": {
            "kinds": [
              "licence"
            ],
            "inverse": "installed on",
            "within": "licence"
          }
        },
        "maintenance": {
          "description": "Repairs, upgrades and inspections, oldest first.",
          "type": "array",
          "maxItems": 200,
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "maintained asset",
            "within": "supplier"
          },
          "items": {
            "description": "One of them.",
            "type": "object",
            "required": [
              "type",
              "start"
            ],
            "additionalProperties": false,
            "properties": {
              "type": {
                "description": "What was done.",
                "type": "string",
                "enum": [
                  "repair",
                  "upgrade",
                  "inspection",
                  "calibration",
                  "cleaning"
                ]
              },
              "start": {
                "description": "First day.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "end": {
                "description": "Last day; left out while it goes on.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "cost": {
                "description": "What was paid for it.",
                "$ref": "gitsm:common#/$defs/money"
              },
              "supplier": {
                "description": "Supplier who did it.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "note": {
                "description": "What was found and done.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "disposal": {
          "description": "What became of it. destroyed and recycled: by somebody who certifies it; sold and donated: to whom; returned: to supplier or lessor; lost: written off. Data carriers are erased or destroyed in any case.",
          "type": "string",
          "enum": [
            "destroyed",
            "recycled",
            "sold",
            "donated",
            "returned",
            "lost"
          ]
        },
        "disposed-by": {
          "description": "Supplier that took it to dispose of it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "disposed of asset"
          }
        },
        "proceeds": {
          "description": "What was got for it.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "data": {
          "description": "What became of the data on it. none: there never were any.",
          "type": "string",
          "enum": [
            "none",
            "erased",
            "destroyed",
            "lost"
          ]
        },
        "certificate-by": {
          "description": "Day by which the certificate of its disposal is to be here.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "get the certificate of its disposal",
            "statuses": [
              "retired"
            ],
            "done": "certificate",
            "ahead": [
              30,
              7
            ]
          }
        },
        "certificate": {
          "description": "What proves its disposal: number of the certificate, receipt or report. Where it is kept stands in the section \"Disposal certificate\".",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "WEEE-2026-11873"
          ]
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "asset",
      "prefix": "AST",
      "ids": "name",
      "folder": "assets",
      "title": "Asset",
      "plural": "Assets",
      "rules": false,
      "initial": [
        "ordered",
        "in-stock",
        "in-use",
        "in-maintenance",
        "missing",
        "retired"
      ],
      "statuses": {
        "ordered": {
          "description": "Ordered; not here yet."
        },
        "in-stock": {
          "description": "Here and free, ready to be handed out."
        },
        "in-use": {
          "description": "Handed out or built in; somebody has it."
        },
        "in-maintenance": {
          "description": "Away for repair, upgrade or inspection; it comes back."
        },
        "missing": {
          "description": "Lost or stolen; being looked for."
        },
        "retired": {
          "description": "Out of use for good; waiting to be disposed of, or for the certificate that it was."
        },
        "disposed": {
          "description": "Gone, and what became of it is certified.",
          "final": true,
          "fields": [
            "disposal",
            "certificate"
          ],
          "sections": [
            "Disposal certificate"
          ],
          "frozen": {
            "fields": [
              "serial",
              "tag",
              "disposal",
              "disposed-by",
              "data",
              "certificate"
            ],
            "sections": [
              "Disposal certificate"
            ],
            "approvals": {
              "from": "retired",
              "to": "disposed"
            }
          }
        }
      },
      "transitions": [
        {
          "from": "ordered",
          "to": "in-stock",
          "name": "take delivery"
        },
        {
          "from": "ordered",
          "to": "in-use",
          "name": "take delivery and hand out",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner"
                ]
              }
            }
          ]
        },
        {
          "from": "in-stock",
          "to": "in-use",
          "name": "hand out",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner"
                ]
              }
            }
          ]
        },
        {
          "from": "in-use",
          "to": "in-stock",
          "name": "take back"
        },
        {
          "from": [
            "in-stock",
            "in-use"
          ],
          "to": "in-maintenance",
          "name": "send to maintenance",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "maintenance"
                ]
              }
            }
          ]
        },
        {
          "from": "in-maintenance",
          "to": "in-stock",
          "name": "return to stock"
        },
        {
          "from": "in-maintenance",
          "to": "in-use",
          "name": "return to use"
        },
        {
          "from": [
            "in-stock",
            "in-use",
            "in-maintenance"
          ],
          "to": "missing",
          "name": "report missing"
        },
        {
          "from": "missing",
          "to": "in-stock",
          "name": "find again"
        },
        {
          "from": [
            "in-stock",
            "in-use",
            "in-maintenance"
          ],
          "to": "retired",
          "name": "retire"
        },
        {
          "from": "missing",
          "to": "retired",
          "name": "write off",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "disposal"
                ]
              }
            }
          ]
        },
        {
          "from": "retired",
          "to": "in-stock",
          "name": "keep after all"
        },
        {
          "from": "retired",
          "to": "disposed",
          "name": "certify the disposal",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "disposal",
                  "data",
                  "certificate"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Disposal certificate"
                ]
              }
            },
            {
              "linked-by": {
                "kinds": [
                  "ci"
                ],
                "field": "asset",
                "statuses": [
                  "retired"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner"
                  }
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n<!-- What it is for, which accessories belong to it, and what is wrong with it. -->\n\n## Disposal certificate\n\n<!-- Once it is gone: who disposed of it and how, when, what became of the data, and where the certificate is kept. -->\n",
    "readme": "# IT asset management\n\n**Know what you own, who has it, what it is worth, and how it left.** A configuration item says what a service hangs on; an asset says what was\npaid, who answers for it and when the warranty ends. One thing may be both: the item then names its asset.\n\nITIL: IT asset management · ISO/IEC 20000-1:2018 8.2.5 · FitSM PR11.2\n\n## When to use it\n\nWrite down what somebody has to answer for: what is expensive, what holds data, what is lent to people, what has to be given back or\ndisposed of by law. Cables and mice are bought and used up; nobody counts them.\n\n## Who does what\n\n- **The owner** answers for it: that it is where its record says, is replaced in time, and leaves properly.\n- **Whoever has it** (`user`, `holder`) confirms to have it (`accepted`) and reports when it is lost or broken.\n- **The service desk** hands it out and takes it back, and moves the record in the same hour.\n- **A process owner** approves that it is gone: an asset never leaves the books by one person alone.\n\n## How it runs here\n\n1. `gitsm new asset`, with `cost`, `purchased`, `useful-life` and warranty from the order. Label it with its `tag`.\n2. Hand it out: `user` or `holder`, `handed-over`, and move it to *in-use*. It comes back to *in-stock* when a person leaves.\n3. `gitsm due` lists what is to be seen again (`audit-by`), replaced (`replace-by`), taken back (`return-by`) or asked for (`deliver-by`).\n4. Software on it stands in `software`. Each entry names its licence; one that names only a product is counted by its name, and one that no\n   licence covers is reported.\n5. Out of use, it is *retired*: its configuration item first, then its `disposal`, and `certificate-by`, the day by which proof is to be here.\n6. With `certificate`, `data` (what became of the data) and the section *Disposal certificate* it becomes *disposed*, approved by a second person;\n   from then on the evidence is frozen.\n\nA thing that cannot be found is *missing*. It comes back, or is written off with the disposal *lost*; its certificate is then the report to the\npolice or the insurer. Two assets with one tag, or one serial number of one maker, are reported, and so is a live configuration item whose asset is gone.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `asset-book-value` | cost less straight-line depreciation over the useful life, of everything that is not disposed of |\n| `asset-depreciation` | what all assets lose in value in a period |\n| `assets-accepted` | assets in use whose user confirmed to have them, of all that a person has |\n| `assets-missing` | assets being looked for |\n| `assets-awaiting-certificate` | retired assets whose disposal is not certified |\n| `assets-in-warranty` | assets in use whose warranty still runs, of those whose end of warranty is known |\n\n`gitsm assets` shows number, cost and book value for each category.\n\n## Example\n\n```sh\ngitsm new asset --title \"Laptop of Tess\" --set tag=NW-10057 --set category=laptop --set 'cost={amount: 1149, currency: GBP}' --set purchased=2026-09-14\ngitsm move AST-laptop-of-tess in-use\ngitsm due --kind asset --within 90\n```\n"
  },
  "budget": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:budget",
      "title": "Budget",
      "description": "What services are to cost in a period, what they did cost, and who bears it.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example BUD-2026. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is for, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "owner": {
          "description": "Login of the person who answers for it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "type": {
          "description": "operational: what running services costs; capital: what is bought to last and written off over years.",
          "type": "string",
          "enum": [
            "operational",
            "capital"
          ]
        },
        "from": {
          "description": "First month.",
          "$ref": "gitsm:common#/$defs/month"
        },
        "until": {
          "description": "Last month.",
          "$ref": "gitsm:common#/$defs/month"
        },
        "plan": {
          "description": "What is planned, line by line. Frozen once the budget is approved.",
          "type": "array",
          "minItems": 1,
          "maxItems": 1000,
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "budgeted in",
            "within": "service"
          },
          "items": {
            "description": "One line.",
            "type": "object",
            "required": [
              "service",
              "kind",
              "month",
              "cost"
            ],
            "additionalProperties": false,
            "properties": {
              "service": {
                "description": "The service it is spent on.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "kind": {
                "$ref": "#/$defs/costType",
                "description": "What the money is spent on."
              },
              "month": {
                "description": "The month, or the first of several.",
                "$ref": "gitsm:common#/$defs/month"
              },
              "until": {
                "description": "The last of several months; the cost is spread evenly over them.",
                "$ref": "gitsm:common#/$defs/month"
              },
              "cost": {
                "description": "Cost of all its months together.",
                "$ref": "gitsm:common#/$defs/money"
              },
              "note": {
                "description": "What it is, and what the figure rests on.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "actual": {
          "description": "What was spent, line by line.",
          "type": "array",
          "minItems": 1,
          "maxItems": 1000,
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "paid from",
            "within": "service"
          },
          "items": {
            "description": "One line.",
            "type": "object",
            "required": [
              "service",
              "kind",
              "month",
              "cost"
            ],
            "additionalProperties": false,
            "properties": {
              "service": {
                "description": "The service it was spent on.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "kind": {
                "$ref": "#/$defs/costType",
                "description": "What the money was spent on."
              },
              "month": {
                "description": "The month, or the first of several.",
                "$ref": "gitsm:common#/$defs/month"
              },
              "until": {
                "description": "The last of several months; the cost is spread evenly over them.",
                "$ref": "gitsm:common#/$defs/month"
              },
              "cost": {
                "description": "Cost of all its months together.",
                "$ref": "gitsm:common#/$defs/money"
              },
              "note": {
                "description": "Why it is not what was planned; the invoice.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "chargeback": {
          "description": "How the cost of a service is shared. all-units: a customer with 25 of 100 units bears 25 %, and what nobody has taken stays with IT; allocated-units: with 25 of 50 taken units it bears 50 %, and nothing stays; none: nobody is charged.",
          "type": "string",
          "enum": [
            "all-units",
            "allocated-units",
            "none"
          ],
          "default": "none"
        },
        "units": {
          "description": "In which units a service is shared, and how many there are.",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "shared out in",
            "within": "service"
          },
          "items": {
            "description": "One service.",
            "type": "object",
            "required": [
              "service",
              "unit",
              "total"
            ],
            "additionalProperties": false,
            "properties": {
              "service": {
                "description": "The service.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "unit": {
                "description": "What is counted.",
                "type": "string",
                "minLength": 1,
                "maxLength": 60,
                "examples": [
                  "payments"
                ]
              },
              "total": {
                "description": "How many of them the service could provide in the period of the budget.",
                "type": "number",
                "exclusiveMinimum": 0,
                "maximum": 1000000000000
              }
            }
          }
        },
        "shares": {
          "description": "Which customer has taken how many of the units.",
          "type": "array",
          "minItems": 1,
          "maxItems": 1000,
          "link": {
            "kinds": [
              "customer"
            ],
            "inverse": "charged in",
            "within": "customer"
          },
          "items": {
            "description": "One customer and one service.",
            "type": "object",
            "required": [
              "customer",
              "service",
              "units"
            ],
            "additionalProperties": false,
            "properties": {
              "customer": {
                "description": "The customer.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "service": {
                "description": "The service; one of those in units.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "units": {
                "description": "How many it has taken.",
                "type": "number",
                "minimum": 0,
                "maximum": 1000000000000
              }
            }
          }
        },
        "pays-for": {
          "description": "What else is paid from it: contracts, assets, licences, changes, demands.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "contract",
                "asset",
                "licence",
                "change",
                "demand",
                "improvement"
              ],
              "inverse": "paid from"
            }
          }
        },
        "review-by": {
          "description": "Day by which plan and actual cost are to be compared.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "compare planned and actual cost",
            "statuses": [
              "approved"
            ],
            "ahead": [
              14
            ]
          }
        },
        "close-by": {
          "description": "Day by which all invoices are in and it is closed.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "close the budget",
            "statuses": [
              "approved"
            ],
            "ahead": [
              30
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      },
      "$defs": {
        "costType": {
          "title": "Kind of cost",
          "description": "Kind of cost (ITIL financial management).",
          "type": "string",
          "enum": [
            "people",
            "hardware",
            "software",
            "accommodation",
            "external",
            "transfer"
          ]
        }
      }
    },
    "lifecycle": {
      "kind": "budget",
      "prefix": "BUD",
      "ids": "name",
      "folder": "budgets",
      "title": "Budget",
      "plural": "Budgets",
      "rules": false,
      "columns": [
        "type",
        "from",
        "until",
        "owner"
      ],
      "initial": [
        "draft"
      ],
      "statuses": {
        "draft": {
          "description": "Being planned."
        },
        "approved": {
          "description": "The money is there and may be spent; the plan stands.",
          "fields": [
            "owner",
            "from",
            "until",
            "plan"
          ],
          "frozen": {
            "fields": [
              "from",
              "until",
              "plan",
              "chargeback"
            ],
            "approvals": {
              "from": "draft",
              "to": "approved"
            }
          }
        },
        "closed": {
          "description": "All invoices are in; plan and actual cost are compared.",
          "final": true,
          "fields": [
            "owner",
            "from",
            "until",
            "plan",
            "actual"
          ],
          "sections": [
            "Review"
          ],
          "frozen": {
            "fields": [
              "from",
              "until",
              "plan",
              "actual",
              "chargeback",
              "units",
              "shares"
            ],
            "approvals": {
              "from": "approved",
              "to": "closed"
            }
          }
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "approved",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "from",
                  "until",
                  "plan",
                  "review-by"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner",
                    "count": 1
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "approved",
          "to": "draft",
          "name": "plan again"
        },
        {
          "from": "approved",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "actual"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Review"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner",
                    "count": 1
                  }
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: operational\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## What the plan rests on\n\n<!-- Contracts, salaries, prices and demand that the figures come from; what was left out on purpose. -->\n\n## Review\n\n<!-- Every deviation above ten percent, with its reason, and what follows for the next plan; needed before it is closed. -->\n",
    "readme": "# Financial management\n\n**What a service costs, and who bears it.** Without it nobody can say whether a service is worth its money, whether a supplier has become dear, or what a department would save by\nusing less.\n\nITIL: service financial management · ISO/IEC 20000-1:2018 8.4.1 · FitSM PR1.2, PR5.3\n\n## When to use it\n\nOne record for each budget that somebody approves: the running costs of a year, and each larger purchase. It is no ledger: lines are sums by service, kind of cost and months;\ninvoices stay in the accounts.\n\n## Who does what\n\n- **The owner** plans, notes what was spent, explains what differs.\n- **Owners of services** say what they need and answer for it.\n- **The process owner** approves plan and closing, by review of the pull request.\n- **Customers** learn what their share is.\n\n## How it runs here\n\n1. *Draft*: `plan` has lines of service, kind of cost, month (or `month` to `until`, spread evenly) and cost.\n2. *Approved*: the plan is frozen; changing it takes the approvals again. `actual` is filled in, month by month or quarter by quarter.\n3. *Closed*, with a review of what differed.\n\n```yaml\nplan:\n  - {service: SVC-payments, kind: external, month: 2026-01, until: 2026-12, cost: {amount: 494400, currency: GBP}}\nactual:\n  - {service: SVC-payments, kind: external, month: 2026-01, until: 2026-03, cost: {amount: 129100, currency: GBP}}\n```\n\n`gitsm costs` shows cost by service, the difference to the plan, and what each customer bears. Only months that have been spent on are compared: a plan for the whole year against the\nactual cost of nine months says nothing.\n\n**Chargeback** shares the actual cost of a service by units: payments, mailboxes, sites. `units` says what is counted and how many there are, `shares` who has taken how many. In both modes each customer\npays for what it took; they differ in who pays for what nobody took:\n\n| `chargeback` | 25 of 100 units, of which 50 are taken | for |\n| --- | --- | --- |\n| `all-units` | bears 25 %; half of the cost stays with IT | telling IT what idle capacity costs |\n| `allocated-units` | bears 50 %; nothing stays | recovering all of it |\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `cost-planned`, `cost-actual` | sum of plan and of actual cost in the period |\n| `cost-variance` | (actual − plan) / plan, over the services, kinds and months that have been spent on |\n| `cost-charged-share` | actual cost that customers bear, of all actual cost |\n\n## Example\n\n```sh\ngitsm new budget --title \"Running costs 2027\" --set from=2027-01 --set until=2027-12 --set chargeback=all-units\ngitsm costs --from 2026-07 --until 2026-09\ngitsm costs SVC-payments\n```\n"
  },
  "business-process": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:business-process",
      "title": "Business process",
      "description": "Work that the business does for its customers or for itself, and that services support: the middle of the chain from objective to configuration item.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example BPR-take-payments. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What the business does, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "What comes in, what goes out, in a sentence.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person in IT whom its people talk to.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "business-owner": {
          "description": "Who in the business answers for it.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "Head of customer accounts"
          ]
        },
        "objectives": {
          "description": "Objectives that it serves.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "objective"
              ],
              "inverse": "pursued by"
            }
          }
        },
        "performed-by": {
          "description": "Customers, that is departments or others, who do this work.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "customer"
              ],
              "inverse": "does"
            }
          }
        },
        "criticality": {
          "description": "How bad it is when it cannot be done.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "max-outage": {
          "description": "How long the business can do without it before the damage cannot be borne; recovery times follow from it (ISO/IEC 20000-1:2018 8.7.2).",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "volume": {
          "description": "How much of it is done.",
          "type": "object",
          "required": [
            "value",
            "unit"
          ],
          "additionalProperties": false,
          "properties": {
            "value": {
              "description": "How many.",
              "type": "number",
              "minimum": 0,
              "maximum": 1000000000000
            },
            "unit": {
              "description": "Of what.",
              "type": "string",
              "minLength": 1,
              "maxLength": 60,
              "examples": [
                "payments"
              ]
            },
            "per": {
              "description": "In which stretch of time.",
              "type": "string",
              "enum": [
                "hour",
                "day",
                "week",
                "month",
                "quarter",
                "year"
              ]
            }
          }
        },
        "activity": {
          "description": "Patterns of business activity: when there is more of it than usual, and how much (ITIL demand management).",
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "items": {
            "description": "One pattern.",
            "type": "object",
            "required": [
              "when",
              "what"
            ],
            "additionalProperties": false,
            "properties": {
              "when": {
                "description": "When it happens.",
                "$ref": "gitsm:common#/$defs/text",
                "examples": [
                  "The two days after a billing run"
                ]
              },
              "what": {
                "description": "What happens then, in figures.",
                "$ref": "gitsm:common#/$defs/text",
                "examples": [
                  "40,000 payments a day in place of 9,000"
                ]
              }
            }
          }
        },
        "workaround": {
          "description": "How the work is done while the services are down.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "review-by": {
          "description": "Day by which the entry is to be checked with those who do the work.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "check the business process with those who do it",
            "statuses": [
              "active"
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "business-process",
      "prefix": "BPR",
      "ids": "name",
      "folder": "business-processes",
      "title": "Business process",
      "plural": "Business processes",
      "rules": false,
      "columns": [
        "criticality",
        "max-outage",
        "business-owner",
        "owner"
      ],
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being described with those who do the work."
        },
        "active": {
          "description": "Done every day, or whenever it is needed.",
          "fields": [
            "owner",
            "objectives"
          ]
        },
        "retired": {
          "description": "Not done any more.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "put in force",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "business-owner",
                  "objectives",
                  "criticality"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "objectives",
                "statuses": [
                  "active"
                ],
                "some": true
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "draft",
          "name": "describe again"
        },
        {
          "from": [
            "draft",
            "active"
          ],
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ncriticality: medium\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## What is done\n\n<!-- What comes in, what goes out, who does it. -->\n\n## Without the services\n\n<!-- How it is done while they are down, how long that can be borne, and who is told. -->\n",
    "readme": "# Strategy: business processes\n\n**What the business does, in its own words.** Nobody outside IT depends on a database; they depend on being able to take a payment. A business process says which aim\nthat work serves and which services it needs.\n\nITIL: business relationship management, business analysis · ISO/IEC 20000-1:2018 4.2, 8.2.1, 8.3.2 · FitSM PR7.1, PR1.1\n\n## When to use it\n\nFor each piece of work that a department would name and that stops or suffers when a service is down. Ten to thirty are enough for an organisation of a thousand\npeople. Not for procedures of IT: those are the kinds of records themselves.\n\n## Who does what\n\n- **The business owner** says how critical the work is and how long it can be done without.\n- **The owner**, in IT, keeps the entry right and talks to those who do the work.\n- **Owners of services** name the processes that their service supports.\n\n## How it runs here\n\n`objectives` names what it serves. Services name it in `processes`; the list of services that support it is computed. `performed-by` names the departments.\n\n`max-outage` is the question of the business impact analysis, asked where the answer is: continuity plans of the services take their recovery times from it. `activity` are the\npatterns of business activity, the hours and days with more work than usual; demand turns them into figures for the months to come.\n\n```sh\ngitsm trace BPR-take-payments   # up to the objectives, down to the configuration items\ngitsm impact CI-pay-db-1        # which business processes would feel it\n```\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `objectives-served` | through the processes: active objectives that a service in use serves |\n| processes without a service | in `gitsm trace` of an objective: they end there |\n| outages | incidents of the services that support it, against `max-outage` |\n\n## Example\n\n```sh\ngitsm new business-process --title \"Take payments\" --set 'objectives=[OBJ-fair-bills]' --set max-outage=4h \\\n  --set business-owner=\"Head of customer accounts\"\ngitsm trace BPR-take-payments\n```\n"
  },
  "calendar": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:calendar",
      "title": "Calendar",
      "description": "Opening times and holidays on which targets of agreements are counted.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "if": {
        "not": {
          "required": [
            "extends"
          ]
        }
      },
      "then": {
        "required": [
          "timezone",
          "hours"
        ]
      },
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CAL-office. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "timezone": {
          "description": "Time zone of all times of this calendar.",
          "$ref": "gitsm:common#/$defs/timezone"
        },
        "extends": {
          "description": "Calendar whose time zone, hours, periods and holidays hold here too. What is stated here replaces it: the time zone; the hours, and with them its periods; country and region. Periods, extra and excepted days are added.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "calendar"
            ],
            "inverse": "extended by"
          }
        },
        "hours": {
          "description": "Opening times per weekday, or \"always\" for 24 hours on 7 days. A day left out is closed.",
          "$ref": "gitsm:common#/$defs/openingTimes"
        },
        "periods": {
          "description": "Other opening times from a date on, whole weeks; of several that hold, the last in the list.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "items": {
            "description": "Opening times of a period.",
            "type": "object",
            "required": [
              "from",
              "hours"
            ],
            "additionalProperties": false,
            "properties": {
              "from": {
                "description": "First date.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "until": {
                "description": "Last date; left out, until further notice.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "hours": {
                "description": "Opening times per weekday instead of the usual ones, or \"always\". A day left out is closed.",
                "$ref": "gitsm:common#/$defs/openingTimes"
              },
              "title": {
                "description": "Why the hours are others.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "holidays": {
          "description": "Dates on which the calendar is closed from 00:00 to 24:00, or open at hours of their own.",
          "type": "object",
          "additionalProperties": false,
          "dependentRequired": {
            "region": [
              "country"
            ]
          },
          "properties": {
            "country": {
              "description": "Country whose public holidays are kept, ISO 3166-1 alpha-2.",
              "type": "string",
              "pattern": "^[A-Z]{2}$",
              "examples": [
                "GB"
              ]
            },
            "region": {
              "description": "Part of the country with holidays of its own.",
              "type": "string",
              "pattern": "^[A-Z0-9]{1,4}$",
              "examples": [
                "ENG"
              ]
            },
            "extra": {
              "description": "Further closed days, and days with hours of their own. They win over public holidays, and later ones over earlier ones.",
              "type": "array",
              "maxItems": 1000,
              "items": {
                "description": "One day: exactly one of date, yearly and rule.",
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "date": {
                    "description": "One date.",
                    "$ref": "gitsm:common#/$defs/date"
                  },
                  "yearly": {
                    "description": "A day of every year, MM-DD. 29 February only in leap years.",
                    "type": "string",
                    "pattern": "^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
                    "examples": [
                      "12-24"
                    ]
                  },
                  "rule": {
                    "description": "A movable day: easter, or so many days from it (Western Easter Sunday, at most 366), or the first, second, third, fourth or last weekday of a month.",
                    "type": "string",
                    "pattern": "^(?:easter(?:[+-][1-9][0-9]{0,2})?|(?:first|second|third|fourth|last) [a-z]+day of [a-z]+)$",
                    "examples": [
                      "easter+39",
                      "last friday of november"
                    ]
                  },
                  "title": {
                    "$ref": "gitsm:common#/$defs/text",
                    "description": "Why it is closed, or what day it is."
                  },
                  "hours": {
                    "description": "Opening times of that day, and no others; left out, it is closed.",
                    "$ref": "gitsm:common#/$defs/spans"
                  }
                }
              }
            },
            "except": {
              "description": "Dates on which the calendar is open all the same: public holidays, and extra days of the calendar that it extends; its own extra days stay.",
              "type": "array",
              "maxItems": 1000,
              "uniqueItems": true,
              "items": {
                "$ref": "gitsm:common#/$defs/date"
              }
            }
          }
        },
        "description": {
          "description": "Who works by this calendar.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "calendar",
      "prefix": "CAL",
      "ids": "name",
      "folder": "calendars",
      "title": "Calendar",
      "plural": "Calendars",
      "rules": true,
      "initial": [
        "active"
      ],
      "statuses": {
        "active": {
          "description": "In force; agreements may count their targets on it."
        },
        "retired": {
          "description": "No longer used for new agreements.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "active",
          "to": "retired",
          "name": "retire"
        },
        {
          "from": "retired",
          "to": "active",
          "name": "reinstate"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntimezone: UTC\nhours:\n  mon: [\"09:00-17:00\"]\n  tue: [\"09:00-17:00\"]\n  wed: [\"09:00-17:00\"]\n  thu: [\"09:00-17:00\"]\n  fri: [\"09:00-17:00\"]\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n<!-- Who works by this calendar, and who announces exceptions to it. -->\n",
    "readme": "# Calendars\n\n**When promises count.** A calendar says on which hours of which days somebody is there to keep a promise, and which days are holidays.\n\nITIL: service level management · ISO/IEC 20000-1:2018 8.3.3 · FitSM PR2.2\n\n## When to use it\n\nOne calendar for each working pattern, not for each team. Most organisations need three: office hours, round the clock, and one for\nthose who work outdoors or in shifts.\n\n## Who does what\n\n- **The owner of the agreements** that use a calendar decides about its hours.\n- **The process owner** adds the closed days of the coming year in time, as `extra`.\n\n## How it runs here\n\nHours are local times in the time zone of the calendar. A span whose end is not after its start ends on the next day: `\"22:00-06:00\"`. A day left\nout is closed; round the clock is `hours: always`. `periods` are other hours from a date on.\n\nPublic holidays come from `country` and `region`; `except` opens some of them again. `extra` adds closed days: a `date`, a day that comes\nback `yearly` (`12-24`), or one by a `rule` (`easter+39`, `last friday of november`). One with `hours` is half a day: open in these hours and in no\nothers. A holiday closes its local date from 00:00 to 24:00 and nothing else.\n\nA calendar that `extends` another takes over its time zone, hours, periods and holidays, and states only what differs.\n\nWhen clocks go back, the repeated hour counts twice; when they go forward, the missing hour does not count. A calendar is a rule: altering it\nmoves due times of open records, so a pull request that alters one is judged by the calendar as it was.\n\n## How it is measured\n\nCalendars have no figures of their own. If many targets are missed by less than an hour around opening or closing time, the hours are wrong.\n\n## Example\n\n```sh\ngitsm new calendar --title \"Night shift\" --set timezone=Europe/London \\\n  --set 'holidays={country: GB, region: ENG}'\ngitsm calendar show CAL-night-shift\ngitsm calendar due CAL-night-shift 2026-12-23T16:30 8h\n```\n"
  },
  "capacity-plan": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:capacity-plan",
      "title": "Capacity plan",
      "description": "One resource that services need enough of: how much there is, how much is used, when it will run short, and what is done before.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CAP-storage-west. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "owner": {
          "description": "Login of the person who measures, forecasts and sees that there is enough.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that runs the resource.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "plans the capacity in"
          }
        },
        "scope": {
          "description": "business: needs of the business to come; service: what users feel, such as times of answer; component: one part, such as a disk or a line.",
          "type": "string",
          "enum": [
            "business",
            "service",
            "component"
          ],
          "default": "component"
        },
        "services": {
          "description": "Services that suffer when the resource runs short.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "capacity planned in"
            }
          }
        },
        "cis": {
          "description": "Configuration items that provide the resource.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "capacity planned in"
            }
          }
        },
        "requirement": {
          "description": "What the services need of the resource, in a sentence or two.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "resource": {
          "description": "What is measured.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "Used space of storage array West"
          ]
        },
        "unit": {
          "description": "Unit of limit and samples.",
          "type": "string",
          "minLength": 1,
          "maxLength": 30,
          "examples": [
            "TB"
          ]
        },
        "limit": {
          "description": "How much there is; what a later upgrade adds stands there.",
          "type": "number",
          "exclusiveMinimum": 0,
          "maximum": 1000000000000
        },
        "upgrades": {
          "description": "Days from which there is more, or less, with the change that brings it. One whose change is cancelled does not count.",
          "type": "array",
          "maxItems": 50,
          "link": {
            "kinds": [
              "change"
            ],
            "inverse": "upgrades capacity in",
            "within": "change"
          },
          "items": {
            "description": "One upgrade.",
            "type": "object",
            "required": [
              "on",
              "limit"
            ],
            "additionalProperties": false,
            "properties": {
              "on": {
                "description": "First day with the new limit.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "limit": {
                "description": "How much there is from then on.",
                "type": "number",
                "exclusiveMinimum": 0,
                "maximum": 1000000000000
              },
              "change": {
                "description": "The change that brings it.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "note": {
                "description": "What it is.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "thresholds": {
          "description": "At how many percent of the limit somebody has to act. critical is not below warning.",
          "type": "object",
          "required": [
            "warning",
            "critical"
          ],
          "additionalProperties": false,
          "properties": {
            "warning": {
              "description": "Percent from which more has to be planned.",
              "type": "number",
              "exclusiveMinimum": 0,
              "maximum": 1000
            },
            "critical": {
              "description": "Percent from which services suffer.",
              "type": "number",
              "exclusiveMinimum": 0,
              "maximum": 1000
            }
          }
        },
        "lead-time": {
          "description": "Days from the decision to more capacity in use: approval, delivery, installation.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1095,
          "default": 90
        },
        "samples": {
          "description": "What was measured, oldest first.",
          "type": "array",
          "minItems": 1,
          "maxItems": 500,
          "items": {
            "description": "One measurement.",
            "type": "object",
            "required": [
              "on",
              "value"
            ],
            "additionalProperties": false,
            "properties": {
              "on": {
                "description": "Day of the measurement.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "value": {
                "description": "How much was used, in the unit.",
                "type": "number",
                "minimum": 0,
                "maximum": 1000000000000
              },
              "note": {
                "description": "Anything that explains the value.",
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              }
            }
          }
        },
        "sample-by": {
          "description": "Day by which the next measurement is to be noted.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "note the next measurement",
            "statuses": [
              "active"
            ],
            "ahead": [
              7
            ]
          }
        },
        "trend-from": {
          "description": "Samples before this day say nothing about the trend: something was moved, or cleared away. Left out: those of the year before the latest one count.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "demands": {
          "description": "Approved demand that comes on top of the trend, and how much of the resource one unit of it takes.",
          "type": "array",
          "maxItems": 50,
          "link": {
            "kinds": [
              "demand"
            ],
            "inverse": "is planned for in",
            "within": "demand"
          },
          "items": {
            "description": "One demand.",
            "type": "object",
            "required": [
              "demand",
              "each"
            ],
            "additionalProperties": false,
            "properties": {
              "demand": {
                "description": "The demand.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "each": {
                "description": "How much of the resource one unit of the demand takes, in the unit of this plan.",
                "type": "number",
                "minimum": 0,
                "maximum": 1000000000000
              },
              "why": {
                "description": "Where that figure comes from.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "resources": {
          "description": "What more capacity takes (FitSM PR5.3).",
          "type": "object",
          "additionalProperties": false,
          "minProperties": 1,
          "properties": {
            "human": {
              "description": "People, and their days.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "technical": {
              "description": "Equipment, room, power, licences.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "financial": {
              "description": "Cost, and who pays it.",
              "$ref": "gitsm:common#/$defs/text"
            }
          }
        },
        "budget": {
          "description": "Budget that pays for it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "budget"
            ],
            "inverse": "pays for capacity in"
          }
        },
        "superseded-by": {
          "description": "The plan that goes on from here.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "capacity-plan"
            ],
            "inverse": "supersedes"
          }
        },
        "review-by": {
          "description": "Day by which requirement, thresholds and forecast are to be reviewed.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the capacity plan",
            "statuses": [
              "active"
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "capacity-plan",
      "prefix": "CAP",
      "ids": "name",
      "folder": "capacity-plans",
      "title": "Capacity plan",
      "plural": "Capacity plans",
      "rules": false,
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being written; what the services need is being asked."
        },
        "active": {
          "description": "Measured, forecast and reviewed.",
          "fields": [
            "owner",
            "requirement",
            "resource",
            "unit",
            "limit",
            "thresholds",
            "samples",
            "resources",
            "review-by"
          ],
          "sections": [
            "Forecast and measures"
          ]
        },
        "superseded": {
          "description": "Replaced by another plan, or the resource is gone.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "put in force",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "requirement",
                  "resource",
                  "unit",
                  "limit",
                  "thresholds",
                  "samples",
                  "resources",
                  "review-by"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Forecast and measures"
                ]
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "superseded",
          "name": "supersede"
        },
        {
          "from": "draft",
          "to": "superseded",
          "name": "drop"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\nscope: component\nunit: \"%\"\nlimit: 100\nthresholds: {warning: 75, critical: 90}\nlead-time: 90\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Requirement\n\n<!-- What the services need, now and in a year, in figures that can be measured. -->\n\n## Forecast and measures\n\n<!-- What the trend and the demand say, what is done about it, and what happens if it is not done. -->\n",
    "readme": "# Capacity and performance management\n\n**Enough, in time, at a price that is known.** A capacity plan watches one resource: how much there is, how much is used, when it will run\nshort, and what is done before.\n\nITIL: capacity and performance management · ISO/IEC 20000-1:2018 8.4.3 · FitSM PR5.1 to PR5.4\n\n## When to use it\n\nFor what takes longer to get than to use up: storage, lines, licences by the core, people on call. Monitoring tells that a disk is full\ntoday; the plan tells in spring that it will be in autumn.\n\n## Who does what\n\n- **The owner** notes the measurements, reads the forecast and acts on it.\n- **The owners of the services** say what they need, and what is coming (demand).\n- **Whoever holds the budget** decides while there is still a choice.\n\n## How it runs here\n\n`samples` are measurements in the `unit` of the plan; `limit` is how much there is. The forecast is a straight line through the samples of the last\nyear (least squares), or of the time since `trend-from`; what approved `demands` will take comes on top. `upgrades` raise the limit from a day on, each with its change.\n\n`thresholds` are percent of the limit. `gitsm check` reports `capacity-threshold` when the latest sample is above *critical*; when it is above *warning*\nand no upgrade is planned; and when the forecast reaches the limit within `lead-time`, the days it takes to get more.\n\n```yaml\nresource: Used space of storage array West\nunit: TB\nlimit: 96\nthresholds: {warning: 75, critical: 90}\nlead-time: 120\nsamples:\n  - {on: 2026-08-31, value: 61.5}\n  - {on: 2026-09-30, value: 63.1}\n  - {on: 2026-10-31, value: 64.8}\nupgrades:\n  - {on: 2027-03-01, limit: 144, change: CHG-0031, note: Third shelf}\n```\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `capacity-over-warning` | active plans whose latest sample is above the warning threshold |\n| `capacity-short` | active plans that reach their limit within the lead time |\n| surprises | incidents whose cause was a resource that nobody planned |\n\n## Example\n\n```sh\ngitsm new capacity-plan --title \"Storage array West\" --set unit=TB --set limit=96 --set 'cis=[CI-san-1]'\ngitsm capacity\ngitsm capacity CAP-storage-west\n```\n"
  },
  "change": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:change",
      "title": "Change",
      "description": "Adding, altering or removing anything that could affect a service.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline",
        "type"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CHG-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "type": {
          "description": "standard: pre-approved by a change model; normal: assessed and approved; emergency: as soon as possible, approved by the emergency board.",
          "type": "string",
          "enum": [
            "standard",
            "normal",
            "emergency"
          ]
        },
        "model": {
          "description": "Change model that a standard change follows.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "change-model"
            ],
            "inverse": "used by change"
          }
        },
        "risk": {
          "description": "Risk of the change, from impact and likelihood of failure; decides who approves.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "impact": {
          "description": "How much a failure would hurt.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "likelihood": {
          "description": "How likely a failure is.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "services": {
          "description": "Services that are affected, also for a moment.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "affected by"
            }
          }
        },
        "cis": {
          "description": "Configuration items that are changed.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "changed by"
            }
          }
        },
        "requester": {
          "description": "Login of the person who wants the change; cannot approve it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "implementer": {
          "description": "Login of the person who carries it out; cannot approve it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that carries it out.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "carries out"
          }
        },
        "window": {
          "description": "When it is planned to be carried out.",
          "$ref": "gitsm:common#/$defs/window"
        },
        "actual": {
          "description": "When it was carried out.",
          "$ref": "gitsm:common#/$defs/window"
        },
        "outage": {
          "description": "When users were without a service because of the change: one stretch or a list of them. Availability is measured on it.",
          "$ref": "gitsm:common#/$defs/outages",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "interrupted by",
            "within": "services"
          },
          "examples": [
            {
              "start": "2026-02-10T03:10:00Z",
              "end": "2026-02-10T04:02:00Z",
              "type": "planned"
            }
          ]
        },
        "downtime": {
          "description": "How long users are expected to be without the service.",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "category": {
          "description": "What sort of change it is, for trends.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "database",
            "network",
            "application",
            "security"
          ]
        },
        "freeze-override": {
          "description": "Why it has to happen within a freeze. Asks for the approval of the emergency board.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "outcome": {
          "description": "How it ended. successful: as planned; successful-with-issues: it does what it should, but something else happened; backed-out: taken back as planned for that case; failed: neither done nor cleanly taken back.",
          "type": "string",
          "enum": [
            "successful",
            "successful-with-issues",
            "backed-out",
            "failed"
          ]
        },
        "review-by": {
          "description": "Day by which the post-implementation review is due.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the change",
            "statuses": [
              "review"
            ],
            "ahead": [
              7
            ]
          }
        },
        "reviewer": {
          "description": "Login of the person who holds the post-implementation review.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "change",
      "prefix": "CHG",
      "ids": "number",
      "folder": "changes",
      "title": "Change",
      "plural": "Changes",
      "rules": false,
      "initial": [
        "new"
      ],
      "statuses": {
        "new": {
          "description": "Requested and being written."
        },
        "assess": {
          "description": "Risk, impact, effort and benefit are being weighed."
        },
        "authorize": {
          "description": "Complete; waiting for those who must approve."
        },
        "scheduled": {
          "description": "Approved, with a place in the change calendar.",
          "fields": [
            "window"
          ],
          "sections": [
            "Implementation plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "window",
              "services",
              "cis",
              "risk",
              "type",
              "model"
            ],
            "sections": [
              "Implementation plan",
              "Back-out plan"
            ],
            "approvals": {
              "from": "authorize",
              "to": "scheduled"
            }
          }
        },
        "implement": {
          "description": "Being carried out.",
          "sections": [
            "Implementation plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "window",
              "services",
              "cis",
              "risk",
              "type",
              "model"
            ],
            "sections": [
              "Implementation plan",
              "Back-out plan"
            ],
            "approvals": {
              "from": "authorize",
              "to": "scheduled"
            }
          }
        },
        "review": {
          "description": "Carried out; the result is being looked at.",
          "sections": [
            "Implementation plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "window",
              "services",
              "cis",
              "risk",
              "type",
              "model"
            ],
            "sections": [
              "Implementation plan",
              "Back-out plan"
            ],
            "approvals": {
              "from": "authorize",
              "to": "scheduled"
            }
          }
        },
        "closed": {
          "description": "Done and reviewed.",
          "final": true,
          "fields": [
            "outcome"
          ],
          "sections": [
            "Implementation plan",
            "Back-out plan",
            "Review"
          ],
          "frozen": {
            "fields": [
              "window",
              "services",
              "cis",
              "risk",
              "type",
              "model"
            ],
            "sections": [
              "Implementation plan",
              "Back-out plan"
            ],
            "approvals": {
              "from": "authorize",
              "to": "scheduled"
            }
          }
        },
        "cancelled": {
          "description": "Withdrawn before anything was carried out.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "new",
          "to": "assess",
          "name": "submit",
          "when": {
            "type": "normal"
          }
        },
        {
          "from": "assess",
          "to": "authorize",
          "name": "ask for approval",
          "when": {
            "type": "normal"
          }
        },
        {
          "from": "new",
          "to": "authorize",
          "name": "ask for approval",
          "when": {
            "type": "emergency"
          }
        },
        {
          "from": "authorize",
          "to": "new",
          "name": "reject"
        },
        {
          "from": "authorize",
          "to": "scheduled",
          "name": "approve",
          "when": {
            "type": [
              "normal",
              "emergency"
            ]
          },
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "window",
                  "risk"
                ]
              },
              "when": {
                "type": "normal"
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "change-authority",
                    "count": 1
                  }
                ]
              },
              "when": {
                "type": "normal",
                "risk": "low"
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "change-authority",
                    "count": 1
                  },
                  {
                    "owners-of": [
                      "services",
                      "cis.services"
                    ]
                  }
                ]
              },
              "when": {
                "type": "normal",
                "risk": "medium"
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "cab",
                    "count": 2
                  },
                  {
                    "owners-of": [
                      "services",
                      "cis.services"
                    ]
                  }
                ]
              },
              "when": {
                "type": "normal",
                "risk": "high"
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "ecab",
                    "count": 1
                  }
                ]
              },
              "when": {
                "type": "emergency"
              }
            },
            {
              "outside-freeze": {
                "kind": "freeze",
                "window": "window",
                "services": [
                  "services",
                  "cis.services"
                ],
                "override": {
                  "field": "freeze-override",
                  "role": "ecab"
                }
              }
            }
          ]
        },
        {
          "from": "authorize",
          "to": "implement",
          "name": "approve and start at once",
          "when": {
            "type": "emergency"
          },
          "guards": [
            {
              "approved-by": {
                "each": [
                  {
                    "role": "ecab",
                    "count": 1
                  }
                ]
              }
            },
            {
              "outside-freeze": {
                "kind": "freeze",
                "window": "window",
                "moment": true,
                "services": [
                  "services",
                  "cis.services"
                ],
                "override": {
                  "field": "freeze-override",
                  "role": "ecab"
                }
              }
            }
          ]
        },
        {
          "from": "new",
          "to": "scheduled",
          "name": "schedule by model",
          "when": {
            "type": "standard"
          },
          "guards": [
            {
              "model-active": {
                "field": "model",
                "status": "active",
                "review": "review-by"
              }
            },
            {
              "outside-freeze": {
                "kind": "freeze",
                "window": "window",
                "services": [
                  "services",
                  "cis.services"
                ],
                "override": {
                  "field": "freeze-override",
                  "role": "ecab"
                }
              }
            }
          ]
        },
        {
          "from": "scheduled",
          "to": "implement",
          "name": "start",
          "guards": [
            {
              "inside-window": {
                "field": "window"
              }
            },
            {
              "outside-freeze": {
                "kind": "freeze",
                "window": "window",
                "moment": true,
                "services": [
                  "services",
                  "cis.services"
                ],
                "override": {
                  "field": "freeze-override",
                  "role": "ecab"
                }
              }
            }
          ]
        },
        {
          "from": "implement",
          "to": "review",
          "name": "finish"
        },
        {
          "from": "review",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "not-the-author": {
                "fields": [
                  "implementer"
                ]
              },
              "when": {
                "risk": "high"
              }
            },
            {
              "fields-present": {
                "fields": [
                  "reviewer"
                ]
              },
              "when": {
                "outcome": [
                  "failed",
                  "backed-out"
                ]
              }
            },
            {
              "not-the-author": {
                "fields": [
                  "implementer"
                ]
              },
              "when": {
                "outcome": [
                  "failed",
                  "backed-out"
                ]
              }
            },
            {
              "tasks-done": {
                "optional": true
              }
            }
          ]
        },
        {
          "from": [
            "new",
            "assess",
            "authorize",
            "scheduled"
          ],
          "to": "cancelled",
          "name": "cancel"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: normal\nrequester: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Reason\n\n<!-- Why it is wanted: the benefit, and what happens if it is not done. -->\n\n## Risk and impact\n\n<!-- What could go wrong, how likely that is, who would notice. -->\n\n## Implementation plan\n\n<!-- The steps, in order, with who does them. -->\n\n## Test plan\n\n<!-- How you will know that it worked. -->\n\n## Back-out plan\n\n<!-- How to return to the state before, how long that takes, and the latest moment to decide. -->\n\n## Review\n\n<!-- After the work: did it go as planned, what was learned. -->\n",
    "readme": "# Change enablement\n\n**Make as many good changes as possible, with as few surprises as possible.** A change adds, alters or removes anything that could\naffect a service. Risk is weighed beforehand, the right people approve, and the calendar shows everybody what is coming.\n\nITIL: change enablement (change management) · ISO/IEC 20000-1:2018 8.5.1 · FitSM PR12.1 to PR12.6\n\n## When to use it\n\nBefore touching anything that a live service relies on: software, settings, hardware, network, documentation that people work by.\nRestoring service in the middle of an incident may come first; the emergency change then records what was done.\n\n| type | for | who approves |\n| --- | --- | --- |\n| standard | small, frequent, well-known work with a change model | nobody again: the model was approved |\n| normal | everything else | by risk: low one of the change authority; medium also every owner of an affected service; high two of the change advisory board and every owner |\n| emergency | an outage or a security hole that cannot wait | one of the emergency board |\n\n## Who does what\n\n- **The requester** says why, and answers for the benefit. Cannot approve.\n- **The implementer** plans and carries it out. Cannot approve, and does not close a high-risk change alone.\n- **Change authority, board, service owners** approve by reviewing the pull request that schedules the change. What they approve is the\n  text as it stands; if plan, window, scope or risk is edited afterwards, the approval is asked for again.\n- **The reviewer** looks back: did it go as planned, what was learned.\n\n## How it runs here\n\n1. `gitsm new change`, fill in the plans, name `services` and `cis`, propose a `window`.\n2. Assess: weigh risk from impact and likelihood. Look at `gitsm impact` for what hangs on the items you touch.\n3. Ask for approval, and open the pull request that moves it to *scheduled*. A freeze refuses it unless the emergency board agrees to the\n   reason in `freeze-override`.\n4. Start only inside the window. Finish, and say how it went.\n5. If users were without a service, say from when to when in `outage`: `planned` within the window, `unplanned` beyond it.\n6. Review, set `outcome`, close. No change is closed without its section \"Review\": did it go as planned, when did it really begin and end, was it\n   taken back, which incidents did it cause, what was learned. For one that failed or was backed out, name a `reviewer` other than the implementer.\n   What should be different next time becomes an improvement whose `from` names the change.\n\nA refused change goes back to *new* and may be improved. Up to *scheduled* it can be cancelled.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `change-success-rate` | closed with `outcome: successful`, of all closed |\n| `change-failed-share` | closed as failed or backed out, of all closed |\n| `change-emergency-share`, `change-standard-share` | by type, of all opened |\n| `incidents-caused-by-change` | incidents whose `caused-by` names a change |\n| `change-approval-wait` | from *authorize* to *scheduled* |\n| `change-on-time` | begun and finished within the window, of all with a window |\n\n`gitsm measures` prints them.\n\n## Example\n\n```sh\ngitsm new change --title \"Renew the certificate of the customer portal\" --set type=normal --set risk=low\ngitsm explain CHG-0042\ngitsm move CHG-0042 assess\n```\n"
  },
  "change-model": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:change-model",
      "title": "Change model",
      "description": "A repeatable way to make one sort of low-risk change, approved once and for all until its review.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CHM-restart. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "What sort of change the model is for.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person who keeps the model up to date.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "review-by": {
          "description": "Day after which the model may not be used until it has been reviewed.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the model"
          }
        },
        "services": {
          "description": "Services it may be used on. Left out: all.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "open to change model"
            }
          }
        },
        "classes": {
          "description": "Classes of configuration items it may be used on. Left out: all.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "maxLength": 40
          }
        },
        "group": {
          "description": "Group that may carry such changes out.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "may carry out"
          }
        },
        "max-duration": {
          "description": "How long such a change may take.",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "change-model",
      "prefix": "CHM",
      "ids": "name",
      "folder": "change-models",
      "title": "Change model",
      "plural": "Change models",
      "rules": true,
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being written; no change may use it."
        },
        "active": {
          "description": "Approved; standard changes may use it until its review date.",
          "fields": [
            "review-by"
          ],
          "sections": [
            "Procedure",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "review-by",
              "services",
              "classes",
              "max-duration"
            ],
            "sections": [
              "When to use",
              "Procedure",
              "Back-out plan"
            ],
            "approvals": {
              "from": "draft",
              "to": "active"
            }
          }
        },
        "retired": {
          "description": "Withdrawn; kept because older changes name it.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "review-by"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Procedure",
                  "Back-out plan"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "change-authority",
                    "count": 1
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "draft",
          "name": "revise"
        },
        {
          "from": [
            "draft",
            "active"
          ],
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## When to use\n\n<!-- Which changes this model covers. Name what it does not cover, too. -->\n\n## Procedure\n\n<!-- The steps, the same every time. -->\n\n## Back-out plan\n\n<!-- How to return to the state before, and how long that takes. -->\n",
    "readme": "# Change models\n\n**Approve once, use often.** A change model describes one sort of low-risk change so well that it need not be approved again: what it\ncovers, the steps, the way back. A standard change follows a model.\n\nITIL: change enablement, standard change · ISO/IEC 20000-1:2018 8.5.1 · FitSM PR12.2\n\n## When to use it\n\nWhen the same change has been made at least three times without trouble, the steps never differ, and the way back is quick. If people\nkeep asking for exceptions, it is no standard change.\n\n## Who does what\n\n- **The owner** writes the model, keeps it true, and brings it to review in time.\n- **The change authority** approves it, and may withdraw it after a failure.\n- **Everybody else** uses it, as it stands. Anything beyond it is a normal change.\n\n## How it runs here\n\nWrite the procedure and the way back, set `review-by` (a year ahead at most), and move the model to *active*; one of the change\nauthority approves that pull request. After the review date no change can be scheduled by it until somebody has looked at it again\nand moved the date. What was approved, the date included, is edited only with the approval of the change authority; for larger work, revise\nthe model: back to *draft*, edit, approve.\n\nModels are rules: a pull request that edits a model and uses it in one go is judged by the model as it was.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| share of standard changes | standard changes, of all |\n| success rate by model | closed as successful, of all closed with that model |\n| overdue | active models past their review date |\n\n## Example\n\n```sh\ngitsm new change-model --title \"Restart an application node\" --set review-by=2027-06-30\ngitsm move CHM-restart-an-application-node active\n```\n"
  },
  "ci": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:ci",
      "title": "Configuration item",
      "description": "A part that has to be controlled so that a service can be delivered: a server, a database, a link, an application.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CI-db-1. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "class": {
          "description": "What sort of thing it is. Which classes there are, and how often each is verified, stands in the settings under configuration.",
          "type": "string",
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "maxLength": 40,
          "examples": [
            "application",
            "database",
            "server",
            "cluster",
            "network",
            "storage",
            "endpoint",
            "sensor",
            "certificate",
            "facility",
            "power"
          ]
        },
        "services": {
          "description": "Services that this item takes part in.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "runs on",
              "dependency": "reverse"
            }
          }
        },
        "depends-on": {
          "description": "Items that this one needs to work in a way that no other relation here names.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "is needed by",
              "dependency": true
            }
          }
        },
        "runs-on": {
          "description": "Items that carry this one: the server of an application, the host of a virtual machine.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "hosts",
              "dependency": true
            }
          }
        },
        "part-of": {
          "description": "Items that this one is a part of: the cluster of a node, the rack of a disk shelf. The whole needs its parts; how many of them, it says under redundancy.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "has part",
              "dependency": "reverse"
            }
          }
        },
        "powered-by": {
          "description": "Items that give it power.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "powers",
              "dependency": true
            }
          }
        },
        "located-in": {
          "description": "Site, room or rack it stands in and is lost with.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "houses",
              "dependency": true
            }
          }
        },
        "stores-data-on": {
          "description": "Storage or databases that hold its data.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "stores data of",
              "dependency": true
            }
          }
        },
        "uses-certificate": {
          "description": "Certificates without which nobody would trust it.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "secures",
              "dependency": true
            }
          }
        },
        "connects-to": {
          "description": "Items it exchanges data with but works without. The other end need not say it again, and circles are allowed.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "is connected to"
            }
          }
        },
        "redundancy": {
          "description": "Where fewer than all of some items are enough: of these, named by the relations of this record, so many must be up. What is not named here is needed by itself.",
          "$ref": "gitsm:common#/$defs/redundancy"
        },
        "description": {
          "description": "What the item is for.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person who answers for the item.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that looks after the item.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "looks after"
          }
        },
        "environment": {
          "description": "Where it is used.",
          "type": "string",
          "enum": [
            "production",
            "staging",
            "test",
            "development"
          ]
        },
        "location": {
          "description": "Where it stands.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "vendor": {
          "description": "Who made it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "model": {
          "description": "Model or product name.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "version": {
          "description": "Version in use.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "serial": {
          "description": "Serial number. No two items of a class share one.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "address": {
          "description": "Host name or network address. No two items of a class share one.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "asset": {
          "description": "The asset that this item is: what was paid for it, where it stands in the stock.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "asset"
            ],
            "inverse": "is configuration item"
          }
        },
        "software": {
          "description": "Software installed on it, as far as it takes a licence.",
          "$ref": "gitsm:common#/$defs/software",
          "link": {
            "kinds": [
              "licence"
            ],
            "inverse": "installed on",
            "within": "licence"
          }
        },
        "installed": {
          "description": "Day on which it went into use.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "support-until": {
          "description": "Last day of the support by its maker.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "verified": {
          "description": "Day on which the record was last compared with the real thing (FitSM PR11.5).",
          "$ref": "gitsm:common#/$defs/date"
        },
        "verify-by": {
          "description": "Day by which that is to be done again.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "compare the record with the real thing",
            "statuses": [
              "live",
              "maintenance"
            ],
            "ahead": [
              30
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "ci",
      "prefix": "CI",
      "ids": "name",
      "folder": "cis",
      "title": "Configuration item",
      "plural": "Configuration items",
      "rules": false,
      "initial": [
        "planned",
        "live"
      ],
      "statuses": {
        "planned": {
          "description": "Ordered or being built; nothing relies on it yet."
        },
        "live": {
          "description": "In use."
        },
        "maintenance": {
          "description": "Out of use for a while, for repair or rebuilding."
        },
        "retired": {
          "description": "Taken out of use for good.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "planned",
          "to": "live",
          "name": "take into use"
        },
        {
          "from": "live",
          "to": "maintenance",
          "name": "take out for maintenance"
        },
        {
          "from": "maintenance",
          "to": "live",
          "name": "return to use"
        },
        {
          "from": [
            "planned",
            "live",
            "maintenance"
          ],
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nclass: server\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n<!-- What it is for, and anything that must be known before touching it. -->\n",
    "readme": "# Service configuration management\n\n**Know what there is, and what hangs on what.** A configuration item is a part that has to be controlled so that a service can be\ndelivered. The records and their relations together are the configuration management database.\n\nITIL: service configuration management · ISO/IEC 20000-1:2018 8.2.6 · FitSM PR11.1 to PR11.5\n\n## When to use it\n\nRecord an item if its failure or change could affect a service and somebody has to decide about it. Leave out what is bought, broken and\nreplaced without a thought. Detail that nobody keeps up to date is worse than none.\n\n## Who does what\n\n- **The group** that looks after an item keeps its record true.\n- **Whoever carries out a change** updates the items in the same pull request as the change's review.\n- **The owner** compares record and reality at the interval agreed (`verified`, `verify-by`).\n\n## How it runs here\n\nEach relation is written once, on the item that knows it, and named in both directions: `services` (runs on), `runs-on` (hosts), `part-of` (has part), `powered-by`\n(powers), `located-in` (houses), `stores-data-on` (stores data of), `uses-certificate` (secures), `depends-on` (is needed by), and `connects-to` for what an item\nworks without. From them follow the impact of a failure, the services a change affects, and the owners who approve it. Circles of needs are\nreported: nothing can need itself.\n\nWhere fewer than all of some items are enough, `redundancy` says how many: `{of: [CI-host-7, CI-host-8], min-up: 1}`. Then the loss of one puts\nthe item at risk, and only the loss of too many takes it down.\n\n`.gitsm/settings.yml` names the classes under `configuration`, and after how many days each is verified again.\n\nAny revision of the repository is a baseline, and `gitsm baseline <revision> <revision>` compares two as records and relations.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `ci-verified-share` | items verified within the days of their class, of all in use |\n| `ci-orphan-share` | items in use that no service needs, directly or through others |\n| `ci-duplicate-share` | items with serial number, address or asset of another of their class |\n| `ci-stale-share` | items out of support, or in maintenance for more than two months |\n\n## Example\n\n```sh\ngitsm new ci --title \"pay-db-4\" --set class=database --set 'services=[SVC-payments]'\ngitsm impact CI-pay-db-4\ngitsm impact CI-host-7 --down CI-host-8\ngitsm baseline audit-2026-06\n```\n"
  },
  "continuity-plan": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:continuity-plan",
      "title": "Continuity plan",
      "description": "How services are brought back after a disaster: how long the business can be without them, what is promised, who does what, and how it went when it was tried.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CNT-payments. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "owner": {
          "description": "Login of the person who keeps the plan true and sees that it is exercised.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that leads the recovery.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "leads the recovery in"
          }
        },
        "services": {
          "description": "Services that the plan brings back. Their owners approve it.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "recovered by"
            }
          }
        },
        "cis": {
          "description": "Configuration items that the recovery needs: the second site, the spare links, the backups.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "needed for recovery in"
            }
          }
        },
        "impact": {
          "description": "Business impact analysis: how bad an outage is, by category, the longer it lasts. The first length of time that is rated high in any category is what cannot be borne: the recovery time objective that the business requires.",
          "$ref": "#/$defs/analysis",
          "examples": [
            [
              {
                "category": "revenue",
                "after": {
                  "1h": "low",
                  "4h": "medium",
                  "24h": "high"
                }
              }
            ]
          ]
        },
        "data-loss": {
          "description": "The same for data: how bad it is, by category, to lose what was entered in the time before the disaster. The first length rated high is the recovery point objective that the business requires.",
          "$ref": "#/$defs/analysis",
          "examples": [
            [
              {
                "category": "regulatory",
                "after": {
                  "15m": "low",
                  "1h": "high"
                }
              }
            ]
          ]
        },
        "analysed": {
          "description": "Day of the impact analysis.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "analyse-by": {
          "description": "Day by which the impact analysis is to be done again; a year later as a rule.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "do the impact analysis again",
            "statuses": [
              "approved"
            ],
            "ahead": [
              60,
              30
            ]
          }
        },
        "rto": {
          "description": "Recovery time objective that the plan promises: from the disaster to working services.",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "rpo": {
          "description": "Recovery point objective that the plan promises: how much of the latest data may be lost.",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "risks": {
          "description": "What may bring the services down for long, and what is done about it beforehand.",
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "items": {
            "description": "One risk.",
            "type": "object",
            "required": [
              "risk",
              "likelihood",
              "measure"
            ],
            "additionalProperties": false,
            "properties": {
              "risk": {
                "description": "What may happen.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "likelihood": {
                "description": "How likely it is within three years.",
                "$ref": "gitsm:common#/$defs/level"
              },
              "measure": {
                "description": "What lowers its likelihood or its impact.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "team": {
          "description": "Who has which part when the plan is invoked.",
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "items": {
            "description": "One part.",
            "type": "object",
            "required": [
              "role",
              "login"
            ],
            "additionalProperties": false,
            "properties": {
              "role": {
                "description": "The part: leads, informs customers, deputy.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "login": {
                "description": "Who has it.",
                "$ref": "gitsm:common#/$defs/login"
              }
            }
          }
        },
        "steps": {
          "description": "Recovery steps. A step begins when those named in its after are done; the longest way through all of them must fit into the RTO.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "recovers",
            "within": "group"
          },
          "items": {
            "description": "One step.",
            "type": "object",
            "required": [
              "step",
              "title",
              "takes"
            ],
            "additionalProperties": false,
            "properties": {
              "step": {
                "description": "Short name of the step.",
                "$ref": "#/$defs/stepName"
              },
              "title": {
                "description": "What is done.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "group": {
                "description": "Group that does it.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "takes": {
                "description": "Time planned for it.",
                "$ref": "gitsm:common#/$defs/duration"
              },
              "after": {
                "description": "Steps that must be done before. Left out: it begins at once.",
                "type": "array",
                "maxItems": 50,
                "uniqueItems": true,
                "items": {
                  "$ref": "#/$defs/stepName"
                }
              }
            }
          }
        },
        "exercises": {
          "description": "When the plan is tried, and how it went, oldest first.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "items": {
            "description": "One exercise.",
            "type": "object",
            "required": [
              "planned",
              "type"
            ],
            "additionalProperties": false,
            "dependentRequired": {
              "held": [
                "result"
              ],
              "rto": [
                "held"
              ],
              "rpo": [
                "held"
              ],
              "took": [
                "held"
              ]
            },
            "properties": {
              "planned": {
                "description": "Day by which it is to be held.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "exercise the plan",
                  "statuses": [
                    "approved"
                  ],
                  "done": "held",
                  "ahead": [
                    60,
                    30,
                    7
                  ]
                }
              },
              "type": {
                "description": "walkthrough: the plan is read aloud step by step; simulation: with parts of the equipment; restore: data is brought back on other equipment; full: the services are moved; incident: it happened in earnest.",
                "type": "string",
                "enum": [
                  "walkthrough",
                  "simulation",
                  "restore",
                  "full",
                  "incident"
                ]
              },
              "held": {
                "description": "Day on which it was held.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "result": {
                "description": "passed: within the objectives; partly: it worked, but not as planned; failed: the services did not come back.",
                "type": "string",
                "enum": [
                  "passed",
                  "partly",
                  "failed"
                ]
              },
              "rto": {
                "description": "Time it took until the services worked again; left out where it was only talked through.",
                "$ref": "gitsm:common#/$defs/duration"
              },
              "rpo": {
                "description": "How much of the latest data was lost.",
                "$ref": "gitsm:common#/$defs/duration"
              },
              "took": {
                "description": "Time that single steps took.",
                "type": "object",
                "minProperties": 1,
                "maxProperties": 100,
                "propertyNames": {
                  "$ref": "#/$defs/stepName"
                },
                "additionalProperties": {
                  "$ref": "gitsm:common#/$defs/duration"
                },
                "examples": [
                  {
                    "restore-database": "55m"
                  }
                ]
              },
              "note": {
                "description": "What was learnt, in a sentence.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "review-by": {
          "description": "Day by which the whole plan is to be reviewed.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the continuity plan",
            "statuses": [
              "approved"
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      },
      "$defs": {
        "stepName": {
          "title": "Name of a step",
          "description": "Lower-case words with dashes.",
          "type": "string",
          "maxLength": 40,
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "examples": [
            "restore-database"
          ]
        },
        "analysis": {
          "title": "Impact analysis",
          "description": "Ratings by category and length of time.",
          "type": "array",
          "minItems": 1,
          "maxItems": 12,
          "items": {
            "description": "One category.",
            "type": "object",
            "required": [
              "category",
              "after"
            ],
            "additionalProperties": false,
            "properties": {
              "category": {
                "description": "What suffers.",
                "type": "string",
                "enum": [
                  "safety",
                  "legal",
                  "regulatory",
                  "reputation",
                  "revenue",
                  "workforce"
                ]
              },
              "after": {
                "description": "Length of time, and how bad it is by then: low is noticed, medium hurts and can be borne, high cannot be borne.",
                "type": "object",
                "minProperties": 1,
                "maxProperties": 20,
                "propertyNames": {
                  "$ref": "gitsm:common#/$defs/duration"
                },
                "additionalProperties": {
                  "$ref": "gitsm:common#/$defs/level"
                }
              },
              "why": {
                "description": "What the rating rests on.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        }
      }
    },
    "lifecycle": {
      "kind": "continuity-plan",
      "prefix": "CNT",
      "ids": "name",
      "folder": "continuity-plans",
      "title": "Continuity plan",
      "plural": "Continuity plans",
      "rules": false,
      "initial": [
        "draft"
      ],
      "statuses": {
        "draft": {
          "description": "Being written or revised; nobody relies on it."
        },
        "approved": {
          "description": "In force, at hand, and exercised.",
          "fields": [
            "owner",
            "services",
            "impact",
            "rto",
            "rpo",
            "steps",
            "exercises",
            "review-by"
          ],
          "sections": [
            "Invocation",
            "Communication",
            "Return to normal"
          ],
          "frozen": {
            "fields": [
              "services",
              "impact",
              "data-loss",
              "rto",
              "rpo",
              "steps"
            ],
            "sections": [
              "Invocation",
              "Return to normal"
            ],
            "approvals": {
              "from": "draft",
              "to": "approved"
            }
          }
        },
        "retired": {
          "description": "No longer needed, or replaced.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "approved",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "services",
                  "impact",
                  "rto",
                  "rpo",
                  "steps",
                  "exercises",
                  "review-by"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Invocation",
                  "Communication",
                  "Return to normal"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "owners-of": [
                      "services"
                    ]
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "approved",
          "to": "draft",
          "name": "revise"
        },
        {
          "from": "approved",
          "to": "retired",
          "name": "retire"
        },
        {
          "from": "draft",
          "to": "retired",
          "name": "drop"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\nimpact:\n  - {category: revenue, after: {1h: low, 4h: medium, 24h: high}}\ndata-loss:\n  - {category: legal, after: {15m: low, 1h: medium, 4h: high}}\nrto: 8h\nrpo: 1h\nsteps:\n  - {step: decide, title: Decide to invoke the plan and call the team, takes: 30m}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Invocation\n\n<!-- Who may invoke the plan, when, and how the team is called if telephone and mail are gone, too. -->\n\n## Communication\n\n<!-- Who tells customers, staff, authorities; what, and how often. -->\n\n## Return to normal\n\n<!-- How to get back to the usual place once it is there again, and who decides it. -->\n",
    "readme": "# Service continuity management\n\n**Know before the fire how long the business can be without a service, and how it comes back.** The plan says what is required, what is\npromised and who does what; the exercise says whether it is true.\n\nITIL: service continuity management · ISO/IEC 20000-1:2018 8.7.2 · FitSM PR4.1 to PR4.3\n\n## When to use it\n\nOne plan for services that come back together, and in any case for each service of tier 1. Not for single faults, however bad: those are\nmajor incidents. A plan is for losing a site, a supplier, or all data.\n\n## Who does what\n\n- **The owner** of the plan keeps it true and sees that it is exercised.\n- **The owners of the services** say what the business cannot bear, and approve the plan.\n- **The group** leads the recovery; each step names who does it.\n\n## How it runs here\n\n**Required.** `impact` rates an outage by category, the longer it lasts: `low` is noticed, `medium` hurts, `high` cannot be borne. The first\nlength of time that is rated high in any category is the recovery time objective (RTO) that the business requires. `data-loss` gives the recovery\npoint objective (RPO) the same way. Nobody types them: they follow from the analysis. So does the recovery tier: 1 up to 2 hours, 2 up to 8, 3 up to a day, 4 up to three\ndays, 5 beyond.\n\n**Promised.** `rto` and `rpo` of the plan, and `continuity` of the agreements with customers.\n\n**Exercised.** `exercises` have a day by which they are due and, once held, a result and the times it took. Steps have planned times; the\nlongest way through them has to fit into the RTO.\n\n`gitsm continuity` shows the three side by side. Where one is worse than another, `gitsm check` reports `continuity-gap`; where a service is to be back before\nsomething it needs, `continuity-order`; where a service of tier 1 has no approved plan, `continuity-missing`. Analysis, objectives and steps of an approved plan are\naltered only with the approvals that it took.\n\n```yaml\nimpact:\n  - {category: revenue, after: {1h: low, 4h: medium, 24h: high}}\n  - {category: regulatory, after: {4h: low, 8h: high}}\ndata-loss:\n  - {category: legal, after: {15m: low, 1h: high}}\nrto: 6h\nrpo: 15m\nsteps:\n  - {step: start-site, title: Start the second site, group: GRP-platform, takes: 1h}\n  - {step: restore-data, title: Restore the database, group: GRP-database, takes: 2h, after: [start-site]}\nexercises:\n  - {planned: 2026-05-12, type: restore, held: 2026-05-12, result: passed, rto: 3h20m, rpo: 10m, took: {restore-data: 2h10m}}\n  - {planned: 2027-05-11, type: full}\n```\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `continuity-covered` | live services of tier 1 with an approved plan, of all |\n| `continuity-exercised` | approved plans with an exercise in the last year, of all |\n| `continuity-kept` | approved plans whose last exercise kept what is required, of all that were exercised |\n\n## Example\n\n```sh\ngitsm new continuity-plan --title \"Payments\" --set 'services=[SVC-payments]'\ngitsm continuity\ngitsm continuity CNT-payments\ngitsm due --kind continuity-plan --within 180\n```\n"
  },
  "contract": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:contract",
      "title": "Contract",
      "description": "What was agreed with a supplier in writing: what it covers, what it costs, when it ends and when notice must be given.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CON-paywell. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "type": {
          "description": "What sort of contract it is.",
          "type": "string",
          "enum": [
            "service",
            "support",
            "maintenance",
            "lease",
            "licence",
            "purchase",
            "framework"
          ]
        },
        "number": {
          "description": "Number of the contract, as both sides know it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "supplier": {
          "description": "Supplier it is with.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "has contract"
          }
        },
        "parties": {
          "description": "Who signed it, with their legal names.",
          "type": "array",
          "minItems": 2,
          "maxItems": 20,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/text"
          },
          "examples": [
            [
              "Northwind Water Ltd",
              "Paywell Payments plc"
            ]
          ]
        },
        "owner": {
          "description": "Login of the person who answers for it and decides about its renewal.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that works with it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "works under contract"
          }
        },
        "covers": {
          "description": "What rests on it: services, configuration items, assets, licences. Agreements name their contract themselves.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service",
                "ci",
                "asset",
                "licence"
              ],
              "inverse": "covered by contract"
            }
          }
        },
        "signed": {
          "description": "Day on which it was signed.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "start": {
          "description": "First day on which it holds.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "end": {
          "description": "Last day on which it holds, or of the running term. Left out: until notice is given.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "renew or replace the contract, or wind up what rests on it",
            "statuses": [
              "active"
            ],
            "done": "decision",
            "ahead": [
              90,
              60,
              30
            ]
          }
        },
        "renewal": {
          "description": "What happens at the end. none: it ends; tacit: it runs on unless notice is given; express: both must agree.",
          "type": "string",
          "enum": [
            "none",
            "tacit",
            "express"
          ]
        },
        "term-months": {
          "description": "Months of a term: by so much it runs on when it is renewed.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1200
        },
        "notice-by": {
          "description": "Last day on which notice can be given for the end of the running term.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "decide whether to give notice",
            "statuses": [
              "active"
            ],
            "done": "decision",
            "ahead": [
              90,
              60,
              30
            ]
          }
        },
        "decision": {
          "description": "What was decided about the end of the running term; removed again once a new one has begun.",
          "type": "string",
          "enum": [
            "renew",
            "renegotiate",
            "replace",
            "end"
          ]
        },
        "notice-given": {
          "description": "Day on which notice was given.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "ended": {
          "description": "Day on which it ended.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "cost": {
          "description": "What it costs for each period of billing; with billing once, in all.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "billing": {
          "description": "How often it is billed. usage: by what was used; the cost is then an estimate for a month.",
          "type": "string",
          "enum": [
            "once",
            "monthly",
            "quarterly",
            "yearly",
            "usage"
          ]
        },
        "documents": {
          "description": "The papers, and where they are kept.",
          "type": "array",
          "maxItems": 50,
          "items": {
            "description": "One of them.",
            "type": "object",
            "required": [
              "title",
              "location"
            ],
            "additionalProperties": false,
            "properties": {
              "title": {
                "description": "What it is.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "location": {
                "description": "Address or shelf.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "date": {
                "description": "Day it was made or signed.",
                "$ref": "gitsm:common#/$defs/date"
              }
            }
          }
        },
        "replaces": {
          "description": "Contract whose place it takes.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "contract"
            ],
            "inverse": "replaced by"
          }
        },
        "review-by": {
          "description": "Day by which somebody reads it again and holds it against what is really supplied.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "hold the contract against what is supplied",
            "statuses": [
              "active"
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "contract",
      "prefix": "CON",
      "ids": "name",
      "folder": "contracts",
      "title": "Contract",
      "plural": "Contracts",
      "rules": false,
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being negotiated."
        },
        "active": {
          "description": "Signed and in force.",
          "fields": [
            "owner",
            "supplier",
            "start"
          ],
          "frozen": {
            "fields": [
              "supplier",
              "parties",
              "covers",
              "start",
              "end",
              "renewal",
              "notice-by",
              "cost",
              "billing"
            ],
            "approvals": {
              "from": "draft",
              "to": "active"
            }
          }
        },
        "expired": {
          "description": "Its term is over and was not renewed.",
          "final": true,
          "fields": [
            "supplier",
            "end"
          ]
        },
        "terminated": {
          "description": "Ended by notice or by agreement, or never signed.",
          "final": true,
          "sections": [
            "Termination"
          ]
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "sign",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "supplier",
                  "parties",
                  "start",
                  "cost",
                  "billing"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "supplier",
                "statuses": [
                  "active",
                  "exiting"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner"
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "draft",
          "to": "terminated",
          "name": "give up",
          "guards": [
            {
              "sections-present": {
                "sections": [
                  "Termination"
                ]
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "expired",
          "name": "let expire",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "end"
                ]
              }
            }
          ]
        },
        {
          "from": "expired",
          "to": "active",
          "name": "renew",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "end"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "supplier",
                "statuses": [
                  "active",
                  "exiting"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner"
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "terminated",
          "name": "terminate",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "ended"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Termination"
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Scope\n\n<!-- What is supplied, in which quality, where its limits are. Times and targets stand in the agreement that names this contract. -->\n\n## Price\n\n<!-- How it is calculated, what raises it, what is refunded when the supplier misses a target. -->\n\n## Termination\n\n<!-- How it may be ended; once it is: who gave notice, why, what was given back. -->\n",
    "readme": "# Contract management\n\n**Never be surprised by the end of a contract.** What was signed, what rests on it and until when notice can be given stands where everybody who\nrelies on it can read it; the papers stay where they are kept.\n\nITIL: supplier management · ISO/IEC 20000-1:2018 8.3.4 · FitSM PR8.1 to PR8.5\n\n## When to use it\n\nFor whatever was agreed with a supplier for longer than one delivery: services, support, maintenance, leases, licences, frameworks to order from.\n\n## Who does what\n\n- **The owner** knows what is in it, and decides before `notice-by` whether it goes on.\n- **A process owner** approves signing and renewal; who signs does not approve.\n- **Owners of services and assets** are named by what it `covers`; they hear of its end before it comes.\n\n## How it runs here\n\n1. `gitsm new contract` as *draft*: `supplier`, `parties`, `cost` and `billing`, `start` and `end`, `renewal`, `notice-by`, `documents`.\n2. It becomes *active* when its supplier is active (due diligence done) and a process owner approves the pull request. From then on price, term and\n   scope are frozen: to edit them takes the same approval.\n3. `covers` names services, items, assets and licences that rest on it. What the supplier promises stands in an agreement of type *underpinning*, which\n   names its `contract`; an active one without is reported by `underpinning-without-contract`.\n4. `gitsm due` tells of `notice-by` and `end` 90, 60 and 30 days ahead. Write the `decision` down: *renew* and *replace* are work, *end* is a plan too.\n5. On renewal set the new `end` and `notice-by` and remove `decision`. Else it becomes *expired*, or *terminated* with the day (`ended`) and the section\n   *Termination*.\n\nWhatever is live and still rests on a contract that is over is reported by `contract-expired`, whether somebody has moved the record or only the day has passed.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `contract-cost` | what active contracts cost in a year |\n| `contracts-ending` | active contracts that end within 90 days |\n| `contracts-undecided` | active contracts past their day of notice without a decision |\n\n## Example\n\n```sh\ngitsm new contract --title \"Card processing\" --set supplier=SUP-paywell --set 'covers=[SVC-payments]' --set end=2027-08-31 --set notice-by=2027-02-28\ngitsm due --kind contract --within 180\ngitsm explain CON-card-processing\n```\n"
  },
  "customer": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:customer",
      "title": "Customer",
      "description": "A department, an organisation or a group of people who rely on services: whom to ask whether they are good.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example CUS-customer-services. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "Who it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "What they do, and what they need services for.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "type": {
          "description": "internal: a part of the organisation; external: pays with money; public: uses services without a contract of its own.",
          "type": "string",
          "enum": [
            "internal",
            "external",
            "public"
          ]
        },
        "owner": {
          "description": "Login of the person in IT who looks after the relationship.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "contact": {
          "description": "Who speaks for the customer.",
          "type": "object",
          "required": [
            "name"
          ],
          "additionalProperties": false,
          "properties": {
            "name": {
              "description": "Name, or position.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "login": {
              "description": "Login, where they have one.",
              "$ref": "gitsm:common#/$defs/login"
            },
            "phone": {
              "description": "Telephone number.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "email": {
              "description": "E-mail address.",
              "$ref": "gitsm:common#/$defs/text"
            }
          }
        },
        "users": {
          "description": "How many people use the services.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000000
        },
        "reviews": {
          "description": "Service reviews, held and planned: how were the services, what changes on either side (ISO/IEC 20000-1:2018 8.3.2).",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "items": {
            "description": "One review.",
            "type": "object",
            "required": [
              "planned"
            ],
            "additionalProperties": false,
            "properties": {
              "planned": {
                "description": "Day by which it is to be held.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "hold the service review with the customer",
                  "statuses": [
                    "active"
                  ],
                  "done": "held",
                  "ahead": [
                    30,
                    14
                  ]
                }
              },
              "held": {
                "description": "Day on which it was held.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "attended": {
                "description": "Who was there.",
                "type": "array",
                "maxItems": 50,
                "uniqueItems": true,
                "items": {
                  "$ref": "gitsm:common#/$defs/text"
                }
              },
              "minutes": {
                "description": "What was said and agreed.",
                "type": "string",
                "minLength": 1,
                "maxLength": 2000
              },
              "next": {
                "description": "What is to be done until the next one, and by whom.",
                "$ref": "gitsm:common#/$defs/text"
              }
            },
            "dependentRequired": {
              "held": [
                "minutes"
              ],
              "minutes": [
                "held"
              ]
            }
          }
        },
        "complaints": {
          "description": "Formal complaints: registered, addressed, closed with the customer (FitSM PR7.4).",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "link": {
            "kinds": [],
            "inverse": "complained about in",
            "within": "about"
          },
          "items": {
            "description": "One complaint.",
            "type": "object",
            "required": [
              "received",
              "complaint"
            ],
            "additionalProperties": false,
            "properties": {
              "received": {
                "description": "Day on which it came in.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "from": {
                "description": "Who complained.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "about": {
                "description": "What it is about: a service, an incident, a change, a request.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "complaint": {
                "description": "What the customer says, in their words.",
                "type": "string",
                "minLength": 1,
                "maxLength": 1000
              },
              "answer-by": {
                "description": "Day by which it is to be answered.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "answer the complaint",
                  "done": "answered",
                  "ahead": [
                    10,
                    3
                  ]
                }
              },
              "answered": {
                "description": "Day on which it was answered.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "answer": {
                "description": "What was answered and done.",
                "type": "string",
                "minLength": 1,
                "maxLength": 1000
              },
              "upheld": {
                "description": "Whether the customer was right.",
                "type": "boolean"
              },
              "close-by": {
                "description": "Day by which it is settled with the customer.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "settle the complaint with the customer",
                  "done": "closed",
                  "ahead": [
                    10,
                    3
                  ]
                }
              },
              "closed": {
                "description": "Day on which the customer agreed that it is settled, or had no more to say.",
                "$ref": "gitsm:common#/$defs/date"
              }
            },
            "dependentRequired": {
              "answered": [
                "answer"
              ],
              "closed": [
                "answered"
              ],
              "upheld": [
                "answered"
              ]
            }
          }
        },
        "satisfaction": {
          "description": "How satisfied they said they were.",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "judged by",
            "within": "service"
          },
          "items": {
            "description": "One survey, or one talk.",
            "type": "object",
            "required": [
              "on",
              "score"
            ],
            "additionalProperties": false,
            "properties": {
              "on": {
                "description": "Day of the survey, or its last one.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "service": {
                "description": "The service they were asked about; left out: all.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "score": {
                "description": "Mean of the answers, 1 (not at all) to 5 (entirely).",
                "type": "number",
                "minimum": 1,
                "maximum": 5
              },
              "answers": {
                "description": "How many answered.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000000000
              },
              "asked": {
                "description": "How many were asked.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000000000
              },
              "comment": {
                "description": "What was said most.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "survey-by": {
          "description": "Day by which they are to be asked again.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "ask the customer how satisfied they are",
            "statuses": [
              "active"
            ],
            "ahead": [
              14
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "customer",
      "prefix": "CUS",
      "ids": "name",
      "folder": "customers",
      "title": "Customer",
      "plural": "Customers",
      "rules": false,
      "columns": [
        "type",
        "users",
        "owner"
      ],
      "initial": [
        "prospect",
        "active"
      ],
      "statuses": {
        "prospect": {
          "description": "Talks about a service and does not use one yet."
        },
        "active": {
          "description": "Consumes services.",
          "fields": [
            "owner",
            "contact"
          ]
        },
        "former": {
          "description": "Consumes nothing any more.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "prospect",
          "to": "active",
          "name": "take on",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "contact",
                  "reviews"
                ]
              }
            }
          ]
        },
        {
          "from": "prospect",
          "to": "former",
          "name": "part before it began"
        },
        {
          "from": "active",
          "to": "former",
          "name": "part"
        },
        {
          "from": "former",
          "to": "prospect",
          "name": "talk again"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: internal\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## What they need\n\n<!-- What they do with the services, what matters most to them, when they must not be disturbed. -->\n\n## What is planned\n\n<!-- What will change on their side within a year: people, work, sites. Figures go into a demand. -->\n",
    "readme": "# Customer relationship management\n\n**Ask them.** Green figures and angry customers go well together. Somebody who listens, on days that are planned, hears it before it becomes a complaint.\n\nITIL: relationship management · ISO/IEC 20000-1:2018 8.3.2 · FitSM PR7.1 to PR7.5\n\n## When to use it\n\nOne record for each department, organisation or group of people that services are made for and that somebody can speak for. Not for single people.\n\n## Who does what\n\n- **The owner** looks after the relationship: reviews, complaints, satisfaction.\n- **The contact** speaks for the customer.\n- **Owners of services** come to the reviews and answer for their service.\n\n## How it runs here\n\nServices name their `customers`; what a customer consumes is computed (`gitsm show CUS-...`). Agreements and requests may name it too.\n\n| what | how |\n| --- | --- |\n| service reviews | `reviews`: `planned`, then `held` with `minutes`. A planned day is a duty; after a review plan the next |\n| complaints | `complaints`: registered when `received`, addressed when `answered`, `closed` with the customer. `answer-by` and `close-by` are duties; a complaint is not closed without an answer. What follows from it is an improvement that names the customer in `from` |\n| satisfaction | `satisfaction`: score 1 to 5, how many answered, of how many asked; `survey-by` asks for the next |\n\n```yaml\nreviews:\n  - {planned: 2026-09-30, held: 2026-09-29, minutes: \"Payments better since June. Wants a day's notice of maintenance.\", next: \"Notices a day ahead (nia)\"}\n  - {planned: 2027-03-31}\n```\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `customer-satisfaction` | mean score, 1 to 5, weighed by answers |\n| `survey-response-rate` | answers of those asked |\n| `complaints`, `complaints-open` | complaints that came in during the period; those not closed |\n| `complaints-answered-on-time`, `complaint-answer-time` | answered by their day; days from receipt to answer, median |\n| `service-reviews-on-time` | reviews held by their day, of those due in the period |\n\n## Example\n\n```sh\ngitsm new customer --title \"Customer Services\" --set users=180 --set 'contact={name: Head of customer centre}' \\\n  --set 'reviews=[{planned: 2027-03-31}]'\ngitsm due --kind customer --within 90\n```\n"
  },
  "demand": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:demand",
      "title": "Demand",
      "description": "What the business will want of services, in figures for each month, before it is there: the reason for capacity, money and people.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example DEM-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What is wanted, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "What is wanted and why, in a sentence.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person who sees the demand through: who asks, calculates and presents it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that works on it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "works on demand"
          }
        },
        "type": {
          "description": "How the demand comes about. growth: more of the same; new: a service or function that is not there; peak: more for a time; decline: less, so that capacity can be given back; obligation: a law or regulator wants it.",
          "type": "string",
          "enum": [
            "growth",
            "new",
            "peak",
            "decline",
            "obligation"
          ]
        },
        "customers": {
          "description": "Customers who want it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "customer"
              ],
              "inverse": "wants"
            }
          }
        },
        "processes": {
          "description": "Business processes whose activity brings it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "business-process"
              ],
              "inverse": "brings demand"
            }
          }
        },
        "services": {
          "description": "Services that will feel it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "expects demand"
            }
          }
        },
        "unit": {
          "description": "Unit of the forecast.",
          "type": "string",
          "minLength": 1,
          "maxLength": 60,
          "examples": [
            "meters"
          ]
        },
        "forecast": {
          "description": "What is expected: the level reached in each month, not what is added. Between two months the earlier holds. Capacity plans count with it once the demand is approved.",
          "type": "array",
          "minItems": 1,
          "maxItems": 120,
          "examples": [
            [
              {
                "month": "2026-12",
                "value": 12000
              },
              {
                "month": "2027-12",
                "value": 40000
              }
            ]
          ],
          "items": {
            "description": "One month.",
            "type": "object",
            "required": [
              "month",
              "value"
            ],
            "additionalProperties": false,
            "properties": {
              "month": {
                "description": "The month.",
                "$ref": "gitsm:common#/$defs/month"
              },
              "value": {
                "description": "How many units there will be.",
                "type": "number",
                "minimum": 0,
                "maximum": 1000000000000
              },
              "note": {
                "description": "What the figure rests on.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "actual": {
          "description": "What it came to, month by month.",
          "type": "array",
          "minItems": 1,
          "maxItems": 120,
          "items": {
            "description": "One month.",
            "type": "object",
            "required": [
              "month",
              "value"
            ],
            "additionalProperties": false,
            "properties": {
              "month": {
                "description": "The month.",
                "$ref": "gitsm:common#/$defs/month"
              },
              "value": {
                "description": "How many units there were.",
                "type": "number",
                "minimum": 0,
                "maximum": 1000000000000
              },
              "note": {
                "description": "Why it is not what was expected.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "benefit": {
          "description": "What the organisation and its customers gain (FitSM PR1.2).",
          "$ref": "gitsm:common#/$defs/text"
        },
        "value": {
          "description": "What the benefit is worth in a year, where that can be said.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "resources": {
          "description": "What it takes (FitSM PR1.2).",
          "type": "object",
          "additionalProperties": false,
          "minProperties": 1,
          "properties": {
            "human": {
              "description": "People, and their days.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "technical": {
              "description": "Equipment, room, power, licences.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "financial": {
              "description": "Cost by year, and who pays it.",
              "$ref": "gitsm:common#/$defs/text"
            }
          }
        },
        "cost": {
          "description": "What it is expected to cost in all.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "risk": {
          "description": "How likely it is that it costs more or brings less.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "assessments": {
          "description": "What those concerned think of it; asked for while it is screened.",
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "items": {
            "description": "One opinion.",
            "type": "object",
            "required": [
              "by",
              "value",
              "risk",
              "size"
            ],
            "additionalProperties": false,
            "properties": {
              "by": {
                "description": "Login of the person.",
                "$ref": "gitsm:common#/$defs/login"
              },
              "value": {
                "description": "What it is worth.",
                "$ref": "gitsm:common#/$defs/level"
              },
              "risk": {
                "description": "How risky it is.",
                "$ref": "gitsm:common#/$defs/level"
              },
              "size": {
                "description": "How much work it is: S days, M weeks, L months, XL a project.",
                "type": "string",
                "enum": [
                  "S",
                  "M",
                  "L",
                  "XL"
                ]
              },
              "note": {
                "description": "Why.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "decide-by": {
          "description": "Day by which it is to be decided.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "decide about the demand",
            "statuses": [
              "submitted",
              "screening"
            ],
            "ahead": [
              14
            ]
          }
        },
        "review-by": {
          "description": "Day by which forecast and actual figures are to be compared.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "compare forecast and actual demand",
            "statuses": [
              "approved"
            ],
            "ahead": [
              14
            ]
          }
        },
        "results": {
          "description": "What came of it: a service, a change, a release, an improvement. Capacity plans and budgets name the demand themselves.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [],
              "inverse": "result of demand"
            }
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "demand",
      "prefix": "DEM",
      "ids": "number",
      "folder": "demands",
      "title": "Demand",
      "plural": "Demands",
      "rules": false,
      "columns": [
        "type",
        "unit",
        "cost",
        "owner"
      ],
      "initial": [
        "draft"
      ],
      "statuses": {
        "draft": {
          "description": "Being written; figures are still being asked for."
        },
        "submitted": {
          "description": "Complete enough to be looked at.",
          "fields": [
            "owner",
            "unit",
            "forecast",
            "benefit"
          ]
        },
        "screening": {
          "description": "Those concerned weigh value, risk and size.",
          "fields": [
            "owner",
            "unit",
            "forecast",
            "benefit"
          ]
        },
        "approved": {
          "description": "Decided; capacity plans count with its forecast.",
          "fields": [
            "owner",
            "unit",
            "forecast",
            "benefit",
            "resources",
            "cost",
            "assessments"
          ],
          "sections": [
            "Decision"
          ],
          "frozen": {
            "fields": [
              "unit",
              "forecast",
              "resources",
              "cost"
            ],
            "approvals": {
              "from": "screening",
              "to": "approved"
            }
          }
        },
        "rejected": {
          "description": "Decided against; may be taken up again.",
          "final": true,
          "sections": [
            "Decision"
          ]
        },
        "completed": {
          "description": "It has come, or it is plain that it will not; forecast and outcome are compared.",
          "final": true,
          "fields": [
            "owner",
            "unit",
            "forecast",
            "actual"
          ],
          "sections": [
            "Decision",
            "Outcome"
          ]
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "submitted",
          "name": "submit",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "customers",
                  "unit",
                  "forecast",
                  "benefit"
                ]
              }
            }
          ]
        },
        {
          "from": "submitted",
          "to": "screening",
          "name": "screen"
        },
        {
          "from": [
            "submitted",
            "screening"
          ],
          "to": "draft",
          "name": "send back"
        },
        {
          "from": "screening",
          "to": "approved",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "unit",
                  "forecast",
                  "benefit",
                  "resources",
                  "cost",
                  "assessments"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Decision"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner",
                    "count": 1
                  }
                ]
              }
            }
          ]
        },
        {
          "from": [
            "submitted",
            "screening"
          ],
          "to": "rejected",
          "name": "reject",
          "guards": [
            {
              "sections-present": {
                "sections": [
                  "Decision"
                ]
              }
            }
          ]
        },
        {
          "from": "rejected",
          "to": "draft",
          "name": "take up again"
        },
        {
          "from": "approved",
          "to": "screening",
          "name": "decide again"
        },
        {
          "from": "approved",
          "to": "completed",
          "name": "complete",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "actual"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Outcome"
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: growth\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Need\n\n<!-- What the business is going to do, when, and what it will want of the services. -->\n\n## Decision\n\n<!-- What was decided, by whom, and the reason; needed before it is approved or rejected. -->\n\n## Outcome\n\n<!-- What came in place of the forecast, and what that teaches; needed before it is completed. -->\n",
    "readme": "# Demand management\n\n**Know what will be wanted before it is missed.** Capacity takes months to get, and so does money. Both need a figure for a month that has not come yet, and somebody who\nhas decided that it will be met.\n\nITIL: demand management, business analysis · ISO/IEC 20000-1:2018 8.4.2 · FitSM PR1.2, PR5.1\n\n## When to use it\n\nWhen the business plans something that changes how much services are used: a new product, a campaign, a law, a merger, an end. A proposal for a new service has its own place\n(`proposal` in the service); where it rests on figures, they stand here. Not for a request of one person: that is a request.\n\n## Who does what\n\n- **The customer** says what is planned and what it is worth.\n- **The owner** turns that into figures by month and finds out what they take: people, technology, money.\n- **Those concerned** weigh value, risk and size while it is screened (`assessments`).\n- **The process owner** approves, by review of the pull request. From then on forecast and cost are frozen.\n\n## How it runs here\n\n1. *Draft*, *submitted*: who wants it, `unit`, `forecast` and `benefit` are there.\n2. *Screening*: `assessments`, `resources` and `cost`. `decide-by` is a duty: nobody waits for an answer without a day.\n3. *Approved* or *rejected*, with the reason under \"Decision\". Of approved ones capacity plans take the forecast\n   (`demands: [{demand: DEM-0001, each: 0.0004}]`): what one unit takes of the resource, on top of the trend. Budgets name it in `pays-for`.\n4. `actual`: what it came to. `review-by` asks for the comparison.\n5. *Completed* with an outcome. A forecast that was wrong is no shame; one that is never compared is.\n\nA value of the forecast is a level, not a growth: 12,000 meters in December, and it holds until the next month that is named.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `demands-open` | demands that are submitted or screened |\n| `demand-decision-time` | from submission to the decision, median in days |\n| `demand-forecast-error` | difference of actual and forecast, of the forecast; mean over all months that have both |\n\n## Example\n\n```sh\ngitsm new demand --title \"Smart meters\" --set unit=meters --set 'services=[SVC-data-platform]' \\\n  --set 'forecast=[{month: 2026-12, value: 12000}, {month: 2027-12, value: 40000}]'\ngitsm explain DEM-0001\n```\n"
  },
  "freeze": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:freeze",
      "title": "Freeze",
      "description": "A stretch of time in which no change may be scheduled or carried out, save by override.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "window"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example FRZ-year-end. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "window": {
          "description": "When the freeze holds.",
          "$ref": "gitsm:common#/$defs/window"
        },
        "services": {
          "description": "Services it protects: \"all\", or a list. Left out: all.",
          "type": [
            "string",
            "array"
          ],
          "pattern": "^all$",
          "minItems": 1,
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "frozen by"
            }
          }
        },
        "reason": {
          "description": "Why changes have to wait.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person to ask about it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "freeze",
      "prefix": "FRZ",
      "ids": "name",
      "folder": "freezes",
      "title": "Freeze",
      "plural": "Freezes",
      "rules": true,
      "initial": [
        "active"
      ],
      "statuses": {
        "active": {
          "description": "In force during its window; changes wait or are overridden by the emergency board.",
          "fields": [
            "window",
            "reason"
          ]
        },
        "cancelled": {
          "description": "Called off; it stops nothing.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "active",
          "to": "cancelled",
          "name": "call off"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nwindow: {start: 2000-01-01T00:00:00Z, end: 2000-01-02T00:00:00Z}\nservices: all\nreason: {{title}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n<!-- What the freeze protects, and who may be asked for an exception. The window above is a placeholder in the past: set start and end. -->\n",
    "readme": "# Freezes\n\n**Times at which stability matters more than progress.** During a freeze no change may be scheduled or carried out on the services it\nprotects: at the year end, while bills go out, during a flood alert.\n\nITIL: change enablement, change schedule · ISO/IEC 20000-1:2018 8.5.1 · FitSM PR12.6\n\n## When to use it\n\nFor a stretch of time known in advance, with a reason everybody can follow. As short as the reason allows: changes that pile up behind\na freeze are a risk of their own.\n\n## Who does what\n\n- **The owner** asks for it, gives the reason, and answers questions.\n- **Requesters** plan around it.\n- **The emergency board** may allow an exception: the change states why in `freeze-override`, and one of the board approves.\n\n## How it runs here\n\nA change whose window touches the freeze, and whose services (or the services of its configuration items) are protected, cannot move to\n*scheduled* or *implement*. The start of the window belongs to the freeze, its end does not. A freeze that is called off stops nothing.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| exceptions | changes with `freeze-override`, for each freeze |\n| incidents inside and outside | incidents per day on the protected services |\n\n## Example\n\n```sh\ngitsm new freeze --title \"Easter\" --set services=all \\\n  --set 'window={start: 2027-03-25T17:00:00Z, end: 2027-03-30T06:00:00Z}'\n```\n"
  },
  "group": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:group",
      "title": "Group",
      "description": "People who do one kind of work together, and the role they may fill in approvals.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "members"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example GRP-service-desk. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "members": {
          "description": "The people of the group, by GitHub login.",
          "type": "array",
          "maxItems": 1000,
          "items": {
            "$ref": "gitsm:common#/$defs/member"
          }
        },
        "description": {
          "description": "What the group is responsible for.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "lead": {
          "description": "Login of the person who leads the group and is asked first when work is stuck.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "escalation": {
          "description": "Whom to tell after the lead, in this order: logins, or groups, whose lead is meant (hierarchical escalation, FitSM PR9.3).",
          "type": "array",
          "maxItems": 10,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "maxLength": 100,
            "pattern": "^(?:GRP-[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*|[A-Za-z0-9][A-Za-z0-9_-]*)$",
            "examples": [
              "GRP-process-owners"
            ]
          },
          "examples": [
            [
              "ravi",
              "GRP-process-owners"
            ]
          ]
        },
        "parent": {
          "description": "Group that this group belongs to.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "has sub-group"
          }
        },
        "calendar": {
          "description": "When the group works.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "calendar"
            ],
            "inverse": "working hours of"
          }
        },
        "contact": {
          "description": "How to reach the group outside GitHub: a telephone number or a mailbox.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "group",
      "prefix": "GRP",
      "ids": "name",
      "folder": "groups",
      "title": "Group",
      "plural": "Groups",
      "rules": true,
      "initial": [
        "active"
      ],
      "statuses": {
        "active": {
          "description": "At work; members count as approvers of the roles the group fills."
        },
        "retired": {
          "description": "Dissolved; kept because older records name it.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "active",
          "to": "retired",
          "name": "retire"
        },
        {
          "from": "retired",
          "to": "active",
          "name": "reinstate"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nmembers: [{{by}}]\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Remit\n\n<!-- What the group looks after, and what it does not. -->\n\n## How to reach it\n\n<!-- Mailbox, telephone, duty rota. -->\n",
    "readme": "# Groups and roles\n\n**Who does the work, and who may say yes.** A group is a set of people with one remit: a support team, a board, a circle of approvers.\nThe settings bind roles such as `change-authority` to groups; approvals are asked of roles.\n\nITIL: service desk, workforce and talent management · ISO/IEC 20000-1:2018 5.3, 7.2 · FitSM GR1.1, PR9.3\n\n## When to use it\n\nFor every team that takes work, and for every board that approves. Not for distribution lists.\n\n## Who does what\n\n- **The lead** is asked first when work is stuck, and keeps the list of members true.\n- **Members** take the work of the group, and approve what the role of the group lets them approve.\n- **The process owner** decides which group fills which role.\n\n## How it runs here\n\nMembers are GitHub logins, compared without case. Because a login can change hands, a member may be written with the numeric ID as well:\n`{login: bob, id: 12}`; a different ID then does not count. Who approves is read from the base branch: nobody joins a board and approves as its\nmember in the same pull request. Nobody approves work they asked for, carried out or wrote.\n\nWhen a target is about to be missed, the `lead` of the group that works on the record is told, and after that whoever stands in `escalation`: people, and\ngroups, whose lead and own path are meant. An agreement says at which thresholds. A path that leads to nobody, or in a circle, is a finding.\n\n```yaml\nlead: carol\nescalation: [nia, GRP-process-owners]\n```\n\nPeople who leave are removed, groups that are dissolved are retired and not deleted: old records still name them.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| work on hand | open incidents and changes by group |\n| hand-overs | records that changed their group more than twice |\n| boards that can decide | roles with more members than the approvals they have to give |\n\n## Example\n\n```sh\ngitsm new group --title \"Database team\" --set 'members=[bob, erin]'\ngitsm list --kind group\n```\n"
  },
  "improvement": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:improvement",
      "title": "Improvement",
      "description": "Something that is to become better by a measurable amount: one line of the improvement register.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example IMP-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What will be better, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "owner": {
          "description": "Login of the person who answers for the result.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that does the work.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "improves by"
          }
        },
        "from": {
          "description": "Records that gave rise to it: a problem, an incident or its review, a change, a report, a complaint of a customer, an exercise.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [],
              "inverse": "led to improvement"
            }
          }
        },
        "services": {
          "description": "Services that become better by it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "improved by"
            }
          }
        },
        "process": {
          "description": "Kind of record whose process becomes better: incident, change, supplier.",
          "type": "string",
          "maxLength": 40,
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "examples": [
            "change"
          ]
        },
        "objectives": {
          "description": "Objectives of the business that it serves.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "objective"
              ],
              "inverse": "served by improvement"
            }
          }
        },
        "priority": {
          "description": "P1 (first) to P5 (some day).",
          "$ref": "gitsm:common#/$defs/priority"
        },
        "effort": {
          "description": "Rough size: S days, M weeks, L months, XL a project.",
          "type": "string",
          "enum": [
            "S",
            "M",
            "L",
            "XL"
          ]
        },
        "cost": {
          "description": "What it is expected to cost.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "measure": {
          "description": "What tells whether it helped: the ID of a measure (`gitsm measures`), or a figure of your own in words.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "reopen-rate",
            "minutes until the cause is found, in the exercise of the quarter"
          ]
        },
        "unit": {
          "description": "Unit of baseline, target and measured. Left out where measure names one of gitsm's, whose unit it then is; shares are 0 to 1.",
          "type": "string",
          "minLength": 1,
          "maxLength": 40,
          "examples": [
            "minutes"
          ]
        },
        "baseline": {
          "description": "The figure before.",
          "type": "number"
        },
        "target": {
          "description": "The figure it is to reach.",
          "type": "number"
        },
        "measured": {
          "description": "The figure afterwards.",
          "type": "number"
        },
        "measured-on": {
          "description": "Day on which it was measured.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "target-date": {
          "description": "Day by which it is to be carried out.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "carry out the improvement",
            "statuses": [
              "approved",
              "in-progress"
            ],
            "ahead": [
              30
            ]
          }
        },
        "review-by": {
          "description": "Day by which it is to be measured whether it helped.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "measure whether the improvement helped",
            "statuses": [
              "review"
            ],
            "ahead": [
              14
            ]
          }
        },
        "changes": {
          "description": "Changes by which it is carried out.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "change"
              ],
              "inverse": "carries out improvement"
            }
          }
        },
        "results": {
          "description": "Other records that came out of it: an article, an offering, a change model, a release, a plan.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [],
              "inverse": "result of improvement"
            }
          }
        },
        "hold-reason": {
          "description": "What it waits for while it is on hold.",
          "type": "string",
          "enum": [
            "awaiting-budget",
            "awaiting-people",
            "awaiting-supplier",
            "awaiting-change",
            "awaiting-decision"
          ]
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "improvement",
      "prefix": "IMP",
      "ids": "number",
      "folder": "improvements",
      "title": "Improvement",
      "plural": "Improvements",
      "rules": false,
      "initial": [
        "new"
      ],
      "statuses": {
        "new": {
          "description": "An idea or a finding, written down; nobody has said yes or no."
        },
        "accepted": {
          "description": "Worth doing some day; has an owner.",
          "fields": [
            "owner"
          ]
        },
        "assess": {
          "description": "Effort and benefit are being weighed, and today's figure is being measured.",
          "fields": [
            "owner"
          ]
        },
        "approved": {
          "description": "Decided, with what is measured, where it stands and where it should be.",
          "fields": [
            "owner",
            "measure",
            "baseline",
            "target"
          ],
          "frozen": {
            "fields": [
              "measure",
              "baseline",
              "target"
            ],
            "approvals": {
              "from": "assess",
              "to": "approved"
            }
          }
        },
        "in-progress": {
          "description": "Being carried out.",
          "fields": [
            "owner",
            "measure",
            "baseline",
            "target"
          ],
          "frozen": {
            "fields": [
              "measure",
              "baseline",
              "target"
            ],
            "approvals": {
              "from": "assess",
              "to": "approved"
            }
          }
        },
        "review": {
          "description": "Carried out; whether it helped is being measured.",
          "fields": [
            "owner",
            "measure",
            "baseline",
            "target",
            "review-by"
          ],
          "frozen": {
            "fields": [
              "measure",
              "baseline",
              "target"
            ],
            "approvals": {
              "from": "assess",
              "to": "approved"
            }
          }
        },
        "closed": {
          "description": "Measured, whether the target was reached or not.",
          "final": true,
          "fields": [
            "owner",
            "measure",
            "baseline",
            "target",
            "measured"
          ],
          "sections": [
            "Outcome"
          ]
        },
        "on-hold": {
          "description": "Waits for money, people or another piece of work.",
          "fields": [
            "owner"
          ],
          "reason": "hold-reason"
        },
        "cancelled": {
          "description": "Not worth it, or done by something else.",
          "final": true,
          "sections": [
            "Outcome"
          ]
        }
      },
      "transitions": [
        {
          "from": "new",
          "to": "accepted",
          "name": "accept"
        },
        {
          "from": "accepted",
          "to": "assess",
          "name": "weigh"
        },
        {
          "from": "assess",
          "to": "approved",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "measure",
                  "baseline",
                  "target",
                  "target-date"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Plan"
                ]
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner",
                    "count": 1
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "approved",
          "to": "in-progress",
          "name": "start"
        },
        {
          "from": [
            "approved",
            "in-progress"
          ],
          "to": "assess",
          "name": "weigh again"
        },
        {
          "from": "in-progress",
          "to": "review",
          "name": "finish",
          "guards": [
            {
              "tasks-done": {
                "section": "Plan"
              }
            },
            {
              "fields-present": {
                "fields": [
                  "review-by"
                ]
              }
            }
          ]
        },
        {
          "from": "review",
          "to": "in-progress",
          "name": "do more"
        },
        {
          "from": "review",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "measured",
                  "measured-on"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Outcome"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "changes",
                "statuses": [
                  "closed",
                  "cancelled"
                ]
              }
            }
          ]
        },
        {
          "from": [
            "accepted",
            "assess",
            "approved",
            "in-progress"
          ],
          "to": "on-hold",
          "name": "put on hold",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "hold-reason"
                ]
              }
            }
          ]
        },
        {
          "from": "on-hold",
          "to": "assess",
          "name": "resume"
        },
        {
          "from": [
            "new",
            "accepted",
            "assess",
            "approved",
            "in-progress",
            "on-hold"
          ],
          "to": "cancelled",
          "name": "cancel",
          "guards": [
            {
              "sections-present": {
                "sections": [
                  "Outcome"
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Reason\n\n<!-- What is not good enough today, and what the record in \"from\" has shown of it. -->\n\n## Benefit\n\n<!-- What is better afterwards, for whom; what it costs in money and days. -->\n\n## Plan\n\n<!-- The steps as a task list. All are ticked before it goes to review. -->\n\n## Outcome\n\n<!-- What was measured, on which records, and what that means; also where it did not work. -->\n",
    "readme": "# Continual improvement\n\n**Make services and the way they are run better on purpose, and know that they are.** One register holds every idea and every finding,\nwhatever it came from; each line ends with a figure and not with a feeling.\n\nITIL: continual improvement · ISO/IEC 20000-1:2018 10.1 and 10.2 · FitSM GR7.1 to GR7.3\n\n## When to use it\n\n- A review (of a major incident, a change, a release, a supplier) has shown something that a single fix does not cure.\n- A report shows a figure that is not what it should be, an audit a nonconformity, a customer complains for the second time.\n- Somebody has an idea. Ideas are welcome as *new*, two sentences are enough.\n\nNot for removing one fault: that is a problem and its change. An improvement changes how often such faults come, or how long they last.\n\n## Who does what\n\n- **Anybody** writes it down and says in `from` what it came from.\n- **The owner** answers for the result, measures before and after, and says so when it did not help.\n- **A process owner** approves by reviewing the pull request that moves it to *approved*. What was approved is what is measured: measure,\n  baseline and target may later be changed only with such an approval. Nobody moves the posts.\n\n## How it runs here\n\n1. Write it down: reason, and the records in `from`.\n2. *Accepted*: it has an owner. *Assess*: weigh effort and benefit; measure today's figure.\n3. *Approved* asks for `measure`, `baseline`, `target`, `target-date`, a plan, and the approval of a process owner.\n4. *In progress*: the plan is a task list; changes it needs are named in `changes`. *Review* asks for every task ticked, and a day by which\n   the figure is to be measured: long enough after the work for it to show.\n5. *Closed* only with `measured` and `measured-on`, and the changes closed. A missed target is an outcome too; write down what was learned.\n6. *On hold* says what it waits for, and comes back through *assess*: the world may have moved.\n\n`measure` is the ID of a measure of gitsm, where there is one: then everybody can check the figures with `gitsm measures`. Anything else is a\nfigure in words, with its `unit`.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `improvements-open` | approved and not yet closed |\n| `improvement-success` | closed ones that reached their target, of all closed |\n| `improvement-lead-time` | from the first entry to *closed* |\n| `duties-overdue` | among them improvements past their day |\n\n## Example\n\n```sh\ngitsm new improvement --title \"Fewer changes that cause incidents\" \\\n  --set measure=change-success-rate --set baseline=0.76 --set target=0.9 --set target-date=2027-03-31\ngitsm measures change-success-rate --by quarter\ngitsm set IMP-0042 from='[CHG-0010, PRB-0002]'\ngitsm explain IMP-0042\n```\n"
  },
  "incident": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:incident",
      "title": "Incident",
      "description": "An unplanned interruption of a service or a loss of its quality.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline",
        "impact",
        "urgency"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example INC-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "impact": {
          "description": "How much of the organisation is affected: high many users or a critical service, medium a group, low one person.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "urgency": {
          "description": "How soon it hurts: high now, medium today, low it can wait.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "priority": {
          "description": "Follows from impact and urgency by the matrix of the lifecycle; may be left out, but must agree when written.",
          "$ref": "gitsm:common#/$defs/priority"
        },
        "service": {
          "description": "Service that is affected.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "has incident"
          }
        },
        "cis": {
          "description": "Configuration items that are affected or at fault.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "has incident"
            }
          }
        },
        "reporter": {
          "description": "Login of the person who reported it, or for whom it was reported.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that works on it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "works on"
          }
        },
        "assignee": {
          "description": "Login of the person who works on it and is asked about it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "channel": {
          "description": "How it came in.",
          "type": "string",
          "enum": [
            "portal",
            "phone",
            "e-mail",
            "chat",
            "in-person",
            "monitoring"
          ]
        },
        "category": {
          "description": "What sort of failure it is, for trends.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "application",
            "network",
            "hardware",
            "access"
          ]
        },
        "hold-reason": {
          "description": "What the incident waits for while it is on hold.",
          "type": "string",
          "enum": [
            "awaiting-caller",
            "awaiting-change",
            "awaiting-problem",
            "awaiting-vendor",
            "awaiting-evidence"
          ]
        },
        "major": {
          "description": "True where it was handled as a major incident: own coordinator, own communication, a review afterwards (FitSM PR9.6).",
          "type": "boolean"
        },
        "cause": {
          "description": "What made it happen, as far as known.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "resolution-code": {
          "description": "How it ended. known-error asks for the article that told how.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "fixed",
            "workaround",
            "known-error",
            "no-fault-found",
            "duplicate",
            "third-party",
            "self-healed"
          ]
        },
        "caused-by": {
          "description": "Change that caused it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "change"
            ],
            "inverse": "caused incident"
          }
        },
        "fixed-by": {
          "description": "Change that removes its cause.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "change"
            ],
            "inverse": "fixes incident"
          }
        },
        "problem": {
          "description": "Problem whose cause it has, or is thought to have.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "problem"
            ],
            "inverse": "has incident"
          }
        },
        "articles": {
          "description": "Articles by which it was solved; how often an article helps is counted here.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "article"
              ],
              "inverse": "used by"
            }
          }
        },
        "parent": {
          "description": "Incident that this one is a part or a repetition of.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "incident"
            ],
            "inverse": "has child incident"
          }
        },
        "related": {
          "description": "Other records to read along with it, of any kind.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [],
              "inverse": "related to incident"
            }
          }
        },
        "outage": {
          "description": "When users were without the service, or had less of it: one stretch or a list of them. Availability is measured on it.",
          "$ref": "gitsm:common#/$defs/outages",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "interrupted by",
            "within": "services"
          },
          "examples": [
            {
              "start": "2026-02-10T08:55:00Z",
              "end": "2026-02-10T15:09:00Z",
              "type": "unplanned"
            }
          ]
        },
        "updates": {
          "description": "When the reporter was told how things stand; each begins a new cycle of the update clock. Only ever added to.",
          "$ref": "gitsm:common#/$defs/updates"
        },
        "alert": {
          "description": "Key of the alert that opened it: as long as it is open, the same alert opens no second one (`gitsm alert`).",
          "type": "string",
          "minLength": 1,
          "maxLength": 200,
          "pattern": "^[^\\u0000-\\u001f\\u007f]+$",
          "examples": [
            "pay-db-1/connections"
          ]
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "incident",
      "prefix": "INC",
      "ids": "number",
      "folder": "incidents",
      "title": "Incident",
      "plural": "Incidents",
      "rules": false,
      "matrix": {
        "field": "priority",
        "rows": "impact",
        "columns": "urgency",
        "table": {
          "high": {
            "high": "P1",
            "medium": "P2",
            "low": "P3"
          },
          "medium": {
            "high": "P2",
            "medium": "P3",
            "low": "P4"
          },
          "low": {
            "high": "P3",
            "medium": "P4",
            "low": "P5"
          }
        }
      },
      "clocks": [
        {
          "metric": "response",
          "runs": [
            "new"
          ]
        },
        {
          "metric": "update",
          "runs": [
            "new",
            "in-progress"
          ],
          "pauses": [
            "on-hold"
          ],
          "reopen": "restart",
          "restarts": "updates"
        },
        {
          "metric": "resolution",
          "runs": [
            "new",
            "in-progress"
          ],
          "pauses": [
            "on-hold"
          ]
        }
      ],
      "initial": [
        "new"
      ],
      "statuses": {
        "new": {
          "description": "Recorded and classified; nobody works on it yet."
        },
        "in-progress": {
          "description": "Somebody works on it.",
          "fields": [
            "assignee"
          ]
        },
        "on-hold": {
          "description": "Waiting for the caller, a supplier, a change or a problem; the resolution clock is paused.",
          "fields": [
            "assignee"
          ],
          "reason": "hold-reason"
        },
        "resolved": {
          "description": "Service is restored; the reporter may still object.",
          "after": {
            "days": 5,
            "to": "closed"
          },
          "fields": [
            "assignee"
          ],
          "sections": [
            "Resolution"
          ]
        },
        "closed": {
          "description": "Done, and agreed to be done.",
          "final": true,
          "fields": [
            "assignee"
          ],
          "sections": [
            "Resolution"
          ]
        },
        "cancelled": {
          "description": "A duplicate, a mistake, or withdrawn by the reporter.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "new",
          "to": "in-progress",
          "name": "start work"
        },
        {
          "from": "new",
          "to": "on-hold",
          "name": "put on hold"
        },
        {
          "from": "new",
          "to": "resolved",
          "name": "resolve at first contact",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "articles"
                ]
              },
              "when": {
                "resolution-code": "known-error"
              }
            }
          ]
        },
        {
          "from": "in-progress",
          "to": "on-hold",
          "name": "put on hold"
        },
        {
          "from": "on-hold",
          "to": "in-progress",
          "name": "resume"
        },
        {
          "from": [
            "in-progress",
            "on-hold"
          ],
          "to": "resolved",
          "name": "resolve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "articles"
                ]
              },
              "when": {
                "resolution-code": "known-error"
              }
            }
          ]
        },
        {
          "from": "resolved",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "linked-by": {
                "kinds": [
                  "incident"
                ],
                "field": "parent",
                "statuses": [
                  "resolved",
                  "closed",
                  "cancelled"
                ]
              }
            },
            {
              "fields-present": {
                "fields": [
                  "articles"
                ]
              },
              "when": {
                "resolution-code": "known-error"
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Major incident review"
                ]
              },
              "when": {
                "major": true
              }
            },
            {
              "tasks-done": {
                "optional": true
              }
            }
          ]
        },
        {
          "from": "resolved",
          "to": "in-progress",
          "name": "reopen"
        },
        {
          "from": [
            "new",
            "in-progress",
            "on-hold"
          ],
          "to": "cancelled",
          "name": "cancel"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nimpact: medium\nurgency: medium\nreporter: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Description\n\n<!-- What does not work, since when, for whom; the exact message, if there is one. -->\n\n## Resolution\n\n<!-- What restored the service, and what made it fail. -->\n",
    "readme": "# Incident management\n\n**Restore normal service as fast as possible, and keep the harm to the business small.** An incident is an unplanned interruption of a\nservice, or a loss of its quality. Finding out why it happened is another process, problem management; here the service comes first.\n\nITIL: incident management · ISO/IEC 20000-1:2018 8.6.1 · FitSM PR9.1 to PR9.6\n\n## When to use it\n\nFor everything that worked and no longer does: a screen that stays empty, a line that drops, a job that did not run. Not for wishes\n(\"I need a second monitor\" is a request), and not for planned work (that is a change). Several reports of one failure are one incident\nwith children that name it as their `parent`.\n\n## Who does what\n\n- **Whoever notices** reports it: on the portal, by telephone, or through monitoring. One person is the `reporter` and is kept informed.\n- **The service desk** records and classifies it, solves what it can at first contact, and passes the rest to a group.\n- **The assignee** works on it, keeps the record true, and says what it waits for when it is on hold.\n- **The lead of the group** is told when a target is about to be missed; after the lead, whoever stands on the group's escalation path (hierarchical escalation).\n- **The reporter** confirms that it works again, or reopens it.\n\n## How it runs here\n\n1. Record it with `impact` (how much is affected) and `urgency` (how soon it hurts). The priority follows from the matrix; nobody bargains. An alert of a monitoring system opens one by itself: `gitsm alert`.\n2. The routing of the settings gives it a `group` where you name none; then it needs an `assignee`. The first move out of *new* stops the response clock.\n3. When it gets worse, or less bad, change impact or urgency with `gitsm set`: the timeline tells it, and the time before keeps its target.\n4. While it waits for somebody else, put it on hold with a reason. The resolution clock pauses; it is no place to park work.\n5. Tell the reporter how things stand, and note it with `gitsm update`: the update clock begins anew.\n6. Write down what restored the service under \"Resolution\", then resolve it. If it comes back, reopen the same record.\n7. If users were without the service, say from when to when in `outage`. Availability is made of that, and of nothing else.\n8. If a change brought it about, name it in `caused-by`. That figure decides how much the change process is trusted.\n9. Five days after *resolved*, `gitsm advance` closes it, unless something is open: a child, a task in the text, the review of a major incident.\n\nIf the same has happened before, look for the article. With `resolution-code: known-error` the article stands in `articles`, and the problem it\ncomes from in `problem`: so the cause is weighed by what it costs. What nobody has linked yet, `gitsm trends` finds.\n\nWhat clocks are counted from stands in the record: `reason` says why it waits, and an agreement may pause for some reasons and run on for others; `changed`\nsays what a field was before; `updates` begin a new cycle of the update clock. An entry that repeats the status is no move.\n\n```yaml\nupdates:\n  - {at: 2026-11-21T10:30:00Z, by: erin, note: \"Cards fail, direct debits do not\"}\ntimeline:\n  - {at: 2026-11-21T09:40:00Z, status: new, by: dave}\n  - {at: 2026-11-21T09:50:00Z, status: on-hold, by: erin, reason: awaiting-vendor}\n  - {at: 2026-11-21T10:20:00Z, status: on-hold, by: erin, changed: {urgency: {from: medium, to: high}}}\n```\n\nA **major incident** (`major: true`) is a P1 on a critical service, or one that more than a hundred customers notice. It has one coordinator,\nan update at least every half hour, and a review within five working days: its section \"Major incident review\" tells what happened when, what\nhelped, what did not, and names the problem and the improvements that follow. Without it the incident is not closed.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `sla-attainment` | clocks that met their target, of all clocks that ended |\n| `mean-time-to-respond` | from the first entry of the timeline to the first move out of *new* |\n| `mean-time-to-resolve` | from the first entry of the timeline to *resolved*; `--where priority=P1` for one priority |\n| `first-contact-resolution` | resolved without being passed on, of all resolved |\n| `reopen-rate` | incidents resolved more than once, of all resolved |\n| `incidents-open`, `incident-age`, `incident-backlog-growth` | backlog |\n| `incidents-caused-by-change` | incidents with `caused-by` |\n| `major-incidents`, `major-time-to-restore`, `major-review-on-time` | major incidents |\n\n`gitsm measures` prints them.\n\n## Example\n\n```sh\ngitsm new incident --title \"Card payments time out\" \\\n  --set impact=high --set urgency=medium --set service=SVC-payments\ngitsm move INC-0042 in-progress --note \"Connection pool is exhausted\"\ngitsm set INC-0042 urgency=high --note \"Telephone payments fail too\"\ngitsm update INC-0042 --note \"Cards fail, direct debits do not; next news in half an hour\"\ngitsm move INC-0042 on-hold --reason awaiting-vendor\ngitsm sla\n```\n"
  },
  "licence": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:licence",
      "title": "Licence",
      "description": "The right to use a piece of software, as often as was bought: what it covers, who has it, when it ends.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example LIC-pipedraw. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "product": {
          "description": "Name of the software, as installations name it. Licences of one product are counted together. Left out: the title.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "manufacturer": {
          "description": "Who made the software.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "version": {
          "description": "Version that it covers; left out, any.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "category": {
          "description": "What sort of software it is.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "office",
            "design",
            "database",
            "monitoring"
          ]
        },
        "metric": {
          "description": "What takes a seat. installation: each device it is installed on; user: each person, however many devices; core: each processor core; unlimited: nothing (site licence, open source). Left out: installation.",
          "type": "string",
          "enum": [
            "installation",
            "user",
            "core",
            "unlimited"
          ],
          "default": "installation"
        },
        "term": {
          "description": "How long the right lasts.",
          "type": "string",
          "enum": [
            "perpetual",
            "subscription",
            "trial",
            "open-source"
          ]
        },
        "seats": {
          "description": "How often it may be used. Only an unlimited licence goes without.",
          "type": "integer",
          "minimum": 0,
          "maximum": 10000000
        },
        "min-seats": {
          "description": "Seats that should stay free; with fewer it is time to order.",
          "type": "integer",
          "minimum": 0,
          "maximum": 10000000
        },
        "key-hash": {
          "description": "SHA-256 of the product key, to compare a key with. The key itself is a secret and belongs in a vault; a repository never forgets.",
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$"
        },
        "key-location": {
          "description": "Where the key is kept: the name of its entry in the vault.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person who answers for it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that looks after it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "looks after licence"
          }
        },
        "company": {
          "description": "Company or department that paid for it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "licensed-to": {
          "description": "In whose name it was registered with the maker.",
          "type": "object",
          "required": [
            "name"
          ],
          "additionalProperties": false,
          "properties": {
            "name": {
              "description": "Name of the person or organisation.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "email": {
              "description": "E-mail address it was registered with.",
              "$ref": "gitsm:common#/$defs/text"
            }
          }
        },
        "users": {
          "description": "People who were given a seat; each once.",
          "type": "array",
          "maxItems": 10000,
          "items": {
            "description": "A login, or a login and the day from which the person has the seat.",
            "type": [
              "string",
              "object"
            ],
            "maxLength": 100,
            "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$",
            "required": [
              "login"
            ],
            "additionalProperties": false,
            "properties": {
              "login": {
                "description": "Login of the person.",
                "$ref": "gitsm:common#/$defs/login"
              },
              "since": {
                "description": "First day.",
                "$ref": "gitsm:common#/$defs/date"
              }
            }
          },
          "examples": [
            [
              "anna",
              {
                "login": "bob",
                "since": "2026-03-02"
              }
            ]
          ]
        },
        "reassignable": {
          "description": "Whether a seat that was given up may be given to somebody else. Left out: yes.",
          "type": "boolean",
          "default": true
        },
        "maintained": {
          "description": "Whether new versions and support are paid for.",
          "type": "boolean"
        },
        "supplier": {
          "description": "Supplier it was bought from.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "supplied licence"
          }
        },
        "service": {
          "description": "Service that it is needed for.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "needs licence"
          }
        },
        "order": {
          "description": "Number of the order, as the supplier gives it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "purchase-order": {
          "description": "Number of our purchase order.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "purchased": {
          "description": "Day on which it was bought.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "cost": {
          "description": "What was paid for all seats: once, or for each term of a subscription.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "expires": {
          "description": "Last day on which it may be used, or by which its maintenance is renewed.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "renew the licence, or end its use",
            "statuses": [
              "active"
            ],
            "done": "renewal",
            "ahead": [
              90,
              60,
              30
            ]
          }
        },
        "terminates": {
          "description": "Day on which it ends for good, whether renewed or not: the maker or we have given notice.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "take the software off everything it is installed on",
            "statuses": [
              "active",
              "expired"
            ],
            "ahead": [
              90,
              60,
              30
            ]
          }
        },
        "renewal": {
          "description": "What was decided about the end of this term; removed again once it is renewed.",
          "type": "string",
          "enum": [
            "renew",
            "replace",
            "end"
          ]
        },
        "renews": {
          "description": "Licence whose place it takes.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "licence"
            ],
            "inverse": "renewed by"
          }
        },
        "reconciled": {
          "description": "Day on which seats and installations were last compared with what is really there.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "reconcile-by": {
          "description": "Day by which that is to be done again.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "compare seats and installations with what is really there",
            "statuses": [
              "active"
            ],
            "ahead": [
              30
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      },
      "if": {
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "const": "active"
          },
          "metric": {
            "not": {
              "const": "unlimited"
            }
          }
        }
      },
      "then": {
        "required": [
          "seats"
        ]
      }
    },
    "lifecycle": {
      "kind": "licence",
      "prefix": "LIC",
      "ids": "name",
      "folder": "licences",
      "title": "Licence",
      "plural": "Licences",
      "rules": false,
      "initial": [
        "ordered",
        "active",
        "expired"
      ],
      "statuses": {
        "ordered": {
          "description": "Ordered; it may not be used yet."
        },
        "active": {
          "description": "Paid for and valid; its seats may be used.",
          "fields": [
            "owner"
          ]
        },
        "expired": {
          "description": "Its term is over. Nothing may run on it until it is renewed."
        },
        "retired": {
          "description": "Given up; nobody uses it any more.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "ordered",
          "to": "active",
          "name": "put in force",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner"
                ]
              }
            }
          ]
        },
        {
          "from": "ordered",
          "to": "retired",
          "name": "cancel the order"
        },
        {
          "from": "active",
          "to": "expired",
          "name": "let expire"
        },
        {
          "from": "expired",
          "to": "active",
          "name": "renew",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "expires"
                ]
              }
            }
          ]
        },
        {
          "from": [
            "active",
            "expired"
          ],
          "to": "retired",
          "name": "give up",
          "guards": [
            {
              "linked-by": {
                "kinds": [
                  "asset",
                  "ci"
                ],
                "field": "software",
                "statuses": [
                  "retired",
                  "disposed"
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nmetric: installation\nterm: subscription\nseats: 1\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n<!-- What the licence allows and forbids, who may have a seat, where the proof of purchase is kept. The key belongs in the vault. -->\n",
    "readme": "# Software licence management\n\n**Use what was paid for, and pay for what is used.** A licence record says how often a product may be used; assets and configuration items say where\nit is installed. Set against each other they give the position: what is over, what lies idle, what runs without any right.\n\nITIL: IT asset management · ISO/IEC 20000-1:2018 8.2.5 · FitSM PR11.2\n\n## When to use it\n\nFor all software that is not simply part of something else: bought, rented, on trial, or free under terms that somebody has read. Open-source\nsoftware gets an *unlimited* licence, so that an inventory that finds it finds a record as well.\n\n## Who does what\n\n- **The owner** answers for the position: orders seats in time, takes back idle ones, decides about the renewal.\n- **The service desk** gives seats (`users`) and takes them back when people leave.\n- **Whoever installs software** writes it down on the asset or configuration item, in `software`.\n\n## How it runs here\n\nThe seats of all *active* licences of one `product` are counted together. What takes a seat is the `metric`:\n\n| metric | a seat is taken by |\n| --- | --- |\n| installation | each asset or item it is installed on |\n| user | each person who was given one (`users`), on however many devices |\n| core | each processor core it runs on |\n| unlimited | nothing |\n\n`gitsm licences` prints for each product what is entitled, used, free, over and unauthorised, what the missing seats would cost and what the idle ones\ndid. *Over* is reported by the check `licence-over-used`; installations that nothing active covers, and people with the software but\nwithout a seat, by `licence-unauthorised`. Devices that are retired, disposed of or missing take no seat.\n\nThe product key is a secret: keep it in a vault and name its entry in `key-location`. `key-hash` is enough to tell whether a key is the right one. A\ntext that looks like a key is reported by `licence-key-exposed`, for a repository never forgets.\n\n`gitsm due` tells of `expires` 90, 60 and 30 days ahead. Write down the decision in `renewal`; on renewal set the new `expires` and remove it again.\nA licence is given up when it is on nothing any more.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `licence-compliance` | products used no more often than they may be, and nowhere without a right, of all products |\n| `licence-seats-over` | seats used beyond those that were bought |\n| `licence-seats-free` | seats bought and not used |\n| `licence-true-up-cost` | what the missing seats would cost at the price paid for the others |\n| `licences-expiring` | active licences that end within 90 days |\n\n## Example\n\n```sh\ngitsm new licence --title \"PipeDraw, 12 seats\" --set product=PipeDraw --set seats=12 --set expires=2027-02-28\ngitsm licences\ngitsm due --kind licence --within 90\n```\n"
  },
  "objective": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:objective",
      "title": "Objective",
      "description": "Something the business wants to reach, with figures that tell whether it did: what all services are there for.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example OBJ-fair-bills. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What is to be true, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "Why it matters, in a sentence.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person in IT who answers for what services contribute to it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "sponsor": {
          "description": "Who in the business answers for it: a person, or a board.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "Director of Customer Services"
          ]
        },
        "perspective": {
          "description": "From whose point of view it is an aim (balanced scorecard).",
          "type": "string",
          "enum": [
            "customers",
            "finance",
            "processes",
            "people"
          ]
        },
        "key-results": {
          "description": "Figures that tell whether it is reached.",
          "type": "array",
          "minItems": 1,
          "maxItems": 20,
          "items": {
            "description": "One figure.",
            "type": "object",
            "required": [
              "result",
              "target"
            ],
            "additionalProperties": false,
            "properties": {
              "result": {
                "description": "What is counted.",
                "$ref": "gitsm:common#/$defs/text",
                "examples": [
                  "Leakage in megalitres a day"
                ]
              },
              "unit": {
                "description": "Unit of the figures.",
                "type": "string",
                "minLength": 1,
                "maxLength": 40
              },
              "baseline": {
                "description": "Where it stood at the start.",
                "type": "number"
              },
              "target": {
                "description": "Where it is to be at the end.",
                "type": "number"
              },
              "current": {
                "description": "Where it stood when it was last looked at.",
                "type": "number"
              },
              "measured": {
                "description": "Day of that look.",
                "$ref": "gitsm:common#/$defs/date"
              }
            },
            "dependentRequired": {
              "current": [
                "measured"
              ]
            }
          }
        },
        "from": {
          "description": "First day it is pursued.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "until": {
          "description": "Day by which it is to be reached.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "say whether the objective is reached, and what follows",
            "statuses": [
              "active"
            ],
            "ahead": [
              90,
              30
            ]
          }
        },
        "review-by": {
          "description": "Day by which the figures are to be looked at again.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "look at the figures of the objective",
            "statuses": [
              "active"
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "objective",
      "prefix": "OBJ",
      "ids": "name",
      "folder": "objectives",
      "title": "Objective",
      "plural": "Objectives",
      "rules": false,
      "columns": [
        "perspective",
        "sponsor",
        "until",
        "owner"
      ],
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being worded; nobody is held to it yet."
        },
        "active": {
          "description": "Pursued; services are measured by what they contribute.",
          "fields": [
            "owner",
            "key-results",
            "review-by"
          ]
        },
        "achieved": {
          "description": "Reached, and shown by its figures.",
          "final": true,
          "fields": [
            "owner",
            "key-results"
          ],
          "sections": [
            "Outcome"
          ]
        },
        "dropped": {
          "description": "Given up, or replaced by another one.",
          "final": true,
          "sections": [
            "Outcome"
          ]
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "adopt",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "sponsor",
                  "key-results",
                  "review-by"
                ]
              }
            }
          ]
        },
        {
          "from": "active",
          "to": "draft",
          "name": "word again"
        },
        {
          "from": "active",
          "to": "achieved",
          "name": "reach",
          "guards": [
            {
              "sections-present": {
                "sections": [
                  "Outcome"
                ]
              }
            }
          ]
        },
        {
          "from": [
            "draft",
            "active"
          ],
          "to": "dropped",
          "name": "drop",
          "guards": [
            {
              "sections-present": {
                "sections": [
                  "Outcome"
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## What services contribute\n\n<!-- Which business processes pursue it, and what would be different if the services below them were better. -->\n\n## Outcome\n\n<!-- Whether it was reached, what that was worth, what follows; needed before it is achieved or dropped. -->\n",
    "readme": "# Strategy: objectives of the business\n\n**Why any of it is done.** A service that serves no aim of the business costs money and attention; an aim that no service serves is a wish. Between the two\nstand the business processes.\n\nITIL: strategy management, business alignment · ISO/IEC 20000-1:2018 4.1, 5.1, 6.2 · FitSM GR1.1, GR4.1\n\n## When to use it\n\nFor what the organisation wants to reach in a year or two and can put into figures: fewer leaks, right bills, answers at the first call. Five to ten are enough. Not\nfor aims of the IT department itself, which are improvements; save where the board has made one of them its own, such as resilience or cost.\n\n## Who does what\n\n- **The sponsor**, in the business, sets it and says whether it was reached.\n- **The owner**, in IT, knows which services contribute and what is missing.\n- **Owners of services and business processes** name what they serve, so that nobody has to ask.\n\n## How it runs here\n\n1. *Draft*: wording and figures are agreed with the sponsor.\n2. *Active*: business processes name it in `objectives`, services name the processes in `processes`. Nothing is written here: the chain is computed, both ways.\n   `gitsm trace OBJ-...` shows everything that it rests on, down to the configuration items; `gitsm trace CI-...` shows what a single item is good for.\n3. Note the figures (`current`, `measured`) at each review; `review-by` and `until` are duties.\n4. *Achieved* or *dropped* with an outcome in words.\n\n`gitsm check` reports an active objective that no service serves (`objective-without-service`), and a service that serves none (`service-without-objective`). The second is asked\nonly where there are active objectives.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `objectives-served` | active objectives that a service in use serves, of all active ones |\n| `services-aligned` | services live or being prepared that serve an active objective, of all of them |\n\n## Example\n\n```sh\ngitsm new objective --title \"Answer at the first call\" --set sponsor=\"Director of Customer Services\" \\\n  --set 'key-results=[{result: Calls answered without a second one, unit: percent, baseline: 71, target: 80}]'\ngitsm trace OBJ-answer-first-time\n```\n"
  },
  "offering": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:offering",
      "title": "Offering",
      "description": "Something people may ask for, and how such a request is handled: its form, its approval, its tasks, what it costs and how long it takes.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example OFR-laptop. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What is offered, in the words of those who ask for it.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "What one gets, in a sentence or two; the catalogue shows it.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "owner": {
          "description": "Login of the person who keeps the offering true.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "service": {
          "description": "Service that is asked for, or that what is asked for belongs to.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "has offering",
            "dependency": true
          }
        },
        "category": {
          "description": "Where it stands in the catalogue.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "hardware",
            "software",
            "access",
            "people",
            "information"
          ]
        },
        "group": {
          "description": "Group that fulfils such requests; a new request gets it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "fulfils"
          }
        },
        "groups": {
          "description": "Groups whose members may ask for it. Left out: everybody.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "group"
              ],
              "inverse": "may ask for"
            }
          }
        },
        "approval": {
          "description": "Who has to approve a request before work on it starts: none, or a list of which all are asked for. No entry says whose approval of their own request would count: nobody's does.",
          "type": [
            "string",
            "array"
          ],
          "pattern": "^none$",
          "minItems": 1,
          "maxItems": 10,
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "approves requests of",
            "within": "group"
          },
          "examples": [
            "none",
            [
              {
                "manager": true
              },
              {
                "group": "GRP-platform",
                "count": 1,
                "when": {
                  "rights": "administrator"
                }
              }
            ]
          ],
          "items": {
            "description": "One approval, or several from the same people.",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": false,
            "anyOf": [
              {
                "required": [
                  "role"
                ]
              },
              {
                "required": [
                  "group"
                ]
              },
              {
                "required": [
                  "people"
                ]
              },
              {
                "required": [
                  "manager"
                ]
              }
            ],
            "allOf": [
              {
                "not": {
                  "required": [
                    "role",
                    "group"
                  ]
                }
              },
              {
                "not": {
                  "required": [
                    "role",
                    "people"
                  ]
                }
              },
              {
                "not": {
                  "required": [
                    "role",
                    "manager"
                  ]
                }
              },
              {
                "not": {
                  "required": [
                    "group",
                    "people"
                  ]
                }
              },
              {
                "not": {
                  "required": [
                    "group",
                    "manager"
                  ]
                }
              },
              {
                "not": {
                  "required": [
                    "people",
                    "manager"
                  ]
                }
              }
            ],
            "properties": {
              "role": {
                "description": "Role of the settings whose members may approve.",
                "type": "string",
                "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
                "maxLength": 60,
                "examples": [
                  "process-owner"
                ]
              },
              "group": {
                "description": "Group whose members may approve.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "people": {
                "description": "Logins of the people who may approve.",
                "type": "array",
                "minItems": 1,
                "maxItems": 50,
                "uniqueItems": true,
                "items": {
                  "$ref": "gitsm:common#/$defs/login"
                }
              },
              "manager": {
                "description": "true: the lead of a group that the requester belongs to; where the requester leads it, whoever comes next on its escalation path.",
                "const": true
              },
              "count": {
                "description": "How many of them have to approve.",
                "type": "integer",
                "minimum": 1,
                "maximum": 20,
                "default": 1
              },
              "when": {
                "description": "Asked for only where these fields of the form have this value, or one of these; of a list of answers, one is enough.",
                "type": "object",
                "minProperties": 1,
                "maxProperties": 10,
                "propertyNames": {
                  "$ref": "#/$defs/name"
                },
                "additionalProperties": {
                  "type": [
                    "string",
                    "number",
                    "boolean",
                    "array"
                  ],
                  "maxLength": 200,
                  "minItems": 1,
                  "maxItems": 50,
                  "items": {
                    "type": [
                      "string",
                      "number",
                      "boolean"
                    ],
                    "maxLength": 200
                  }
                }
              }
            }
          }
        },
        "form": {
          "description": "What has to be known of a request: a JSON Schema, of which only what is listed here may be used.",
          "type": "object",
          "required": [
            "properties"
          ],
          "additionalProperties": false,
          "properties": {
            "type": {
              "description": "A form is a map of fields.",
              "const": "object"
            },
            "additionalProperties": {
              "description": "Other fields are refused in any case.",
              "const": false
            },
            "required": {
              "description": "Fields that have to be filled in.",
              "type": "array",
              "maxItems": 40,
              "uniqueItems": true,
              "items": {
                "$ref": "#/$defs/name"
              }
            },
            "properties": {
              "description": "The fields, in the order in which they are asked for.",
              "type": "object",
              "minProperties": 1,
              "maxProperties": 40,
              "propertyNames": {
                "$ref": "#/$defs/name"
              },
              "additionalProperties": {
                "$ref": "#/$defs/question"
              }
            }
          },
          "examples": [
            {
              "required": [
                "model"
              ],
              "properties": {
                "model": {
                  "title": "Model",
                  "type": "string",
                  "enum": [
                    "light",
                    "standard"
                  ]
                }
              }
            }
          ]
        },
        "tasks": {
          "description": "What has to be done, in this order. A new request gets them as a task list; none of them may be left out.",
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "does tasks of",
            "within": "group"
          },
          "items": {
            "description": "One task.",
            "type": "object",
            "required": [
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "title": {
                "description": "What is to be done, in one line; the request begins its task with these words.",
                "$ref": "gitsm:common#/$defs/title"
              },
              "group": {
                "description": "Group that does it, where that is not the one of the offering.",
                "$ref": "gitsm:common#/$defs/id"
              }
            }
          }
        },
        "priority": {
          "description": "Priority that a new request gets.",
          "$ref": "gitsm:common#/$defs/priority"
        },
        "target": {
          "description": "How long it takes from the moment work may start, in working time of the calendar; waiting for approval, the requester or a supplier is not counted.",
          "$ref": "gitsm:common#/$defs/duration"
        },
        "calendar": {
          "description": "Calendar on which the target is counted. Left out: around the clock.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "calendar"
            ],
            "inverse": "calendar of offering"
          }
        },
        "cost": {
          "description": "What one costs, once.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "monthly-cost": {
          "description": "What one costs each month from then on.",
          "$ref": "gitsm:common#/$defs/money"
        },
        "review-by": {
          "description": "Day by which somebody looks whether form, approval, tasks and cost still hold.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "review the offering",
            "statuses": [
              "published"
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      },
      "$defs": {
        "name": {
          "description": "Name of a field of the form.",
          "type": "string",
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "maxLength": 40
        },
        "choices": {
          "description": "The values to choose from.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "type": [
              "string",
              "number"
            ],
            "maxLength": 200
          }
        },
        "size": {
          "description": "A number of characters.",
          "type": "integer",
          "minimum": 0,
          "maximum": 2000
        },
        "count": {
          "description": "A number of entries.",
          "type": "integer",
          "minimum": 0,
          "maximum": 50
        },
        "question": {
          "description": "One field of the form.",
          "type": "object",
          "required": [
            "type"
          ],
          "additionalProperties": false,
          "properties": {
            "type": {
              "description": "string: text; number and integer; boolean: yes or no; array: several texts.",
              "type": "string",
              "enum": [
                "string",
                "number",
                "integer",
                "boolean",
                "array"
              ]
            },
            "title": {
              "description": "What the field is called on the form.",
              "$ref": "gitsm:common#/$defs/title"
            },
            "description": {
              "description": "What to write in it.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "enum": {
              "$ref": "#/$defs/choices"
            },
            "format": {
              "description": "date: a day, YYYY-MM-DD.",
              "const": "date"
            },
            "minimum": {
              "description": "Least number.",
              "type": "number"
            },
            "maximum": {
              "description": "Greatest number.",
              "type": "number"
            },
            "minLength": {
              "$ref": "#/$defs/size"
            },
            "maxLength": {
              "$ref": "#/$defs/size"
            },
            "minItems": {
              "$ref": "#/$defs/count"
            },
            "maxItems": {
              "$ref": "#/$defs/count"
            },
            "uniqueItems": {
              "description": "true: no text twice.",
              "type": "boolean"
            },
            "items": {
              "description": "The texts of a list.",
              "type": "object",
              "required": [
                "type"
              ],
              "additionalProperties": false,
              "properties": {
                "type": {
                  "description": "Lists hold texts.",
                  "const": "string"
                },
                "enum": {
                  "$ref": "#/$defs/choices"
                },
                "minLength": {
                  "$ref": "#/$defs/size"
                },
                "maxLength": {
                  "$ref": "#/$defs/size"
                }
              }
            }
          }
        }
      }
    },
    "lifecycle": {
      "kind": "offering",
      "prefix": "OFR",
      "ids": "name",
      "folder": "offerings",
      "title": "Offering",
      "plural": "Offerings",
      "rules": true,
      "columns": [
        "category",
        "service",
        "group",
        "cost",
        "target"
      ],
      "initial": [
        "draft"
      ],
      "statuses": {
        "draft": {
          "description": "Being written; nobody can ask for it yet, or not again until it is revised."
        },
        "published": {
          "description": "In the catalogue; people may ask for it.",
          "fields": [
            "description",
            "owner",
            "service",
            "group",
            "approval",
            "review-by"
          ],
          "frozen": {
            "fields": [
              "groups",
              "approval",
              "form",
              "tasks",
              "cost",
              "monthly-cost"
            ],
            "approvals": {
              "from": "draft",
              "to": "published"
            }
          }
        },
        "retired": {
          "description": "No longer offered; kept because requests name it.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "published",
          "name": "publish",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "description",
                  "owner",
                  "service",
                  "group",
                  "approval",
                  "review-by"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "service",
                "statuses": [
                  "building",
                  "live"
                ],
                "some": true
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "role": "process-owner"
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "published",
          "to": "draft",
          "name": "revise"
        },
        {
          "from": [
            "draft",
            "published"
          ],
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\napproval: none\n---\n\n## What you get\n\n<!-- What it is, for whom, and what it is not; what one has to know before asking. -->\n\n## For those who fulfil it\n\n<!-- Where things are, whom to call, what goes wrong; the steps themselves stand in \"tasks\". -->\n",
    "readme": "# Service catalogue: offerings\n\n**Say once what people may ask for, and what happens then.** An offering is a request model: the form that tells what has to be known, who has\nto agree, the tasks in their order, how long it takes and what it costs. All offerings together are the catalogue that people choose from.\n\nITIL: service catalogue management, service request management · ISO/IEC 20000-1:2018 8.2.4 · FitSM PR1.3\n\n## When to use it\n\nWhen the same wish has been fulfilled three times, and each time somebody had to remember how. What is wished for once is a request for a\nperson to think about; what nobody may have is no offering.\n\n## Who does what\n\n- **The owner** keeps form, tasks, approval and cost true, and brings the offering to review in time.\n- **A process owner** approves that it is published, and every later change of its approval, its form, its tasks, its cost, or of who may ask.\n- **The group** fulfils what is asked for; single tasks may belong to other groups.\n- **Those who may ask** are everybody, or the members of `groups`.\n\n## How it runs here\n\n1. Write it: `service`, `group`, `description`, `tasks`, `target` on a `calendar`, `cost`.\n2. Ask for little in `form`. It is a JSON Schema with texts, numbers, yes or no, choices, lists of texts and days (`format: date`), with limits and\n   no patterns. What a request says is held against it.\n3. Say who approves. `none`, or a list of which every entry is asked for:\n\n   ```yaml\n   approval:\n     - {manager: true}                                   # lead of the requester's group\n     - {group: GRP-platform, when: {rights: administrator}}  # only for this choice\n     - {role: process-owner, count: 2}\n     - {people: [nia, ruth]}\n   ```\n\n4. Publish it. From then on it is in the catalogue, and what requests are handled by is frozen; for larger work, revise it.\n\nOfferings are rules: a pull request that edits one and uses it in one go is judged by the offering as it was. Open requests have to fit a form\nthat changes under them, fulfilled ones do not.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `requests-on-target` | requests fulfilled within the target of their offering, of all that have one |\n| `request-rejected-share` | many rejections: the catalogue offers what people may not have |\n| `requests-without-offering` | requests for what the catalogue does not have: candidates for an offering |\n\n## Example\n\n```sh\ngitsm new offering --title \"Laptop\" --set service=SVC-email --set group=GRP-service-desk --set owner=anna \\\n  --set 'approval=[{manager: true}]' --set 'tasks=[{title: Order the laptop}, {title: Set it up, group: GRP-platform}]' \\\n  --set 'form={required: [model], properties: {model: {type: string, enum: [light, standard]}}}' \\\n  --set 'description=A laptop, ready to sign in' --set review-by=2027-09-30 --set target=40h --set calendar=CAL-office\ngitsm move OFR-laptop published\n```\n"
  },
  "problem": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:problem",
      "title": "Problem",
      "description": "The cause, known or not yet, of one or more incidents that happened or could happen.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline",
        "impact",
        "urgency"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example PRB-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What goes wrong, in one line; not what is thought to cause it.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "impact": {
          "description": "How much of the organisation its incidents affect: high many users or a critical service, medium a group, low one person.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "urgency": {
          "description": "How soon it will hurt again: high any day, medium some day soon, low seldom.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "priority": {
          "description": "Follows from impact and urgency by the matrix of the lifecycle; may be left out, but must agree when written.",
          "$ref": "gitsm:common#/$defs/priority"
        },
        "services": {
          "description": "Services whose users it hurts, or could.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "has problem"
            }
          }
        },
        "cis": {
          "description": "Configuration items it sits in.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "has problem"
            }
          }
        },
        "category": {
          "description": "What sort of failure it is, for trends; as for incidents.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "application",
            "network",
            "hardware",
            "access"
          ]
        },
        "found-by": {
          "description": "How it was found. incident: its incidents were noticed one by one; trend: `gitsm trends`, or somebody who counts; review: a review of a major incident, a change or a release; supplier: its maker told; test: before it hurt anybody.",
          "type": "string",
          "enum": [
            "incident",
            "trend",
            "review",
            "supplier",
            "test"
          ]
        },
        "owner": {
          "description": "Login of the person who answers for it until it is closed.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that looks for the cause.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "analyses"
          }
        },
        "root-cause": {
          "description": "What brings its incidents about, in a sentence: the cause that, once removed, makes them stop.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "workaround": {
          "description": "How users get on until the cause is removed, in a sentence; the article has the steps.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "known-error": {
          "description": "True where it is a known error: analysed, not removed, and with a workaround in an article that the service desk finds (FitSM PR10.3).",
          "type": "boolean"
        },
        "articles": {
          "description": "Articles that tell the service desk how to recognise it and how to get users on.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "article"
              ],
              "inverse": "documents problem"
            }
          }
        },
        "caused-by": {
          "description": "Changes that brought it in.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "change"
              ],
              "inverse": "caused problem"
            }
          }
        },
        "fixed-by": {
          "description": "Changes that remove it.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "change"
              ],
              "inverse": "fixes problem"
            }
          }
        },
        "duplicate-of": {
          "description": "The problem that this one turned out to be.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "problem"
            ],
            "inverse": "has duplicate"
          }
        },
        "supplier": {
          "description": "Supplier who has to find or remove the cause.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "has problem"
          }
        },
        "resolution-code": {
          "description": "How it ended. fixed-by-change: the changes in fixed-by removed the cause; fixed: it was removed without a change, by training or by the supplier; workaround: the workaround is good enough to stay; risk-accepted: known and lived with, by decision.",
          "type": "string",
          "enum": [
            "fixed-by-change",
            "fixed",
            "workaround",
            "risk-accepted"
          ]
        },
        "review-by": {
          "description": "Day by which somebody looks at it again. Problems have no target times; what they must not do is lie still.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "look at the problem again",
            "statuses": [
              "new",
              "assess",
              "root-cause-analysis",
              "fix-in-progress",
              "resolved"
            ],
            "ahead": [
              7
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "problem",
      "prefix": "PRB",
      "ids": "number",
      "folder": "problems",
      "title": "Problem",
      "plural": "Problems",
      "rules": false,
      "matrix": {
        "field": "priority",
        "rows": "impact",
        "columns": "urgency",
        "table": {
          "high": {
            "high": "P1",
            "medium": "P2",
            "low": "P3"
          },
          "medium": {
            "high": "P2",
            "medium": "P3",
            "low": "P4"
          },
          "low": {
            "high": "P3",
            "medium": "P4",
            "low": "P5"
          }
        }
      },
      "initial": [
        "new"
      ],
      "statuses": {
        "new": {
          "description": "Recorded; nobody has looked whether it is worth an analysis."
        },
        "assess": {
          "description": "Being weighed; how often it happens, what it costs, who could find the cause.",
          "fields": [
            "owner"
          ]
        },
        "root-cause-analysis": {
          "description": "The cause is being looked for; meanwhile a workaround keeps users going.",
          "fields": [
            "owner"
          ],
          "sections": [
            "Analysis"
          ]
        },
        "fix-in-progress": {
          "description": "The cause is known; it is being removed, mostly by a change.",
          "fields": [
            "owner",
            "root-cause"
          ],
          "sections": [
            "Analysis"
          ]
        },
        "resolved": {
          "description": "Nothing more is to be done; under watch, whether it comes back.",
          "fields": [
            "owner",
            "root-cause",
            "resolution-code"
          ],
          "sections": [
            "Analysis"
          ]
        },
        "closed": {
          "description": "It stayed away, or its risk was accepted.",
          "final": true,
          "fields": [
            "owner",
            "root-cause",
            "resolution-code"
          ],
          "sections": [
            "Analysis",
            "Resolution"
          ]
        },
        "cancelled": {
          "description": "No problem after all, or the same as another one.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "new",
          "to": "assess",
          "name": "take up"
        },
        {
          "from": "assess",
          "to": "root-cause-analysis",
          "name": "look for the cause"
        },
        {
          "from": "root-cause-analysis",
          "to": "fix-in-progress",
          "name": "remove the cause",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "root-cause"
                ]
              }
            }
          ]
        },
        {
          "from": "fix-in-progress",
          "to": "root-cause-analysis",
          "name": "analyse again"
        },
        {
          "from": "fix-in-progress",
          "to": "resolved",
          "name": "resolve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "root-cause",
                  "resolution-code"
                ]
              }
            }
          ]
        },
        {
          "from": "root-cause-analysis",
          "to": "resolved",
          "name": "accept the risk",
          "when": {
            "resolution-code": "risk-accepted"
          },
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "root-cause",
                  "workaround"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Resolution"
                ]
              }
            }
          ]
        },
        {
          "from": "resolved",
          "to": "fix-in-progress",
          "name": "not fixed"
        },
        {
          "from": [
            "resolved",
            "closed"
          ],
          "to": "root-cause-analysis",
          "name": "came back"
        },
        {
          "from": "resolved",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "root-cause",
                  "resolution-code"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Resolution"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "fixed-by",
                "statuses": [
                  "closed"
                ],
                "some": true
              },
              "when": {
                "resolution-code": "fixed-by-change"
              }
            },
            {
              "fields-present": {
                "fields": [
                  "workaround"
                ]
              },
              "when": {
                "resolution-code": [
                  "risk-accepted",
                  "workaround"
                ]
              }
            },
            {
              "tasks-done": {
                "optional": true
              }
            }
          ]
        },
        {
          "from": [
            "new",
            "assess",
            "root-cause-analysis",
            "fix-in-progress"
          ],
          "to": "cancelled",
          "name": "cancel",
          "guards": [
            {
              "sections-present": {
                "sections": [
                  "Resolution"
                ]
              }
            }
          ]
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nimpact: medium\nurgency: medium\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Description\n\n<!-- What happens again and again, or could: since when, how often, whom it hurts. Name the incidents in their own field, not here. -->\n\n## Analysis\n\n<!-- What was looked at, what was ruled out, what is left. Facts with their source; no names of the guilty. -->\n\n## Resolution\n\n<!-- What removed the cause, or why it is accepted; how you know. -->\n",
    "readme": "# Problem management\n\n**Find out why incidents happen, and see that they happen no more, or hurt less.** Incident management brings the service back and is\njudged by the clock; problem management takes the time to understand. Both look at the same failure and ask different questions.\n\nITIL: problem management · ISO/IEC 20000-1:2018 8.6.3 · FitSM PR10.1 to PR10.4\n\n## When to use it\n\n- After a **major incident**, always.\n- When the **same thing happens again**: `gitsm trends` counts incidents by configuration item, category and service and proposes what\n  nobody has opened yet.\n- When an incident was closed with a workaround and its cause is unknown.\n- Before anything happened: a supplier announces a fault, a test finds one.\n\nNot for a failure whose cause is known and gone: that is an incident with a good resolution.\n\n## Who does what\n\n- **Anybody** may open one. Incidents name it in their field `problem`; the problem does not list them a second time.\n- **The owner** answers for it until it is closed, also where another group or a supplier does the work.\n- **The analysts** in the group write down what they looked at and what they ruled out, so that nobody does it twice.\n- **The service desk** uses the workaround. A known error that it cannot find is not known.\n- **The change requester** turns the fix into a change; the problem names it in `fixed-by`.\n\n## How it runs here\n\n1. Open it, name services and items, and let impact and urgency give the priority.\n2. *Assess*: is it worth an analysis? Some are cancelled here, with the reason under \"Resolution\".\n3. *Root cause analysis*: facts go under \"Analysis\"; any method will do that asks why more than once. As soon as there is a workaround, write\n   it into `workaround`, publish an article, and set `known-error: true`.\n4. *Fix in progress* asks for `root-cause`. Open the change, name it in `fixed-by`. A cause that turns out to be another leads back.\n5. *Resolved*, with a `resolution-code`. Stay under watch for as long as the incidents took to come.\n6. *Closed* only with a root cause, and with either a fix whose change is closed or a workaround. Open tasks in the text keep it open.\n7. If it comes back, the same problem is analysed again.\n\nThere is no clock on a problem: a target for finding causes produces causes, not fixes. `review-by` keeps it from being forgotten.\n\n| `resolution-code` | closing asks for |\n| --- | --- |\n| `fixed-by-change` | at least one change in `fixed-by`, all of them closed |\n| `fixed` | what was done, under \"Resolution\" |\n| `workaround`, `risk-accepted` | a `workaround` |\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `problems-open`, `problem-age`, `problem-backlog-growth` | how many, how old, more or fewer |\n| `problem-close-time` | from the first entry to *resolved* |\n| `known-error-share` | open problems that are known errors, of all open ones |\n| `problem-with-incident-share` | problems that at least one incident names |\n| `problem-fix-not-followed-up` | open problems all of whose changes are closed: somebody forgot them |\n| `incidents-linked-to-problem` | incidents that name a problem, of all resolved |\n\n## Example\n\n```sh\ngitsm trends\ngitsm new problem --title \"Payments stop when the pool of connections is used up\" \\\n  --set impact=high --set urgency=medium --set services=SVC-payments\ngitsm set INC-0042 problem=PRB-0042\ngitsm move PRB-0042 assess --set owner=hana\ngitsm explain PRB-0042\n```\n"
  },
  "release": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:release",
      "title": "Release",
      "description": "Changes that are built, tested and brought into live use together, as one.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example REL-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "type": {
          "description": "major: new service or new ways of working; minor: new functions; patch: corrections alone; emergency: cannot wait for the next one.",
          "type": "string",
          "enum": [
            "major",
            "minor",
            "patch",
            "emergency"
          ]
        },
        "owner": {
          "description": "Login of the person who plans the release and answers for it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "implementer": {
          "description": "Login of the person who deploys it; cannot accept it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that builds and deploys it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "deploys"
          }
        },
        "services": {
          "description": "Services that it alters; their owners accept it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "altered by release"
            }
          }
        },
        "changes": {
          "description": "Changes that it brings in. Each has been approved before the release is accepted.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "change"
              ],
              "inverse": "deployed with"
            }
          }
        },
        "versions": {
          "description": "Versions of configuration items before and after. Once it is deployed each item carries the new one, once it is rolled back the old one.",
          "type": "array",
          "maxItems": 100,
          "link": {
            "kinds": [
              "ci"
            ],
            "inverse": "gets version from",
            "within": "ci"
          },
          "items": {
            "description": "One item.",
            "type": "object",
            "required": [
              "ci",
              "to"
            ],
            "additionalProperties": false,
            "properties": {
              "ci": {
                "description": "The configuration item.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "from": {
                "description": "Its version before; left out where the item is new.",
                "type": "string",
                "minLength": 1,
                "maxLength": 100
              },
              "to": {
                "description": "Its version afterwards.",
                "type": "string",
                "minLength": 1,
                "maxLength": 100
              }
            }
          },
          "examples": [
            [
              {
                "ci": "CI-portal-web",
                "from": "11.1",
                "to": "11.2"
              }
            ]
          ]
        },
        "environments": {
          "description": "Where it was tried before, in order, and how that went.",
          "type": "array",
          "maxItems": 20,
          "items": {
            "description": "One environment.",
            "type": "object",
            "required": [
              "name"
            ],
            "additionalProperties": false,
            "properties": {
              "name": {
                "description": "What sort of environment it is.",
                "type": "string",
                "enum": [
                  "development",
                  "test",
                  "staging",
                  "pilot",
                  "production"
                ]
              },
              "deployed": {
                "description": "When it was brought there.",
                "$ref": "gitsm:common#/$defs/instant"
              },
              "result": {
                "description": "How it went.",
                "type": "string",
                "enum": [
                  "passed",
                  "failed"
                ]
              },
              "note": {
                "description": "What is worth knowing about it.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "window": {
          "description": "When it is planned to be deployed.",
          "$ref": "gitsm:common#/$defs/window"
        },
        "replaces": {
          "description": "Release whose place it takes: the one that was rolled back, or that it corrects.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "release"
            ],
            "inverse": "replaced by"
          }
        },
        "verdict": {
          "description": "How it went, as judged in its review.",
          "type": "string",
          "enum": [
            "successful",
            "successful-with-issues",
            "failed"
          ]
        },
        "review-by": {
          "description": "Day by which early-life support ends and the release is reviewed.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "end early-life support and review the release",
            "statuses": [
              "deployed",
              "rolled-back"
            ],
            "done": "verdict",
            "ahead": [
              7
            ]
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "release",
      "prefix": "REL",
      "ids": "number",
      "folder": "releases",
      "title": "Release",
      "plural": "Releases",
      "rules": false,
      "initial": [
        "planned"
      ],
      "statuses": {
        "planned": {
          "description": "What goes in and when is being agreed."
        },
        "building": {
          "description": "Being put together; its changes are being made ready.",
          "fields": [
            "owner"
          ]
        },
        "testing": {
          "description": "Built; acceptance criteria are being tried one by one, outside live use.",
          "fields": [
            "owner",
            "services",
            "changes"
          ],
          "sections": [
            "Acceptance criteria"
          ]
        },
        "ready": {
          "description": "Tested and accepted; waiting for its window.",
          "fields": [
            "owner",
            "services",
            "changes",
            "window"
          ],
          "sections": [
            "Acceptance criteria",
            "Deployment plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "services",
              "changes",
              "versions",
              "window"
            ],
            "sections": [
              "Deployment plan",
              "Back-out plan"
            ],
            "approvals": {
              "from": "testing",
              "to": "ready"
            }
          }
        },
        "deploying": {
          "description": "Being brought into live use.",
          "fields": [
            "owner",
            "services",
            "changes",
            "window"
          ],
          "sections": [
            "Acceptance criteria",
            "Deployment plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "services",
              "changes",
              "versions",
              "window"
            ],
            "sections": [
              "Deployment plan",
              "Back-out plan"
            ],
            "approvals": {
              "from": "testing",
              "to": "ready"
            }
          }
        },
        "deployed": {
          "description": "In live use and under watch (early-life support).",
          "fields": [
            "owner",
            "services",
            "changes",
            "review-by"
          ],
          "sections": [
            "Acceptance criteria",
            "Deployment plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "services",
              "changes",
              "versions"
            ],
            "approvals": {
              "from": "testing",
              "to": "ready"
            }
          }
        },
        "rolled-back": {
          "description": "Taken out again; the versions from before are in use.",
          "fields": [
            "owner",
            "services",
            "changes",
            "review-by"
          ],
          "sections": [
            "Acceptance criteria",
            "Deployment plan",
            "Back-out plan"
          ],
          "frozen": {
            "fields": [
              "services",
              "changes",
              "versions"
            ],
            "approvals": {
              "from": "testing",
              "to": "ready"
            }
          }
        },
        "closed": {
          "description": "Reviewed; nothing more is expected to happen.",
          "final": true,
          "fields": [
            "owner",
            "verdict"
          ],
          "sections": [
            "Acceptance criteria",
            "Review"
          ]
        },
        "cancelled": {
          "description": "Given up before anything was deployed.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "planned",
          "to": "building",
          "name": "start building"
        },
        {
          "from": "building",
          "to": "testing",
          "name": "hand over to test"
        },
        {
          "from": "testing",
          "to": "building",
          "name": "send back"
        },
        {
          "from": "testing",
          "to": "ready",
          "name": "accept",
          "guards": [
            {
              "tasks-done": {
                "section": "Acceptance criteria"
              }
            },
            {
              "links-in-status": {
                "field": "changes",
                "statuses": [
                  "scheduled",
                  "implement",
                  "review",
                  "closed"
                ],
                "some": true
              }
            },
            {
              "approved-by": {
                "each": [
                  {
                    "owners-of": [
                      "services"
                    ]
                  }
                ]
              }
            }
          ]
        },
        {
          "from": "ready",
          "to": "testing",
          "name": "test again"
        },
        {
          "from": "ready",
          "to": "deploying",
          "name": "deploy",
          "guards": [
            {
              "inside-window": {
                "field": "window"
              }
            },
            {
              "links-in-status": {
                "field": "changes",
                "statuses": [
                  "scheduled",
                  "implement",
                  "review",
                  "closed"
                ],
                "some": true
              }
            }
          ]
        },
        {
          "from": "deploying",
          "to": "deployed",
          "name": "finish",
          "guards": [
            {
              "links-in-status": {
                "field": "changes",
                "statuses": [
                  "implement",
                  "review",
                  "closed"
                ],
                "some": true
              }
            }
          ]
        },
        {
          "from": [
            "deploying",
            "deployed"
          ],
          "to": "rolled-back",
          "name": "roll back"
        },
        {
          "from": "rolled-back",
          "to": "building",
          "name": "try again"
        },
        {
          "from": "deployed",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "links-in-status": {
                "field": "changes",
                "statuses": [
                  "closed"
                ],
                "some": true
              }
            }
          ]
        },
        {
          "from": "rolled-back",
          "to": "closed",
          "name": "give up",
          "guards": [
            {
              "links-in-status": {
                "field": "changes",
                "statuses": [
                  "closed",
                  "cancelled"
                ]
              }
            }
          ]
        },
        {
          "from": [
            "planned",
            "building",
            "testing",
            "ready"
          ],
          "to": "cancelled",
          "name": "cancel"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntype: minor\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Scope\n\n<!-- What users and customers get, and what is left out. -->\n\n## Acceptance criteria\n\n<!-- One task a criterion. Tick it when it is met, and say what shows it: a report, a figure, a name. -->\n\n- [ ] <!-- Sign-in, search and payment work with a session from before: ... -->\n\n## Deployment plan\n\n<!-- The steps and their order, who does them, who is told. -->\n\n## Back-out plan\n\n<!-- How to return to the versions before, how long that takes, and the latest moment to decide. -->\n\n## Release notes\n\n<!-- What the service desk and users have to know. -->\n\n## Review\n\n<!-- After early-life support: did it go as planned, which incidents came of it, what was learned. -->\n",
    "readme": "# Release and deployment management\n\n**Bring what belongs together into live use together, tested and with a way back.** A release is made of changes that were each approved\non their own. It adds what no single change can show: that they work together, that somebody accepted them, and that the whole of it\ncan be taken out again.\n\nITIL: release management, deployment management · ISO/IEC 20000-1:2018 8.5.3 · FitSM PR13.1 to PR13.6\n\n## When to use it\n\nWhen several changes go live in one go, when one change needs proof in stages (test, staging, pilot), or when customers wait for a version.\nA single change that is done within the hour needs no release; a standard change never does.\n\n| type | for | acceptance |\n| --- | --- | --- |\n| major | a new service, or one that is used differently afterwards | criteria agreed with the customer |\n| minor | new functions | criteria agreed with the service owner |\n| patch | corrections alone | the defects that it removes, and that nothing else broke |\n| emergency | what cannot wait for the next one | at least: it starts, it mends, it can be taken out |\n\n## Who does what\n\n- **The owner** plans the release, keeps scope and window true, and answers for the verdict.\n- **Requesters and implementers of its changes** get them approved. A change that is not approved cannot go along.\n- **Testers** tick acceptance criteria, and say beside each what shows it.\n- **The service owners** accept the release by reviewing the pull request that moves it to *ready*. Scope, versions, window, deployment and\n  back-out plan are frozen from then on.\n- **The implementer** deploys it inside the window, updates the configuration items in the same pull request, and does not accept it.\n\n## How it runs here\n\n1. `gitsm new release`, name `services` and `changes`, propose a `window`, write the acceptance criteria as a task list.\n2. Build it, then hand it over to test. `environments` keeps where it was tried and how that went.\n3. Accept: every criterion is ticked, every change is at least *scheduled*, every service owner approves.\n4. Deploy inside the window. Move it to *deployed*, set `version` of every item named in `versions`, all in one pull request: the check\n   `release-versions` compares them. `release-scope` wants every item with a new version to be named by one of the changes.\n5. If it has to come out again, move it to *rolled-back* and set the versions from before.\n6. Watch it until `review-by` (early-life support), close its changes, write the review, set `verdict`, close.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `deployment-frequency` | deployments in the last 90 days, for each 30 days |\n| `deployment-lead-time` | from the first entry of a change to its deployment, median |\n| `change-failure-rate` | deployments that were backed out, failed, or caused an incident, of all |\n| `failed-deployment-recovery` | from the report of an incident that a change caused to its resolution, median |\n\nA deployment is a release that was deployed, and a change carried out on its own.\n\n## Example\n\n```sh\ngitsm new release --title \"Portal 11.3\" --set type=minor --set services=[SVC-portal] --set changes=[CHG-0042]\ngitsm move REL-0001 building\ngitsm explain REL-0001\n```\n"
  },
  "report": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:report",
      "title": "Report",
      "description": "A report that is delivered again and again, or once: what for, to whom, when, with which figures (FitSM PR3.2).",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example RPT-service-levels. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is called, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "owner": {
          "description": "Login of the person who writes it and answers for its figures.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "purpose": {
          "description": "Which decisions it is for.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "audience": {
          "description": "Who reads it: IDs of groups and customers have their own fields, this is for people.",
          "type": "array",
          "minItems": 1,
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/text"
          },
          "examples": [
            [
              "Board of directors",
              "Heads of department"
            ]
          ]
        },
        "groups": {
          "description": "Groups that read it.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "group"
              ],
              "inverse": "reads"
            }
          }
        },
        "customers": {
          "description": "Customers it is delivered to.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "customer"
              ],
              "inverse": "receives"
            }
          }
        },
        "services": {
          "description": "Services it is about. Left out: all, or none in particular.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "reported in"
            }
          }
        },
        "agreements": {
          "description": "Agreements against whose targets it reports.",
          "type": "array",
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "agreement"
              ],
              "inverse": "reported in"
            }
          }
        },
        "frequency": {
          "description": "How often it is delivered.",
          "type": "string",
          "enum": [
            "once",
            "daily",
            "weekly",
            "monthly",
            "quarterly",
            "half-yearly",
            "yearly"
          ]
        },
        "measures": {
          "description": "IDs of the measures it shows; `gitsm measures --report` prints them.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "maxLength": 80,
            "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            "examples": [
              "reopen-rate"
            ]
          }
        },
        "format": {
          "description": "What it looks like: a page of the site, an e-mail with a table, slides.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "Two pages, PDF"
          ]
        },
        "delivery": {
          "description": "How it reaches its readers.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "E-mail to the heads of department, on the fifth working day"
          ]
        },
        "deliveries": {
          "description": "Each delivery, planned or done, oldest first. A planned one is a duty of the owner.",
          "type": "array",
          "maxItems": 500,
          "items": {
            "description": "One delivery.",
            "type": "object",
            "required": [
              "due"
            ],
            "additionalProperties": false,
            "properties": {
              "due": {
                "description": "Day by which it is to be delivered.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "deliver the report",
                  "statuses": [
                    "active"
                  ],
                  "done": "delivered",
                  "ahead": [
                    7
                  ]
                }
              },
              "covers": {
                "description": "Period it reports on.",
                "$ref": "gitsm:common#/$defs/text",
                "examples": [
                  "2026-10"
                ]
              },
              "delivered": {
                "description": "Day on which it was delivered.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "note": {
                "description": "What stood out, in a sentence.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "url": {
                "description": "Where it can be read.",
                "type": "string",
                "pattern": "^https?://\\S+$",
                "maxLength": 2000
              }
            }
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "report",
      "prefix": "RPT",
      "ids": "name",
      "folder": "reports",
      "title": "Report",
      "plural": "Reports",
      "rules": false,
      "initial": [
        "draft",
        "active"
      ],
      "statuses": {
        "draft": {
          "description": "Being agreed with those who are to read it."
        },
        "active": {
          "description": "Delivered as described.",
          "fields": [
            "owner",
            "purpose",
            "audience",
            "frequency",
            "format",
            "delivery"
          ],
          "sections": [
            "Content"
          ]
        },
        "retired": {
          "description": "No longer delivered.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "draft",
          "to": "active",
          "name": "agree"
        },
        {
          "from": "active",
          "to": "draft",
          "name": "change what it says"
        },
        {
          "from": [
            "draft",
            "active"
          ],
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Content\n\n<!-- What stands in it, part by part: figures, comparisons, what is explained in words. -->\n\n## Decisions\n\n<!-- What its readers decided on its strength; what followed stands in improvements whose \"from\" names this report. -->\n",
    "readme": "# Measurement and reporting\n\n**Tell those who decide what they need for deciding, in time, with figures they can check.** A report is a promise: somebody expects it on\na day, with that content. So it is a record, and not only a file that somebody sends.\n\nITIL: measurement and reporting · ISO/IEC 20000-1:2018 9.1 and 9.4 · FitSM PR3.1 to PR3.3\n\n## When to use it\n\nFor every report that is delivered to more than its author: service levels to customers, the state of changes to the board, capacity, cost,\nthe internal audit, the management review. FitSM PR3.2 asks what is to be known of each: identity, purpose, audience, frequency, content,\nformat, method of delivery. Those are its fields.\n\nNot for a figure that one team looks at by itself: `gitsm measures` needs no record.\n\n## Who does what\n\n- **The readers** say what they decide with it. A report without a decision behind it is retired.\n- **The owner** writes it, explains what stands out, and delivers it on the day.\n- **Improvements** that follow name the report in `from`; so it can be seen which reports ever led to something.\n\n## How it runs here\n\n1. *Draft*: agree purpose, audience and content.\n2. *Active*: enter the next days in `deliveries`. Each is a duty: `gitsm due` lists it a week ahead, and past its day `gitsm check` warns.\n3. `gitsm measures --report RPT-...` prints the figures of its `measures` for any period; add in words what they mean.\n4. Fill in `delivered` and a sentence on what stood out; enter the next day.\n5. Once a year ask its readers what they did with it. *Retire* what nobody misses.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `reports-on-time` | deliveries made by their day, of all that were due |\n| `duties-overdue` | among them deliveries that are late |\n\n## Example\n\n```sh\ngitsm new report --title \"Service levels\" --set purpose=\"Where promises are not kept, and why\" \\\n  --set frequency=monthly --set 'measures=[sla-attainment, reopen-rate]'\ngitsm measures --report RPT-service-levels --from 2026-10-01 --until 2026-10-31\n```\n"
  },
  "request": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:request",
      "title": "Request",
      "description": "Somebody asks for something that is offered: a thing, an access, a piece of information.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status",
        "timeline"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example REQ-0042. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/ticketId"
        },
        "title": {
          "description": "What is asked for and for whom, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; only ever added to.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "offering": {
          "description": "What is asked for, out of the catalogue. It brings form, approval and tasks.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "offering"
            ],
            "inverse": "asked for by"
          }
        },
        "form": {
          "description": "The offering's form, filled in.",
          "type": "object",
          "maxProperties": 40,
          "propertyNames": {
            "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            "maxLength": 40
          },
          "additionalProperties": {
            "type": [
              "string",
              "number",
              "boolean",
              "array"
            ],
            "maxLength": 2000,
            "maxItems": 50,
            "items": {
              "type": "string",
              "maxLength": 2000
            }
          },
          "examples": [
            {
              "model": "standard",
              "monitors": 1
            }
          ]
        },
        "requester": {
          "description": "Login of the person who asks; never one of those who approve.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "for": {
          "description": "Who gets it, where that is somebody else: a name or a login.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "customer": {
          "description": "Customer on whose behalf it is asked.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "customer"
            ],
            "inverse": "asked for"
          }
        },
        "service": {
          "description": "Service it is about; the one of the offering as a rule.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "has request"
          }
        },
        "category": {
          "description": "What sort of request it is, for routing and figures.",
          "$ref": "gitsm:common#/$defs/text",
          "examples": [
            "hardware",
            "software",
            "access",
            "people",
            "information"
          ]
        },
        "cis": {
          "description": "Configuration items it is about.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "ci"
              ],
              "inverse": "has request"
            }
          }
        },
        "priority": {
          "description": "How soon, compared with others: P1 at once, P4 as usual, P5 when there is time.",
          "$ref": "gitsm:common#/$defs/priority"
        },
        "group": {
          "description": "Group that fulfils it.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "fulfils"
          }
        },
        "assignee": {
          "description": "Login of the person who sees to it and is asked about it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "channel": {
          "description": "How it came in.",
          "type": "string",
          "enum": [
            "portal",
            "phone",
            "e-mail",
            "chat",
            "in-person"
          ]
        },
        "wanted-by": {
          "description": "Day on which it is needed: the first day of somebody new, the last day of somebody who leaves.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "fulfil the request",
            "statuses": [
              "new",
              "approval",
              "in-progress",
              "on-hold"
            ],
            "ahead": [
              7,
              2
            ]
          }
        },
        "hold-reason": {
          "description": "What the request waits for while it is on hold.",
          "type": "string",
          "enum": [
            "awaiting-caller",
            "awaiting-change",
            "awaiting-vendor",
            "awaiting-delivery",
            "awaiting-date"
          ]
        },
        "rejection": {
          "description": "Why it was refused, in words the requester can do something with.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "assets": {
          "description": "Assets that were handed out, taken back or changed by it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "asset"
              ],
              "inverse": "handled by request"
            }
          }
        },
        "licences": {
          "description": "Licences of which a seat was given or taken back by it.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "licence"
              ],
              "inverse": "handled by request"
            }
          }
        },
        "changes": {
          "description": "Changes that were needed to fulfil it.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "change"
              ],
              "inverse": "fulfils request"
            }
          }
        },
        "articles": {
          "description": "Articles that answered it, or helped to fulfil it.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "article"
              ],
              "inverse": "used by"
            }
          }
        },
        "parent": {
          "description": "Request that this one is a part of.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "request"
            ],
            "inverse": "has part"
          }
        },
        "from": {
          "description": "Incident that turned out to be a request.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "incident"
            ],
            "inverse": "became request"
          }
        },
        "satisfaction": {
          "description": "What the requester said when it was done: 1 very dissatisfied to 5 very satisfied.",
          "type": "integer",
          "minimum": 1,
          "maximum": 5
        },
        "updates": {
          "description": "When the requester was told how things stand. Only ever added to.",
          "$ref": "gitsm:common#/$defs/updates"
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "request",
      "prefix": "REQ",
      "ids": "number",
      "folder": "requests",
      "title": "Request",
      "plural": "Requests",
      "rules": false,
      "columns": [
        "offering",
        "requester",
        "group",
        "assignee"
      ],
      "clocks": [
        {
          "metric": "response",
          "runs": [
            "new"
          ]
        },
        {
          "metric": "fulfilment",
          "runs": [
            "new",
            "in-progress"
          ],
          "pauses": [
            "approval",
            "on-hold"
          ]
        }
      ],
      "initial": [
        "new"
      ],
      "statuses": {
        "new": {
          "description": "Asked for; the desk has not looked at it yet."
        },
        "approval": {
          "description": "Complete; waiting for those who have to approve it.",
          "fields": [
            "offering",
            "requester",
            "group"
          ]
        },
        "in-progress": {
          "description": "Approved, or in no need of approval; being fulfilled.",
          "fields": [
            "offering",
            "requester",
            "group",
            "assignee"
          ],
          "frozen": {
            "fields": [
              "offering",
              "form",
              "requester",
              "for"
            ],
            "approvals": {
              "from": "approval",
              "to": "in-progress"
            }
          }
        },
        "on-hold": {
          "description": "Waiting for the requester, a delivery, a change or a day; the fulfilment clock is paused.",
          "fields": [
            "offering",
            "requester",
            "group",
            "assignee"
          ],
          "reason": "hold-reason",
          "frozen": {
            "fields": [
              "offering",
              "form",
              "requester",
              "for"
            ],
            "approvals": {
              "from": "approval",
              "to": "in-progress"
            }
          }
        },
        "fulfilled": {
          "description": "Everything is done; the requester may still object.",
          "after": {
            "days": 5,
            "to": "closed"
          },
          "fields": [
            "offering",
            "requester",
            "group",
            "assignee"
          ],
          "frozen": {
            "fields": [
              "offering",
              "form",
              "requester",
              "for"
            ],
            "approvals": {
              "from": "approval",
              "to": "in-progress"
            }
          }
        },
        "closed": {
          "description": "Done, and agreed to be done.",
          "final": true,
          "fields": [
            "offering",
            "requester",
            "group",
            "assignee"
          ]
        },
        "rejected": {
          "description": "Refused by those who had to approve it, or not offered to the requester.",
          "final": true,
          "fields": [
            "rejection"
          ]
        },
        "cancelled": {
          "description": "Withdrawn, a duplicate, or a mistake.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "new",
          "to": "approval",
          "name": "ask for approval",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "requester"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "offering",
                "statuses": [
                  "published"
                ],
                "some": true
              }
            },
            {
              "member-of": {
                "field": "requester",
                "groups": "offering.groups"
              }
            }
          ]
        },
        {
          "from": "new",
          "to": "in-progress",
          "name": "start work",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "requester"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "offering",
                "statuses": [
                  "published"
                ],
                "some": true
              }
            },
            {
              "member-of": {
                "field": "requester",
                "groups": "offering.groups"
              }
            },
            {
              "approved-per-offering": {
                "field": "offering",
                "rule": "approval",
                "except": [
                  "for"
                ]
              }
            }
          ]
        },
        {
          "from": "approval",
          "to": "in-progress",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "requester"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "offering",
                "statuses": [
                  "published"
                ],
                "some": true
              }
            },
            {
              "member-of": {
                "field": "requester",
                "groups": "offering.groups"
              }
            },
            {
              "approved-per-offering": {
                "field": "offering",
                "rule": "approval",
                "except": [
                  "for"
                ]
              }
            }
          ]
        },
        {
          "from": "approval",
          "to": "new",
          "name": "send back"
        },
        {
          "from": [
            "new",
            "approval"
          ],
          "to": "rejected",
          "name": "reject",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "rejection"
                ]
              }
            }
          ]
        },
        {
          "from": "in-progress",
          "to": "on-hold",
          "name": "put on hold"
        },
        {
          "from": "on-hold",
          "to": "in-progress",
          "name": "resume"
        },
        {
          "from": "in-progress",
          "to": "fulfilled",
          "name": "fulfil",
          "guards": [
            {
              "tasks-as-offered": {
                "field": "offering",
                "tasks": "tasks",
                "section": "Tasks"
              }
            },
            {
              "tasks-done": {
                "section": "Tasks",
                "optional": true
              }
            },
            {
              "linked-by": {
                "kinds": [
                  "request"
                ],
                "field": "parent",
                "statuses": [
                  "fulfilled",
                  "closed",
                  "rejected",
                  "cancelled"
                ]
              }
            }
          ]
        },
        {
          "from": "fulfilled",
          "to": "in-progress",
          "name": "not what was asked for"
        },
        {
          "from": "fulfilled",
          "to": "closed",
          "name": "close",
          "guards": [
            {
              "tasks-done": {
                "section": "Tasks",
                "optional": true
              }
            }
          ]
        },
        {
          "from": [
            "new",
            "approval",
            "in-progress",
            "on-hold"
          ],
          "to": "cancelled",
          "name": "cancel"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\noffering: {{offering.id}}\npriority: {{offering.priority}}\nrequester: {{by}}\nservice: {{offering.service}}\ncategory: {{offering.category}}\ngroup: {{offering.group}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Request\n\n<!-- What the form does not ask: why, by when, what else is to be known. -->\n\n## Tasks\n\n- [ ] {{offering.tasks.title}} ({{offering.tasks.group}})\n\n## Outcome\n\n<!-- What was handed out, set up or answered; where the requester finds it. -->\n",
    "readme": "# Service request fulfilment\n\n**Give people what they may have, quickly and each time the same way.** A request is a wish for something that is offered: a laptop, an\naccess, a report, an answer. Nothing is broken (that would be an incident), and nothing is altered for all (that would be a change).\n\nITIL: service request management · ISO/IEC 20000-1:2018 8.6.2 · FitSM PR9.1, PR9.2, PR9.5\n\n## When to use it\n\nFor everything in the catalogue (`gitsm list --kind offering`). Look for an article first: the fastest request is the one that need not be\nmade. What the catalogue does not have goes to the service desk as a request without an offering; it can be answered or turned into one, but not worked on as it is.\n\n## Who does what\n\n- **The requester** asks and is kept informed; `for` names somebody else who gets it.\n- **The service desk** checks the form, and answers at once what can be answered.\n- **Those whom the offering names** approve, by a review of the pull request. Nobody approves a request of their own, or one for themselves.\n- **The assignee** sees to it that every task is done, also those of other groups, and ticks them in the text.\n- **The requester** says when something is missing; after five days of silence `gitsm advance` closes it.\n\n## How it runs here\n\n1. `gitsm new request --set offering=OFR-...` brings service, group, priority and the task list; `--set form.<field>=...` fills in the form, which is\n   checked against the offering on the spot.\n2. Where somebody has to agree, move it to *approval*. The move on to *in-progress* asks for the reviews that the offering names. If nobody has\n   to, go straight to *in-progress*.\n3. Approved is approved: offering, form, requester and `for` may be edited later only with the same approvals.\n4. Tick the tasks as they are done. A task that does not apply is ticked with a word why; taking it out or renaming it is found.\n5. Name what was handed out in `assets` and `licences`, and a change that was needed in `changes`.\n6. *Fulfilled* asks for every task of the offering, ticked. What waits for a person, a delivery or a day is *on-hold* with a reason meanwhile, and its clock pauses.\n7. *Rejected* asks for a `rejection` in words the requester can do something with.\n\n`wanted-by` is the day on which it is needed: `gitsm due` lists it. Access requests carry the tag `access`, so that an auditor finds all of them.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `requests-on-target` | fulfilled within the target of their offering |\n| `request-time-to-fulfil` | from the first entry of the timeline to *fulfilled* |\n| `requests-open`, `request-age`, `request-backlog-growth` | backlog |\n| `request-rejected-share` | rejected, of all that were decided |\n| `requests-without-offering` | what the catalogue does not have |\n| `self-service-share` | came by the portal, of all |\n\n## Example\n\n```sh\ngitsm new request --title \"Laptop for Dana\" --set offering=OFR-laptop --set form.model=standard --set wanted-by=2026-12-01\ngitsm move REQ-0042 approval\ngitsm explain REQ-0042\ngitsm move REQ-0042 in-progress\ngitsm move REQ-0042 fulfilled\n```\n"
  },
  "service": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:service",
      "title": "Service",
      "description": "Something customers use and pay for with trust, money or patience; what they would miss if it stopped.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example SVC-payments. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "What it is, in one line.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "owner": {
          "description": "Login of the person who answers for the service from end to end; approves changes to it.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "description": {
          "description": "What the service does for its users, in a sentence.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "tier": {
          "description": "How much the organisation depends on it: 1 critical, 2 important, 3 useful.",
          "type": "integer",
          "enum": [
            1,
            2,
            3
          ]
        },
        "type": {
          "description": "customer-facing: its customers see and name it; supporting: other services need it, and few would name it.",
          "type": "string",
          "enum": [
            "customer-facing",
            "supporting"
          ]
        },
        "group": {
          "description": "Group that supports the service.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "supports"
          }
        },
        "depends-on": {
          "description": "Services that this one needs to work.",
          "type": "array",
          "maxItems": 500,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "service"
              ],
              "inverse": "is needed by",
              "dependency": true
            }
          }
        },
        "redundancy": {
          "description": "Where fewer than all of some items are enough: of these items that take part in the service, or services it needs, so many must be up. What is not named here is needed by itself.",
          "$ref": "gitsm:common#/$defs/redundancy"
        },
        "processes": {
          "description": "Business processes that it supports; through them it serves the objectives of the business.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "business-process"
              ],
              "inverse": "supported by"
            }
          }
        },
        "customers": {
          "description": "Who uses the service.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "gitsm:common#/$defs/id",
            "link": {
              "kinds": [
                "customer"
              ],
              "inverse": "uses"
            }
          }
        },
        "service-hours": {
          "description": "Agreed service time: when the service is promised to be available. Left out: the calendar of the agreement that covers it, else round the clock.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "calendar"
            ],
            "inverse": "service hours of"
          }
        },
        "since": {
          "description": "First day in live use.",
          "$ref": "gitsm:common#/$defs/date"
        },
        "until": {
          "description": "Last day in live use, known or planned.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "end the service",
            "statuses": [
              "retiring"
            ],
            "ahead": [
              90,
              30
            ]
          }
        },
        "replaced-by": {
          "description": "Service that does its work from then on.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "replaces"
          }
        },
        "proposal": {
          "description": "What a decision about a new or changed service rests on (FitSM PR1.2); complete before it is approved.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "demand": {
              "description": "Predicted demand: how many will use it, how often.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "resources": {
              "description": "People, technology and money it needs.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "benefit": {
              "description": "What the organisation and its customers gain.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "cost": {
              "description": "What it is expected to cost in its first three years.",
              "$ref": "gitsm:common#/$defs/money"
            }
          },
          "required": [
            "demand",
            "resources",
            "benefit"
          ]
        },
        "decide-by": {
          "description": "Day by which it is to be decided whether it is built.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "decide about the proposed service",
            "statuses": [
              "proposed"
            ]
          }
        },
        "review-by": {
          "description": "Day by which the entry is to be checked again by its owner.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "check the entry with its users"
          }
        },
        "links": {
          "description": "Addresses that help to run the service: run book, dashboard, code.",
          "type": "array",
          "maxItems": 50,
          "items": {
            "description": "One address.",
            "type": "object",
            "required": [
              "title",
              "url"
            ],
            "additionalProperties": false,
            "properties": {
              "title": {
                "description": "What is found there.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "url": {
                "description": "The address.",
                "type": "string",
                "pattern": "^https?://\\S+$",
                "examples": [
                  "https://example.org/runbook"
                ],
                "maxLength": 2000
              }
            }
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      }
    },
    "lifecycle": {
      "kind": "service",
      "prefix": "SVC",
      "ids": "name",
      "folder": "services",
      "title": "Service",
      "plural": "Services",
      "rules": false,
      "columns": [
        "tier",
        "owner",
        "group",
        "since"
      ],
      "initial": [
        "proposed",
        "live"
      ],
      "statuses": {
        "proposed": {
          "description": "Put forward; demand, resources and benefit are being weighed."
        },
        "approved": {
          "description": "Decided; waiting for work to begin.",
          "fields": [
            "owner",
            "proposal"
          ]
        },
        "building": {
          "description": "Being designed, built and tested.",
          "fields": [
            "owner",
            "proposal"
          ]
        },
        "live": {
          "description": "In use, in the catalogue, supported.",
          "fields": [
            "owner"
          ]
        },
        "retiring": {
          "description": "Still in use, but its end is announced.",
          "fields": [
            "owner"
          ]
        },
        "retired": {
          "description": "No longer offered.",
          "final": true
        },
        "rejected": {
          "description": "Decided against; may be proposed again.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "proposed",
          "to": "approved",
          "name": "approve",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "proposal"
                ]
              }
            }
          ]
        },
        {
          "from": [
            "proposed",
            "approved"
          ],
          "to": "rejected",
          "name": "reject"
        },
        {
          "from": "rejected",
          "to": "proposed",
          "name": "propose again"
        },
        {
          "from": "approved",
          "to": "building",
          "name": "start building"
        },
        {
          "from": "building",
          "to": "rejected",
          "name": "stop"
        },
        {
          "from": [
            "approved",
            "building"
          ],
          "to": "live",
          "name": "go live",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "group"
                ]
              }
            },
            {
              "links-in-status": {
                "field": "depends-on",
                "statuses": [
                  "live",
                  "retiring"
                ]
              }
            }
          ]
        },
        {
          "from": "live",
          "to": "retiring",
          "name": "announce the end"
        },
        {
          "from": "retiring",
          "to": "live",
          "name": "keep after all"
        },
        {
          "from": "retiring",
          "to": "retired",
          "name": "retire"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n## Purpose\n\n<!-- What users can do with it, and what they would miss without it. -->\n\n## Support\n\n<!-- Where users turn for help, and who answers. -->\n",
    "readme": "# Services: portfolio and catalogue\n\n**What customers can rely on, and who answers for it.** The portfolio holds every service from the first idea to the last day; the part of\nit that is live is the catalogue.\n\nITIL: service portfolio, service catalogue management · ISO/IEC 20000-1:2018 8.2.2, 8.2.4 · FitSM PR1.1 to PR1.4, PR2.1\n\n## When to use it\n\nOne record for each thing that users would name and would miss. \"Paying a bill by card\" is a service; the database below it is a\nconfiguration item. If nobody outside IT would notice it failing, it is not a service.\n\n## Who does what\n\n- **The owner** answers for the service from end to end: its quality, its cost, its future. Approves medium and high-risk changes to it.\n- **The supporting group** keeps it running and takes its incidents.\n- **Whoever proposes** a service states predicted demand, the resources it needs and the benefit it brings (`proposal`).\n\n## How it runs here\n\nA service is proposed, decided, built and taken live. The proposal names predicted demand, resources and benefit, and without all three it is not approved. It goes\nlive only with a group that supports it, and when the services it depends on are live. Its end is announced before it comes: *retiring* tells users and everything that\ndepends on it. Nothing live may depend on something retired (`retired-dependency`); a live service without owner, group or agreement is reported (`service-incomplete`).\n\n`gitsm portfolio` shows pipeline, catalogue and what is retired. `processes` names the business processes that the service supports, `customers` the\ncustomers who consume it; `gitsm trace` follows the chain to the objectives of the business.\n\n`depends-on` names the services that this one needs. Write each relation once, on the side that needs; the other side is computed, and so\nis the answer to \"what breaks if this stops\".\n\n`service-hours` names the calendar of agreed service time. Outages in incidents and changes are counted against it, and against what the\nagreement promises.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| availability | agreed service time without unplanned outages, of agreed service time: `gitsm availability` |\n| incidents | by service and priority, and the time to restore them |\n| `services-complete` | live services with owner, support group and agreement, of all live ones |\n| `services-aligned` | services that serve an objective, themselves or through others |\n| `cost-actual`, `cost-variance` | what services cost, against the plan: `gitsm costs` |\n| changes | by service, and how many succeeded |\n\n## Example\n\n```sh\ngitsm new service --title \"Visitor passes\" --set owner=carol --set 'depends-on=[SVC-identity]'\ngitsm impact SVC-identity\ngitsm availability SVC-payments --outages\n```\n"
  },
  "supplier": {
    "schema": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "gitsm:supplier",
      "title": "Supplier",
      "description": "An organisation that services rely on: who to call, how good it is, and how to part from it.",
      "type": "object",
      "required": [
        "id",
        "title",
        "status"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "A field of your own; gitsm keeps it and shows it, but gives it no meaning."
        }
      },
      "properties": {
        "id": {
          "description": "Permanent ID, for example SUP-paywell. Equal to the start of the file name.",
          "$ref": "gitsm:common#/$defs/thingId"
        },
        "title": {
          "description": "Name of the supplier.",
          "$ref": "gitsm:common#/$defs/title"
        },
        "status": {
          "description": "Where it stands in its lifecycle.",
          "$ref": "gitsm:common#/$defs/status"
        },
        "timeline": {
          "description": "Every status change, oldest first; may be left out until the first one.",
          "$ref": "gitsm:common#/$defs/timeline"
        },
        "description": {
          "description": "What it supplies.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "category": {
          "description": "How closely it is managed (ITIL). strategic: both share plans; tactical: important, hard to replace; operational: keeps something running; commodity: others sell the same.",
          "type": "string",
          "enum": [
            "strategic",
            "tactical",
            "operational",
            "commodity"
          ]
        },
        "risk": {
          "description": "How bad it would be, and how likely it is, that it fails.",
          "$ref": "gitsm:common#/$defs/level"
        },
        "owner": {
          "description": "Login of the person who looks after the relationship.",
          "$ref": "gitsm:common#/$defs/login"
        },
        "group": {
          "description": "Group that works with it from day to day.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "group"
            ],
            "inverse": "works with supplier"
          }
        },
        "customer-number": {
          "description": "What it knows us by; asked for on every call.",
          "$ref": "gitsm:common#/$defs/text"
        },
        "services": {
          "description": "Services it takes part in, and as what. They fail with it.",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "link": {
            "kinds": [
              "service"
            ],
            "inverse": "relies on supplier",
            "within": "service",
            "dependency": "reverse"
          },
          "items": {
            "description": "One service.",
            "type": "object",
            "required": [
              "service",
              "role"
            ],
            "additionalProperties": false,
            "properties": {
              "service": {
                "description": "The service.",
                "$ref": "gitsm:common#/$defs/id"
              },
              "role": {
                "description": "What the supplier does for it.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          },
          "examples": [
            [
              {
                "service": "SVC-payments",
                "role": "card processing"
              }
            ]
          ]
        },
        "contact": {
          "description": "Whom to turn to first.",
          "$ref": "#/$defs/contact"
        },
        "escalation": {
          "description": "Whom to turn to when that does not help, nearest first.",
          "type": "array",
          "minItems": 1,
          "maxItems": 10,
          "items": {
            "$ref": "#/$defs/contact"
          }
        },
        "certificates": {
          "description": "What it has to prove, and until when the proof holds: security, safety, quality.",
          "type": "array",
          "maxItems": 50,
          "items": {
            "description": "One proof.",
            "type": "object",
            "required": [
              "name"
            ],
            "additionalProperties": false,
            "properties": {
              "name": {
                "description": "What is certified.",
                "$ref": "gitsm:common#/$defs/text",
                "examples": [
                  "ISO/IEC 27001"
                ]
              },
              "number": {
                "description": "Number of the certificate.",
                "$ref": "gitsm:common#/$defs/text"
              },
              "valid-until": {
                "description": "Last day on which it holds.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "ask the supplier for its new certificate",
                  "statuses": [
                    "active",
                    "exiting"
                  ],
                  "ahead": [
                    60,
                    30
                  ]
                }
              }
            }
          }
        },
        "evaluations": {
          "description": "Evaluations, past and planned, oldest first. The last one is the next to come.",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "items": {
            "description": "One evaluation.",
            "type": "object",
            "anyOf": [
              {
                "required": [
                  "planned"
                ]
              },
              {
                "required": [
                  "held"
                ]
              }
            ],
            "dependentRequired": {
              "held": [
                "result"
              ]
            },
            "additionalProperties": false,
            "properties": {
              "planned": {
                "description": "Day by which it is to be done.",
                "$ref": "gitsm:common#/$defs/date",
                "due": {
                  "duty": "evaluate the supplier",
                  "statuses": [
                    "active"
                  ],
                  "done": "held",
                  "ahead": [
                    30,
                    7
                  ]
                }
              },
              "held": {
                "description": "Day on which it was done.",
                "$ref": "gitsm:common#/$defs/date"
              },
              "score": {
                "description": "From 1 (poor) to 5 (excellent).",
                "type": "integer",
                "minimum": 1,
                "maximum": 5
              },
              "result": {
                "description": "What came of it.",
                "type": "string",
                "enum": [
                  "satisfactory",
                  "improvement-needed",
                  "unsatisfactory"
                ]
              },
              "by": {
                "description": "Login of the person who did it.",
                "$ref": "gitsm:common#/$defs/login"
              },
              "note": {
                "description": "Why, and what was agreed.",
                "$ref": "gitsm:common#/$defs/text"
              }
            }
          }
        },
        "exit-by": {
          "description": "Day by which nothing relies on it any more, data is back and access is withdrawn.",
          "$ref": "gitsm:common#/$defs/date",
          "due": {
            "duty": "finish the exit from the supplier",
            "statuses": [
              "exiting"
            ],
            "ahead": [
              90,
              60,
              30
            ]
          }
        },
        "replaced-by": {
          "description": "Supplier that takes its place.",
          "$ref": "gitsm:common#/$defs/id",
          "link": {
            "kinds": [
              "supplier"
            ],
            "inverse": "replaces"
          }
        },
        "tags": {
          "description": "Free key words for searching.",
          "$ref": "gitsm:common#/$defs/tags"
        },
        "source": {
          "description": "Where the record was imported from.",
          "$ref": "gitsm:common#/$defs/source"
        }
      },
      "$defs": {
        "contact": {
          "title": "Contact",
          "description": "A person or desk of the supplier.",
          "type": "object",
          "required": [
            "name"
          ],
          "minProperties": 2,
          "additionalProperties": false,
          "properties": {
            "name": {
              "description": "Name of the person or desk.",
              "$ref": "gitsm:common#/$defs/text",
              "examples": [
                "Duty desk"
              ]
            },
            "phone": {
              "description": "Telephone number.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "email": {
              "description": "E-mail address.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "channel": {
              "description": "Another way to reach it: a ticket portal, a chat room.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "hours": {
              "description": "When it can be reached.",
              "$ref": "gitsm:common#/$defs/text"
            },
            "after": {
              "description": "How long to wait for those before it in the list.",
              "$ref": "gitsm:common#/$defs/duration"
            }
          }
        }
      }
    },
    "lifecycle": {
      "kind": "supplier",
      "prefix": "SUP",
      "ids": "name",
      "folder": "suppliers",
      "title": "Supplier",
      "plural": "Suppliers",
      "rules": false,
      "initial": [
        "prospect",
        "active"
      ],
      "statuses": {
        "prospect": {
          "description": "Being looked at; nothing is bought from it yet."
        },
        "active": {
          "description": "Supplies us.",
          "fields": [
            "owner",
            "category",
            "contact",
            "evaluations"
          ],
          "sections": [
            "Due diligence"
          ]
        },
        "exiting": {
          "description": "We are parting; it supplies us until the exit is done.",
          "fields": [
            "owner",
            "contact",
            "exit-by"
          ],
          "sections": [
            "Due diligence",
            "Exit plan"
          ]
        },
        "ended": {
          "description": "Nothing is bought from it any more.",
          "final": true
        }
      },
      "transitions": [
        {
          "from": "prospect",
          "to": "active",
          "name": "accept",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "owner",
                  "category",
                  "contact",
                  "evaluations"
                ]
              }
            },
            {
              "tasks-done": {
                "section": "Due diligence"
              }
            }
          ]
        },
        {
          "from": "prospect",
          "to": "ended",
          "name": "decide against"
        },
        {
          "from": "active",
          "to": "exiting",
          "name": "announce the exit",
          "guards": [
            {
              "fields-present": {
                "fields": [
                  "exit-by"
                ]
              }
            },
            {
              "sections-present": {
                "sections": [
                  "Exit plan"
                ]
              }
            }
          ]
        },
        {
          "from": "exiting",
          "to": "active",
          "name": "stay after all"
        },
        {
          "from": "exiting",
          "to": "ended",
          "name": "end",
          "guards": [
            {
              "tasks-done": {
                "section": "Exit plan"
              }
            },
            {
              "linked-by": {
                "kinds": [
                  "contract"
                ],
                "field": "supplier",
                "statuses": [
                  "expired",
                  "terminated"
                ]
              }
            }
          ]
        },
        {
          "from": "ended",
          "to": "prospect",
          "name": "look at it again"
        }
      ]
    },
    "template": "---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ncategory: operational\nowner: {{by}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n\n<!-- What it supplies, and why this one. -->\n\n## Due diligence\n\n<!-- Tick each once you have seen the proof, and say what it was. Strike out what does not apply, with the reason. -->\n\n- [ ] It exists and can pay its bills: register entry, last accounts\n- [ ] References: two customers of our size\n- [ ] Information security: certificate or answered questionnaire\n- [ ] Personal data: what it will see, where it is kept, processing agreement\n- [ ] Continuity: what it does when its own site fails, and when it last tried\n- [ ] Its own suppliers: whom it depends on\n- [ ] Exit: how we get our data back, and how long it helps\n\n## Exit plan\n\n<!-- Written when the exit is announced, better on the first day. -->\n\n- [ ] Nothing relies on it: services moved or retired\n- [ ] Our data is returned, and erased on its side, with proof\n- [ ] Access of its people and systems is withdrawn\n- [ ] Its assets are given back, ours are here again or disposed of\n- [ ] Licences, certificates and addresses that ran over it are ended or moved\n- [ ] Last invoice paid, contract ended in writing\n",
    "readme": "# Supplier management\n\n**Know whom you rely on, how good they are, and how you would part.** A service is as reliable as those it is bought from; a promise to a customer\ncannot be better than what suppliers promise in turn.\n\nITIL: supplier management · ISO/IEC 20000-1:2018 8.3.4 · FitSM PR8.1 to PR8.5\n\n## When to use it\n\nFor every organisation that a service would miss if it stopped tomorrow, and for those that see your data or your network. Where you buy\npencils is no matter.\n\n## Who does what\n\n- **The owner** looks after the relationship: talks to the supplier, evaluates it, decides about renewal, plans the exit.\n- **The group** works with it from day to day and calls its `contact`.\n- **The owners of services** say what they need from it; it stands in the contract and in the underpinning agreement.\n\n## How it runs here\n\n1. `gitsm new supplier`. It is a *prospect* while its due diligence is under way: a task list in the body. It becomes *active* when every task is ticked.\n2. `services` says where it takes part and as what. They are down when it is: `gitsm impact SUP-paywell`.\n3. The contract is a record of its own (`gitsm new contract`), and so is what it promises: an agreement of type *underpinning* that names its `contract`.\n   An active supplier of a live service without an active contract is reported, and so is a contract with a supplier that is not active.\n4. `contact` and `escalation` tell whom to call, and how long to wait before calling the next.\n5. `evaluations`: each has a day on which it is `planned`; once `held`, with `score` and `result`, plan the next. Late ones are duties. How often depends on\n   `category`: strategic suppliers each quarter, tactical ones twice a year, the others once.\n6. Parting begins with an *exit plan* and a day, `exit-by`. The supplier has *ended* when every task of the plan is ticked and no contract is left.\n\n## How it is measured\n\n| measure | how |\n| --- | --- |\n| `supplier-evaluations-on-time` | evaluations held by the day they were planned for, of all that were due in the period |\n| `suppliers-satisfactory` | active suppliers whose latest evaluation was satisfactory, of those evaluated |\n\n## Example\n\n```sh\ngitsm new supplier --title \"Paywell\" --set category=strategic --set 'contact={name: Duty desk, phone: 01632 960 990}'\ngitsm impact SUP-paywell\ngitsm due --kind supplier --within 90\n```\n"
  }
};

/** `schemas/common.schema.json`. */
export const common: JsonObject = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "gitsm:common",
  "title": "Common definitions",
  "description": "Definitions that the schemas of all kinds share.",
  "$defs": {
    "id": {
      "title": "ID",
      "description": "ID of a record: the prefix of its kind, a dash, then digits (tickets) or a slug (things).",
      "type": "string",
      "maxLength": 80,
      "pattern": "^[A-Z][A-Z0-9]*-[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$",
      "examples": [
        "CHG-0042",
        "SVC-payments"
      ]
    },
    "ticketId": {
      "title": "Ticket ID",
      "description": "ID of a ticket: the prefix of its kind, a dash and at least four digits. Numbers are never reused.",
      "type": "string",
      "maxLength": 40,
      "pattern": "^[A-Z][A-Z0-9]*-[0-9]{4,}$",
      "examples": [
        "CHG-0042"
      ]
    },
    "thingId": {
      "title": "Thing ID",
      "description": "ID of a thing: the prefix of its kind, a dash and a slug.",
      "type": "string",
      "maxLength": 80,
      "pattern": "^[A-Z][A-Z0-9]*-[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$",
      "examples": [
        "SVC-payments",
        "CI-db-1"
      ]
    },
    "title": {
      "title": "Title",
      "description": "What the record is about, in one line.",
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "pattern": "^[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$",
      "examples": [
        "Card payments time out"
      ]
    },
    "status": {
      "title": "Status",
      "description": "Name of a status of the lifecycle of the kind.",
      "type": "string",
      "maxLength": 40,
      "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
      "examples": [
        "in-progress"
      ]
    },
    "instant": {
      "title": "Instant",
      "description": "A point in time in RFC 3339, with seconds and an offset from UTC.",
      "type": "string",
      "format": "date-time",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$",
      "examples": [
        "2026-11-21T09:30:00Z",
        "2026-06-01T22:00:00+01:00"
      ]
    },
    "date": {
      "title": "Date",
      "description": "A calendar date, YYYY-MM-DD.",
      "type": "string",
      "format": "date",
      "examples": [
        "2026-11-21"
      ]
    },
    "month": {
      "title": "Month",
      "description": "A calendar month, YYYY-MM.",
      "type": "string",
      "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])$",
      "examples": [
        "2026-11"
      ]
    },
    "money": {
      "title": "Sum of money",
      "description": "An amount and the currency it is in.",
      "type": "object",
      "required": [
        "amount",
        "currency"
      ],
      "additionalProperties": false,
      "properties": {
        "amount": {
          "description": "The amount, in whole units of the currency with its decimals.",
          "type": "number",
          "minimum": 0,
          "maximum": 1000000000000
        },
        "currency": {
          "description": "Code of the currency by ISO 4217.",
          "type": "string",
          "pattern": "^[A-Z]{3}$",
          "examples": [
            "GBP"
          ]
        }
      },
      "examples": [
        {
          "amount": 1250.5,
          "currency": "GBP"
        }
      ]
    },
    "duration": {
      "title": "Duration",
      "description": "A length of time in hours and minutes.",
      "type": "string",
      "pattern": "^(?:[0-9]{1,5}h(?:[0-9]{1,2}m)?|[0-9]{1,6}m)$",
      "examples": [
        "30m",
        "4h",
        "1h30m"
      ]
    },
    "localTime": {
      "title": "Local time",
      "description": "A time of day in the time zone of the calendar, HH:MM.",
      "type": "string",
      "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
      "examples": [
        "09:00"
      ]
    },
    "span": {
      "title": "Span of a day",
      "description": "Opening and closing time. Closing may be 24:00, or lie on the next day where it is not after the opening.",
      "type": "string",
      "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
      "examples": [
        "09:00-17:30",
        "22:00-06:00"
      ]
    },
    "spans": {
      "title": "Spans of a day",
      "description": "Opening times of one day. An empty list: closed.",
      "type": "array",
      "maxItems": 24,
      "items": {
        "$ref": "#/$defs/span"
      }
    },
    "openingTimes": {
      "title": "Opening times",
      "description": "Opening times per weekday, or \"always\" for 24 hours on 7 days. A day left out is closed.",
      "type": [
        "string",
        "object"
      ],
      "pattern": "^always$",
      "minProperties": 1,
      "additionalProperties": false,
      "properties": {
        "mon": {
          "description": "Opening times on Monday.",
          "$ref": "#/$defs/spans"
        },
        "tue": {
          "description": "Opening times on Tuesday.",
          "$ref": "#/$defs/spans"
        },
        "wed": {
          "description": "Opening times on Wednesday.",
          "$ref": "#/$defs/spans"
        },
        "thu": {
          "description": "Opening times on Thursday.",
          "$ref": "#/$defs/spans"
        },
        "fri": {
          "description": "Opening times on Friday.",
          "$ref": "#/$defs/spans"
        },
        "sat": {
          "description": "Opening times on Saturday.",
          "$ref": "#/$defs/spans"
        },
        "sun": {
          "description": "Opening times on Sunday.",
          "$ref": "#/$defs/spans"
        }
      }
    },
    "timezone": {
      "title": "Time zone",
      "description": "Name of a time zone of the IANA database.",
      "type": "string",
      "maxLength": 64,
      "pattern": "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$",
      "examples": [
        "Europe/London",
        "UTC"
      ]
    },
    "login": {
      "title": "Login",
      "description": "A GitHub login. Logins are compared without case.",
      "type": "string",
      "maxLength": 100,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$",
      "examples": [
        "anna"
      ]
    },
    "member": {
      "title": "Member",
      "description": "A person: a GitHub login, or login and numeric ID. An ID guards against a login that has changed hands.",
      "type": [
        "string",
        "object"
      ],
      "maxLength": 100,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$",
      "required": [
        "login"
      ],
      "additionalProperties": false,
      "properties": {
        "login": {
          "$ref": "#/$defs/login",
          "description": "The GitHub login."
        },
        "id": {
          "description": "The numeric GitHub user ID.",
          "type": "integer",
          "minimum": 1
        }
      },
      "examples": [
        "bob",
        {
          "login": "bob",
          "id": 12
        }
      ]
    },
    "text": {
      "title": "Text",
      "description": "One short piece of plain text.",
      "type": "string",
      "minLength": 1,
      "maxLength": 500
    },
    "tags": {
      "title": "Tags",
      "description": "Free key words for searching.",
      "type": "array",
      "maxItems": 50,
      "uniqueItems": true,
      "items": {
        "type": "string",
        "minLength": 1,
        "maxLength": 60
      }
    },
    "redundancy": {
      "title": "Redundancy",
      "description": "Groups of items of which fewer than all are enough.",
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "items": {
        "description": "One group.",
        "type": "object",
        "required": [
          "of"
        ],
        "additionalProperties": false,
        "properties": {
          "of": {
            "description": "The items of the group; each is named by a relation of the record, or names the record in one.",
            "type": "array",
            "minItems": 2,
            "maxItems": 100,
            "uniqueItems": true,
            "items": {
              "$ref": "#/$defs/id"
            }
          },
          "min-up": {
            "description": "How many of them must be up; fewer than there are.",
            "type": "integer",
            "minimum": 1,
            "maximum": 99,
            "default": 1
          }
        }
      },
      "examples": [
        [
          {
            "of": [
              "CI-host-7",
              "CI-host-8"
            ],
            "min-up": 1
          }
        ]
      ]
    },
    "software": {
      "title": "Software",
      "description": "Software installed on something, as far as it takes a licence or was let in without one.",
      "type": "array",
      "maxItems": 200,
      "items": {
        "description": "One installation.",
        "type": "object",
        "minProperties": 1,
        "anyOf": [
          {
            "required": [
              "licence"
            ]
          },
          {
            "required": [
              "name"
            ]
          }
        ],
        "additionalProperties": false,
        "properties": {
          "licence": {
            "description": "Licence that it runs on. Left out: the licences of the product of that name.",
            "$ref": "#/$defs/id"
          },
          "name": {
            "description": "Name of the product, as the inventory gives it. Left out: the product of the licence.",
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "description": "Version that is installed.",
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "cores": {
            "description": "Processor cores it runs on, for licences that count cores. Left out: 1.",
            "type": "integer",
            "minimum": 1,
            "maximum": 100000,
            "default": 1
          }
        }
      },
      "examples": [
        [
          {
            "licence": "LIC-pipedraw",
            "version": "24.1"
          }
        ]
      ]
    },
    "level": {
      "title": "Level",
      "description": "A level of three.",
      "type": "string",
      "enum": [
        "low",
        "medium",
        "high"
      ]
    },
    "priority": {
      "title": "Priority",
      "description": "P1 (critical) to P5 (planning).",
      "type": "string",
      "enum": [
        "P1",
        "P2",
        "P3",
        "P4",
        "P5"
      ]
    },
    "window": {
      "title": "Window",
      "description": "A stretch of time. The end is not part of it and lies after the start.",
      "type": "object",
      "required": [
        "start",
        "end"
      ],
      "additionalProperties": false,
      "properties": {
        "start": {
          "$ref": "#/$defs/instant",
          "description": "First instant of the window."
        },
        "end": {
          "$ref": "#/$defs/instant",
          "description": "Instant at which the window is over."
        }
      }
    },
    "outage": {
      "title": "Outage",
      "description": "A stretch of time in which users were without a service or had less of it than agreed.",
      "type": "object",
      "required": [
        "start"
      ],
      "additionalProperties": false,
      "properties": {
        "start": {
          "$ref": "#/$defs/instant",
          "description": "When the service was lost."
        },
        "end": {
          "$ref": "#/$defs/instant",
          "description": "When it was back; left out while it is still down."
        },
        "type": {
          "description": "unplanned: users could not work, nobody had announced it; it alone counts against availability. planned: announced beforehand. degraded: slow, or only a part. Left out: unplanned.",
          "type": "string",
          "enum": [
            "unplanned",
            "planned",
            "degraded"
          ],
          "default": "unplanned"
        },
        "services": {
          "description": "Services that were hit. Left out: the service or services of the record.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/id"
          }
        }
      }
    },
    "outages": {
      "title": "Outages",
      "description": "One outage, or a list of them.",
      "type": [
        "object",
        "array"
      ],
      "required": [
        "start"
      ],
      "additionalProperties": false,
      "properties": {
        "start": {
          "$ref": "#/$defs/instant",
          "description": "When the service was lost."
        },
        "end": {
          "$ref": "#/$defs/instant",
          "description": "When it was back; left out while it is still down."
        },
        "type": {
          "description": "unplanned: users could not work, nobody had announced it; it alone counts against availability. planned: announced beforehand. degraded: slow, or only a part. Left out: unplanned.",
          "type": "string",
          "enum": [
            "unplanned",
            "planned",
            "degraded"
          ],
          "default": "unplanned"
        },
        "services": {
          "description": "Services that were hit. Left out: the service or services of the record.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/id"
          }
        }
      },
      "minItems": 1,
      "maxItems": 100,
      "items": {
        "$ref": "#/$defs/outage"
      }
    },
    "clockRule": {
      "title": "Clock",
      "description": "How a clock runs, in statuses. In a status that neither runs nor pauses it, it is stopped.",
      "type": "object",
      "required": [
        "metric"
      ],
      "not": {
        "required": [
          "runs",
          "to"
        ]
      },
      "additionalProperties": false,
      "properties": {
        "metric": {
          "description": "Metric of the targets it measures.",
          "type": "string",
          "maxLength": 40,
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "examples": [
            "resolution"
          ]
        },
        "from": {
          "description": "It starts when the record first stands in one of these. Left out: with the first entry of the timeline.",
          "$ref": "#/$defs/statuses"
        },
        "runs": {
          "description": "Statuses in which it runs.",
          "$ref": "#/$defs/statuses"
        },
        "to": {
          "description": "Instead of runs: statuses in which it stops; it runs in every other one that does not pause it. Left out with runs: the final ones.",
          "$ref": "#/$defs/statuses"
        },
        "pauses": {
          "description": "Statuses in which it is paused: always, or only for some reasons.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "type": [
              "string",
              "object"
            ],
            "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            "examples": [
              "on-hold"
            ],
            "required": [
              "status",
              "reasons"
            ],
            "additionalProperties": false,
            "properties": {
              "status": {
                "description": "The status.",
                "$ref": "#/$defs/status"
              },
              "reasons": {
                "description": "Reasons for which it pauses; for others, and for none, the clock runs on.",
                "type": "array",
                "minItems": 1,
                "maxItems": 50,
                "uniqueItems": true,
                "items": {
                  "type": "string",
                  "maxLength": 60,
                  "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
                  "examples": [
                    "awaiting-caller"
                  ]
                }
              }
            }
          },
          "default": [],
          "examples": [
            [
              "on-hold"
            ],
            [
              {
                "status": "on-hold",
                "reasons": [
                  "awaiting-caller"
                ]
              }
            ]
          ]
        },
        "cancels": {
          "description": "While a record stands in one of these, nothing is promised for it. Left out: cancelled.",
          "type": "array",
          "maxItems": 50,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/status"
          }
        },
        "retroactive": {
          "description": "Whether time counts that passed before the clock started or before the agreement covered the record. Left out: true, but false where it starts in from.",
          "type": "boolean"
        },
        "reopen": {
          "description": "When the record comes back after the clock has stopped: continue runs on, restart begins a new cycle with the whole target, ignore leaves it stopped. Left out: ignore where it runs only in statuses a record starts in, else continue.",
          "type": "string",
          "enum": [
            "continue",
            "restart",
            "ignore"
          ]
        },
        "restarts": {
          "description": "Field with a list of entries with at: each begins a new cycle, as when the requester has been told how things stand.",
          "type": "string",
          "maxLength": 60,
          "pattern": "^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|x-[A-Za-z0-9_.-]+)$",
          "examples": [
            "updates"
          ]
        }
      }
    },
    "targets": {
      "title": "Targets",
      "description": "What is promised: one entry for each metric, with a duration for each priority. A priority left out has no target.",
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "items": {
        "description": "Targets of one metric.",
        "type": "object",
        "required": [
          "metric"
        ],
        "minProperties": 2,
        "additionalProperties": false,
        "properties": {
          "metric": {
            "description": "The clock: response (until work starts) or resolution (until service is restored).",
            "type": "string",
            "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            "examples": [
              "response",
              "resolution"
            ]
          },
          "any": {
            "$ref": "#/$defs/duration",
            "description": "Target whatever the priority, also for records that have none; where their priority has a target of its own, that counts."
          },
          "P1": {
            "$ref": "#/$defs/duration",
            "description": "Target for priority P1."
          },
          "P2": {
            "$ref": "#/$defs/duration",
            "description": "Target for priority P2."
          },
          "P3": {
            "$ref": "#/$defs/duration",
            "description": "Target for priority P3."
          },
          "P4": {
            "$ref": "#/$defs/duration",
            "description": "Target for priority P4."
          },
          "P5": {
            "$ref": "#/$defs/duration",
            "description": "Target for priority P5."
          }
        }
      }
    },
    "statuses": {
      "title": "Statuses",
      "description": "Names of statuses.",
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "uniqueItems": true,
      "items": {
        "$ref": "#/$defs/status"
      }
    },
    "timelineEntry": {
      "title": "Timeline entry",
      "description": "One status change, or a change of fields in the status the record stands in.",
      "type": "object",
      "required": [
        "at",
        "status",
        "by"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "An entry of your own."
        }
      },
      "properties": {
        "at": {
          "$ref": "#/$defs/instant",
          "description": "When it happened."
        },
        "status": {
          "$ref": "#/$defs/status",
          "description": "The status from then on."
        },
        "by": {
          "$ref": "#/$defs/login",
          "description": "GitHub login of the person who did it."
        },
        "note": {
          "description": "Why, in a sentence.",
          "type": "string",
          "maxLength": 2000
        },
        "reason": {
          "description": "Why it waits in this status, in one word: some clocks are paused for some reasons only.",
          "$ref": "#/$defs/reason"
        },
        "changed": {
          "description": "Fields that changed at this instant, such as the priority, each with what it was and what it is. The first entry has none.",
          "type": "object",
          "minProperties": 1,
          "maxProperties": 50,
          "propertyNames": {
            "type": "string",
            "maxLength": 60,
            "pattern": "^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|x-[A-Za-z0-9_.-]+)$",
            "examples": [
              "priority"
            ]
          },
          "additionalProperties": {
            "$ref": "#/$defs/fieldChange"
          },
          "examples": [
            {
              "priority": {
                "from": "P3",
                "to": "P1"
              }
            }
          ]
        }
      }
    },
    "reason": {
      "title": "Reason",
      "description": "Why a record waits, in one word.",
      "type": "string",
      "maxLength": 60,
      "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
      "examples": [
        "awaiting-caller"
      ]
    },
    "fieldChange": {
      "title": "Change of a field",
      "description": "What a field was and what it is from then on; null: absent.",
      "type": "object",
      "required": [
        "from",
        "to"
      ],
      "additionalProperties": false,
      "properties": {
        "from": {
          "description": "What it was until then; null where it was absent.",
          "maxLength": 500,
          "maxItems": 500,
          "maxProperties": 50
        },
        "to": {
          "description": "What it is from then on; null where it is absent.",
          "maxLength": 500,
          "maxItems": 500,
          "maxProperties": 50
        }
      }
    },
    "updates": {
      "title": "Updates",
      "description": "When the requester was told how things stand, oldest first. Append-only.",
      "type": "array",
      "maxItems": 1000,
      "items": {
        "$ref": "#/$defs/update"
      }
    },
    "update": {
      "title": "Update",
      "description": "The requester was told how things stand.",
      "type": "object",
      "required": [
        "at",
        "by"
      ],
      "additionalProperties": false,
      "patternProperties": {
        "^x-": {
          "description": "An entry of your own."
        }
      },
      "properties": {
        "at": {
          "$ref": "#/$defs/instant",
          "description": "When it was told."
        },
        "by": {
          "$ref": "#/$defs/login",
          "description": "GitHub login of the person who told it."
        },
        "note": {
          "description": "What was told, in a sentence.",
          "type": "string",
          "maxLength": 2000
        }
      }
    },
    "timeline": {
      "title": "Timeline",
      "description": "All status changes and changes of what clocks depend on, oldest first. Append-only; the status of the last entry is the status of the record.",
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
        "$ref": "#/$defs/timelineEntry"
      }
    },
    "source": {
      "title": "Source",
      "description": "Where an imported record comes from.",
      "type": "object",
      "required": [
        "system",
        "id"
      ],
      "additionalProperties": false,
      "properties": {
        "system": {
          "description": "Name of the system of origin.",
          "type": "string",
          "minLength": 1,
          "maxLength": 100,
          "examples": [
            "servicenow"
          ]
        },
        "id": {
          "description": "ID of the record there.",
          "type": "string",
          "minLength": 1,
          "maxLength": 200,
          "examples": [
            "INC0000045"
          ]
        },
        "url": {
          "description": "Address of the record there.",
          "type": "string",
          "pattern": "^https?://\\S+$",
          "examples": [
            "https://example.org/INC0000045"
          ],
          "maxLength": 2000
        }
      }
    }
  }
};

/** Name → schema, from `schemas/meta/`. */
export const meta: Readonly<Record<string, JsonObject>> = {
  "facts": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "gitsm:meta/facts",
    "title": "Facts",
    "description": "What files cannot say: the time, the pull request and its reviews. The file named by --facts.",
    "type": "object",
    "properties": {
      "now": {
        "description": "The one instant of the run. Left out: the time of the run.",
        "$ref": "gitsm:common#/$defs/instant"
      },
      "pullRequest": {
        "description": "The pull request that is judged; null or left out where there is none.",
        "type": [
          "object",
          "null"
        ],
        "required": [
          "author",
          "reviews"
        ],
        "properties": {
          "number": {
            "description": "Its number.",
            "type": "integer",
            "minimum": 1
          },
          "author": {
            "description": "Who opened it.",
            "$ref": "#/$defs/person"
          },
          "committers": {
            "description": "Authors and committers of its commits.",
            "type": "array",
            "items": {
              "$ref": "#/$defs/person"
            }
          },
          "committersComplete": {
            "description": "False where that list could not be read to its end.",
            "type": "boolean",
            "default": true
          },
          "headSha": {
            "description": "Commit at its head.",
            "$ref": "#/$defs/sha"
          },
          "draft": {
            "description": "Whether it is a draft.",
            "type": "boolean",
            "default": false
          },
          "reviews": {
            "description": "All its reviews.",
            "type": "array",
            "items": {
              "description": "One review.",
              "type": "object",
              "required": [
                "state"
              ],
              "properties": {
                "user": {
                  "description": "Who reviewed; null where GitHub no longer knows. Such a review never counts.",
                  "anyOf": [
                    {
                      "$ref": "#/$defs/person"
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "state": {
                  "description": "What the review says.",
                  "type": "string",
                  "enum": [
                    "APPROVED",
                    "CHANGES_REQUESTED",
                    "COMMENTED",
                    "DISMISSED",
                    "PENDING"
                  ]
                },
                "commit": {
                  "description": "Commit that was looked at; null or left out never counts.",
                  "anyOf": [
                    {
                      "$ref": "#/$defs/sha"
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "submittedAt": {
                  "description": "When it was given.",
                  "anyOf": [
                    {
                      "$ref": "gitsm:common#/$defs/instant"
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "firstSeenCommit": {
                  "description": "Commit that the review was first seen with; GitHub may move a review to a newer commit after a force-push.",
                  "anyOf": [
                    {
                      "$ref": "#/$defs/sha"
                    },
                    {
                      "type": "null"
                    }
                  ]
                }
              }
            }
          },
          "reviewsComplete": {
            "description": "False where the reviews could not be read to their end: approvals are then unknown.",
            "type": "boolean",
            "default": true
          },
          "forcePushes": {
            "description": "Force-pushes to the head branch.",
            "type": "array",
            "items": {
              "description": "One force-push.",
              "type": "object",
              "required": [
                "at"
              ],
              "properties": {
                "at": {
                  "description": "When.",
                  "$ref": "gitsm:common#/$defs/instant"
                },
                "before": {
                  "description": "Head before it.",
                  "anyOf": [
                    {
                      "$ref": "#/$defs/sha"
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "after": {
                  "description": "Head after it.",
                  "anyOf": [
                    {
                      "$ref": "#/$defs/sha"
                    },
                    {
                      "type": "null"
                    }
                  ]
                }
              }
            }
          }
        }
      }
    },
    "$defs": {
      "person": {
        "description": "A person: a login, or login, numeric ID and account type as GitHub gives them.",
        "type": [
          "string",
          "object"
        ],
        "minLength": 1,
        "maxLength": 100,
        "required": [
          "login"
        ],
        "properties": {
          "login": {
            "description": "The GitHub login.",
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "id": {
            "description": "The numeric GitHub user ID.",
            "type": [
              "integer",
              "null"
            ]
          },
          "type": {
            "description": "Account type; Bot never counts as an approver.",
            "type": "string",
            "examples": [
              "User",
              "Bot"
            ]
          }
        }
      },
      "sha": {
        "description": "A full commit ID.",
        "type": "string",
        "pattern": "^[0-9a-f]{40}(?:[0-9a-f]{24})?$"
      }
    }
  },
  "lifecycle": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "gitsm:meta/lifecycle",
    "title": "Lifecycle",
    "description": "What a lifecycle.yaml may say: a kind, its statuses, the moves between them and what they ask for.",
    "type": "object",
    "required": [
      "kind",
      "prefix",
      "ids",
      "folder",
      "title",
      "plural",
      "initial",
      "statuses",
      "transitions"
    ],
    "additionalProperties": false,
    "properties": {
      "kind": {
        "description": "Name of the kind; equal to the name of the folder.",
        "type": "string",
        "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
        "maxLength": 40
      },
      "prefix": {
        "description": "Prefix of its IDs, without the dash.",
        "type": "string",
        "pattern": "^[A-Z][A-Z0-9]{0,9}$"
      },
      "ids": {
        "description": "number: tickets such as CHG-0042; name: things such as SVC-payments.",
        "type": "string",
        "enum": [
          "number",
          "name"
        ]
      },
      "folder": {
        "description": "Folder below records/.",
        "type": "string",
        "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
        "maxLength": 60
      },
      "title": {
        "description": "What people call one of it.",
        "type": "string",
        "minLength": 1,
        "maxLength": 60
      },
      "plural": {
        "description": "What people call many of it.",
        "type": "string",
        "minLength": 1,
        "maxLength": 60
      },
      "rules": {
        "description": "True where its records are rules: read from the base revision when a pull request is judged.",
        "type": "boolean",
        "default": false
      },
      "columns": {
        "description": "Fields shown as columns of its list on the site, beside title and status. Left out: those that most records have.",
        "type": "array",
        "minItems": 1,
        "maxItems": 6,
        "uniqueItems": true,
        "items": {
          "$ref": "#/$defs/field"
        }
      },
      "matrix": {
        "description": "A field that follows from two other fields by a table.",
        "type": "object",
        "required": [
          "field",
          "rows",
          "columns",
          "table"
        ],
        "additionalProperties": false,
        "properties": {
          "field": {
            "description": "The computed field.",
            "$ref": "#/$defs/field"
          },
          "rows": {
            "description": "The field that chooses the row.",
            "$ref": "#/$defs/field"
          },
          "columns": {
            "description": "The field that chooses the column.",
            "$ref": "#/$defs/field"
          },
          "table": {
            "description": "Row value, then column value, then result.",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
              "type": "object",
              "minProperties": 1,
              "additionalProperties": {
                "type": "string"
              }
            }
          }
        }
      },
      "clocks": {
        "description": "In which statuses the clocks of agreements run and pause; in every other status they are stopped.",
        "type": "array",
        "maxItems": 20,
        "items": {
          "description": "One clock.",
          "$ref": "gitsm:common#/$defs/clockRule"
        }
      },
      "initial": {
        "description": "Statuses in which a new record may start; the first is the one of the template.",
        "type": "array",
        "minItems": 1,
        "uniqueItems": true,
        "items": {
          "$ref": "#/$defs/status"
        }
      },
      "statuses": {
        "description": "All statuses, in the order in which people think of them.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 100,
        "propertyNames": {
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "maxLength": 40
        },
        "additionalProperties": {
          "description": "One status.",
          "type": "object",
          "required": [
            "description"
          ],
          "additionalProperties": false,
          "properties": {
            "description": {
              "description": "What it means to stand here, in a sentence.",
              "type": "string",
              "minLength": 1,
              "maxLength": 300
            },
            "final": {
              "description": "True where nothing more is expected to happen.",
              "type": "boolean",
              "default": false
            },
            "fields": {
              "description": "Fields that a record standing here must have.",
              "$ref": "#/$defs/fields",
              "default": []
            },
            "sections": {
              "description": "Headings that a record standing here must have.",
              "$ref": "#/$defs/sections",
              "default": []
            },
            "reason": {
              "description": "Field that says why a record waits here, where the entry of its timeline does not.",
              "$ref": "#/$defs/field"
            },
            "after": {
              "description": "A record that has stood here so many days is moved on by `gitsm advance`.",
              "type": "object",
              "required": [
                "days",
                "to"
              ],
              "additionalProperties": false,
              "properties": {
                "days": {
                  "description": "Days of 24 hours.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 3650
                },
                "to": {
                  "description": "Status it is moved to; a transition must lead there.",
                  "$ref": "#/$defs/status"
                }
              }
            },
            "frozen": {
              "description": "What may be edited here only with the approvals that one transition asks for.",
              "type": "object",
              "required": [
                "approvals"
              ],
              "additionalProperties": false,
              "properties": {
                "fields": {
                  "description": "Frozen fields.",
                  "$ref": "#/$defs/fields",
                  "default": []
                },
                "sections": {
                  "description": "Frozen sections of the body.",
                  "$ref": "#/$defs/sections",
                  "default": []
                },
                "approvals": {
                  "description": "The transition whose approvals an edit needs.",
                  "type": "object",
                  "required": [
                    "from",
                    "to"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "from": {
                      "description": "Where it starts.",
                      "$ref": "#/$defs/status"
                    },
                    "to": {
                      "description": "Where it leads.",
                      "$ref": "#/$defs/status"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "transitions": {
        "description": "The allowed moves.",
        "type": "array",
        "maxItems": 500,
        "items": {
          "description": "One move, or the same move from several statuses.",
          "type": "object",
          "required": [
            "from",
            "to",
            "name"
          ],
          "additionalProperties": false,
          "properties": {
            "from": {
              "description": "Where it starts: a status or a list of them.",
              "type": [
                "string",
                "array"
              ],
              "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
              "minItems": 1,
              "uniqueItems": true,
              "items": {
                "$ref": "#/$defs/status"
              }
            },
            "to": {
              "description": "Where it leads.",
              "$ref": "#/$defs/status"
            },
            "name": {
              "description": "What people call it, as a verb: \"approve\".",
              "type": "string",
              "minLength": 1,
              "maxLength": 60
            },
            "when": {
              "description": "The move exists only for records where all of this holds.",
              "$ref": "#/$defs/when",
              "default": {}
            },
            "guards": {
              "description": "What it asks for; all must be met.",
              "type": "array",
              "maxItems": 50,
              "items": {
                "$ref": "#/$defs/guard"
              },
              "default": []
            }
          }
        }
      }
    },
    "$defs": {
      "status": {
        "description": "Name of a status.",
        "type": "string",
        "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
        "maxLength": 40
      },
      "field": {
        "description": "Name of a field.",
        "type": "string",
        "pattern": "^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|x-[A-Za-z0-9_.-]+)$",
        "maxLength": 60
      },
      "fields": {
        "description": "Names of fields.",
        "type": "array",
        "uniqueItems": true,
        "items": {
          "$ref": "#/$defs/field"
        }
      },
      "sections": {
        "description": "Headings of the body.",
        "type": "array",
        "uniqueItems": true,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "when": {
        "description": "Field and the value it must have; of a list, any.",
        "type": "object",
        "propertyNames": {
          "pattern": "^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|x-[A-Za-z0-9_.-]+)$"
        },
        "additionalProperties": {
          "type": [
            "string",
            "number",
            "boolean",
            "array"
          ],
          "minItems": 1,
          "items": {
            "type": [
              "string",
              "number",
              "boolean"
            ]
          }
        }
      },
      "guard": {
        "description": "One guard by its name with its options, and optionally the condition under which it is asked.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 2,
        "properties": {
          "when": {
            "description": "The guard is asked only where this holds.",
            "$ref": "#/$defs/when"
          }
        },
        "patternProperties": {
          "^(?!when$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$": {
            "description": "Options of the guard of that name.",
            "type": "object"
          }
        },
        "additionalProperties": false,
        "if": {
          "required": [
            "when"
          ]
        },
        "then": {
          "minProperties": 2
        },
        "else": {
          "maxProperties": 1
        }
      }
    }
  },
  "mapping": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "gitsm:mapping",
    "title": "Mapping",
    "description": "How the rows of a table, or the documents of a folder, become records of one kind: for \"gitsm import csv\" and \"gitsm import yaml\".",
    "type": "object",
    "required": [
      "source",
      "id",
      "fields"
    ],
    "additionalProperties": false,
    "properties": {
      "kind": {
        "description": "Kind of the records that are made; --kind where left out.",
        "type": "string",
        "maxLength": 60,
        "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
        "examples": [
          "asset"
        ]
      },
      "source": {
        "description": "Name of the system the rows come from. What has no field is kept below x-<source>.",
        "type": "string",
        "maxLength": 40,
        "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
        "examples": [
          "snipe-it"
        ]
      },
      "about": {
        "description": "What it is for; for people.",
        "type": "string",
        "maxLength": 2000
      },
      "encoding": {
        "description": "Encoding of the text; UTF-8 where left out.",
        "type": "string",
        "enum": [
          "utf-8",
          "windows-1252",
          "macintosh"
        ]
      },
      "files": {
        "description": "Which files of a folder are documents, as paths below it: * stands for anything within a name, ** for any folders.",
        "$ref": "#/$defs/names"
      },
      "headings": {
        "description": "Heading as this mapping names it → other headings for the same column. Case and white space around do not matter.",
        "type": "object",
        "maxProperties": 500,
        "additionalProperties": {
          "$ref": "#/$defs/names"
        }
      },
      "optional": {
        "description": "Columns that a source may lack.",
        "$ref": "#/$defs/names"
      },
      "duplicates": {
        "description": "What to do where two columns have one heading. refuse: stop; number: the second one of Company is called Company 2.",
        "type": "string",
        "enum": [
          "refuse",
          "number"
        ],
        "default": "refuse"
      },
      "empty": {
        "description": "Texts that say nothing, such as TBD: told, and read as empty. Case does not matter.",
        "$ref": "#/$defs/values"
      },
      "dates": {
        "description": "Forms of dates and times, tried in this order, from YYYY, YY, MMM, MM, M, DD, D, HH, H, mm and ss. YYYY-MM-DD and RFC 3339 are always understood.",
        "$ref": "#/$defs/forms"
      },
      "decimal": {
        "$ref": "#/$defs/decimal"
      },
      "currency": {
        "$ref": "#/$defs/currency"
      },
      "people": {
        "description": "Name of a person there → GitHub login.",
        "type": "object",
        "maxProperties": 10000,
        "additionalProperties": {
          "type": "string",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "join": {
        "description": "Name → another source whose columns a row gets as well, named \"name.Column\".",
        "type": "object",
        "maxProperties": 10,
        "propertyNames": {
          "maxLength": 40,
          "pattern": "^[a-z][a-z0-9-]*$"
        },
        "additionalProperties": {
          "type": "object",
          "required": [
            "on"
          ],
          "additionalProperties": false,
          "properties": {
            "file": {
              "description": "CSV: path of the other table, from the folder of the first one.",
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            },
            "files": {
              "description": "Documents: which files of the folder.",
              "$ref": "#/$defs/names"
            },
            "on": {
              "description": "Column here → column there; equal values belong together.",
              "type": "object",
              "minProperties": 1,
              "maxProperties": 1,
              "additionalProperties": {
                "$ref": "#/$defs/column"
              }
            },
            "all": {
              "description": "Whether a row of the other source that belongs to none is told.",
              "type": "boolean",
              "default": false
            }
          }
        }
      },
      "where": {
        "description": "Column → value or values: only such rows are read; the others are counted.",
        "type": "object",
        "maxProperties": 20,
        "additionalProperties": {
          "anyOf": [
            {
              "$ref": "#/$defs/scalar"
            },
            {
              "$ref": "#/$defs/values"
            }
          ]
        }
      },
      "rows": {
        "description": "one: every row is a record; many: rows of one ID are one record, and their lists are put together.",
        "type": "string",
        "enum": [
          "one",
          "many"
        ],
        "default": "one"
      },
      "id": {
        "description": "Where the ID comes from: the digits of a value for tickets, its words for things.",
        "$ref": "#/$defs/value"
      },
      "numbers": {
        "description": "Tickets only. same: the number is that of the source; next: the next free number, and the record is known again by its source.",
        "type": "string",
        "enum": [
          "same",
          "next"
        ],
        "default": "same"
      },
      "fields": {
        "description": "Field, or the way to it with dots → where its value comes from.",
        "type": "object",
        "maxProperties": 300,
        "additionalProperties": {
          "$ref": "#/$defs/value"
        }
      },
      "timeline": {
        "description": "Entries of the timeline, oldest first. One without a time is left out.",
        "type": "array",
        "maxItems": 50,
        "items": {
          "type": "object",
          "required": [
            "at"
          ],
          "additionalProperties": false,
          "properties": {
            "status": {
              "description": "The status; that of the record where left out.",
              "type": "string",
              "maxLength": 40
            },
            "at": {
              "$ref": "#/$defs/value"
            },
            "by": {
              "$ref": "#/$defs/value"
            },
            "note": {
              "$ref": "#/$defs/value"
            }
          }
        }
      },
      "sections": {
        "description": "Heading → what stands below it. Text of the source is shown as it is, never read as Markdown.",
        "type": "object",
        "maxProperties": 50,
        "propertyNames": {
          "maxLength": 200,
          "pattern": "^[^\\u0000-\\u001f]+$"
        },
        "additionalProperties": {
          "$ref": "#/$defs/value"
        }
      },
      "expect": {
        "description": "What is expected of a row; told where it does not hold, the record is made all the same.",
        "type": "array",
        "maxItems": 50,
        "items": {
          "type": "object",
          "required": [
            "say"
          ],
          "minProperties": 2,
          "maxProperties": 2,
          "additionalProperties": false,
          "properties": {
            "apart": {
              "description": "Two columns that have no value in common.",
              "type": "array",
              "minItems": 2,
              "maxItems": 2,
              "items": {
                "$ref": "#/$defs/column"
              }
            },
            "present": {
              "description": "A column that has a value.",
              "$ref": "#/$defs/column"
            },
            "say": {
              "description": "What is expected, to finish \"Unexpected ..., expected\".",
              "type": "string",
              "minLength": 1,
              "maxLength": 300
            }
          }
        }
      },
      "rest": {
        "description": "Columns that the mapping does not name. keep: their values stand below x-<source>; leave-out: they are only listed.",
        "type": "string",
        "enum": [
          "keep",
          "leave-out"
        ],
        "default": "keep"
      },
      "leave-out": {
        "description": "Columns that go into no record: keys, secrets, what is private.",
        "$ref": "#/$defs/names"
      }
    },
    "$defs": {
      "column": {
        "description": "A column.",
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      },
      "names": {
        "type": "array",
        "maxItems": 500,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "scalar": {
        "type": [
          "string",
          "number",
          "boolean"
        ],
        "maxLength": 2000
      },
      "values": {
        "type": "array",
        "maxItems": 500,
        "items": {
          "$ref": "#/$defs/scalar"
        }
      },
      "forms": {
        "type": "array",
        "minItems": 1,
        "maxItems": 20,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 40
        }
      },
      "decimal": {
        "description": "What stands before the decimals: point (1,234.50) or comma (1.234,50). Point where left out.",
        "type": "string",
        "enum": [
          "point",
          "comma"
        ]
      },
      "currency": {
        "description": "Currency of sums without one, by ISO 4217.",
        "type": "string",
        "pattern": "^[A-Z]{3}$"
      },
      "value": {
        "description": "A column, or more about where a value comes from.",
        "type": [
          "string",
          "object"
        ],
        "minLength": 1,
        "maxLength": 200,
        "minProperties": 1,
        "additionalProperties": false,
        "properties": {
          "column": {
            "$ref": "#/$defs/column"
          },
          "first": {
            "description": "The first of these columns that has a value.",
            "$ref": "#/$defs/names"
          },
          "columns": {
            "description": "All of these columns, put together.",
            "$ref": "#/$defs/names"
          },
          "with": {
            "description": "What stands between the values of columns. Left out: a space; in a list each is an item.",
            "type": "string",
            "maxLength": 20
          },
          "value": {
            "description": "The same value for every row."
          },
          "as": {
            "description": "What it is read as. Left out: what the schema of the field says. hash: its SHA-256, so that a key can be recognised and is not stored.",
            "type": "string",
            "enum": [
              "text",
              "date",
              "month",
              "instant",
              "number",
              "integer",
              "boolean",
              "money",
              "login",
              "link",
              "hash"
            ]
          },
          "split": {
            "description": "What parts the items of a list in one cell.",
            "type": "string",
            "minLength": 1,
            "maxLength": 10
          },
          "map": {
            "description": "Value there → value here. Case does not matter.",
            "type": "object",
            "maxProperties": 5000
          },
          "otherwise": {
            "description": "Value where the map has none; null: the field is left out. Left out: it is told."
          },
          "default": {
            "description": "Value where the columns are empty."
          },
          "empty": {
            "description": "Texts that say nothing in this place.",
            "$ref": "#/$defs/values"
          },
          "dates": {
            "$ref": "#/$defs/forms"
          },
          "decimal": {
            "$ref": "#/$defs/decimal"
          },
          "currency": {
            "$ref": "#/$defs/currency"
          },
          "link": {
            "description": "How the record is found that the value names.",
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "kind": {
                "description": "Its kind; what the schema of the field says where left out.",
                "type": "string",
                "maxLength": 60
              },
              "by": {
                "description": "Field that is compared: title where left out. IDs are always understood.",
                "type": "string",
                "maxLength": 60
              },
              "create": {
                "description": "Make a record where there is none: its fields besides ID, title and status.",
                "type": "object",
                "maxProperties": 50
              }
            }
          },
          "each": {
            "description": "For a list of maps: key → where its value comes from; one map for each row.",
            "type": "object",
            "minProperties": 1,
            "maxProperties": 50,
            "additionalProperties": {
              "$ref": "#/$defs/value"
            }
          }
        }
      }
    }
  },
  "process-schema": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "gitsm:meta/process-schema",
    "title": "Schema of a kind",
    "description": "What the schema.json of a kind must look like: a JSON Schema (2020-12) of a record's frontmatter, best with a description on every field and the keyword \"link\" on fields that hold IDs of other records.",
    "allOf": [
      {
        "$ref": "https://json-schema.org/draft/2020-12/schema"
      }
    ],
    "type": "object",
    "required": [
      "type",
      "properties"
    ],
    "properties": {
      "$schema": {
        "description": "The dialect.",
        "const": "https://json-schema.org/draft/2020-12/schema"
      },
      "$id": {
        "description": "gitsm: and the name of the kind.",
        "type": "string",
        "pattern": "^gitsm:[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
      },
      "title": {
        "description": "What people call one of it.",
        "type": "string",
        "minLength": 1
      },
      "description": {
        "description": "What it is, in a sentence.",
        "type": "string",
        "minLength": 1
      },
      "type": {
        "description": "Frontmatter is a map.",
        "const": "object"
      },
      "required": {
        "description": "Fields that a record may never miss.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "properties": {
        "description": "The fields.",
        "type": "object",
        "required": [
          "id",
          "title",
          "status"
        ],
        "additionalProperties": {
          "$ref": "#/$defs/described"
        }
      }
    },
    "$defs": {
      "described": {
        "description": "The schema of a field. It should say what the field is for: the handbook and the messages show it.",
        "type": "object",
        "properties": {
          "description": {
            "description": "What the field is for.",
            "type": "string",
            "minLength": 1
          },
          "link": {
            "$ref": "#/$defs/link"
          },
          "due": {
            "$ref": "#/$defs/due"
          },
          "properties": {
            "description": "Fields of a map.",
            "type": "object",
            "additionalProperties": {
              "$ref": "#/$defs/described"
            }
          },
          "items": {
            "description": "Elements of a list.",
            "type": "object",
            "properties": {
              "link": {
                "$ref": "#/$defs/link"
              },
              "properties": {
                "description": "Fields of each element.",
                "type": "object",
                "additionalProperties": {
                  "$ref": "#/$defs/described"
                }
              }
            }
          }
        }
      },
      "due": {
        "description": "The field holds the date by which something is to be done. `gitsm due` lists it; past it, the check duty-overdue reports it.",
        "type": "object",
        "required": [
          "duty"
        ],
        "additionalProperties": false,
        "properties": {
          "duty": {
            "description": "What is to be done, as a verb: \"review the plan\".",
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "statuses": {
            "description": "Statuses in which it is owed. Left out: every one that is not final.",
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
            }
          },
          "done": {
            "description": "Field beside it that has a value once it is done.",
            "type": "string",
            "minLength": 1
          },
          "ahead": {
            "description": "Days before the date on which people are told. Left out: 30.",
            "type": "array",
            "minItems": 1,
            "maxItems": 10,
            "uniqueItems": true,
            "items": {
              "type": "integer",
              "minimum": 0,
              "maximum": 3650
            }
          }
        }
      },
      "link": {
        "description": "The field holds the ID of another record.",
        "type": "object",
        "required": [
          "kinds",
          "inverse"
        ],
        "additionalProperties": false,
        "properties": {
          "within": {
            "description": "The field holds a map, or a list of maps, and the IDs stand below this key of it.",
            "type": "string",
            "minLength": 1
          },
          "kinds": {
            "description": "Kinds it may point at; empty means any.",
            "type": "array",
            "uniqueItems": true,
            "items": {
              "type": "string",
              "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
            }
          },
          "inverse": {
            "description": "What the record at the other end calls the relation: \"is needed by\".",
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "dependency": {
            "description": "true: this record needs the one at the other end; \"reverse\": the one at the other end needs this record. Impact follows such links, and cycles of them are findings.",
            "enum": [
              true,
              false,
              "reverse"
            ],
            "default": false
          }
        }
      }
    }
  },
  "settings": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "gitsm:meta/settings",
    "title": "Settings",
    "description": "What .gitsm/settings.yml may say. Everything may be left out.",
    "type": "object",
    "additionalProperties": false,
    "patternProperties": {
      "^x-": {
        "description": "A setting of your own; gitsm gives it no meaning."
      }
    },
    "properties": {
      "organisation": {
        "description": "Name of the organisation, shown on the site.",
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        "examples": [
          "Northwind Water"
        ]
      },
      "timezone": {
        "description": "Time zone in which the site and reports show times.",
        "$ref": "gitsm:common#/$defs/timezone",
        "default": "UTC"
      },
      "roles": {
        "description": "Roles that guards ask for, bound to groups.",
        "type": "object",
        "propertyNames": {
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "maxLength": 60
        },
        "additionalProperties": {
          "description": "ID of the group that fills the role.",
          "$ref": "gitsm:common#/$defs/id"
        },
        "examples": [
          {
            "change-authority": "GRP-change-authority"
          }
        ]
      },
      "timeline": {
        "description": "Rules for timelines.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "backdate": {
            "description": "How old a new timeline entry may be.",
            "$ref": "gitsm:common#/$defs/duration",
            "default": "24h"
          }
        }
      },
      "checks": {
        "description": "Severity of single checks by their ID.",
        "type": "object",
        "propertyNames": {
          "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
          "maxLength": 60
        },
        "additionalProperties": {
          "description": "off, warning or error.",
          "type": "string",
          "enum": [
            "off",
            "warning",
            "error"
          ]
        }
      },
      "configuration": {
        "description": "What is expected of configuration items (FitSM PR11.1, PR11.5).",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "verify-days": {
            "description": "After so many days a record is compared with the real thing again. Left out: only as `verify-by` of each item says.",
            "$ref": "#/$defs/verifyDays"
          },
          "classes": {
            "description": "The classes of items there are. Where this is given, an item of another class is a finding.",
            "type": "object",
            "minProperties": 1,
            "maxProperties": 200,
            "propertyNames": {
              "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
              "maxLength": 40
            },
            "additionalProperties": {
              "description": "One class.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "description": {
                  "description": "What belongs to it.",
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 300
                },
                "verify-days": {
                  "description": "Days between two verifications, for this class.",
                  "$ref": "#/$defs/verifyDays"
                },
                "alone": {
                  "description": "true: items of this class need not take part in a service.",
                  "type": "boolean",
                  "default": false
                }
              }
            }
          }
        },
        "examples": [
          {
            "verify-days": 365,
            "classes": {
              "server": {},
              "certificate": {
                "verify-days": 90
              },
              "spare": {
                "alone": true
              }
            }
          }
        ]
      },
      "routing": {
        "description": "Which group a new record gets (functional escalation, FitSM PR9.3): the first rule that fits decides.",
        "type": "array",
        "maxItems": 200,
        "items": {
          "description": "One rule. Everything it names must fit; what it leaves out does not matter.",
          "type": "object",
          "required": [
            "kinds"
          ],
          "additionalProperties": false,
          "anyOf": [
            {
              "required": [
                "group"
              ]
            },
            {
              "required": [
                "group-of"
              ]
            }
          ],
          "not": {
            "required": [
              "group",
              "group-of"
            ]
          },
          "properties": {
            "kinds": {
              "description": "Kinds of records it is for.",
              "type": "array",
              "minItems": 1,
              "maxItems": 20,
              "uniqueItems": true,
              "items": {
                "type": "string",
                "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
                "maxLength": 40
              },
              "examples": [
                [
                  "incident",
                  "request"
                ]
              ]
            },
            "service": {
              "description": "Service that the record names, or several of which it names one.",
              "$ref": "#/$defs/words"
            },
            "category": {
              "description": "Category of the record, or several, compared without case.",
              "$ref": "#/$defs/words"
            },
            "class": {
              "description": "Class of a configuration item that the record names, or several.",
              "$ref": "#/$defs/words"
            },
            "group": {
              "description": "ID of the group that gets the record.",
              "$ref": "gitsm:common#/$defs/id"
            },
            "group-of": {
              "description": "Link field of the record: it gets the group of the record named there. The rule fits only where that one has a group.",
              "type": "string",
              "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
              "maxLength": 60,
              "examples": [
                "service"
              ]
            },
            "note": {
              "description": "Why there is such a rule.",
              "$ref": "gitsm:common#/$defs/text"
            }
          }
        },
        "examples": [
          [
            {
              "kinds": [
                "incident"
              ],
              "class": "database",
              "group": "GRP-database"
            },
            {
              "kinds": [
                "incident",
                "request"
              ],
              "group-of": "service"
            },
            {
              "kinds": [
                "incident",
                "request"
              ],
              "group": "GRP-service-desk"
            }
          ]
        ]
      },
      "github": {
        "description": "Where the repository lives.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "repository": {
            "description": "Owner and name on GitHub.",
            "type": "string",
            "pattern": "^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$",
            "maxLength": 140,
            "examples": [
              "northwind/itsm"
            ]
          }
        }
      },
      "site": {
        "description": "The look of the site.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "hue": {
            "description": "Hue of the accent colour, in degrees.",
            "type": "number",
            "minimum": 0,
            "maximum": 360,
            "default": 238
          }
        }
      }
    },
    "$defs": {
      "words": {
        "description": "One word or several.",
        "type": [
          "string",
          "array"
        ],
        "minLength": 1,
        "maxLength": 200,
        "minItems": 1,
        "maxItems": 100,
        "uniqueItems": true,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "verifyDays": {
        "description": "A number of days.",
        "type": "integer",
        "minimum": 1,
        "maximum": 3650
      }
    }
  }
};
