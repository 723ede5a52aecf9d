import { request } from './request.ts'

export interface Task {
  id: string
  kind: string
  question: string
  answers: string[]
  group: string
  run: string | null
  state: string
  claimedBy: { person: string; until: string } | null
  until: string
  revision: number
}

const at = (id: string) => `/api/tasks/${encodeURIComponent(id)}`

export const listTasks = async (community: string) => {
  const path = `/api/tasks?community=${encodeURIComponent(community)}&state=open`
  const answer = await request<Task[] | { tasks: Task[] }>('GET', path)
  return Array.isArray(answer) ? answer : answer.tasks
}
export const claimTask = (id: string) => request<Task>('POST', `${at(id)}/claim`, { by: 'team' })
export const decideTask = (id: string, answer: string, reason: string) =>
  request<Task>('POST', `${at(id)}/decide`, { answer, reason, by: 'team' })
