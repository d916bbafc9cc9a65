import { perQuestion } from '../model/snapshot.ts';
import { readInstant } from '../time/instant.ts';
import { SLA } from './agreement.ts';
import { type Outcome, outcomesOf } from './outcome.ts';
import type { Reading } from './reading.ts';
import { prepareServiceLevels } from './service-levels.ts';
import { openReadings } from './sla.ts';

/**
 * How every clock of an SLA ended that had begun by an instant; what groups and suppliers promise inwards is counted elsewhere (`gitsm sla
 * --attainment`). Worked out once a snapshot and instant.
 *
 * @param now RFC 3339
 */
export const slaOutcomes = perQuestion(async (snapshot, now: string): Promise<readonly Outcome[]> => {
  const instant = readInstant(now);
  const levels = await prepareServiceLevels(snapshot, instant, { history: true });
  return outcomesOf(snapshot, levels, instant).filter(({ type }) => type === SLA);
});

/** The clocks of SLAs of every record that is open at an instant; worked out once a snapshot and instant. @param now RFC 3339 */
export const openClocks = perQuestion(async (snapshot, now: string): Promise<readonly Reading[]> => {
  const instant = readInstant(now);
  const levels = await prepareServiceLevels(snapshot, instant, { history: true });
  return [...openReadings(snapshot, levels, instant, { history: true })].filter(
    ({ agreement }) => agreement.type === SLA,
  );
});
