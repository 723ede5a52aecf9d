import { databaseGroups } from './database-groups.ts'
import type { Group } from './group.ts'
import { lateGroups } from './late-groups.ts'
import { platformGroups } from './platform-groups.ts'
import { processGroups } from './process-groups.ts'
import { restoredGroups } from './restored-groups.ts'
import { workerGroups } from './worker-groups.ts'

export const groups: readonly Group[] = [
  ...processGroups,
  ...platformGroups,
  ...databaseGroups,
  ...restoredGroups,
  ...workerGroups,
  ...lateGroups,
]
