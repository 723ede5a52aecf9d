export interface Pace {
  /** 0: go now, it is counted. Else the milliseconds until the next may go. */
  take(now: number): number
}

export interface PaceOptions {
  /** So many may go at once after a rest. */
  atOnce: number
  /** Then one in so many milliseconds, asked anew each time; 0: nobody waits. */
  everyMs: () => number
}

/** A bucket that fills steadily, as quickly as is right at the moment. */
export function createPace({ atOnce, everyMs }: PaceOptions): Pace {
  let held = atOnce
  let at = Number.NEGATIVE_INFINITY
  return {
    take(now) {
      const every = everyMs()
      held = every === 0 ? atOnce : Math.min(atOnce, held + (now - at) / every)
      at = now
      if (held < 1) return (1 - held) * every
      held -= 1
      return 0
    },
  }
}
