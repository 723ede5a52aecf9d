import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import type { ConnectionContext, EffectCall } from './contract.ts'
import { emailConnector } from './email/connector.ts'
import { createHttpConnector } from './http/connector.ts'
import { isPublicAddress } from './http/safe-address.ts'
import { plazaConnector } from './plaza/connector.ts'
import { webhookConnector } from './webhook/connector.ts'

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`
const context = (
  config: ConnectionContext['config'] = {},
  credentials: ConnectionContext['credentials'] = { secret },
) => ({
  ...{ community: 'demo', connection: 'c', config, credentials },
  now: () => new Date(),
})
function signed(body: string, at = new Date()) {
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  }
  return { headers, body: Buffer.from(body), loopback: false }
}
const call = (verb: EffectCall['verb'], params: EffectCall['params']): EffectCall => ({
  ...{ verb, params, key: 'run/n/1', depth: 1, subject: { kind: 'community', id: 'demo' } },
})

describe('a signed delivery', () => {
  it('is genuine over its raw bytes, and refused when a byte, its time or a header differs', () => {
    for (const { verify } of [plazaConnector, webhookConnector]) {
      const delivery = signed('[{"é":1}]')
      expect(verify(delivery, context())).toEqual({ is: 'genuine' })
      expect(verify({ ...delivery, body: Buffer.from('[]') }, context())).toMatchObject({
        code: 'bad-signature',
      })
      expect(verify({ ...delivery, headers: {} }, context())).toMatchObject({ code: 'missing-header' })
      expect(verify(signed('[]', new Date(0)), context())).toMatchObject({ code: 'stale' })
    }
  })

  it('is a refusal with a place when it is not what the forum sends', () => {
    expect(plazaConnector.parse(signed('{'), context())).toMatchObject({ code: 'not-json' })
    expect(plazaConnector.parse(signed('[1]'), context())).toMatchObject({
      code: 'not-understood',
      field: '/0',
    })
  })
})

describe('a webhook', () => {
  it('takes an HMAC of ones own', () => {
    const body = Buffer.from('{}')
    const given = createHmac('sha256', 's').update(body).digest('hex')
    const config = { verification: 'hmac', hmac: { header: 'X-Sig', prefix: 'sha256=' } }
    const delivery = (value: string) => ({ headers: { 'x-sig': value }, body, loopback: false })
    expect(webhookConnector.verify(delivery(`sha256=${given}`), context(config, { secret: 's' }))).toEqual({
      is: 'genuine',
    })
    expect(webhookConnector.verify(delivery(given), context(config, { secret: 's' }))).toMatchObject({
      is: 'refused',
    })
  })

  it('goes without a signature on loopback only', () => {
    const delivery = { headers: {}, body: Buffer.from('{}'), loopback: true }
    const open = context({ verification: 'none' })
    expect(webhookConnector.verify(delivery, open)).toEqual({ is: 'genuine' })
    expect(webhookConnector.verify({ ...delivery, loopback: false }, open)).toMatchObject({ is: 'refused' })
  })

  it('maps the payload by expressions, and is the same event when it is delivered again', () => {
    const map = { text: 'event.order.note', actorId: 'event.buyer', identity: 'event.id' }
    const body = '{"id":"o7","buyer":"m1","order":{"note":"Hello"}}'
    const parsed = webhookConnector.parse(signed(body), context({ map }))
    const event = {
      type: 'webhook.received',
      subject: { text: 'Hello' },
      actor: { id: 'm1' },
      keys: ['member:m1'],
    }
    expect(parsed).toMatchObject({ is: 'events', events: [{ ...event, identity: 'webhook.received\no7' }] })
    expect(webhookConnector.parse(signed('{}'), context({ map }))).toMatchObject({ field: '/map/identity' })
  })
})

describe('a request out', () => {
  it('refuses private addresses unless they are allowed by name, and does not follow redirects', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/away' ? 302 : 200, { location: '/' }).end('fine')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/`
    const strict = createHttpConnector({ allowedPrivateHosts: [] })
    const open = createHttpConnector({ allowedPrivateHosts: ['127.0.0.1'] })
    expect(await strict.act(call('send-request', { url }), context())).toMatchObject({ code: 'policy' })
    const named = call('send-request', { url: `http://localhost:${port}/` })
    expect(await strict.act(named, context())).toMatchObject({ code: 'policy' })
    expect(await open.act(call('send-request', { url }), context())).toMatchObject({
      receipt: { body: 'fine' },
    })
    expect(await open.act(call('send-request', { url: `${url}away` }), context())).toMatchObject({
      code: 'policy',
    })
    server.closeAllConnections()
    server.close()
  })

  it.each(['10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', '100.64.0.1', '0.0.0.0', 'x'])(
    'knows that %s is not public',
    (address) => expect(isPublicAddress(address)).toBe(false),
  )
})

describe('a mail out', () => {
  it('is taken by a mail server, and a refused address is final', async () => {
    const mails: string[] = []
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('nobody') ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null,
        ),
      onData(stream, _session, done) {
        let text = ''
        stream.on('data', (part) => {
          text += String(part)
        })
        stream.on('end', () => done(null, void mails.push(text)))
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const around = context({ host: '127.0.0.1', port, from: 'Steward <s@example.org>' }, {})
    const mail = { to: 'ada@example.org', subject: 'Hi\r\nBcc: x@example.org', text: 'Welcome' }
    expect(await emailConnector.act(call('send-email', mail), around)).toMatchObject({ is: 'done' })
    expect(mails[0]).toContain('Welcome')
    expect(mails[0]).not.toMatch(/^Bcc:/m)
    const wrong = call('send-email', { ...mail, to: 'nobody@example.org' })
    expect(await emailConnector.act(wrong, around)).toMatchObject({ is: 'refused' })
    await new Promise<void>((resolve) => server.close(resolve))
    expect(await emailConnector.act(call('send-email', mail), around)).toMatchObject({ is: 'temporary' })
  })
})
