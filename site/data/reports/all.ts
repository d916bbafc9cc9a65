import type { ReportProps } from '../../report-props.ts';
import type { Context } from '../context.ts';
import { byStage } from '../stages.ts';
import { agreementsReport } from './agreements.ts';
import { alignmentReport } from './alignment.ts';
import { assetsReport } from './assets.ts';
import { availabilityReport } from './availability.ts';
import { calendarReport } from './calendar.ts';
import { capacityReport } from './capacity.ts';
import { configurationReport } from './configuration.ts';
import { type Checked, conformanceReports } from './conformance.ts';
import { continuityReport } from './continuity.ts';
import { costsReport } from './costs.ts';
import { dutiesReport } from './duties.ts';
import { licencesReport } from './licences.ts';
import { measuresReport } from './measures.ts';
import { portfolioReport } from './portfolio.ts';
import { releasesReport } from './releases.ts';
import { serviceLevelsReport } from './service-levels.ts';
import { trendsReport } from './trends.ts';

/** Every report that has something to tell, by stage. */
export function allReports(context: Context, checked: Checked): readonly ReportProps[] {
  const reports = [
    portfolioReport(context),
    alignmentReport(context),
    costsReport(context),
    serviceLevelsReport(context),
    agreementsReport(context),
    availabilityReport(context),
    capacityReport(context),
    continuityReport(context),
    calendarReport(context, checked.findings),
    releasesReport(context),
    configurationReport(context),
    assetsReport(context),
    licencesReport(context),
    trendsReport(context),
    measuresReport(context),
    dutiesReport(context),
    ...conformanceReports(context, checked),
  ].filter((report) => report !== null);
  return byStage(reports);
}
