import type { Response } from 'express'
import { Router } from 'express'
import { comment, edit, join, leave, message, post, react, report } from './plaza-decide.ts'
import { BadRequest, longestText, readBody, readTime } from './plaza-read.ts'
import { isBanned, isMuted, memberState } from './plaza-standing.ts'
import { writingSubject } from './plaza-state.ts'
import type { PlazaStore } from './plaza-store.ts'
import type { Member, Refusal, RefusalCode, Thread, Writing } from './plaza-things.ts'

const statuses = {
  'not-found': 404,
  permission: 403,
  validation: 400,
  conflict: 409,
} satisfies Record<RefusalCode, number>

/** Answers an error as JSON: a code for programs, a sentence for people. */
export const answerRefusal = (response: Response, { code, message }: Refusal) =>
  void response.status(statuses[code]).json({ code, message })

const none = (what: string): Refusal => ({
  is: 'refused',
  code: 'not-found',
  message: `There is no ${what}.`,
})

/** What the API shows of things; with the log of moderation when one is asked for alone. */
function createViews(store: PlazaStore, now: () => Date) {
  const { state } = store
  const log = (id: string) => ({ log: state.log.get(id) ?? [], notices: state.notices.get(id) ?? [] })
  return {
    member: (member: Member) => {
      const at = now().toISOString()
      return {
        ...{ ...member, muted: isMuted(member, at), banned: isBanned(member, at) },
        ...{ posts: state.written.get(member.id) ?? 0, state: memberState(member, at) },
        ...log(member.id),
      }
    },
    writing: (writing: Writing) => ({
      ...writing,
      title: writingSubject(writing, state.threads.get(writing.thread)).title,
      comments: state.children.get(writing.id) ?? [],
      log: state.log.get(writing.id) ?? [],
    }),
    thread: (thread: Thread) => ({
      ...thread,
      posts: state.children.get(thread.id) ?? [],
      log: state.log.get(thread.id) ?? [],
    }),
  }
}

/** The last things of a map, newest first. */
function latest<T>(things: Map<string, T>, query: unknown, show: (thing: T) => object): object[] {
  const most = Math.min(readBody(query).number('limit', 100), 1_000)
  return [...things.values()].slice(-most).reverse().map(show)
}

/** What members do, and everything that may be read: no token. */
export function createApi(store: PlazaStore, now: () => Date): Router {
  const api = Router()
  const { state } = store
  const views = createViews(store, now)
  const moment = () => ({ at: now().toISOString() })
  type Performed<T> = { is: 'done'; result: T } | Refusal
  function answer<T>(response: Response, performed: Performed<T>, show: (result: T) => object, status = 201) {
    if (performed.is === 'refused') answerRefusal(response, performed)
    else response.status(status).json(show(performed.result))
  }
  const same = <T extends object>(thing: T) => thing

  api.post('/members', async (request, response) => {
    const body = readBody(request.body)
    const joinedAt = readTime(body.optional('joinedAt'), 'joinedAt')
    const name = body.text('name', 100)
    const input = { name, roles: body.words('roles'), ...(joinedAt === undefined ? {} : { joinedAt }) }
    answer(response, await store.perform((now) => join(now, input, moment())), views.member)
  })
  api.delete('/members/:id', async (request, response) => {
    const performed = await store.perform((now) => leave(now, request.params.id, moment()))
    answer(response, performed, views.member, 200)
  })
  api.post('/posts', async (request, response) => {
    const body = readBody(request.body)
    const thread = body.optional('thread')
    const title = body.optional('title', 300)
    const space = body.optional('space', 60)
    const input = {
      member: body.text('member'),
      text: body.text('text', longestText),
      ...(thread === undefined ? {} : { thread }),
      ...(title === undefined ? {} : { title }),
      ...(space === undefined ? {} : { space }),
    }
    answer(response, await store.perform((now) => post(now, input, moment())), views.writing)
  })
  api.post('/comments', async (request, response) => {
    const body = readBody(request.body)
    const input = {
      member: body.text('member'),
      post: body.text('post'),
      text: body.text('text', longestText),
    }
    answer(response, await store.perform((now) => comment(now, input, moment())), views.writing)
  })
  for (const path of ['/posts/:id', '/comments/:id'])
    api.patch(path, async (request, response) => {
      const body = readBody(request.body)
      const id = String(request.params.id)
      const input = { member: body.text('member'), id, text: body.text('text', longestText) }
      answer(response, await store.perform((now) => edit(now, input, moment())), views.writing, 200)
    })
  api.post('/reports', async (request, response) => {
    const body = readBody(request.body)
    const input = { member: body.text('member'), post: body.text('post'), reason: body.text('reason', 2_000) }
    answer(response, await store.perform((now) => report(now, input, moment())), same)
  })
  api.post('/reactions', async (request, response) => {
    const body = readBody(request.body)
    const input = { member: body.text('member'), post: body.text('post'), emoji: body.text('emoji', 32) }
    answer(response, await store.perform((now) => react(now, input, moment())), views.writing)
  })
  api.post('/messages', async (request, response) => {
    const body = readBody(request.body)
    const input = { from: body.text('from'), to: body.text('to'), text: body.text('text', longestText) }
    answer(response, await store.perform((now) => message(now, input, moment())), same)
  })

  const one = <T>(
    name: string,
    things: Map<string, T>,
    show: (thing: T) => object,
    fits: (t: T) => boolean,
  ) => {
    api.get(`/${name}`, (request, response) => {
      response.json({ [name]: latest(things, request.query, show) })
    })
    api.get(`/${name}/:id`, (request, response) => {
      const thing = things.get(request.params.id)
      if (thing === undefined || !fits(thing)) answerRefusal(response, none(request.params.id))
      else response.json(show(thing))
    })
  }
  const any = () => true
  one('members', state.members, views.member, any)
  one('threads', state.threads, views.thread, any)
  one('posts', state.writings, views.writing, any)
  one('comments', state.writings, views.writing, (writing) => writing.is === 'comment')
  one('messages', state.messages, same, any)
  one('reports', state.reports, same, any)

  api.get('/acts', (request, response) => {
    const query = readBody(request.query)
    const after = Math.floor(query.number('after', 0))
    const limit = Math.min(Math.floor(query.number('limit', 100)), 1_000)
    // Only what is on disk: an act that could still be lost must not be heard of.
    const acts = state.acts.slice(after, Math.min(after + limit, store.durable()))
    response.json({ acts, last: store.durable(), more: after + acts.length < store.durable() })
  })
  api.get('/effects', (request, response) => {
    const by = readBody(request.query).optional('by') ?? 'steward'
    const effects = [...state.effects.values()].filter((effect) => by === 'all' || effect.by === by)
    response.json({ effects, count: effects.length })
  })
  api.use((request) => {
    throw new BadRequest(`The forum does not know ${request.method} ${request.path}.`)
  })
  return api
}
