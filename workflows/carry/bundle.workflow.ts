/** All that workers run; what is not named here is not in the bundle. */
export { carryRuns } from './carry-runs.workflow.ts'
export { raiseSchedule } from './raise-schedule.workflow.ts'
