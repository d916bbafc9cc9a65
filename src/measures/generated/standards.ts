// Made by `npm run generate`. Edit what it is made from instead.
import type { Standard } from '../../model/standard.ts';

/** Every standard of `standards/`. */
export const standards: readonly Standard[] = [
  {
    "id": "fitsm-1",
    "title": "FitSM-1, requirements for service management",
    "version": "3.0.1 (2024)",
    "attribution": "FitSM-1 © ITEMO e.V., CC BY 4.0, https://www.fitsm.eu; requirements shortened and reworded.",
    "requirements": [
      {
        "code": "GR1.1",
        "text": "One person of top management is accountable for the whole service management system.",
        "evidence": [
          {
            "settings": "roles/process-owner"
          },
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-policy"
              },
              "fields": [
                "owner"
              ]
            }
          }
        ],
        "beyond": "That this person really is of top management."
      },
      {
        "code": "GR1.2",
        "text": "A service management policy (goals, continual improvement, service and process orientation) is approved and communicated.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-policy"
              }
            }
          }
        ],
        "beyond": "That everybody concerned has read it."
      },
      {
        "code": "GR1.3",
        "text": "Management reviews take place at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "where": {
                "tags": "management-review"
              },
              "fields": [
                "deliveries"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "report"
            ]
          }
        ],
        "beyond": "What was said in the meeting."
      },
      {
        "code": "GR2.1",
        "text": "Scope statement, policy and plans of service management are documented.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-scope"
              }
            }
          },
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-policy"
              }
            }
          },
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-plan"
              }
            }
          }
        ]
      },
      {
        "code": "GR2.2",
        "text": "Every process is defined with goals, inputs, activities, outputs, roles, interfaces, policies.",
        "evidence": [
          {
            "processes": true
          }
        ]
      },
      {
        "code": "GR2.3",
        "text": "Key outputs are documented and key activities leave a record.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "fields": [
                "timeline"
              ]
            }
          },
          {
            "records": {
              "kind": "incident",
              "fields": [
                "timeline"
              ]
            }
          },
          {
            "check": "timeline-follows-lifecycle"
          }
        ]
      },
      {
        "code": "GR2.4",
        "text": "Documents are controlled (created and approved, distributed, reviewed, versioned, changes tracked).",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "fields": [
                "review-by"
              ]
            }
          },
          {
            "check": "timeline-append-only"
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "article"
            ]
          }
        ]
      },
      {
        "code": "GR3.1",
        "text": "Stakeholders, their needs and the requirements of law and contracts are known.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "records": {
              "kind": "objective",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "records": {
              "kind": "contract",
              "statuses": [
                "active"
              ]
            }
          }
        ],
        "beyond": "That the list of laws is complete."
      },
      {
        "code": "GR3.2",
        "text": "The scope of the service management system is defined.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-scope"
              }
            }
          }
        ]
      },
      {
        "code": "GR4.1",
        "text": "A plan says goals and timing, roles, training and awareness, supporting tools.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-plan"
              }
            }
          },
          {
            "records": {
              "kind": "objective",
              "statuses": [
                "active"
              ]
            }
          }
        ],
        "beyond": "Training that people attended."
      },
      {
        "code": "GR4.2",
        "text": "Plans of single processes agree with the plan of service management.",
        "beyond": "Whether two plans agree is for people to read."
      },
      {
        "code": "GR5.1",
        "text": "The plan is carried out.",
        "evidence": [
          {
            "records": {
              "kind": "improvement",
              "statuses": [
                "closed"
              ]
            }
          },
          {
            "records": {
              "kind": "objective",
              "statuses": [
                "active"
              ]
            }
          }
        ],
        "beyond": "That everything planned was done."
      },
      {
        "code": "GR5.2",
        "text": "Processes are followed in practice, and kept to.",
        "evidence": [
          {
            "check": "move-allowed"
          },
          {
            "check": "timeline-follows-lifecycle"
          },
          {
            "check": "record-removed"
          }
        ],
        "beyond": "Work that nobody wrote down."
      },
      {
        "code": "GR6.1",
        "text": "Key figures evaluate how well the system and its processes work.",
        "evidence": [
          {
            "measure": "reopen-rate"
          },
          {
            "measure": "mean-time-to-resolve"
          },
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "fields": [
                "measures"
              ]
            }
          }
        ]
      },
      {
        "code": "GR6.2",
        "text": "Assessments and audits of maturity and conformity are planned and held.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "where": {
                "tags": "internal-audit"
              },
              "fields": [
                "deliveries"
              ]
            }
          }
        ],
        "beyond": "That the auditor was independent."
      },
      {
        "code": "GR7.1",
        "text": "Nonconformities are found and corrected, and their recurrence prevented.",
        "evidence": [
          {
            "records": {
              "kind": "improvement",
              "where": {
                "tags": "nonconformity"
              }
            }
          },
          {
            "records": {
              "kind": "problem",
              "fields": [
                "root-cause"
              ],
              "statuses": [
                "resolved",
                "closed"
              ]
            }
          }
        ]
      },
      {
        "code": "GR7.2",
        "text": "Improvements are managed by the process of continual improvement.",
        "evidence": [
          {
            "records": {
              "kind": "improvement"
            }
          }
        ]
      },
      {
        "code": "PR1.1",
        "text": "A service portfolio is kept, and every service in it is specified.",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "fields": [
                "description"
              ]
            }
          },
          {
            "check": "service-incomplete"
          }
        ]
      },
      {
        "code": "PR1.2",
        "text": "Proposals for new or changed services are weighed (predicted demand, resources, expected benefit).",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "statuses": [
                "proposed",
                "approved",
                "building"
              ],
              "fields": [
                "proposal"
              ]
            }
          },
          {
            "records": {
              "kind": "demand"
            }
          }
        ]
      },
      {
        "code": "PR1.3",
        "text": "How services evolve is planned (time, responsibilities, technology, communication, acceptance criteria).",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "fields": [
                "services"
              ],
              "statuses": [
                "ready",
                "deploying",
                "deployed",
                "closed"
              ]
            }
          },
          {
            "check": "retired-dependency"
          }
        ]
      },
      {
        "code": "PR1.4",
        "text": "For each service the suppliers involved are known, with contact and role.",
        "evidence": [
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact"
              ]
            }
          },
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active"
              ],
              "where": {
                "services": "any"
              }
            }
          },
          {
            "records": {
              "kind": "contract",
              "statuses": [
                "active"
              ],
              "fields": [
                "supplier"
              ]
            }
          }
        ]
      },
      {
        "code": "PR2.1",
        "text": "A service catalogue is kept.",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "statuses": [
                "live",
                "retiring"
              ],
              "fields": [
                "owner",
                "description"
              ]
            }
          },
          {
            "records": {
              "kind": "offering",
              "statuses": [
                "published"
              ]
            }
          }
        ]
      },
      {
        "code": "PR2.2",
        "text": "Service level agreements are in place and reviewed at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "sla"
              },
              "fields": [
                "review-by"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "agreement"
            ]
          }
        ]
      },
      {
        "code": "PR2.3",
        "text": "Performance is compared with the targets of service level agreements.",
        "evidence": [
          {
            "measure": "sla-attainment"
          },
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "sla"
              },
              "fields": [
                "targets"
              ]
            }
          }
        ]
      },
      {
        "code": "PR2.4",
        "text": "Operational level and underpinning agreements support the service level agreements and are reviewed.",
        "evidence": [
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "ola"
              },
              "fields": [
                "review-by"
              ]
            }
          },
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "underpinning"
              },
              "fields": [
                "review-by"
              ]
            }
          },
          {
            "check": "agreement-chain"
          }
        ]
      },
      {
        "code": "PR2.5",
        "text": "Performance is compared with the targets of operational level and underpinning agreements.",
        "evidence": [
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "ola"
              },
              "fields": [
                "targets"
              ]
            }
          },
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "underpinning"
              },
              "fields": [
                "targets"
              ]
            }
          }
        ]
      },
      {
        "code": "PR3.1",
        "text": "The reports that are needed are known.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ]
            }
          }
        ]
      },
      {
        "code": "PR3.2",
        "text": "Each report is specified (identity, purpose, audience, frequency, content, format, delivery) and agreed.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "fields": [
                "purpose",
                "audience",
                "frequency",
                "format",
                "delivery"
              ]
            }
          }
        ],
        "beyond": "That its readers agreed."
      },
      {
        "code": "PR3.3",
        "text": "Reports are produced and delivered as specified.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "fields": [
                "deliveries"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "report"
            ]
          }
        ]
      },
      {
        "code": "PR4.1",
        "text": "Requirements of availability and continuity are known and reviewed at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "continuity-plan",
              "statuses": [
                "approved"
              ],
              "fields": [
                "rto",
                "rpo",
                "review-by"
              ]
            }
          },
          {
            "check": "continuity-missing"
          }
        ]
      },
      {
        "code": "PR4.2",
        "text": "Risks to availability and continuity are assessed at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "continuity-plan",
              "statuses": [
                "approved"
              ],
              "fields": [
                "impact",
                "analysed"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "continuity-plan"
            ]
          }
        ]
      },
      {
        "code": "PR4.3",
        "text": "Measures lower the probability and the impact of these risks.",
        "evidence": [
          {
            "records": {
              "kind": "continuity-plan",
              "statuses": [
                "approved"
              ],
              "fields": [
                "exercises"
              ]
            }
          },
          {
            "check": "continuity-gap"
          }
        ]
      },
      {
        "code": "PR4.4",
        "text": "The availability of services and components is monitored.",
        "evidence": [
          {
            "measure": "service-availability"
          },
          {
            "records": {
              "kind": "service",
              "statuses": [
                "live"
              ]
            }
          }
        ]
      },
      {
        "code": "PR5.1",
        "text": "Requirements of capacity and performance are known and reviewed at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "capacity-plan",
              "statuses": [
                "active"
              ],
              "fields": [
                "review-by"
              ]
            }
          }
        ]
      },
      {
        "code": "PR5.2",
        "text": "Capacity and utilisation at present are known.",
        "evidence": [
          {
            "records": {
              "kind": "capacity-plan",
              "statuses": [
                "active"
              ],
              "fields": [
                "resources"
              ]
            }
          }
        ]
      },
      {
        "code": "PR5.3",
        "text": "Future capacity is planned (people, technology, money).",
        "evidence": [
          {
            "records": {
              "kind": "capacity-plan",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "records": {
              "kind": "demand"
            }
          },
          {
            "records": {
              "kind": "budget",
              "statuses": [
                "approved"
              ]
            }
          }
        ]
      },
      {
        "code": "PR5.4",
        "text": "Performance is analysed by utilisation, warnings and exceptions.",
        "evidence": [
          {
            "check": "capacity-threshold"
          }
        ]
      },
      {
        "code": "PR6.1",
        "text": "Requirements of information security are known, policies are defined and reviewed.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "security-policy"
              },
              "fields": [
                "review-by"
              ]
            }
          }
        ]
      },
      {
        "code": "PR6.2",
        "text": "Risks to information security are assessed at planned intervals.",
        "beyond": "A risk register of its own; gitsm keeps none. Keep it as a kind of yours below .gitsm/schemas."
      },
      {
        "code": "PR6.3",
        "text": "Physical, technical and organisational controls are in place.",
        "beyond": "Controls outside the repository; what it shows of its own is reviewed changes and segregation of duties."
      },
      {
        "code": "PR6.4",
        "text": "Security events and incidents are handled consistently.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "where": {
                "tags": "security"
              }
            }
          }
        ]
      },
      {
        "code": "PR6.5",
        "text": "Access is controlled, rights are given and withdrawn consistently.",
        "evidence": [
          {
            "records": {
              "kind": "offering",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "access"
              }
            }
          },
          {
            "records": {
              "kind": "request",
              "where": {
                "tags": "access"
              }
            }
          }
        ],
        "beyond": "What rights somebody really has on a system."
      },
      {
        "code": "PR7.1",
        "text": "Customers are known.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ]
            }
          }
        ]
      },
      {
        "code": "PR7.2",
        "text": "Each customer has a contact.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact"
              ]
            }
          }
        ]
      },
      {
        "code": "PR7.3",
        "text": "Customers can order, escalate and complain through known channels.",
        "evidence": [
          {
            "records": {
              "kind": "offering",
              "statuses": [
                "published"
              ]
            }
          },
          {
            "records": {
              "kind": "group",
              "statuses": [
                "active"
              ],
              "where": {
                "escalation": "any"
              },
              "fields": [
                "escalation"
              ]
            }
          },
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact"
              ]
            }
          }
        ],
        "beyond": "That people know whom to call."
      },
      {
        "code": "PR7.4",
        "text": "Services are reviewed with customers at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ],
              "fields": [
                "reviews"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "customer"
            ]
          }
        ]
      },
      {
        "code": "PR7.5",
        "text": "Complaints are handled consistently.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "where": {
                "complaints": "any"
              },
              "fields": [
                "complaints"
              ]
            }
          }
        ]
      },
      {
        "code": "PR7.6",
        "text": "The satisfaction of customers is managed.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "where": {
                "satisfaction": "any"
              },
              "fields": [
                "satisfaction"
              ]
            }
          }
        ]
      },
      {
        "code": "PR8.1",
        "text": "Suppliers are known.",
        "evidence": [
          {
            "records": {
              "kind": "supplier"
            }
          }
        ]
      },
      {
        "code": "PR8.2",
        "text": "Each supplier has a contact.",
        "evidence": [
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active",
                "exiting"
              ],
              "fields": [
                "contact"
              ]
            }
          }
        ]
      },
      {
        "code": "PR8.3",
        "text": "Suppliers can be reached through known channels, escalation included.",
        "evidence": [
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active",
                "exiting"
              ],
              "fields": [
                "contact",
                "escalation"
              ]
            }
          }
        ]
      },
      {
        "code": "PR8.4",
        "text": "Suppliers are evaluated at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active"
              ],
              "fields": [
                "evaluations"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "supplier"
            ]
          }
        ]
      },
      {
        "code": "PR9.1",
        "text": "Incidents and requests are registered, classified and prioritised consistently, with targets in mind.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "fields": [
                "impact",
                "urgency"
              ]
            }
          },
          {
            "records": {
              "kind": "request"
            }
          },
          {
            "check": "priority-matches-matrix"
          },
          {
            "check": "not-routed"
          }
        ]
      },
      {
        "code": "PR9.2",
        "text": "They are resolved and fulfilled with targets and known errors at hand.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "where": {
                "articles": "any"
              }
            }
          },
          {
            "measure": "sla-attainment"
          }
        ]
      },
      {
        "code": "PR9.3",
        "text": "Functional and hierarchical escalation is consistent.",
        "evidence": [
          {
            "records": {
              "kind": "group",
              "statuses": [
                "active"
              ],
              "where": {
                "escalation": "any"
              }
            }
          },
          {
            "check": "escalation-path"
          }
        ]
      },
      {
        "code": "PR9.4",
        "text": "Customers and users are kept informed.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "where": {
                "updates": "any"
              }
            }
          }
        ]
      },
      {
        "code": "PR9.5",
        "text": "Closure is consistent.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "statuses": [
                "closed"
              ]
            }
          },
          {
            "check": "field-present",
            "kinds": [
              "incident",
              "request"
            ]
          },
          {
            "check": "section-present",
            "kinds": [
              "incident",
              "request"
            ]
          }
        ]
      },
      {
        "code": "PR9.6",
        "text": "Major incidents are recognised by criteria and handled consistently.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "where": {
                "major": true
              }
            }
          }
        ]
      },
      {
        "code": "PR10.1",
        "text": "Problems are found by analysis of patterns and trends, and registered.",
        "evidence": [
          {
            "records": {
              "kind": "problem"
            }
          }
        ]
      },
      {
        "code": "PR10.2",
        "text": "Problems are investigated for root cause and remedy.",
        "evidence": [
          {
            "records": {
              "kind": "problem",
              "statuses": [
                "resolved",
                "closed"
              ],
              "fields": [
                "root-cause"
              ]
            }
          }
        ]
      },
      {
        "code": "PR10.3",
        "text": "Where a problem stays, a known error with a workaround is recorded.",
        "evidence": [
          {
            "records": {
              "kind": "problem",
              "where": {
                "known-error": true
              },
              "fields": [
                "workaround"
              ]
            }
          }
        ]
      },
      {
        "code": "PR10.4",
        "text": "What is known about known errors is kept up to date.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "type": "known-error"
              },
              "fields": [
                "review-by"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "article"
            ]
          }
        ]
      },
      {
        "code": "PR11.1",
        "text": "The scope of configuration management is defined, with types of items and of relations.",
        "evidence": [
          {
            "records": {
              "kind": "ci",
              "fields": [
                "class"
              ]
            }
          }
        ]
      },
      {
        "code": "PR11.2",
        "text": "Items are described in enough detail to be controlled.",
        "evidence": [
          {
            "records": {
              "kind": "ci",
              "fields": [
                "class"
              ]
            }
          },
          {
            "check": "schema-valid",
            "kinds": [
              "ci"
            ]
          }
        ]
      },
      {
        "code": "PR11.3",
        "text": "Items and their relations are recorded.",
        "evidence": [
          {
            "records": {
              "kind": "ci",
              "statuses": [
                "live"
              ],
              "where": {
                "services": "any"
              }
            }
          },
          {
            "check": "ci-orphan"
          },
          {
            "check": "link-resolves"
          }
        ]
      },
      {
        "code": "PR11.4",
        "text": "Items are controlled and changes to them tracked.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "where": {
                "cis": "any"
              }
            }
          },
          {
            "check": "record-removed"
          }
        ]
      },
      {
        "code": "PR11.5",
        "text": "Recorded configuration is verified at planned intervals.",
        "evidence": [
          {
            "records": {
              "kind": "ci",
              "statuses": [
                "live"
              ],
              "where": {
                "verified": "any"
              }
            }
          },
          {
            "check": "ci-unverified"
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "ci"
            ]
          }
        ]
      },
      {
        "code": "PR12.1",
        "text": "Changes are registered and classified consistently, emergency and major ones by criteria.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "fields": [
                "type"
              ]
            }
          }
        ]
      },
      {
        "code": "PR12.2",
        "text": "The steps of each type of change are defined and followed.",
        "evidence": [
          {
            "records": {
              "kind": "change-model",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "check": "timeline-follows-lifecycle"
          }
        ]
      },
      {
        "code": "PR12.3",
        "text": "Changes are assessed for benefit, risk, impact, effort and feasibility.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "statuses": [
                "scheduled",
                "implement",
                "review",
                "closed"
              ],
              "where": {
                "type": "normal"
              },
              "fields": [
                "risk"
              ]
            }
          }
        ]
      },
      {
        "code": "PR12.4",
        "text": "Changes are approved at a level chosen by criteria.",
        "evidence": [
          {
            "settings": "roles/cab"
          },
          {
            "settings": "roles/change-authority"
          },
          {
            "check": "move-allowed"
          },
          {
            "check": "frozen-edited"
          }
        ]
      },
      {
        "code": "PR12.5",
        "text": "Changes are reviewed after implementation as needed, and closed consistently.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "statuses": [
                "closed"
              ],
              "fields": [
                "outcome"
              ]
            }
          },
          {
            "check": "section-present",
            "kinds": [
              "change"
            ]
          }
        ]
      },
      {
        "code": "PR12.6",
        "text": "A schedule of approved changes and planned dates is kept and communicated.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "statuses": [
                "scheduled",
                "implement"
              ],
              "fields": [
                "window"
              ]
            }
          },
          {
            "check": "window-valid"
          }
        ]
      },
      {
        "code": "PR13.1",
        "text": "Strategies of release and deployment are defined per component or type of item.",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "statuses": [
                "testing",
                "ready",
                "deploying",
                "deployed",
                "rolled-back",
                "closed"
              ],
              "fields": [
                "environments"
              ]
            }
          }
        ]
      },
      {
        "code": "PR13.2",
        "text": "Criteria decide which approved changes are bundled into a release.",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "statuses": [
                "deployed",
                "closed"
              ],
              "fields": [
                "changes"
              ]
            }
          }
        ]
      },
      {
        "code": "PR13.3",
        "text": "Deployment is planned, acceptance criteria included.",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "fields": [
                "window"
              ],
              "statuses": [
                "ready",
                "deploying",
                "deployed",
                "closed"
              ]
            }
          },
          {
            "check": "section-present",
            "kinds": [
              "release"
            ]
          }
        ]
      },
      {
        "code": "PR13.4",
        "text": "Releases are built, tested and compared with acceptance criteria before deployment.",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "statuses": [
                "deployed",
                "closed"
              ]
            }
          }
        ]
      },
      {
        "code": "PR13.5",
        "text": "Preparation includes steps for an unsuccessful deployment.",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "statuses": [
                "ready",
                "deploying",
                "deployed",
                "rolled-back",
                "closed"
              ]
            }
          },
          {
            "check": "section-empty",
            "kinds": [
              "release"
            ]
          }
        ]
      },
      {
        "code": "PR13.6",
        "text": "Deployments are evaluated for success or failure.",
        "evidence": [
          {
            "measure": "change-failure-rate"
          },
          {
            "records": {
              "kind": "release",
              "statuses": [
                "closed"
              ]
            }
          }
        ]
      },
      {
        "code": "PR14.1",
        "text": "Opportunities for improvement are found and registered.",
        "evidence": [
          {
            "records": {
              "kind": "improvement"
            }
          }
        ]
      },
      {
        "code": "PR14.2",
        "text": "Opportunities are evaluated and prioritised.",
        "evidence": [
          {
            "records": {
              "kind": "improvement",
              "statuses": [
                "approved",
                "in-progress",
                "review",
                "closed"
              ],
              "fields": [
                "priority"
              ]
            }
          }
        ]
      },
      {
        "code": "PR14.3",
        "text": "Improvements are carried out in a controlled way.",
        "evidence": [
          {
            "records": {
              "kind": "improvement",
              "statuses": [
                "closed"
              ],
              "fields": [
                "baseline",
                "target",
                "measured"
              ]
            }
          }
        ]
      }
    ]
  },
  {
    "id": "iso-20000-1",
    "title": "ISO/IEC 20000-1:2018, service management system requirements",
    "version": "2018",
    "attribution": "Clause numbers and topics of ISO/IEC 20000-1:2018 in words of our own; the text of the standard is not reproduced.",
    "requirements": [
      {
        "code": "4.1",
        "text": "Know the organisation and its context.",
        "evidence": [
          {
            "records": {
              "kind": "objective",
              "statuses": [
                "active"
              ]
            }
          }
        ],
        "beyond": "Internal and external issues that nobody wrote down."
      },
      {
        "code": "4.2",
        "text": "Know interested parties and what they need.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact"
              ]
            }
          },
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact"
              ]
            }
          }
        ]
      },
      {
        "code": "4.3",
        "text": "Determine the scope of the service management system.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-scope"
              }
            }
          }
        ]
      },
      {
        "code": "4.4",
        "text": "Run and improve a service management system.",
        "evidence": [
          {
            "processes": true
          },
          {
            "records": {
              "kind": "improvement"
            }
          }
        ]
      },
      {
        "code": "5.1",
        "text": "Leadership and commitment.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "where": {
                "tags": "management-review"
              }
            }
          }
        ],
        "beyond": "Commitment is seen in people."
      },
      {
        "code": "5.2",
        "text": "Service management policy.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-policy"
              },
              "fields": [
                "owner",
                "review-by"
              ]
            }
          }
        ]
      },
      {
        "code": "5.3",
        "text": "Roles, responsibilities and authorities.",
        "evidence": [
          {
            "settings": "roles/process-owner"
          },
          {
            "settings": "roles/change-authority"
          },
          {
            "settings": "roles/cab"
          },
          {
            "settings": "roles/ecab"
          },
          {
            "check": "role-bound"
          }
        ]
      },
      {
        "code": "6.1",
        "text": "Risks and opportunities.",
        "evidence": [
          {
            "records": {
              "kind": "continuity-plan",
              "statuses": [
                "approved"
              ],
              "fields": [
                "impact",
                "analysed"
              ]
            }
          },
          {
            "records": {
              "kind": "improvement"
            }
          }
        ],
        "beyond": "A risk register of the whole organisation."
      },
      {
        "code": "6.2",
        "text": "Objectives of service management and how they are reached.",
        "evidence": [
          {
            "records": {
              "kind": "objective",
              "statuses": [
                "active"
              ],
              "fields": [
                "owner"
              ]
            }
          },
          {
            "check": "objective-without-service"
          }
        ]
      },
      {
        "code": "6.3",
        "text": "Service management plan.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "service-management-plan"
              }
            }
          }
        ]
      },
      {
        "code": "7.1",
        "text": "Resources.",
        "evidence": [
          {
            "records": {
              "kind": "budget",
              "statuses": [
                "approved"
              ]
            }
          },
          {
            "records": {
              "kind": "group",
              "statuses": [
                "active"
              ],
              "fields": [
                "members"
              ]
            }
          }
        ]
      },
      {
        "code": "7.2",
        "text": "Competence.",
        "beyond": "Training and skills of people are kept by those who employ them."
      },
      {
        "code": "7.3",
        "text": "Awareness.",
        "beyond": "What people know of policy and objectives has to be asked of them."
      },
      {
        "code": "7.4",
        "text": "Communication.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "fields": [
                "audience",
                "delivery"
              ]
            }
          },
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact"
              ]
            }
          }
        ]
      },
      {
        "code": "7.5",
        "text": "Documented information, created, updated and controlled.",
        "evidence": [
          {
            "check": "timeline-append-only"
          },
          {
            "check": "record-removed"
          },
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "fields": [
                "review-by"
              ]
            }
          }
        ]
      },
      {
        "code": "7.6",
        "text": "Knowledge.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "article"
            ]
          }
        ]
      },
      {
        "code": "8.1",
        "text": "Operational planning and control.",
        "evidence": [
          {
            "processes": true
          },
          {
            "check": "move-allowed"
          }
        ]
      },
      {
        "code": "8.2.1",
        "text": "Service delivery.",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "statuses": [
                "live"
              ],
              "fields": [
                "owner",
                "group"
              ]
            }
          }
        ]
      },
      {
        "code": "8.2.2",
        "text": "Plan the services.",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "statuses": [
                "proposed",
                "approved",
                "building"
              ],
              "fields": [
                "proposal"
              ]
            }
          },
          {
            "records": {
              "kind": "demand"
            }
          }
        ]
      },
      {
        "code": "8.2.3",
        "text": "Control of parties involved in the service lifecycle.",
        "evidence": [
          {
            "records": {
              "kind": "supplier",
              "statuses": [
                "active"
              ],
              "fields": [
                "evaluations"
              ]
            }
          },
          {
            "check": "agreement-chain"
          }
        ]
      },
      {
        "code": "8.2.4",
        "text": "Service catalogue management.",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "statuses": [
                "live",
                "retiring"
              ],
              "fields": [
                "description"
              ]
            }
          },
          {
            "records": {
              "kind": "offering",
              "statuses": [
                "published"
              ]
            }
          }
        ]
      },
      {
        "code": "8.2.5",
        "text": "Asset management.",
        "evidence": [
          {
            "records": {
              "kind": "asset",
              "statuses": [
                "in-use",
                "in-stock"
              ]
            }
          },
          {
            "records": {
              "kind": "licence",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "check": "licence-over-used"
          }
        ]
      },
      {
        "code": "8.2.6",
        "text": "Configuration management.",
        "evidence": [
          {
            "records": {
              "kind": "ci",
              "statuses": [
                "live"
              ],
              "fields": [
                "class"
              ]
            }
          },
          {
            "check": "ci-orphan"
          },
          {
            "check": "ci-duplicate"
          },
          {
            "check": "ci-unverified"
          }
        ]
      },
      {
        "code": "8.3.1",
        "text": "Relationship and agreement in general.",
        "evidence": [
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "records": {
              "kind": "contract",
              "statuses": [
                "active"
              ]
            }
          }
        ]
      },
      {
        "code": "8.3.2",
        "text": "Business relationship management.",
        "evidence": [
          {
            "records": {
              "kind": "customer",
              "statuses": [
                "active"
              ],
              "fields": [
                "contact",
                "reviews"
              ]
            }
          },
          {
            "records": {
              "kind": "customer",
              "where": {
                "complaints": "any"
              }
            }
          },
          {
            "records": {
              "kind": "customer",
              "where": {
                "satisfaction": "any"
              }
            }
          }
        ]
      },
      {
        "code": "8.3.3",
        "text": "Service level management.",
        "evidence": [
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "sla"
              },
              "fields": [
                "targets",
                "review-by"
              ]
            }
          },
          {
            "measure": "sla-attainment"
          }
        ]
      },
      {
        "code": "8.3.4",
        "text": "Supplier management (external and internal suppliers, customers acting as suppliers).",
        "evidence": [
          {
            "records": {
              "kind": "contract",
              "statuses": [
                "active"
              ],
              "fields": [
                "supplier"
              ]
            }
          },
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "ola"
              }
            }
          },
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "type": "underpinning"
              }
            }
          },
          {
            "check": "contract-expired"
          }
        ]
      },
      {
        "code": "8.4.1",
        "text": "Budgeting and accounting for services.",
        "evidence": [
          {
            "records": {
              "kind": "budget",
              "statuses": [
                "approved",
                "closed"
              ],
              "fields": [
                "plan"
              ]
            }
          }
        ]
      },
      {
        "code": "8.4.2",
        "text": "Demand management.",
        "evidence": [
          {
            "records": {
              "kind": "demand",
              "statuses": [
                "approved",
                "completed"
              ],
              "fields": [
                "forecast"
              ]
            }
          }
        ]
      },
      {
        "code": "8.4.3",
        "text": "Capacity management.",
        "evidence": [
          {
            "records": {
              "kind": "capacity-plan",
              "statuses": [
                "active"
              ],
              "fields": [
                "resources"
              ]
            }
          },
          {
            "check": "capacity-threshold"
          }
        ]
      },
      {
        "code": "8.5.1",
        "text": "Change management.",
        "evidence": [
          {
            "records": {
              "kind": "change",
              "fields": [
                "type"
              ]
            }
          },
          {
            "records": {
              "kind": "change-model",
              "statuses": [
                "active"
              ]
            }
          },
          {
            "check": "move-allowed"
          },
          {
            "measure": "change-success-rate"
          }
        ]
      },
      {
        "code": "8.5.2",
        "text": "Service design and transition.",
        "evidence": [
          {
            "records": {
              "kind": "service",
              "statuses": [
                "building",
                "live"
              ]
            }
          },
          {
            "check": "service-incomplete"
          }
        ]
      },
      {
        "code": "8.5.3",
        "text": "Release and deployment management.",
        "evidence": [
          {
            "records": {
              "kind": "release",
              "statuses": [
                "deployed",
                "closed"
              ],
              "fields": [
                "changes"
              ]
            }
          },
          {
            "measure": "deployment-frequency"
          }
        ]
      },
      {
        "code": "8.6.1",
        "text": "Incident management.",
        "evidence": [
          {
            "records": {
              "kind": "incident",
              "fields": [
                "impact",
                "urgency"
              ]
            }
          },
          {
            "records": {
              "kind": "incident",
              "where": {
                "major": true
              }
            }
          },
          {
            "measure": "mean-time-to-resolve"
          }
        ]
      },
      {
        "code": "8.6.2",
        "text": "Service request management.",
        "evidence": [
          {
            "records": {
              "kind": "request",
              "statuses": [
                "fulfilled",
                "closed"
              ]
            }
          },
          {
            "check": "form-valid"
          }
        ]
      },
      {
        "code": "8.6.3",
        "text": "Problem management.",
        "evidence": [
          {
            "records": {
              "kind": "problem",
              "statuses": [
                "resolved",
                "closed"
              ],
              "fields": [
                "root-cause"
              ]
            }
          },
          {
            "records": {
              "kind": "problem",
              "where": {
                "known-error": true
              },
              "fields": [
                "workaround"
              ]
            }
          }
        ]
      },
      {
        "code": "8.7.1",
        "text": "Service availability management.",
        "evidence": [
          {
            "records": {
              "kind": "agreement",
              "statuses": [
                "active"
              ],
              "where": {
                "availability": "any"
              }
            }
          },
          {
            "measure": "service-availability"
          }
        ]
      },
      {
        "code": "8.7.2",
        "text": "Service continuity management.",
        "evidence": [
          {
            "records": {
              "kind": "continuity-plan",
              "statuses": [
                "approved"
              ],
              "fields": [
                "rto",
                "rpo",
                "exercises"
              ]
            }
          },
          {
            "check": "continuity-gap"
          },
          {
            "check": "continuity-order"
          }
        ]
      },
      {
        "code": "8.7.3",
        "text": "Information security management.",
        "evidence": [
          {
            "records": {
              "kind": "article",
              "statuses": [
                "published"
              ],
              "where": {
                "tags": "security-policy"
              }
            }
          },
          {
            "records": {
              "kind": "incident",
              "where": {
                "tags": "security"
              }
            }
          }
        ],
        "beyond": "Controls outside the repository, and the assessment of risks."
      },
      {
        "code": "9.1",
        "text": "Monitoring, measurement, analysis and evaluation.",
        "evidence": [
          {
            "measure": "sla-attainment"
          },
          {
            "measure": "service-availability"
          },
          {
            "measure": "change-success-rate"
          }
        ]
      },
      {
        "code": "9.2",
        "text": "Internal audit.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "where": {
                "tags": "internal-audit"
              },
              "fields": [
                "deliveries"
              ]
            }
          }
        ],
        "beyond": "That the auditor was independent of what was audited."
      },
      {
        "code": "9.3",
        "text": "Management review.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "where": {
                "tags": "management-review"
              },
              "fields": [
                "deliveries"
              ]
            }
          }
        ],
        "beyond": "What was decided in the meeting, unless it was written down."
      },
      {
        "code": "9.4",
        "text": "Service reporting.",
        "evidence": [
          {
            "records": {
              "kind": "report",
              "statuses": [
                "active"
              ],
              "fields": [
                "purpose",
                "audience",
                "frequency",
                "measures"
              ]
            }
          },
          {
            "check": "duty-overdue",
            "kinds": [
              "report"
            ]
          }
        ]
      },
      {
        "code": "10.1",
        "text": "Nonconformity and corrective action.",
        "evidence": [
          {
            "records": {
              "kind": "improvement",
              "where": {
                "tags": "nonconformity"
              }
            }
          },
          {
            "records": {
              "kind": "problem",
              "statuses": [
                "resolved",
                "closed"
              ],
              "fields": [
                "root-cause"
              ]
            }
          }
        ]
      },
      {
        "code": "10.2",
        "text": "Continual improvement.",
        "evidence": [
          {
            "records": {
              "kind": "improvement",
              "statuses": [
                "closed"
              ],
              "fields": [
                "baseline",
                "target",
                "measured"
              ]
            }
          }
        ]
      }
    ]
  }
];
