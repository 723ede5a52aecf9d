import type { Verb } from '../../../nodes/contract/effect.ts'
import type { EffectCall } from '../../../server/connectors/contract.ts'
import { aPlatform } from '../a-platform.ts'
import { aContext, type Simulator } from './simulator.ts'

const callTo =
  (url: string) =>
  async (verb: Verb, key: string): Promise<EffectCall> => ({
    ...{ verb, key, depth: 1, subject: { kind: 'community', id: 'demo' } },
    params: { url, body: { hello: 'world' } },
  })

/** Somebody's service on the web, which heeds idempotency keys; the connector must allow its address. */
export async function aWebService(): Promise<Simulator> {
  const service = await aPlatform({ heedsKeys: true })
  const context = aContext({}, {})
  return {
    context,
    deliveries: { good: [], bad: [] },
    acting: {
      call: callTo(`${service.url}/orders`),
      deeds: async (key) => service.deeds(key),
      misbehave: async (misdeed) => service.misbehave(misdeed),
      expected: {
        ...{ 'rate-limited': 'rate-limited', unauthorised: 'refused', error: 'ambiguous' },
        ...{ silence: 'ambiguous', reset: 'ambiguous', half: 'ambiguous', 'after-deed': 'ambiguous' },
        'silent-deed': 'ambiguous',
      },
    },
    unreachable: { context, call: callTo('http://127.0.0.1:1/orders') },
    close: service.close,
  }
}
