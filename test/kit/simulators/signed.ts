import { Webhook } from 'standardwebhooks'
import type { RawDelivery } from '../../../server/connectors/contract.ts'

/** A delivery signed by Standard Webhooks. */
export function signed(body: string, secret: string, at = new Date()): RawDelivery {
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  }
  return { headers, body: Buffer.from(body), loopback: false }
}

/** Signed with two secrets, as senders do while they change them. */
export function signedTwice(body: string, secret: string, other: string): RawDelivery {
  const [mine, theirs] = [signed(body, secret), signed(body, other)]
  const both = `${theirs.headers['webhook-signature']} ${mine.headers['webhook-signature']}`
  return { ...mine, headers: { ...mine.headers, 'webhook-signature': both } }
}

/** What no receiver of signed deliveries may take. */
export function forgeries(body: string, secret: string, other: string) {
  const good = signed(body, secret)
  const without = (name: string) => ({ ...good, headers: { ...good.headers, [name]: undefined } })
  const stale = 10 * 60_000
  return [
    { what: 'signed with another secret', delivery: signed(body, other), code: 'bad-signature' },
    { what: 'one byte changed', delivery: { ...good, body: Buffer.from(`${body} `) }, code: 'bad-signature' },
    {
      what: 'without its body',
      delivery: { ...good, body: Buffer.from('') },
      code: 'bad-signature',
    },
    {
      what: 'a signature that is none',
      delivery: { ...good, headers: { ...good.headers, 'webhook-signature': 'v1,AAAA' } },
      code: 'bad-signature',
    },
    {
      what: 'its time changed',
      delivery: {
        ...good,
        headers: { ...good.headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 7) },
      },
      code: 'bad-signature',
    },
    {
      what: 'ten minutes old',
      delivery: signed(body, secret, new Date(Date.now() - stale)),
      code: 'stale',
    },
    { what: 'from the future', delivery: signed(body, secret, new Date(Date.now() + stale)), code: 'stale' },
    ...['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
      ...{ what: `without ${name}`, delivery: without(name), code: 'missing-header' },
    })),
  ]
}
