import type { Collections } from '../mongo/collections.ts'
import type { LibraryKind } from '../mongo/library-documents.ts'

/** What a browser hears: that something changed, and as much as lists show of it. */
export type LiveMessage =
  | { kind: 'run'; id: string; community: string; rule: string; status: string; event: string }
  | { kind: 'task'; id: string; community: string; state: string; run: string | null }
  | { kind: 'rule'; id: string; community: string; revision: number; live: number | null }
  | { kind: 'event'; id: string; community: string; type: string }
  | { kind: 'library'; id: string; community: string; item: LibraryKind; version: number }
  /** Changes may have been missed: ask anew for what is shown. */
  | { kind: 'resync' }

export type Watched = 'runs' | 'tasks' | 'rules' | 'events' | 'library'
export type Changed = ReadonlyMap<Watched, ReadonlySet<string>>

/** One query a collection for everything that changed since the last look, whatever the number of changes. */
export async function readChanged(
  { runs, tasks, rules, events, library }: Pick<Collections, Watched>,
  changed: Changed,
): Promise<LiveMessage[]> {
  const among = (watched: Watched) => ({ _id: { $in: [...(changed.get(watched) ?? [])] } })
  const [someRuns, someTasks, someRules, someEvents, someItems] = await Promise.all([
    runs.find(among('runs'), { projection: { community: 1, rule: 1, status: 1, event: 1 } }).toArray(),
    tasks.find(among('tasks'), { projection: { community: 1, state: 1, run: 1 } }).toArray(),
    rules.find(among('rules'), { projection: { community: 1, revision: 1, live: 1 } }).toArray(),
    events
      .find({ ...among('events'), strippedAt: { $exists: false } }, { projection: { community: 1, type: 1 } })
      .toArray(),
    library.find(among('library'), { projection: { community: 1, kind: 1, version: 1 } }).toArray(),
  ])
  return [
    ...someEvents.map(({ _id: id, community, type }) => ({ kind: 'event' as const, id, community, type })),
    ...someRuns.map(({ _id: id, community, rule, status, event }) => ({
      ...{ kind: 'run' as const, id, community, rule, status, event },
    })),
    ...someTasks.map(({ _id: id, community, state, run }) => ({
      kind: 'task' as const,
      id,
      community,
      state,
      run,
    })),
    ...someItems.map(({ _id: id, community, kind: item, version }) => ({
      ...{ kind: 'library' as const, id, community, item, version },
    })),
    ...someRules.map(({ _id: id, community, revision, live }) => ({
      ...{ kind: 'rule' as const, id, community, revision, live },
    })),
  ]
}
