import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { verifyStandardWebhook } from './standard-webhook.ts'

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`
const text = '{"text":"Grüße 👋"}'
const now = () => Math.floor(Date.now() / 1_000)

/** A delivery as the package of the standard signs it. */
function signed({ at = now(), key = secret } = {}) {
  const signature = new Webhook(key).sign('msg_1', new Date(at * 1_000), text)
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(at), 'webhook-signature': signature }
  return { headers, body: Buffer.from(text), loopback: true }
}
const without = (name: string) => {
  const delivery = signed()
  return { ...delivery, headers: { ...delivery.headers, [name]: undefined } }
}
const withSignature = (signature: string) => {
  const delivery = signed()
  return { ...delivery, headers: { ...delivery.headers, 'webhook-signature': signature } }
}
const own = signed().headers['webhook-signature']

describe('a delivery after the standard', () => {
  it.each([
    ['as the package signs it', signed()],
    ['with one of several signatures, while a secret is exchanged', withSignature(`v1,AAAA v2,x ${own}`)],
    ['nearly five minutes old', signed({ at: now() - 290 })],
  ])('is genuine %s', (_, delivery) => {
    expect(verifyStandardWebhook(delivery, secret)).toEqual({ is: 'genuine' })
  })

  const otherKey = `whsec_${Buffer.from('another secret of many bytes ...').toString('base64')}`
  const numbered = signed()
  it.each([
    ['of another secret', signed({ key: otherKey }), secret, 'bad-signature'],
    ['of another text', { ...signed(), body: Buffer.from('{}') }, secret, 'bad-signature'],
    ['of another version', withSignature(own.replace('v1', 'v1a')), secret, 'bad-signature'],
    ['that is none', withSignature('v1,'), secret, 'bad-signature'],
    ['where no secret is kept', signed(), '', 'bad-signature'],
    ['without its id', without('webhook-id'), secret, 'missing-header'],
    ['too old', signed({ at: now() - 400 }), secret, 'stale'],
    ['from the future', signed({ at: now() + 400 }), secret, 'stale'],
    [
      'whose time is no number',
      { ...numbered, headers: { ...numbered.headers, 'webhook-timestamp': 'now' } },
      secret,
      'stale',
    ],
  ])('is refused with a signature %s', (_, delivery, kept, code) => {
    expect(verifyStandardWebhook(delivery, kept)).toMatchObject({ is: 'refused', code })
  })
})
