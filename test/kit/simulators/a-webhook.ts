import { forgeries, signed, signedTwice } from './signed.ts'
import { aContext, type Simulator, secretOf } from './simulator.ts'

const secret = secretOf('a secret of the sender')
const other = secretOf('a secret of somebody else')
const body = JSON.stringify({
  id: 'o7',
  buyer: 'm1',
  at: '2026-03-01T12:00:00Z',
  order: { note: 'Grüße 👋' },
})

/** A sender of signed JSON, mapped by expressions; it can not be asked for anything. */
export async function aWebhook(): Promise<Simulator> {
  const map = {
    identity: 'event.id',
    text: 'event.order.note',
    actorId: 'event.buyer',
    occurredAt: 'event.at',
  }
  const good = (what: string, text: string) => ({
    ...{ what, delivery: signed(text, secret), types: ['webhook.received' as const] },
  })
  const bad = (what: string, text: string, code: string) => ({ what, delivery: signed(text, secret), code })
  return {
    context: aContext({ map }, { secret }),
    deliveries: {
      good: [
        good('an order', body),
        { ...good('while its secret is changed', body), delivery: signedTwice(body, secret, other) },
        good('a number beyond what JavaScript counts', body.replace('"o7"', '9007199254740993123')),
        good('more than is asked for', body.replace('{', '{"__proto__":{"a":1},"more":[1,2,3],')),
      ],
      bad: [
        ...forgeries(body, secret, other),
        bad('half of it', body.slice(0, 20), 'not-json'),
        bad('a list', `[${body}]`, 'not-understood'),
        bad('without what its identity is made from', '{"at":"2026-03-01T12:00:00Z"}', 'not-understood'),
        bad('a time that is none', body.replace('2026-03-01T12:00:00Z', 'soon'), 'not-understood'),
      ],
    },
    close: async () => {},
  }
}
