/** Longer than a platform's outage: what was asked for is caught up with afterwards. */
export const defaultGiveUp = 'P1D'

/** How long to leave a failing effect alone: 1 s, 2 s, 4 s …, five minutes at most. */
export function backoffMs(attempts: number): number {
  return Math.min(300_000, 1_000 * 2 ** Math.min(20, Math.max(0, attempts - 1)))
}
