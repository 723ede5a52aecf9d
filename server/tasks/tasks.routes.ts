import { Type } from 'typebox'
import { crashPoint } from '../faults/crash-point.ts'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import type { TaskDocument } from '../mongo/documents.ts'
import { askedOf, countByGroup, groupAsked, isEscalated } from './asked-group.ts'
import { claimTask, decideTask, releaseTask, type TaskChange } from './decide-task.ts'
import { tellVerdict } from './tell-verdicts.ts'

export interface TasksDeps {
  collections: Pick<Collections, 'tasks'>
  runIsDue(run: string): Promise<void>
  now: () => Date
}

const tag = 'tasks'
const params = Type.Object({ task: Type.String({ minLength: 1, maxLength: 400 }) })
const text = Type.String({ minLength: 1, maxLength: 200 })
const orNull = (schema: ReturnType<typeof Type.String>) => Type.Union([schema, Type.Null()])
const time = Type.String({ format: 'date-time' })
const view = Type.Object({
  ...{ id: Type.String(), community: Type.String(), run: orNull(Type.String()), rule: orNull(Type.String()) },
  kind: Type.Enum(['approve', 'review', 'by-hand', 'veto', 'notice']),
  ...{ question: Type.String(), answers: Type.Array(Type.String()), group: Type.String() },
  state: Type.Enum(['open', 'decided', 'timed-out', 'closed']),
  claimedBy: Type.Union([Type.Object({ person: Type.String(), until: time }), Type.Null()]),
  verdict: Type.Union([
    Type.Object({ answer: Type.String(), by: Type.String(), reason: Type.String(), at: time }),
    Type.Null(),
  ]),
  /** Who is asked next, and when, as long as nobody answers; null once they are asked. */
  escalatesTo: Type.Union([Type.Object({ group: Type.String(), at: time }), Type.Null()]),
  /** The second group is asked now. */
  escalated: Type.Boolean(),
  ...{ event: orNull(Type.String()), until: time, createdAt: time, revision: Type.Integer() },
})
const one = '/api/tasks/:task'

/** Questions to people: listed, claimed by one at a time, decided once. */
export function tasksRoutes({ collections, runIsDue, now }: TasksDeps): Route[] {
  const { tasks } = collections
  const shown = (change: TaskChange) => {
    if (change.is === 'changed') return taskView(change.task, now())
    if (change.is === 'missing') throw new Refusal('not-found')
    throw new Refusal(change.task.state === 'open' ? 'taken-by-other' : 'decided-already')
  }
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/tasks', summary: 'Tasks, the most urgent first', tag },
      query: Type.Object({
        community: Type.Optional(Type.String()),
        state: Type.Optional(Type.Enum(['open', 'decided', 'timed-out', 'closed'])),
        group: Type.Optional(Type.String()),
        run: Type.Optional(Type.String()),
      }),
      response: Type.Array(view),
      handler: async ({ query: { group, ...asked } }) => {
        const at = now()
        const found = await tasks
          .find({ ...asked, ...(group !== undefined && askedOf(group, at)) })
          .sort({ until: 1, _id: 1 })
          .limit(500)
          .toArray()
        return found.map((task) => taskView(task, at))
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/api/tasks/groups', summary: 'Who is asked, and how often', tag },
      query: Type.Object({ community: Type.String() }),
      response: Type.Array(Type.Object({ group: Type.String(), open: Type.Integer() })),
      handler: async ({ query: { community } }) => countByGroup(collections, community, now()),
    }),
    defineRoute({
      ...{ method: 'get', path: one, summary: 'One task', tag, params, response: view },
      handler: async ({ params: { task } }) => {
        const found = await tasks.findOne({ _id: task })
        return shown(found ? { is: 'changed', task: found } : { is: 'missing' })
      },
    }),
    defineRoute({
      ...{ method: 'post', path: `${one}/claim`, summary: 'Take a task for 15 minutes', tag, params },
      ...{ body: Type.Object({ by: text }), response: view },
      handler: async ({ params: { task }, body: { by } }) =>
        shown(await claimTask(collections, task, by, now())),
    }),
    defineRoute({
      ...{ method: 'post', path: `${one}/release`, summary: 'Give a claimed task back', tag, params },
      ...{ body: Type.Object({ by: text }), response: view },
      handler: async ({ params: { task }, body: { by } }) => shown(await releaseTask(collections, task, by)),
    }),
    defineRoute({
      ...{ method: 'post', path: `${one}/decide`, summary: 'Answer a task, with a reason', tag, params },
      body: Type.Object({
        ...{ by: text, answer: text },
        reason: Type.Optional(Type.String({ maxLength: 2_000 })),
      }),
      response: view,
      handler: async ({ params: { task }, body: { by, answer, reason = '' } }) => {
        const asked = await tasks.findOne({ _id: task }, { projection: { answers: 1 } })
        if (asked && !asked.answers.includes(answer)) {
          throw new Refusal('invalid', { detail: `The answers are: ${asked.answers.join(', ')}.` })
        }
        const change = await decideTask(collections, task, { by, answer, reason, at: now() })
        crashPoint('verdict.written')
        if (change.is === 'changed') await tellVerdict({ collections, runIsDue }, change.task)
        return shown(change)
      },
    }),
  ]
}

function taskView(task: TaskDocument, now: Date) {
  const { _id: id, community, run, rule, kind, question, answers, state, event, revision } = task
  const { claimedBy, verdict, escalateTo } = task
  const open = claimedBy && claimedBy.until > now
  const escalated = isEscalated(task, now)
  return {
    ...{ id, community, run, rule, kind, question, answers, state, event, revision },
    group: groupAsked(task, now),
    escalatesTo:
      escalateTo && !escalated && state === 'open'
        ? { group: escalateTo.group, at: escalateTo.at.toISOString() }
        : null,
    escalated,
    claimedBy: open ? { person: claimedBy.person, until: claimedBy.until.toISOString() } : null,
    verdict: verdict && { ...verdict, at: verdict.at.toISOString() },
    ...{ until: task.until.toISOString(), createdAt: task.createdAt.toISOString() },
  }
}
