import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { RawDelivery, Verified } from './contract.ts'

/** Standard Webhooks, over the raw bytes. */
export function verifyStandardWebhook({ headers, body }: RawDelivery, secret: string): Verified {
  const named = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const
  const missing = named.find((name) => !headers[name])
  if (missing) return { is: 'refused', code: 'missing-header', sentence: `The header ${missing} is missing.` }
  const given = Object.fromEntries(named.map((name) => [name, headers[name] ?? '']))
  try {
    new Webhook(secret).verify(Buffer.from(body), given, { jsonParse: false })
    return { is: 'genuine' }
  } catch (error) {
    const message = error instanceof WebhookVerificationError ? error.message : ''
    if (message.includes('timestamp')) {
      return { is: 'refused', code: 'stale', sentence: 'The delivery is older or newer than five minutes.' }
    }
    return { is: 'refused', code: 'bad-signature', sentence: 'The signature does not fit.' }
  }
}
