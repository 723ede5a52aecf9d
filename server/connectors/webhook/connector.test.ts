import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signed } from '../../../test/kit/simulators/signed.ts'
import { aContext, secretOf } from '../../../test/kit/simulators/simulator.ts'
import { webhookConnector } from './connector.ts'

const secret = secretOf('a secret of the sender')

describe('a webhook', () => {
  const body = Buffer.from('{"é":1}')
  const delivery = (value: string) => ({ headers: { 'x-sig': value }, body, loopback: false })
  const verify = (hmac: object, value: string, key = 's') => {
    const config = { verification: 'hmac', hmac: { header: 'X-Sig', ...hmac } }
    return webhookConnector.verify(delivery(value), aContext(config, { secret: key }))
  }

  it.each([
    [{ prefix: 'sha256=' }, `sha256=${createHmac('sha256', 's').update(body).digest('hex')}`],
    [{ encoding: 'base64' }, createHmac('sha256', 's').update(body).digest('base64')],
    [{ algorithm: 'sha512' }, createHmac('sha512', 's').update(body).digest('hex')],
  ])('takes an HMAC of ones own, as %j', (hmac, value) => {
    expect(verify(hmac, value)).toEqual({ is: 'genuine' })
    expect(verify(hmac, value, 'other')).toMatchObject({ code: 'bad-signature' })
    expect(verify(hmac, `${value} `)).toMatchObject({ code: 'bad-signature' })
    expect(verify({ ...hmac, header: 'X-Other' }, value)).toMatchObject({ code: 'missing-header' })
  })

  it('takes nothing where no secret was given', () => {
    const value = createHmac('sha256', '').update(body).digest('hex')
    expect(verify({}, value, '')).toMatchObject({ is: 'refused' })
    expect(webhookConnector.verify(signed('{}', secret), aContext({}, {}))).toMatchObject({ is: 'refused' })
  })

  it('goes without a signature on loopback only', () => {
    const open = aContext({ verification: 'none' }, {})
    const bare = { headers: {}, body, loopback: true }
    expect(webhookConnector.verify(bare, open)).toEqual({ is: 'genuine' })
    expect(webhookConnector.verify({ ...bare, loopback: false }, open)).toMatchObject({ is: 'refused' })
  })

  it('tells ids apart that are larger than what JavaScript counts', () => {
    const identityOf = (id: string) => {
      const context = aContext({ map: { identity: 'event.id', text: 'event.n' } }, { secret })
      const parsed = webhookConnector.parse(signed(`{"id":${id},"n":1.5}`, secret), context)
      return parsed.is === 'events' ? parsed.events[0]?.identity : parsed
    }
    expect(identityOf('9007199254740993123')).toBe('webhook.received\n9007199254740993123')
    expect(identityOf('9007199254740993124')).toBe('webhook.received\n9007199254740993124')
    expect(identityOf('17')).toBe('webhook.received\n17')
  })

  it('maps the payload by expressions, and is the same event when it is delivered again', () => {
    const map = { text: 'event.order.note', actorId: 'event.buyer', identity: 'event.id' }
    const order = signed('{"id":"o7","buyer":"m1","order":{"note":"Hello"}}', secret)
    const parsed = webhookConnector.parse(order, aContext({ map }, { secret }))
    const event = {
      type: 'webhook.received',
      subject: { text: 'Hello' },
      actor: { id: 'm1' },
      keys: ['member:m1'],
    }
    expect(parsed).toMatchObject({ is: 'events', events: [{ ...event, identity: 'webhook.received\no7' }] })
    const without = webhookConnector.parse(signed('{}', secret), aContext({ map }, { secret }))
    expect(without).toMatchObject({ field: '/map/identity' })
  })
})
