import type { ChangeStream, Db } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import { type LiveMessage, readChanged, type Watched } from './live-message.ts'

export interface WatchDeps {
  db: Db
  collections: Pick<Collections, Watched>
  tell(messages: LiveMessage[]): void
  failed(error: unknown): void
}

export interface Watch {
  close(): Promise<void>
}

const gatherMs = 150
const againMs = 2_000
const mostAtOnce = 1_000

const pipeline = [
  {
    $match: {
      $or: [
        {
          'ns.coll': { $in: ['runs', 'tasks', 'rules', 'library'] },
          operationType: { $in: ['insert', 'update', 'replace'] },
        },
        // What is gone tells no more of whose it was.
        { 'ns.coll': { $in: ['rules', 'library'] }, operationType: 'delete' },
        { 'ns.coll': 'events', operationType: 'insert' },
      ],
    },
  },
  { $project: { ns: 1, documentKey: 1, operationType: 1 } },
]

/**
 * One change stream a process, whoever listens. It carries ids only; what is shown of them is read in bulk. When it
 * breaks, listeners are told to ask anew, again and again until it is back: they poll, so to say.
 */
export function watchChanges({ db, collections, tell, failed }: WatchDeps): Watch {
  let stream: ChangeStream | null = null
  let closed = false
  let later: NodeJS.Timeout | undefined
  let gathering: NodeJS.Timeout | undefined
  let changed = new Map<Watched, Set<string>>()
  let removed = false

  async function flush(): Promise<void> {
    gathering = undefined
    const now = changed
    const lost = removed
    changed = new Map()
    removed = false
    if (lost) return tell([{ kind: 'resync' }])
    const count = [...now.values()].reduce((sum, ids) => sum + ids.size, 0)
    if (count > mostAtOnce) return tell([{ kind: 'resync' }])
    try {
      tell(await readChanged(collections, now))
    } catch {
      tell([{ kind: 'resync' }])
    }
  }

  function note(collection: Watched, id: string): void {
    const ids = changed.get(collection) ?? new Set()
    changed.set(collection, ids.add(id))
    gathering ??= setTimeout(() => void flush(), gatherMs)
  }

  function open(): void {
    if (closed) return
    const opened = db.watch(pipeline)
    stream = opened
    opened.on('change', (change) => {
      if (!('documentKey' in change) || !('ns' in change)) return
      const { ns, documentKey } = change
      if (change.operationType === 'delete') removed = true
      if ('coll' in ns && isWatched(ns.coll)) note(ns.coll, String(documentKey._id))
    })
    // What happened until it stood was not heard.
    opened.on('init', () => tell([{ kind: 'resync' }]))
    opened.on('error', (error) => {
      failed(error)
      tell([{ kind: 'resync' }])
      void opened.close().catch(() => {})
      later = setTimeout(open, againMs)
    })
  }
  open()

  return {
    async close() {
      closed = true
      clearTimeout(later)
      clearTimeout(gathering)
      await stream?.close().catch(() => {})
    },
  }
}

function isWatched(name: string): name is Watched {
  return ['runs', 'tasks', 'rules', 'events', 'library'].includes(name)
}
