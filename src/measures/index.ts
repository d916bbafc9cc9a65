// Made by `npm run generate`. Edit what it is made from instead.
import type { Measure } from '../model/measure.ts';
import { articleReuse } from './article-reuse.ts';
import { articleReviewTime } from './article-review-time.ts';
import { articlesOverdue } from './articles-overdue.ts';
import { assetBookValue } from './asset-book-value.ts';
import { assetDepreciation } from './asset-depreciation.ts';
import { assetsAccepted } from './assets-accepted.ts';
import { assetsAwaitingCertificate } from './assets-awaiting-certificate.ts';
import { assetsInWarranty } from './assets-in-warranty.ts';
import { assetsMissing } from './assets-missing.ts';
import { availabilityTargetsMet } from './availability-targets-met.ts';
import { capacityOverWarning } from './capacity-over-warning.ts';
import { capacityShort } from './capacity-short.ts';
import { changeAge } from './change-age.ts';
import { changeApprovalWait } from './change-approval-wait.ts';
import { changeBacklogGrowth } from './change-backlog-growth.ts';
import { changeCloseTime } from './change-close-time.ts';
import { changeEmergencyShare } from './change-emergency-share.ts';
import { changeFailedShare } from './change-failed-share.ts';
import { changeFailureRate } from './change-failure-rate.ts';
import { changeImplementationTime } from './change-implementation-time.ts';
import { changeOnTime } from './change-on-time.ts';
import { changeStandardShare } from './change-standard-share.ts';
import { changeSuccessRate } from './change-success-rate.ts';
import { changesOpen } from './changes-open.ts';
import { ciDuplicateShare } from './ci-duplicate-share.ts';
import { ciOrphanShare } from './ci-orphan-share.ts';
import { ciStaleShare } from './ci-stale-share.ts';
import { ciVerifiedShare } from './ci-verified-share.ts';
import { complaintAnswerTime } from './complaint-answer-time.ts';
import { complaintsAnsweredOnTime } from './complaints-answered-on-time.ts';
import { complaintsOpen } from './complaints-open.ts';
import { complaints } from './complaints.ts';
import { continuityCovered } from './continuity-covered.ts';
import { continuityExercised } from './continuity-exercised.ts';
import { continuityKept } from './continuity-kept.ts';
import { contractCost } from './contract-cost.ts';
import { contractsEnding } from './contracts-ending.ts';
import { contractsUndecided } from './contracts-undecided.ts';
import { costActual } from './cost-actual.ts';
import { costChargedShare } from './cost-charged-share.ts';
import { costPlanned } from './cost-planned.ts';
import { costVariance } from './cost-variance.ts';
import { customerSatisfaction } from './customer-satisfaction.ts';
import { demandDecisionTime } from './demand-decision-time.ts';
import { demandForecastError } from './demand-forecast-error.ts';
import { demandsOpen } from './demands-open.ts';
import { deploymentFrequency } from './deployment-frequency.ts';
import { deploymentLeadTime } from './deployment-lead-time.ts';
import { downtimeDegraded } from './downtime-degraded.ts';
import { downtimePlanned } from './downtime-planned.ts';
import { downtimeUnplanned } from './downtime-unplanned.ts';
import { dutiesOverdue } from './duties-overdue.ts';
import { failedDeploymentRecovery } from './failed-deployment-recovery.ts';
import { firstContactResolution } from './first-contact-resolution.ts';
import { improvementLeadTime } from './improvement-lead-time.ts';
import { improvementSuccess } from './improvement-success.ts';
import { improvementsOpen } from './improvements-open.ts';
import { incidentAge } from './incident-age.ts';
import { incidentBacklogGrowth } from './incident-backlog-growth.ts';
import { incidentsCausedByChange } from './incidents-caused-by-change.ts';
import { incidentsCritical } from './incidents-critical.ts';
import { incidentsLinkedToProblem } from './incidents-linked-to-problem.ts';
import { incidentsOpen } from './incidents-open.ts';
import { incidentsSolvedByArticle } from './incidents-solved-by-article.ts';
import { incidentsUntouched } from './incidents-untouched.ts';
import { knownErrorShare } from './known-error-share.ts';
import { licenceCompliance } from './licence-compliance.ts';
import { licenceSeatsFree } from './licence-seats-free.ts';
import { licenceSeatsOver } from './licence-seats-over.ts';
import { licenceTrueUpCost } from './licence-true-up-cost.ts';
import { licencesExpiring } from './licences-expiring.ts';
import { majorIncidents } from './major-incidents.ts';
import { majorReviewOnTime } from './major-review-on-time.ts';
import { majorTimeToRestore } from './major-time-to-restore.ts';
import { meanTimeBetweenFailures } from './mean-time-between-failures.ts';
import { meanTimeToResolve } from './mean-time-to-resolve.ts';
import { meanTimeToRespond } from './mean-time-to-respond.ts';
import { meanTimeToRestoreService } from './mean-time-to-restore-service.ts';
import { objectivesServed } from './objectives-served.ts';
import { problemAge } from './problem-age.ts';
import { problemBacklogGrowth } from './problem-backlog-growth.ts';
import { problemCloseTime } from './problem-close-time.ts';
import { problemFixNotFollowedUp } from './problem-fix-not-followed-up.ts';
import { problemWithIncidentShare } from './problem-with-incident-share.ts';
import { problemsOpen } from './problems-open.ts';
import { reopenRate } from './reopen-rate.ts';
import { reportsOnTime } from './reports-on-time.ts';
import { requestAge } from './request-age.ts';
import { requestBacklogGrowth } from './request-backlog-growth.ts';
import { requestRejectedShare } from './request-rejected-share.ts';
import { requestTimeToFulfil } from './request-time-to-fulfil.ts';
import { requestsOnTarget } from './requests-on-target.ts';
import { requestsOpen } from './requests-open.ts';
import { requestsWithoutOffering } from './requests-without-offering.ts';
import { sameDayResolution } from './same-day-resolution.ts';
import { selfServiceShare } from './self-service-share.ts';
import { serviceAvailability } from './service-availability.ts';
import { serviceReviewsOnTime } from './service-reviews-on-time.ts';
import { servicesAligned } from './services-aligned.ts';
import { servicesComplete } from './services-complete.ts';
import { servicesInPipeline } from './services-in-pipeline.ts';
import { slaAttainment } from './sla-attainment.ts';
import { slaBreachedOpen } from './sla-breached-open.ts';
import { slaNearBreach } from './sla-near-breach.ts';
import { supplierEvaluationsOnTime } from './supplier-evaluations-on-time.ts';
import { suppliersSatisfactory } from './suppliers-satisfactory.ts';
import { surveyResponseRate } from './survey-response-rate.ts';

/** Every measure, ordered by ID. */
export const measures: readonly Measure[] = [
  articleReuse,
  articleReviewTime,
  articlesOverdue,
  assetBookValue,
  assetDepreciation,
  assetsAccepted,
  assetsAwaitingCertificate,
  assetsInWarranty,
  assetsMissing,
  availabilityTargetsMet,
  capacityOverWarning,
  capacityShort,
  changeAge,
  changeApprovalWait,
  changeBacklogGrowth,
  changeCloseTime,
  changeEmergencyShare,
  changeFailedShare,
  changeFailureRate,
  changeImplementationTime,
  changeOnTime,
  changeStandardShare,
  changeSuccessRate,
  changesOpen,
  ciDuplicateShare,
  ciOrphanShare,
  ciStaleShare,
  ciVerifiedShare,
  complaintAnswerTime,
  complaintsAnsweredOnTime,
  complaintsOpen,
  complaints,
  continuityCovered,
  continuityExercised,
  continuityKept,
  contractCost,
  contractsEnding,
  contractsUndecided,
  costActual,
  costChargedShare,
  costPlanned,
  costVariance,
  customerSatisfaction,
  demandDecisionTime,
  demandForecastError,
  demandsOpen,
  deploymentFrequency,
  deploymentLeadTime,
  downtimeDegraded,
  downtimePlanned,
  downtimeUnplanned,
  dutiesOverdue,
  failedDeploymentRecovery,
  firstContactResolution,
  improvementLeadTime,
  improvementSuccess,
  improvementsOpen,
  incidentAge,
  incidentBacklogGrowth,
  incidentsCausedByChange,
  incidentsCritical,
  incidentsLinkedToProblem,
  incidentsOpen,
  incidentsSolvedByArticle,
  incidentsUntouched,
  knownErrorShare,
  licenceCompliance,
  licenceSeatsFree,
  licenceSeatsOver,
  licenceTrueUpCost,
  licencesExpiring,
  majorIncidents,
  majorReviewOnTime,
  majorTimeToRestore,
  meanTimeBetweenFailures,
  meanTimeToResolve,
  meanTimeToRespond,
  meanTimeToRestoreService,
  objectivesServed,
  problemAge,
  problemBacklogGrowth,
  problemCloseTime,
  problemFixNotFollowedUp,
  problemWithIncidentShare,
  problemsOpen,
  reopenRate,
  reportsOnTime,
  requestAge,
  requestBacklogGrowth,
  requestRejectedShare,
  requestTimeToFulfil,
  requestsOnTarget,
  requestsOpen,
  requestsWithoutOffering,
  sameDayResolution,
  selfServiceShare,
  serviceAvailability,
  serviceReviewsOnTime,
  servicesAligned,
  servicesComplete,
  servicesInPipeline,
  slaAttainment,
  slaBreachedOpen,
  slaNearBreach,
  supplierEvaluationsOnTime,
  suppliersSatisfactory,
  surveyResponseRate,
];
