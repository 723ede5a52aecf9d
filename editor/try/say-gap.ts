import type { IsoTime, Words } from '../../nodes/contract/json.ts'
import { sayDuration } from '../../nodes/contract/say.ts'

/** How long it is from one moment to another, as people say it: the two biggest units. */
export function sayGap(from: IsoTime, to: IsoTime): Words {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  if (days > 0) return sayDuration(`P${days}D${hours > 0 ? `T${hours}H` : ''}`)
  if (hours > 0) return sayDuration(`PT${hours}H${rest > 0 ? `${rest}M` : ''}`)
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  return seconds < 60 ? sayDuration(`PT${seconds}S`) : sayDuration(`PT${rest}M`)
}
