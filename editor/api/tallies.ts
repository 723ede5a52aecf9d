import type { Api } from './api.generated.ts'
import { request } from './request.ts'

export type PortTally = Api['get-rules-by-rule-tallies']['response']['ports'][number]

/** How often each way of a rule was gone in the last days, by version. */
export const readTallies = async (rule: string, days = 7): Promise<readonly PortTally[]> => {
  const path = `/api/rules/${encodeURIComponent(rule)}/tallies?days=${days}`
  return (await request<Api['get-rules-by-rule-tallies']['response']>('GET', path)).ports
}
