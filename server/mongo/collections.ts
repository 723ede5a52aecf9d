import type { Collection, Db } from 'mongodb'
import type { ExampleDocument } from '../examples/example-document.ts'
import type {
  CommunityDocument,
  ConnectionDocument,
  EntryDocument,
  EpochDocument,
  EventDocument,
  LimitDocument,
  MarkDocument,
  MemoryDocument,
  MigrationDocument,
  RunDocument,
  SecretDocument,
  SubjectDocument,
  TallyDocument,
  TaskDocument,
} from './documents.ts'
import type { ItemVersionDocument, LibraryDocument } from './library-documents.ts'
import type {
  PlanDocument,
  PresenceDocument,
  RevisionDocument,
  RouterDocument,
  RoutingDocument,
  RuleDocument,
  VersionDocument,
} from './rule-documents.ts'

/** Every collection by its name, typed; nothing else names collections. */
export interface Collections {
  communities: Collection<CommunityDocument>
  connections: Collection<ConnectionDocument>
  secrets: Collection<SecretDocument>
  rules: Collection<RuleDocument>
  revisions: Collection<RevisionDocument>
  versions: Collection<VersionDocument>
  presence: Collection<PresenceDocument>
  examples: Collection<ExampleDocument>
  plans: Collection<PlanDocument>
  routing: Collection<RoutingDocument>
  routers: Collection<RouterDocument>
  library: Collection<LibraryDocument>
  libraryVersions: Collection<ItemVersionDocument>
  events: Collection<EventDocument>
  runs: Collection<RunDocument>
  entries: Collection<EntryDocument>
  tasks: Collection<TaskDocument>
  subjects: Collection<SubjectDocument>
  memory: Collection<MemoryDocument>
  limits: Collection<LimitDocument>
  installation: Collection<EpochDocument>
  migrations: Collection<MigrationDocument>
  tallies: Collection<TallyDocument>
  marks: Collection<MarkDocument>
}

export function collectionsOf(db: Db): Collections {
  return {
    communities: db.collection('communities'),
    connections: db.collection('connections'),
    secrets: db.collection('secrets'),
    rules: db.collection('rules'),
    revisions: db.collection('revisions'),
    versions: db.collection('versions'),
    presence: db.collection('presence'),
    examples: db.collection('examples'),
    plans: db.collection('plans'),
    routing: db.collection('routing'),
    routers: db.collection('routers'),
    library: db.collection('library'),
    libraryVersions: db.collection('libraryVersions'),
    events: db.collection('events'),
    runs: db.collection('runs'),
    entries: db.collection('entries'),
    tasks: db.collection('tasks'),
    subjects: db.collection('subjects'),
    memory: db.collection('memory'),
    limits: db.collection('limits'),
    installation: db.collection('installation'),
    migrations: db.collection('migrations'),
    tallies: db.collection('tallies'),
    marks: db.collection('marks'),
  }
}
