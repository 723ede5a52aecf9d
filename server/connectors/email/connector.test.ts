import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aContext } from '../../../test/kit/simulators/simulator.ts'
import type { EffectCall } from '../contract.ts'
import { emailConnector } from './connector.ts'

const mails: string[] = []
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
  onRcptTo: ({ address }, _session, done) => {
    const code = { nobody: 550, busy: 450, full: 452, ill: 451 }[address.split('@')[0] ?? '']
    done(code === undefined ? null : Object.assign(new Error('no'), { responseCode: code }))
  },
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (part) => {
      text += String(part)
    })
    stream.on('end', () => done(null, void mails.push(text)))
  },
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

function send(params: EffectCall['params'], key = 'run/n/1') {
  const subject = { kind: 'community' as const, id: 'demo' }
  const context = aContext({ host: '127.0.0.1', port, from: 'Steward <s@example.org>' }, {})
  return emailConnector.act({ verb: 'send-email', subject, params, key, depth: 1 }, context)
}
const mail = { to: 'ada@example.org', subject: 'Grüße', text: 'Welcome' }

describe('a mail out', () => {
  it('is taken by a mail server, and says that a machine wrote it', async () => {
    expect(await send(mail)).toMatchObject({
      is: 'done',
      receipt: { response: expect.stringMatching(/^250/) },
    })
    expect(mails.at(-1)).toContain('Welcome')
    expect(mails.at(-1)).toMatch(/^Auto-Submitted: auto-generated/m)
  })

  it('has the same id whenever the same effect is sent, and another for another', async () => {
    await send(mail, 'run/a/1')
    await send(mail, 'run/a/1')
    await send(mail, 'run/b/1')
    const [one, same, other] = mails.slice(-3).map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1])
    expect(one).toMatch(/^<[0-9a-f]{32}@example\.org>/)
    expect(same).toBe(one)
    expect(other).not.toBe(one)
  })

  it('lets nobody in by a line break', async () => {
    await send({ ...mail, subject: 'Hi\r\nBcc: x@example.org' })
    expect(mails.at(-1)).not.toMatch(/^Bcc:/m)
  })

  it.each(['', 'ada', 'a@b, c@d', 'Ada <ada@example.org>', 'a@b\r\nx'])(
    'goes to no address like %j',
    async (to) => expect(await send({ ...mail, to })).toMatchObject({ code: 'validation' }),
  )

  it('is final where there is nobody, waits where it shall come later, and is tried again where the server is ill', async () => {
    expect(await send({ ...mail, to: 'nobody@example.org' })).toMatchObject({ code: 'not-found' })
    for (const who of ['busy', 'full'])
      expect(await send({ ...mail, to: `${who}@example.org` })).toMatchObject({ is: 'rate-limited' })
    expect(await send({ ...mail, to: 'ill@example.org' })).toMatchObject({ is: 'temporary' })
  })
})
