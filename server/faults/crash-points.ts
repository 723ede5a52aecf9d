/**
 * The places between two steps where a process may die; each is passed in the order of the lines here. A fault run
 * lets processes die at every one of them.
 */
export const crashPoints = [
  'ingest.before-insert',
  'ingest.stored',
  'decide.written',
  'dispatch.runs-inserted',
  'dispatch.carrier-started',
  'dispatch.event-closed',
  'due.taken',
  'effect.claimed',
  'effect.sent',
  'advance.before-save',
  'advance.saved',
  'park.unlooked',
  'park.written',
  'wake.answer-written',
  'verdict.written',
] as const

export type CrashPoint = (typeof crashPoints)[number]
