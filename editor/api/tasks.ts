import type { Api } from './api.generated.ts'
import { request } from './request.ts'
import { myName } from './who.ts'

export type Task = Api['get-tasks']['response'][number]

const at = (id: string) => `/api/tasks/${encodeURIComponent(id)}`

export function listTasks(community: string, group = '') {
  const query = new URLSearchParams({ community, state: 'open', ...(group && { group }) })
  return request<Task[]>('GET', `/api/tasks?${query}`)
}
export const listGroups = (community: string) =>
  request<Api['get-tasks-groups']['response']>(
    'GET',
    `/api/tasks/groups?community=${encodeURIComponent(community)}`,
  )
export const claimTask = (id: string) => request<Task>('POST', `${at(id)}/claim`, { by: myName() })
export const releaseTask = (id: string) => request<Task>('POST', `${at(id)}/release`, { by: myName() })
export const decideTask = (id: string, answer: string, reason: string) =>
  request<Task>('POST', `${at(id)}/decide`, { answer, reason, by: myName() })
