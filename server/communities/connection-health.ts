import type { IsoTime, Words } from '../../nodes/contract/json.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'

export interface ConnectionHealth {
  healthy: boolean
  /** What is wrong, and since when. */
  sentence: Words | null
  since: IsoTime | null
  /** When the platform was last asked what happened, and what it told that no delivery had brought. */
  polledAt: IsoTime | null
  brought: number
}

/** How a connection is, in words: credentials that are refused first, then a platform that stays silent, then polls that fail. */
export function healthOf({
  broken,
  poll,
  degraded,
}: Pick<ConnectionDocument, 'broken' | 'poll' | 'degraded'>): ConnectionHealth {
  const polled = { polledAt: poll?.polledAt?.toISOString() ?? null, brought: poll?.brought ?? 0 }
  if (broken) {
    const sentence = {
      en: `The platform refuses our credentials; nothing is done there until new ones are saved. (${broken.message})`,
      de: `Die Plattform nimmt unsere Zugangsdaten nicht an; dort geschieht nichts, bis neue gespeichert sind. (${broken.message})`,
    }
    return { healthy: false, sentence, since: broken.since.toISOString(), ...polled }
  }
  if (degraded?.why === 'silent') {
    const sentence = {
      en: 'The platform does not answer; what is to be done there waits and is tried again.',
      de: 'Die Plattform antwortet nicht; was dort zu tun ist, wartet und wird wieder versucht.',
    }
    return { healthy: false, sentence, since: degraded.since.toISOString(), ...polled }
  }
  if (poll?.problem) {
    const { sentence, since } = poll.problem
    return { healthy: false, sentence, since: since.toISOString(), ...polled }
  }
  return { healthy: true, sentence: null, since: null, ...polled }
}
