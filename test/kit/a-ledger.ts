import { setTimeout as pause } from 'node:timers/promises'
import type { EffectRequest, Lane, Verb } from '../../nodes/contract/effect.ts'
import { createConnectorRegistry } from '../../server/connectors/registry.ts'
import { createLedger } from '../../server/effects/ledger.ts'
import type { LedgerDeps } from '../../server/effects/ledger-deps.ts'
import type { EffectAnswer, EffectOrder } from '../../server/effects/perform-effect.ts'
import { runDocument } from '../../server/runs/run-state.ts'
import { createSecrets } from '../../server/secrets/seal.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { aMongo } from './a-mongo.ts'
import { aPlatform } from './a-platform.ts'
import { aPlatformConnector, type PlatformLikeness } from './a-platform-connector.ts'
import { anEvent } from './an-event.ts'
import { keepingReceipts } from './keeping-receipts.ts'

/** The ledger on a real database before a platform that can be told to misbehave, with a clock that only tests move. */
export async function aLedger() {
  const mongo = await aMongo()
  const platform = await aPlatform()
  const { collections } = mongo
  const secrets = createSecrets(collections, Buffer.alloc(32, 7).toString('base64'))
  let clock = new Date()
  const now = () => clock
  let count = 0
  await collections.communities.insertOne({
    ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], timeZone: 'UTC', revision: 1 },
    ...{ emergencyStop: null, mode: { name: 'normal', until: null, by: 'x' } },
  })

  return {
    ...{ collections, platform, secrets, now },
    pass(ms: number) {
      clock = new Date(clock.getTime() + ms)
    },
    /** A connection of its own, and the ledger that acts through it. */
    async connected(likeness: PlatformLikeness = {}, more: Partial<LedgerDeps> = {}) {
      const connection = `c${++count}`
      await collections.connections.insertOne({
        ...{ _id: connection, format: 1, community: 'demo', name: connection, platform: 'test', revision: 1 },
        ...{
          config: { url: platform.url },
          hand: 'acting',
          emergencyStop: null,
          broken: null,
          horizon: 'PT24H',
        },
      })
      const connectors = createConnectorRegistry([aPlatformConnector(likeness)])
      const ledger = createLedger({ collections, connectors, openSecret: secrets.open, now, ...more })
      const perform = keepingReceipts(collections, ledger)

      /** An effect of a run that this test holds. */
      async function anOrder(
        verb: Verb,
        more: { purpose?: Lane; giveUpAfter?: string } = {},
      ): Promise<EffectOrder> {
        const { purpose = 'safety', giveUpAfter } = more
        const id = `run${++count}`
        const event = anEvent('post.created', {
          id: `e${count}`,
          connection,
          occurredAt: clock.toISOString(),
        })
        const run = {
          ...{ id, rule: 'rule', version: 1, plan: 'p', community: 'demo', event: event.id, key: event.id },
          ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] },
          status: 'running' as const,
        }
        const held = new Date(clock.getTime() + 60_000)
        const document = runDocument({ run, purpose, order: 0 }, 'carrier', held, clock)
        await collections.runs.insertOne({ ...document, holder: 'me' })
        const subject = { kind: 'post' as const, id: `p${count}` }
        const effect: EffectRequest = { verb, subject, params: {}, ...(giveUpAfter && { giveUpAfter }) }
        const settings = { ...defaultSettings, purpose, caps: { restrictivePerHour: 10_000 } }
        return { key: `${id}/n/1`, effect, run: document, holder: 'me', event, settings, revisions: 0 }
      }
      /** As its run would: again when it is time, until there is an outcome. */
      async function untilAnswered(order: EffectOrder): Promise<EffectAnswer[]> {
        const answers: EffectAnswer[] = []
        for (;;) {
          const answer = await perform(order)
          answers.push(answer)
          if (answer.is !== 'again') return answers
          await pause(Math.max(20, Math.min(1_500, answer.at.getTime() - Date.now())))
        }
      }
      return { connection, perform, anOrder, untilAnswered }
    },
    async close() {
      await platform.close()
      await mongo.close()
    },
  }
}
