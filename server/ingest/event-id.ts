import { createHash, createHmac } from 'node:crypto'

/** An event's id: HMAC-SHA256 over connection and identity, so that no personal data stands in ids. 24 bytes, base64url. */
export function eventId(key: string, connection: string, identity: string): string {
  return createHmac('sha256', key).update(`${connection}\n${identity}`).digest('base64url').slice(0, 32)
}

/** One rule meets one event once, whatever version was live: no version in it. */
export function runId(rule: string, event: string): string {
  return createHash('sha256').update(`${rule}\n${event}`).digest('base64url').slice(0, 32)
}
