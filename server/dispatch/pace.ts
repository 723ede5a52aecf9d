export interface Pace {
  /** 0: go now, it is counted. Else the milliseconds until the next may go. */
  take(now: number): number
}

/** So many may go at once after a rest, and then one every so many milliseconds: a bucket that fills steadily. */
export function createPace({ atOnce, everyMs }: { atOnce: number; everyMs: number }): Pace {
  /** When the bucket is full again. */
  let fullAt = Number.NEGATIVE_INFINITY
  return {
    take(now) {
      const from = Math.max(fullAt, now)
      const waitMs = from + everyMs - (now + atOnce * everyMs)
      if (waitMs > 0) return waitMs
      fullAt = from + everyMs
      return 0
    },
  }
}
