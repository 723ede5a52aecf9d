import type { Connection } from '@temporalio/client'
import type { Db } from 'mongodb'
import type { Words } from '../../nodes/contract/json.ts'

export type Part = 'mongodb' | 'temporal' | 'workers' | 'editor'

export interface Missing {
  what: Part
  sentence: Words
}

export interface Readiness {
  ready: boolean
  missing: Missing[]
}

const sentences: Record<Part, Words> = {
  mongodb: { en: 'MongoDB does not answer.', de: 'MongoDB antwortet nicht.' },
  temporal: { en: 'Temporal does not answer.', de: 'Temporal antwortet nicht.' },
  workers: {
    en: 'No worker asks for work: events are stored, and nothing acts on them yet.',
    de: 'Kein Worker holt Arbeit ab: Ereignisse werden gespeichert, aber noch nichts wirkt.',
  },
  editor: {
    en: 'The editor was not built when this process started (npm run build); the API answers all the same.',
    de: 'Der Editor war beim Start nicht gebaut (npm run build); die API antwortet trotzdem.',
  },
}

/** Each part says whether it is there; an exception counts as no. */
export type Checks = Partial<Record<Part, () => Promise<boolean>>>

const freshMs = 1_000

/**
 * Ready when nothing is missing. What was ready once stays so as long as its `essential` parts answer: an api without
 * workers still takes deliveries, and to turn them away would lose more than it saves.
 */
export function createReadiness(checks: Checks, essential: readonly Part[]): () => Promise<Readiness> {
  const parts: Part[] = ['mongodb', 'temporal', 'workers', 'editor']
  let wasReady = false
  let latest: { at: number; answer: Promise<Readiness> } | undefined

  async function look(): Promise<Readiness> {
    const there = await Promise.all(
      parts.map(async (what) => (await checks[what]?.().catch(() => false)) ?? true),
    )
    const away = parts.filter((_, index) => !there[index])
    // Who polls is Temporal's to say: while it is away nothing is known of workers.
    const known = away.filter((what) => what !== 'workers' || !away.includes('temporal'))
    const missing = known.map((what) => ({ what, sentence: sentences[what] }))
    const ready = missing.length === 0 || (wasReady && !missing.some(({ what }) => essential.includes(what)))
    wasReady ||= ready
    return { ready, missing }
  }
  // Whoever asks meanwhile shares the answer: a probe must not become a load.
  return () => {
    if (!latest || performance.now() - latest.at > freshMs) latest = { at: performance.now(), answer: look() }
    return latest.answer
  }
}

const withinMs = 2_000

export async function mongoAnswers(db: Db): Promise<boolean> {
  await db.command({ ping: 1 }, { timeoutMS: withinMs })
  return true
}

/** As the server's interface numbers them. */
const ofWorkflows = 1
const taskQueueOf = (connection: Connection, name: string) =>
  connection.withDeadline(Date.now() + withinMs, () =>
    connection.workflowService.describeTaskQueue({
      namespace: 'default',
      taskQueue: { name },
      taskQueueType: ofWorkflows,
    }),
  )

export async function temporalAnswers(connection: Connection, queue: string): Promise<boolean> {
  await taskQueueOf(connection, queue)
  return true
}

/** A worker asks again within a minute at the latest; the server lists one for five that is long gone. */
const askedWithinMs = 90_000

export async function workersPoll(connection: Connection, queue: string, now: () => Date): Promise<boolean> {
  const { pollers } = await taskQueueOf(connection, queue)
  const since = now().getTime() - askedWithinMs
  return (pollers ?? []).some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > since)
}
