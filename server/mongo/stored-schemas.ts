import type { TObject } from 'typebox'
import type { Collections } from './collections.ts'
import { community, connection } from './schemas/community.ts'
import { event } from './schemas/event.ts'
import { libraryItem, libraryVersion } from './schemas/library-item.ts'
import { limit, memory, tally } from './schemas/memory.ts'
import { entry, revision, rule, version } from './schemas/rule.ts'
import { run } from './schemas/run.ts'
import { subject } from './schemas/subject.ts'
import { task } from './schemas/task.ts'

/** What MongoDB itself holds to; the door checks all of it. */
export const storedSchemas = {
  communities: community,
  connections: connection,
  rules: rule,
  revisions: revision,
  versions: version,
  entries: entry,
  library: libraryItem,
  libraryVersions: libraryVersion,
  events: event,
  runs: run,
  subjects: subject,
  tasks: task,
  memory,
  tallies: tally,
  limits: limit,
} satisfies { [Name in keyof Collections]?: TObject }
