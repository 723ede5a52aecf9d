import type { Verb } from '../../nodes/contract/effect.ts'
import type { Connector, PlatformAnswer, VerbSupport } from '../../server/connectors/contract.ts'
import { ask, type HttpAnswer } from '../../server/connectors/http-client.ts'
import { settingOf } from '../../server/connectors/read-json.ts'

export interface PlatformLikeness {
  /** It can be asked whether a deed was done. */
  answersForDeeds?: boolean
  rate?: Connector['rate']
  timeoutMs?: number
  settlingMs?: number
  /** In the place of a request. */
  act?: Connector['act']
}

const once: VerbSupport = { idempotency: 'claim-only' }
const state: VerbSupport = { idempotency: 'set-state' }
const verbs: { readonly [verb in Verb]?: VerbSupport } = {
  reply: once,
  'send-message': once,
  hide: state,
  ban: state,
}

/** The connector of `aPlatform`: what is said on it twice is said twice. */
export function aPlatformConnector(likeness: PlatformLikeness = {}): Connector {
  const { answersForDeeds = true, timeoutMs = 10_000, settlingMs = 200 } = likeness
  const nothing = { is: 'refused', code: 'missing-header', sentence: 'It tells nothing.' } as const
  const unread = { is: 'refused', code: 'not-understood', sentence: 'It tells nothing.' } as const
  return {
    ...{ platform: 'test', title: { en: 'Test', de: 'Test' }, events: [], verbs, timeoutMs, settlingMs },
    rate: likeness.rate ?? { perSecond: 1_000, burst: 1_000 },
    ...{ configSchema: {}, credentialSchema: {} },
    verify: () => nothing,
    parse: () => unread,
    async act(call, context) {
      if (likeness.act) return likeness.act(call, context)
      const { key, verb } = call
      const { config, credentials, signal } = context
      const headers = { 'idempotency-key': key, authorization: settingOf(credentials, 'token') }
      const url = `${settingOf(config, 'url')}/${verb}`
      return answerOf(await ask({ method: 'POST', url, headers, timeoutMs, ...(signal && { signal }) }))
    },
    ...(answersForDeeds && {
      async findEffect({ key }, { config, signal }) {
        const url = `${settingOf(config, 'url')}/deeds/${encodeURIComponent(key)}`
        const got = await ask({ method: 'GET', url, timeoutMs, ...(signal && { signal }) })
        if (got.is !== 'answer') return { is: 'unknown' }
        return got.status === 200 ? { is: 'found', receipt: { key } } : { is: 'not-found' }
      },
    }),
    health: async () => ({ healthy: true }),
  }
}

function answerOf(got: HttpAnswer): PlatformAnswer {
  if (got.is === 'not-reached') return { is: 'temporary', message: got.message }
  if (got.is === 'broken-off') return { is: 'ambiguous', message: got.message }
  if (got.status === 200) return { is: 'done', receipt: {} }
  if (got.status === 429) return { is: 'rate-limited', retryAfterMs: got.retryAfterMs }
  if (got.status === 401) return { is: 'refused', code: 'auth', message: 'The token is not taken.' }
  if (got.status === 500) return { is: 'temporary', message: 'It answered 500.' }
  return { is: 'refused', code: 'validation', message: `It answered ${got.status}.` }
}
