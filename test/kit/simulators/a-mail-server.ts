import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Verb } from '../../../nodes/contract/effect.ts'
import type { EffectCall } from '../../../server/connectors/contract.ts'
import type { Misdeed } from '../a-platform.ts'
import { aContext, type Simulator } from './simulator.ts'

const user = { user: 'steward', password: 'right' }
const answering = (responseCode: number, sentence: string) =>
  Object.assign(new Error(sentence), { responseCode })

async function call(verb: Verb, key: string): Promise<EffectCall> {
  const params = { to: 'ada@example.org', subject: key, text: 'Grüße' }
  return { verb, key, depth: 1, subject: { kind: 'community', id: 'demo' }, params }
}

/** A mail server that asks who one is, and goes wrong when it is told to. */
export async function aMailServer(): Promise<Simulator> {
  const mails: string[] = []
  let plan: Misdeed | undefined
  const isTime = (misdeed: Misdeed) => {
    if (plan !== misdeed) return false
    plan = undefined
    return true
  }
  const breakOff = ({ id }: SMTPServerSession) => {
    for (const connection of server.connections)
      if (connection.session.id === id) connection._socket.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === user.user && password === user.password
        ? done(null, { user: username })
        : done(answering(535, 'Who are you?')),
    onConnect: (session, done) => {
      if (isTime('reset')) setImmediate(() => breakOff(session))
      else done()
    },
    onRcptTo: ({ address }, _session, done) => {
      if (isTime('rate-limited')) return done(answering(450, 'Try later.'))
      done(address.startsWith('nobody') ? answering(550, 'No such person.') : null)
    },
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (part) => {
        text += String(part)
      })
      stream.on('end', () => {
        if (isTime('error')) return done(answering(451, 'The disk is full.'))
        if (isTime('silence')) return
        mails.push(text)
        if (isTime('silent-deed')) return
        if (isTime('after-deed')) breakOff(session)
        else done()
      })
    },
  })
  // A connection that is broken off on purpose is told as an error.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const config = { host: '127.0.0.1', port, from: 'Steward <s@example.org>' }
  const wrong = { ...user, password: 'wrong' }
  return {
    context: aContext(config, user),
    deliveries: { good: [], bad: [] },
    acting: {
      call,
      deeds: async (key) => mails.filter((mail) => mail.includes(`Subject: ${key}`)).length,
      misbehave: async (misdeed) => {
        plan = misdeed
      },
      expected: {
        ...{ 'rate-limited': 'rate-limited', error: 'temporary', reset: 'temporary' },
        ...{ silence: 'ambiguous', 'after-deed': 'ambiguous', 'silent-deed': 'ambiguous' },
      },
      nowhere: {
        ...{ verb: 'send-email', key: 'nowhere', depth: 1, subject: { kind: 'community', id: 'demo' } },
        params: { to: 'nobody@example.org', subject: 'Hi', text: 'Hi' },
      },
    },
    refused: { context: aContext(config, wrong), code: 'auth' },
    unreachable: { context: aContext({ ...config, port: 1 }, user), call },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
