import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verbNames, verbs } from '../../nodes/contract/effect.ts'
import { eventTypes } from '../../nodes/contract/event.ts'
import type { Words } from '../../nodes/contract/json.ts'
import type { ConnectionContext, Connector } from '../../server/connectors/contract.ts'
import { compileTest } from '../../server/http/validation.ts'
import { misdeeds } from './a-platform.ts'
import type { Simulator } from './simulators/simulator.ts'

const oddBodies = ['', '{', 'null', '1', '"x"', '[null]', '[{}]', '{"__proto__":{"a":1}}', '\u0000', '\ud800']
const says = ({ en, de }: Words) => en !== '' && de !== ''
/** Nobody waits longer for a platform than its signal says. */
const patient = (context: ConnectionContext, ms = 10_000): ConnectionContext => ({
  ...context,
  signal: AbortSignal.timeout(ms),
})
const silentMs = 1_500

/** Holds a connector to the contract, against its simulator. A new connector gets all of this by one line. */
export function holdsTheContract(connector: Connector, open: () => Promise<Simulator>): void {
  describe(`the connector ${connector.platform}`, () => {
    let simulator: Simulator
    beforeAll(async () => {
      simulator = await open()
    })
    afterAll(() => simulator.close())
    const able = verbNames.filter((verb) => connector.verbs[verb] !== undefined)
    const [one] = able
    let count = 0
    const freshKey = (what = 'n') => `run${++count}/${what}/1`

    describe('what it can do', () => {
      it('is said in the words of the contract and in both languages', () => {
        expect(says(connector.title)).toBe(true)
        expect(eventTypes).toEqual(expect.arrayContaining([...connector.events]))
        expect(able).toHaveLength(Object.keys(connector.verbs).length)
        expect(able.filter((verb) => verbs[verb].place !== 'platform')).toEqual([])
        expect(Math.min(connector.rate.perSecond, connector.rate.burst, connector.timeoutMs)).toBeGreaterThan(
          0,
        )
      })

      it('takes the settings it asks for, and none that it does not know', () => {
        for (const [schema, given] of [
          [connector.configSchema, simulator.context.config],
          [connector.credentialSchema, simulator.context.credentials],
        ] as const) {
          const fits = compileTest(schema)
          expect(fits(given)).toBe(true)
          expect(fits({ ...given, unheardOf: 1 })).toBe(false)
        }
      })

      it('is healthy when it is, and says in both languages what is wrong when it is not', async () => {
        expect(await connector.health(patient(simulator.context))).toEqual({ healthy: true })
        // Where each call names its own address, the connection itself leads nowhere that could be ill.
        const contexts = [simulator.refused?.context, simulator.unreachable?.context]
        for (const context of contexts.filter((each) => each && each !== simulator.context)) {
          const health = context && (await connector.health(patient(context)))
          if (!health) continue
          expect(health.healthy).toBe(false)
          if (!health.healthy) expect(says(health.sentence)).toBe(true)
        }
      })
    })

    describe('what it is told', () => {
      it('is genuine and understood when it is good', () => {
        const heard = simulator.deliveries.good.map(({ what, delivery }) => {
          const verified = connector.verify(delivery, simulator.context)
          const parsed = connector.parse(delivery, simulator.context)
          const types = parsed.is === 'events' ? parsed.events.map(({ type }) => type) : parsed
          return { what, verified, types }
        })
        const genuine = { is: 'genuine' }
        const wanted = simulator.deliveries.good.map(({ what, types }) => ({
          what,
          verified: genuine,
          types,
        }))
        expect(heard).toEqual(wanted)
      })

      it('is the same act when it is told again, and carries what every event must', () => {
        for (const { delivery } of simulator.deliveries.good) {
          const [first, second] = [1, 2].map(() => connector.parse(delivery, simulator.context))
          expect(second).toEqual(first)
          for (const event of first?.is === 'events' ? first.events : []) {
            expect(event.identity).not.toBe('')
            expect(new Date(event.occurredAt).toISOString()).toBe(event.occurredAt)
            expect(event.subject.id).toEqual(expect.any(String))
            expect(event.keys.every((key) => /^(member|thread|post|event|community):./.test(key))).toBe(true)
          }
        }
      })

      it('is refused with a code and a sentence when it is bad', () => {
        const refused = simulator.deliveries.bad.map(({ what, delivery }) => {
          const verified = connector.verify(delivery, simulator.context)
          const answer = verified.is === 'genuine' ? connector.parse(delivery, simulator.context) : verified
          return answer.is === 'refused' && answer.sentence !== ''
            ? { what, code: answer.code }
            : { what, answer }
        })
        expect(refused).toEqual(simulator.deliveries.bad.map(({ what, code }) => ({ what, code })))
      })

      it('is never taken without a signature, and never makes it throw', () => {
        for (const text of oddBodies) {
          const delivery = { headers: {}, body: Buffer.from(text), loopback: true }
          expect(connector.verify(delivery, simulator.context).is).toBe('refused')
          const parsed = connector.parse(delivery, simulator.context)
          if (parsed.is === 'refused') expect(parsed.sentence).not.toBe('')
          else expect(parsed.events.every(({ identity }) => identity !== '')).toBe(true)
        }
      })
    })

    describe('what it is asked to do', () => {
      const acting = () => {
        if (!simulator.acting) throw new Error('The simulator of a connector with verbs must let it act.')
        return simulator.acting
      }

      it('is refused as unsupported where it can not do it', async () => {
        for (const verb of verbNames.filter((each) => !able.includes(each))) {
          const call = {
            verb,
            subject: { kind: 'post' as const, id: 'p1' },
            params: {},
            key: freshKey(),
            depth: 1,
          }
          expect(await connector.act(call, simulator.context)).toMatchObject({ code: 'unsupported' })
        }
      })

      it.each(able)('%s is done, and asked for again by the same key does no more', async (verb) => {
        const key = freshKey(verb)
        const call = await acting().call(verb, key)
        expect(await connector.act(call, simulator.context)).toMatchObject({ is: 'done' })
        const deeds = await acting().deeds(key)
        if (connector.verbs[verb]?.idempotency === 'claim-only') return
        expect(await connector.act(call, simulator.context)).toMatchObject({ is: 'done' })
        expect(await acting().deeds(key)).toBe(deeds)
        if (connector.findEffect)
          expect(await connector.findEffect(call, simulator.context)).toMatchObject({ is: 'found' })
      })

      if (one !== undefined)
        it('is called what it is when the platform goes wrong, in each of its ways', async () => {
          const called: { [misdeed: string]: string } = {}
          for (const misdeed of misdeeds.filter((each) => acting().expected[each] !== undefined)) {
            const call = await acting().call(one, freshKey(misdeed))
            await acting().misbehave(misdeed)
            const ms = misdeed.startsWith('silen') ? silentMs : undefined
            const answer = await connector.act(call, patient(simulator.context, ms))
            called[misdeed] = answer.is
            const deeds = await acting().deeds(call.key)
            if (answer.is === 'rate-limited') expect(answer.retryAfterMs).toBeGreaterThanOrEqual(1_000)
            // Only what is ambiguous may have been done; everything else is told for sure.
            if (answer.is !== 'ambiguous') expect(deeds).toBe(0)
            const found = await connector.findEffect?.(call, simulator.context)
            if (found) expect(found.is).toBe(deeds > 0 ? 'found' : 'not-found')
          }
          expect(called).toEqual(acting().expected)
        })

      it('is refused for what is not there, and with credentials that are not taken', async () => {
        const nowhere = simulator.acting?.nowhere
        if (nowhere)
          expect(await connector.act(nowhere, simulator.context)).toMatchObject({ code: 'not-found' })
        const { refused } = simulator
        if (!refused || one === undefined) return
        const call = await acting().call(one, freshKey())
        expect(await connector.act(call, refused.context)).toMatchObject({
          is: 'refused',
          code: refused.code,
        })
        expect(await acting().deeds(call.key)).toBe(0)
      })

      it('is surely not done where nobody can be reached', async () => {
        const { unreachable } = simulator
        for (const verb of unreachable ? able : []) {
          const call = await unreachable?.call(verb, freshKey())
          if (call && unreachable)
            expect(await connector.act(call, unreachable.context)).toMatchObject({ is: 'temporary' })
          if (call && unreachable && connector.findEffect)
            expect(await connector.findEffect(call, unreachable.context)).toEqual({ is: 'unknown' })
        }
      })
    })

    describe('when it is asked', () => {
      it('shows a subject as it is, one that is gone, and says when it does not know', async () => {
        const { looking, unreachable } = simulator
        expect(looking !== undefined).toBe(connector.look !== undefined)
        if (!looking || !connector.look) return
        expect(await connector.look(looking.here, simulator.context)).toMatchObject({
          ...{ is: 'here', subject: { id: looking.here.id, revision: expect.any(Number) } },
        })
        expect(await connector.look(looking.gone, simulator.context)).toEqual({ is: 'gone' })
        if (unreachable)
          expect(await connector.look(looking.here, unreachable.context)).toEqual({ is: 'unknown' })
      })

      const { poll } = connector
      if (!poll) return
      it('tells by polls what it tells by deliveries, to the end, and says in words when it does not answer', async () => {
        const told = new Set<string>()
        let cursor: string | null = null
        for (let more = true; more; ) {
          const polled = await poll(cursor, simulator.context)
          if (polled.is !== 'events') throw new Error(polled.sentence.en)
          for (const { identity } of polled.events) told.add(identity)
          ;({ more } = polled)
          cursor = polled.cursor
        }
        const [first] = simulator.deliveries.good
        const parsed = first && connector.parse(first.delivery, simulator.context)
        const delivered = parsed?.is === 'events' ? parsed.events.map(({ identity }) => identity) : []
        expect([...told]).toEqual(expect.arrayContaining(delivered))
        expect(await poll(cursor, simulator.context)).toMatchObject({
          events: [],
          cursor,
          more: false,
        })
        if (!simulator.unreachable) return
        const failed = await poll(cursor, simulator.unreachable.context)
        expect(failed.is === 'failed' && says(failed.sentence)).toBe(true)
      })
    })
  })
}
