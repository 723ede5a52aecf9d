/** What a carrier is started with: ids, times and outcomes only, never text. */
export interface CarryOrder {
  carrier: string
  /** Of the database when the order was given; a restored one raises it, and orders of before end. Absent: 0. */
  epoch?: number
  /** `runs` were taken under the carrier's id; `events` are undecided; `minute` takes what is due in it. */
  take: { is: 'runs'; runs: string[] } | { is: 'events'; events: string[] } | { is: 'minute'; minute: string }
}

export interface RoundOrder {
  carrier: string
  epoch?: number
  take: CarryOrder['take']
  /** Of a minute: what earlier rounds left to be moved again. */
  again?: RoundResult['again']
  /** The carrier's clock, ISO UTC. */
  now: string
  /** When it is over nothing new is started. */
  budgetMs: number
}

/** Runs that want to be moved again within a minute; all others are done, parked or somebody else's. */
export interface RoundResult {
  again: { run: string; at: string }[]
  /** The minute is not over: what is due in it wants another round … */
  more?: true
  /** … at this time, ISO UTC; absent: at once. */
  at?: string
}

export interface CarryActivities {
  advanceRuns(order: RoundOrder): Promise<RoundResult>
}

/** A schedule of a community, by the name that its triggers share. */
export interface ScheduleOrder {
  community: string
  schedule: string
}

export interface RaiseActivities {
  raiseSchedule(order: ScheduleOrder & { plannedAt: string }): Promise<void>
}
