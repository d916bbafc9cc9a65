/** What one measured process says of itself. */
export interface Measured {
  /** From when its modules were loaded to when its work was done. */
  readonly milliseconds: number;
  /** Processor time of that work, user and system. */
  readonly processor: number;
  /** Largest resident size of the process. */
  readonly mebibytes: number;
  readonly records: number;
}

/** Runs the measured work once, in a process of its own, and prints a {@link Measured} as JSON. */
export async function report(
  work: () => { readonly records: number } | Promise<{ readonly records: number }>,
): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const { records } = await work();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = performance.now() - started;
  const measured: Measured = {
    milliseconds,
    processor: (user + system) / 1000,
    mebibytes: process.resourceUsage().maxRSS / 1024,
    records,
  };
  process.stdout.write(`\n${JSON.stringify(measured)}\n`);
}
