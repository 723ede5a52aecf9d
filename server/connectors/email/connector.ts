import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { ConnectionContext, Connector, PlatformAnswer } from '../contract.ts'
import { isObject, settingOf, textAt } from '../read-json.ts'
import { unsupported } from '../unsupported.ts'

const timeoutMs = 15_000

/** Mail out over SMTP: `send-email`. */
export const emailConnector: Connector = {
  platform: 'email',
  title: { en: 'E-mail', de: 'E-Mail' },
  events: [],
  verbs: { 'send-email': { idempotency: 'claim-only' } },
  rate: { perSecond: 5, burst: 20 },
  timeoutMs,
  settlingMs: 5_000,
  configSchema: {
    type: 'object',
    required: ['host', 'port', 'from'],
    properties: {
      host: { type: 'string', minLength: 1 },
      port: { type: 'number', minimum: 1, maximum: 65_535 },
      secure: { type: 'boolean' },
      from: { type: 'string', minLength: 3 },
    },
    additionalProperties: false,
  },
  credentialSchema: {
    type: 'object',
    properties: { user: { type: 'string' }, password: { type: 'string' } },
    additionalProperties: false,
  },
  verify: () => ({ is: 'refused', code: 'missing-header', sentence: 'This connection hears nothing.' }),
  parse: () => ({ is: 'refused', code: 'not-understood', sentence: 'This connection hears nothing.' }),
  async act({ verb, params, key }, context) {
    if (verb !== 'send-email') return unsupported({ verb })
    const to = textAt(params, 'to') ?? ''
    if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(to)) {
      return { is: 'refused', code: 'validation', message: 'There is no address to send the mail to.' }
    }
    const from = settingOf(context.config, 'from')
    const domain = /@([^\s@>]+)/.exec(from)?.[1] ?? 'steward.invalid'
    // The same effect has the same id, so that a mail box that keeps ids shows a mail sent twice once.
    const messageId = `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`
    const progress = watchProgress()
    const transport = transportOf(context, progress)
    try {
      const text = textAt(params, 'text') ?? ''
      const subject = (textAt(params, 'subject') ?? '').replace(/[\r\n]+/g, ' ')
      const headers = { 'Auto-Submitted': 'auto-generated' }
      const { signal } = context
      const mail = { from, to, subject, text, messageId, headers, ...(signal && { signal }) }
      const sent = await transport.sendMail(mail)
      return { is: 'done', receipt: { messageId: sent.messageId, response: sent.response } }
    } catch (error) {
      return answerOf(error, progress.handedOver())
    } finally {
      transport.close()
    }
  },
  async health(context) {
    const transport = transportOf(context)
    try {
      await transport.verify()
      return { healthy: true }
    } catch (error) {
      const said = error instanceof Error ? error.message : ''
      return {
        healthy: false,
        sentence: {
          en: `The mail server can not be used: ${said || 'no answer'}`,
          de: `Der Mailserver ist nicht nutzbar: ${said || 'keine Antwort'}`,
        },
      }
    } finally {
      transport.close()
    }
  },
}

function transportOf({ config, credentials }: ConnectionContext, progress?: Progress) {
  const user = settingOf(credentials, 'user')
  return createTransport({
    host: settingOf(config, 'host'),
    port: Number(config.port),
    secure: config.secure === true,
    ...(user && { auth: { user, pass: settingOf(credentials, 'password') } }),
    ...{ connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: timeoutMs - 1_000 },
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...(progress && { logger: progress.logger, debug: true }),
  })
}

/**
 * What breaks off looks the same to the client wherever it was; only its log says whether the mail's text was on its
 * way by then.
 */
function watchProgress() {
  let handedOver = false
  const hear = (entry: unknown, ...said: unknown[]) => {
    if (textAt(entry, 'tnx') === 'message') handedOver = true
    if (textAt(entry, 'tnx') === 'client' && /^DATA$/m.test(said.join('\n'))) handedOver = true
  }
  const logger = {
    level: () => {},
    trace: hear,
    debug: hear,
    info: hear,
    warn: hear,
    error: hear,
    fatal: hear,
  }
  return { logger, handedOver: () => handedOver }
}
type Progress = ReturnType<typeof watchProgress>

/** Without an answer, a mail whose text was handed over may have been taken; any other surely was not. */
function answerOf(error: unknown, handedOver: boolean): PlatformAnswer {
  const message = error instanceof Error ? error.message : 'The mail was not taken.'
  const { code, responseCode } = isObject(error) ? error : {}
  if (code === 'EAUTH') return { is: 'refused', code: 'auth', message }
  if (typeof responseCode === 'number') {
    // Too many mails, or a stranger who shall come again later: not a failure of the server.
    if ([421, 450, 452].includes(responseCode)) return { is: 'rate-limited', retryAfterMs: 60_000 }
    if (responseCode < 500) return { is: 'temporary', message }
    return { is: 'refused', code: responseCode === 550 ? 'not-found' : 'validation', message }
  }
  if (code === 'EENVELOPE') return { is: 'refused', code: 'validation', message }
  return handedOver ? { is: 'ambiguous', message } : { is: 'temporary', message }
}
