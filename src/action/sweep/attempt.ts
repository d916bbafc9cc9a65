import { ApiError } from '../../github/api-error.ts';

/** Runs it; the failure of GitHub at which it broke off, or null. */
export async function attempt(run: () => Promise<void>): Promise<ApiError | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
