// Made by `npm run generate`. Edit what it is made from instead.
import type { Check } from '../model/check.ts';
import { agreementChain } from './agreement-chain.ts';
import { agreementClocks } from './agreement-clocks.ts';
import { agreementOverlap } from './agreement-overlap.ts';
import { agreementRewritten } from './agreement-rewritten.ts';
import { assetDuplicate } from './asset-duplicate.ts';
import { assetNotInUse } from './asset-not-in-use.ts';
import { assetWithoutOwner } from './asset-without-owner.ts';
import { budgetLines } from './budget-lines.ts';
import { budgetOvershared } from './budget-overshared.ts';
import { calendarExtends } from './calendar-extends.ts';
import { calendarPlausible } from './calendar-plausible.ts';
import { calendarRewritten } from './calendar-rewritten.ts';
import { calendarValid } from './calendar-valid.ts';
import { capacitySamples } from './capacity-samples.ts';
import { capacityThreshold } from './capacity-threshold.ts';
import { chainCycle } from './chain-cycle.ts';
import { changeMatchesMatrix } from './change-matches-matrix.ts';
import { changedUnmade } from './changed-unmade.ts';
import { changedUntold } from './changed-untold.ts';
import { childOpen } from './child-open.ts';
import { ciDuplicate } from './ci-duplicate.ts';
import { ciOrphan } from './ci-orphan.ts';
import { ciStale } from './ci-stale.ts';
import { ciUnverified } from './ci-unverified.ts';
import { classUnknown } from './class-unknown.ts';
import { continuityGap } from './continuity-gap.ts';
import { continuityMissing } from './continuity-missing.ts';
import { continuityOrder } from './continuity-order.ts';
import { contractDates } from './contract-dates.ts';
import { contractExpired } from './contract-expired.ts';
import { dateValid } from './date-valid.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { duplicateMembers } from './duplicate-members.ts';
import { dutyOverdue } from './duty-overdue.ts';
import { escalationPath } from './escalation-path.ts';
import { fieldPresent } from './field-present.ts';
import { folderMatchesKind } from './folder-matches-kind.ts';
import { formPossible } from './form-possible.ts';
import { formValid } from './form-valid.ts';
import { freezeConflict } from './freeze-conflict.ts';
import { frontmatterValid } from './frontmatter-valid.ts';
import { frozenEdited } from './frozen-edited.ts';
import { idMatchesFile } from './id-matches-file.ts';
import { idUnique } from './id-unique.ts';
import { impactAnalysis } from './impact-analysis.ts';
import { improvementTarget } from './improvement-target.ts';
import { knownErrorDescribed } from './known-error-described.ts';
import { licenceKeyExposed } from './licence-key-exposed.ts';
import { licenceOverUsed } from './licence-over-used.ts';
import { licenceUnauthorised } from './licence-unauthorised.ts';
import { linkResolves } from './link-resolves.ts';
import { majorIncidentReview } from './major-incident-review.ts';
import { measureKnown } from './measure-known.ts';
import { mergeConflict } from './merge-conflict.ts';
import { monthTwice } from './month-twice.ts';
import { moveAllowed } from './move-allowed.ts';
import { notRouted } from './not-routed.ts';
import { objectiveWithoutService } from './objective-without-service.ts';
import { outageEnded } from './outage-ended.ts';
import { outagePlanned } from './outage-planned.ts';
import { outagePlausible } from './outage-plausible.ts';
import { outageValid } from './outage-valid.ts';
import { priorityMatchesMatrix } from './priority-matches-matrix.ts';
import { processValid } from './process-valid.ts';
import { reasonGiven } from './reason-given.ts';
import { reasonKnown } from './reason-known.ts';
import { reasonMatchesTimeline } from './reason-matches-timeline.ts';
import { recordReadable } from './record-readable.ts';
import { recordRemoved } from './record-removed.ts';
import { recordsLeftBehind } from './records-left-behind.ts';
import { recoverySteps } from './recovery-steps.ts';
import { redundancyValid } from './redundancy-valid.ts';
import { releaseScope } from './release-scope.ts';
import { releaseVersions } from './release-versions.ts';
import { requestTasks } from './request-tasks.ts';
import { retiredDependency } from './retired-dependency.ts';
import { roleBound } from './role-bound.ts';
import { routingValid } from './routing-valid.ts';
import { rulesChanged } from './rules-changed.ts';
import { rulesUnset } from './rules-unset.ts';
import { rulesValid } from './rules-valid.ts';
import { schemaValid } from './schema-valid.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionPresent } from './section-present.ts';
import { serviceIncomplete } from './service-incomplete.ts';
import { serviceWithoutObjective } from './service-without-objective.ts';
import { statusDeadEnd } from './status-dead-end.ts';
import { statusKnown } from './status-known.ts';
import { statusMatchesTimeline } from './status-matches-timeline.ts';
import { statusUnreachable } from './status-unreachable.ts';
import { supplierNotActive } from './supplier-not-active.ts';
import { supplierWithoutContract } from './supplier-without-contract.ts';
import { targetsValid } from './targets-valid.ts';
import { templateValid } from './template-valid.ts';
import { thresholdsValid } from './thresholds-valid.ts';
import { timelineAppendOnly } from './timeline-append-only.ts';
import { timelineChanges } from './timeline-changes.ts';
import { timelineFollowsLifecycle } from './timeline-follows-lifecycle.ts';
import { timelineOrdered } from './timeline-ordered.ts';
import { timelinePlausible } from './timeline-plausible.ts';
import { underpinningWithoutContract } from './underpinning-without-contract.ts';
import { windowValid } from './window-valid.ts';

/** Every check, ordered by ID. */
export const checks: readonly Check[] = [
  agreementChain,
  agreementClocks,
  agreementOverlap,
  agreementRewritten,
  assetDuplicate,
  assetNotInUse,
  assetWithoutOwner,
  budgetLines,
  budgetOvershared,
  calendarExtends,
  calendarPlausible,
  calendarRewritten,
  calendarValid,
  capacitySamples,
  capacityThreshold,
  chainCycle,
  changeMatchesMatrix,
  changedUnmade,
  changedUntold,
  childOpen,
  ciDuplicate,
  ciOrphan,
  ciStale,
  ciUnverified,
  classUnknown,
  continuityGap,
  continuityMissing,
  continuityOrder,
  contractDates,
  contractExpired,
  dateValid,
  dependencyCycle,
  duplicateMembers,
  dutyOverdue,
  escalationPath,
  fieldPresent,
  folderMatchesKind,
  formPossible,
  formValid,
  freezeConflict,
  frontmatterValid,
  frozenEdited,
  idMatchesFile,
  idUnique,
  impactAnalysis,
  improvementTarget,
  knownErrorDescribed,
  licenceKeyExposed,
  licenceOverUsed,
  licenceUnauthorised,
  linkResolves,
  majorIncidentReview,
  measureKnown,
  mergeConflict,
  monthTwice,
  moveAllowed,
  notRouted,
  objectiveWithoutService,
  outageEnded,
  outagePlanned,
  outagePlausible,
  outageValid,
  priorityMatchesMatrix,
  processValid,
  reasonGiven,
  reasonKnown,
  reasonMatchesTimeline,
  recordReadable,
  recordRemoved,
  recordsLeftBehind,
  recoverySteps,
  redundancyValid,
  releaseScope,
  releaseVersions,
  requestTasks,
  retiredDependency,
  roleBound,
  routingValid,
  rulesChanged,
  rulesUnset,
  rulesValid,
  schemaValid,
  sectionEmpty,
  sectionPresent,
  serviceIncomplete,
  serviceWithoutObjective,
  statusDeadEnd,
  statusKnown,
  statusMatchesTimeline,
  statusUnreachable,
  supplierNotActive,
  supplierWithoutContract,
  targetsValid,
  templateValid,
  thresholdsValid,
  timelineAppendOnly,
  timelineChanges,
  timelineFollowsLifecycle,
  timelineOrdered,
  timelinePlausible,
  underpinningWithoutContract,
  windowValid,
];
