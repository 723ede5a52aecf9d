import { createHmac, timingSafeEqual } from 'node:crypto'
import type { JsonObject } from '../../../nodes/contract/json.ts'
import type { RawDelivery, Verified } from '../contract.ts'
import { textAt } from '../read-json.ts'

/** HMAC over the raw body, as the sender's settings have it: header, algorithm, encoding and what stands before it. */
export function verifyHmac({ headers, body }: RawDelivery, config: JsonObject, secret: string): Verified {
  const header = (textAt(config.hmac, 'header') ?? 'x-signature').toLowerCase()
  const algorithm = textAt(config.hmac, 'algorithm') === 'sha512' ? 'sha512' : 'sha256'
  const encoding = textAt(config.hmac, 'encoding') === 'base64' ? 'base64' : 'hex'
  const prefix = textAt(config.hmac, 'prefix') ?? ''
  const given = headers[header]
  if (!given) return { is: 'refused', code: 'missing-header', sentence: `The header ${header} is missing.` }
  const wanted = Buffer.from(prefix + createHmac(algorithm, secret).update(body).digest(encoding))
  const seen = Buffer.from(given)
  if (secret !== '' && wanted.length === seen.length && timingSafeEqual(wanted, seen))
    return { is: 'genuine' }
  return { is: 'refused', code: 'bad-signature', sentence: 'The signature does not fit.' }
}
