const usualMs = 5 * 60_000
const afterLossMs = 30_000
const firstFailureMs = 10_000
const longestFailureMs = 15 * 60_000

/** Deliveries that are complete are looked after every five minutes; where some were lost, every half minute. */
export function pauseAfter(everyMs: number | undefined, brought: number): number {
  if (everyMs !== undefined) return everyMs
  return brought > 0 ? afterLossMs : usualMs
}

/** 10 s, 20 s, 40 s … a quarter of an hour at most, and never sooner than the platform asks. */
export function pauseAfterFailure(failures: number, retryAfterMs = 0): number {
  const backoff = Math.min(longestFailureMs, firstFailureMs * 2 ** Math.min(20, failures - 1))
  return Math.max(backoff, retryAfterMs)
}
