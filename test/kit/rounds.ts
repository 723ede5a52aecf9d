import type { EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { insertRuns } from '../../server/dispatch/insert-runs.ts'
import type { EffectAnswer } from '../../server/effects/perform-effect.ts'
import type { EventDocument, RunDocument } from '../../server/mongo/documents.ts'
import { createAdvanceRuns } from '../../server/runs/advance-runs.ts'
import { createPlanCache } from '../../server/runs/plan-cache.ts'
import { createSaveRun } from '../../server/runs/save-runs.ts'
import { createWakeRuns } from '../../server/runs/wake-runs.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { beginRun } from '../../workflows/run/advance.ts'
import type { TestMongo } from './a-mongo.ts'
import { anEvent } from './an-event.ts'
import { tinyCatalog, tinyPlan } from './tiny-catalog.ts'

export const event = anEvent('post.created', { occurredAt: new Date().toISOString() })
export const hiding = tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })
export const waiting = tinyPlan({
  start: ['post', { event: 'wait' }],
  wait: ['comment', { heard: 'hide' }],
  hide: ['hide', {}],
})
export const hideThen = (type: string) =>
  ({ hide: ['hide', { done: 'next' }], next: [type, {}] }) satisfies Parameters<typeof tinyPlan>[0]
export const hidingTwice = tinyPlan({ start: ['post', { event: 'hide' }], ...hideThen('hide') })

export const answered: EffectAnswer = { is: 'answered', outcome: { is: 'done', receipt: {} } }

/** As the ledger answers: the receipt is still to be written. */
export const owing = (effect: EffectRequest, key: string): EffectAnswer => ({
  ...answered,
  owed: { key, effect, outcome: { is: 'done', receipt: {} }, hasClaim: false },
})

/** Rounds on a real database: what they send, park, throw and tell is kept. */
export function rounds(mongo: () => TestMongo) {
  function aRound(
    perform: (effect: EffectRequest, key: string) => EffectAnswer | Promise<EffectAnswer> = () => answered,
    saveRun = createSaveRun(mongo().collections),
  ) {
    const sent: string[] = []
    const parked: Date[] = []
    const thrown: unknown[] = []
    const told: string[] = []
    const closed: string[] = []
    const { collections } = mongo()
    const wakeRuns = createWakeRuns({ ...collections, fits: () => true, tell: () => {} })
    const advanceRuns = createAdvanceRuns({
      ...{
        catalog: tinyCatalog,
        collections,
        plans: createPlanCache(collections),
        saveRun,
      },
      wakeRuns,
      answerFacts: async (questions) => questions.map(() => ({ is: 'not-provided' })),
      performEffect: async ({ key, effect }) => {
        sent.push(key)
        return perform(effect, key)
      },
      tasks: { open: async () => {}, settle: async () => null, close: async (run) => void closed.push(run) },
      decideFor: async () => [],
      parkedUntil: async (at) => void parked.push(at),
      clock: () => new Date(),
      setAside: async ({ _id }, why) => void told.push(`${_id}: ${why}`),
      failed: (error) => void thrown.push(error),
    })
    const round = (runs: string[]) =>
      advanceRuns({
        carrier: 'c1',
        take: { is: 'runs', runs },
        now: new Date().toISOString(),
        budgetMs: 5_000,
      })
    return { round, sent, parked, thrown, told, closed, wakeRuns }
  }

  async function given(id: string, plan: Plan, order = 0): Promise<void> {
    const { collections } = mongo()
    const { events, plans } = collections
    await events.updateOne({ _id: event.id }, { $set: documentOf(event) }, { upsert: true })
    await plans.updateOne({ _id: plan.hash }, { $set: { plan } }, { upsert: true })
    const begin = { id, rule: id, version: 1, community: 'demo', key: event.id, plan, start: 'start' }
    const run = beginRun(begin, event, event.occurredAt)
    await insertRuns(
      { collections, plans: createPlanCache(collections) },
      [{ run, purpose: 'safety', order }],
      'c1',
      new Date(),
    )
  }
  const find = async (id: string): Promise<RunDocument | null> =>
    mongo().collections.runs.findOne({ _id: id })
  async function clear(): Promise<void> {
    const { runs, events, plans, entries } = mongo().collections
    await Promise.all([
      runs.deleteMany({}),
      events.deleteMany({}),
      plans.deleteMany({}),
      entries.deleteMany({}),
    ])
  }
  return { aRound, given, find, clear }
}

export function documentOf({ id, ...rest }: CommunityEvent): EventDocument {
  return { _id: id, format: 1, ...rest, at: new Date(rest.occurredAt), open: false, openSince: new Date() }
}
