import type { JsonObject } from '../../../nodes/contract/json.ts'
import { durationMs } from '../../../nodes/matching/time.ts'

export function textParam(params: JsonObject, name: string): string | undefined {
  const found = params[name]
  return typeof found === 'string' && found !== '' ? found : undefined
}

export function numberParam(params: JsonObject, name: string, otherwise: number): number {
  const found = params[name]
  return typeof found === 'number' && Number.isFinite(found) ? found : otherwise
}

/** When something ends that lasts for the duration of that name; null when it has no end. */
export function endOf(params: JsonObject, name: string, now: Date): Date | null {
  const lasts = textParam(params, name)
  return lasts === undefined ? null : new Date(now.getTime() + durationMs(lasts))
}
