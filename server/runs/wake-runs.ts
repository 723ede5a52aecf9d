import type { AnyBulkWriteOperation } from 'mongodb'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Answer } from '../../workflows/run/run.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { Listening, RunDocument } from '../mongo/documents.ts'
import { groupCommit } from '../mongo/group-commit.ts'
import { eventOf } from './run-state.ts'

export interface WakeDeps extends Pick<Collections, 'runs' | 'events'> {
  /** Whether an event fits a CEL text; what can not be evaluated does not fit. */
  fits(when: string, event: CommunityEvent): boolean
  /** Something became due. */
  tell(): void
}

export interface WakeRuns {
  /** Events that were stored: every run that waits for one is due now. */
  hear(events: readonly CommunityEvent[]): Promise<number>
  /** A run wrote its wait first; now it looks for what came before anyone could see the wait. True: something did. */
  lookBack(
    run: Pick<RunDocument, '_id' | 'community' | 'event'>,
    listening: readonly Listening[],
  ): Promise<boolean>
  /** A person answered, or wished something. */
  isDue(run: string): Promise<void>
}

interface Look {
  run: Pick<RunDocument, '_id' | 'community' | 'event'>
  listening: readonly Listening[]
}

interface Missing {
  look: Look
  question: Listening
}

/** Who has waited for weeks does not make those who began just now look through weeks. */
const hourOf = ({ look, question }: Missing) => `${question.since.slice(0, 13)} ${look.run.community}`

const page = 500

export function createWakeRuns({ runs, events, fits, tell }: WakeDeps): WakeRuns {
  function answerTo(run: string, key: string, answer: Answer): AnyBulkWriteOperation<RunDocument> {
    const field = `inbox.${key}`
    return {
      updateOne: {
        filter: { _id: run, status: 'running', [field]: { $exists: false } },
        update: { $set: { [field]: answer }, $inc: { wakes: 1 }, $min: { dueAt: new Date() } },
      },
    }
  }

  async function wake(answers: AnyBulkWriteOperation<RunDocument>[]): Promise<number> {
    if (answers.length === 0) return 0
    const { modifiedCount } = await runs.bulkWrite(answers, { ordered: false })
    crashPoint('wake.answer-written')
    return modifiedCount
  }

  const answers = ({ type, key, when, since }: Listening, event: CommunityEvent) =>
    event.type === type &&
    event.keys.includes(key) &&
    event.occurredAt >= since &&
    (when === undefined || fits(when, event))

  async function hear(heard: readonly CommunityEvent[]): Promise<number> {
    let woken = 0
    const byCommunity = Map.groupBy(heard, ({ community }) => community)
    for (const [community, some] of byCommunity) {
      const waits = some.flatMap(({ type, keys }) => keys.map((key) => `${type}|${key}`))
      const projection = { listening: 1, event: 1 }
      const waiting = runs
        .find({ community, waits: { $in: waits }, status: 'running' }, { projection })
        .batchSize(page)
      let waking: AnyBulkWriteOperation<RunDocument>[] = []
      for await (const run of waiting) {
        for (const question of run.listening) {
          const event = some.find((one) => one.id !== run.event && answers(question, one))
          if (event) waking.push(answerTo(run._id, question.answers, answerFrom(question, event)))
        }
        if (waking.length < page) continue
        woken += await wake(waking)
        waking = []
      }
      woken += await wake(waking)
    }
    if (woken > 0) tell()
    return woken
  }

  /** Runs that park in the same moment share one look, through all events that any of them may have missed. */
  const lookBack = groupCommit(
    async (looks: Look[]) => {
      const waking = new Map<string, AnyBulkWriteOperation<RunDocument>>()
      const answered = new Set<Look>()
      const missing = looks.flatMap((look) => look.listening.map((question) => ({ look, question })))
      for (const some of Map.groupBy(missing, hourOf).values()) {
        for await (const event of eventsFor(some)) {
          for (const { look, question } of some) {
            const key = `${look.run._id} ${question.answers}`
            if (look.run.event === event.id || waking.has(key) || !answers(question, event)) continue
            answered.add(look)
            waking.set(key, answerTo(look.run._id, question.answers, answerFrom(question, event)))
          }
        }
      }
      if ((await wake([...waking.values()])) > 0) tell()
      return looks.map((look) => answered.has(look))
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 200 },
  )

  /** Everything that may answer one of these questions of one community, the first first. */
  async function* eventsFor(some: readonly Missing[]): AsyncGenerator<CommunityEvent> {
    const [first] = some.toSorted((a, b) => (a.question.since < b.question.since ? -1 : 1))
    if (!first) return
    const found = events.find({
      community: first.look.run.community,
      keys: { $in: [...new Set(some.map(({ question }) => question.key))] },
      type: { $in: [...new Set(some.map(({ question }) => question.type))] },
      at: { $gte: new Date(first.question.since) },
    })
    for await (const document of found.sort({ at: 1 })) yield eventOf(document)
  }

  return {
    hear,
    lookBack: async (run, listening) => listening.length > 0 && lookBack({ run, listening }),
    async isDue(run) {
      await runs.updateOne(
        { _id: run, status: 'running' },
        { $inc: { wakes: 1 }, $min: { dueAt: new Date() } },
      )
      crashPoint('wake.answer-written')
      tell()
    },
  }
}

function answerFrom({ answers, goal }: Listening, { id, type, occurredAt }: CommunityEvent): Answer {
  return answers === 'exit'
    ? { is: 'exit', event: id, type, goal: goal ?? false }
    : { is: 'heard', event: id, type, at: occurredAt }
}
