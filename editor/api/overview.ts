import type { Words } from '../../nodes/contract/json.ts'
import { request } from './request.ts'

/** How it stands: what is open, due, parked and held, and what the last hour brought. */
export interface Overview {
  at: string
  /** Every count ends here: it then means "at least". */
  countedTo: number
  missing: { what: string; sentence: Words }[]
  openEvents: number
  oldestOpenSeconds: number
  dueRuns: number
  oldestDueSeconds: number
  parkedRuns: number
  openTasks: number
  breakers: { connection: string; open: boolean }[]
  held: { community: string; connection?: string; why: 'refused' | 'stopped' }[]
  lastHour: { events: number; runs: number; failedRuns: number }
}

export const readOverview = (community: string) =>
  request<Overview>('GET', `/api/overview?community=${encodeURIComponent(community)}`)
