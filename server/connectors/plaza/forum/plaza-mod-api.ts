import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { Router } from 'express'
import { answerRefusal } from './plaza-api.ts'
import type { Delivery } from './plaza-delivery.ts'
import type { Faults } from './plaza-faults.ts'
import { failAfter, failBefore, faultModes, isFaultMode } from './plaza-faults.ts'
import { moderate } from './plaza-moderate.ts'
import { plazaMonth } from './plaza-month.ts'
import type { Body } from './plaza-read.ts'
import { BadRequest, longestText, readBody, readEnd, readTime } from './plaza-read.ts'
import { replay } from './plaza-replay.ts'
import { actorOf, isModerator, steward } from './plaza-state.ts'
import type { PlazaStore } from './plaza-store.ts'
import type { Effect, Refusal } from './plaza-things.ts'
import { refuse } from './plaza-things.ts'
import { isModerationVerb } from './plaza-verbs.ts'

interface ModApiDeps {
  store: PlazaStore
  faults: Faults
  delivery: Delivery
  now: () => Date
  /** Ends with the forum. */
  signal: AbortSignal
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Lets only the holder of the token through. */
export function requireToken(token: string): RequestHandler {
  const wanted = digest(`Bearer ${token}`)
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) next()
    else response.status(401).json({ code: 'permission', message: 'A valid token is needed.' })
  }
}

function actorNamed(store: PlazaStore, by: string | undefined) {
  if (by === undefined || by === 'steward') return steward
  const members = [...store.state.members.values()]
  const member = members.find((one) => (one.name === by || one.id === by) && isModerator(one) && !one.left)
  return member ? actorOf(store.state, member) : refuse('permission', `${by} is no moderator here.`)
}

/** The details of a moderation may stand beside the subject or under `params`. */
function detailsOf(body: Body, request: Request) {
  const params: unknown = request.body.params
  const inner = readBody(params ?? {})
  const pick = (field: string, most?: number) => body.optional(field, most) ?? inner.optional(field, most)
  const entries = { reason: pick('reason', 2_000), text: pick('text', longestText), tag: pick('tag', 60) }
  const { reason, text, tag } = entries
  const role = pick('role', 60)
  const label = pick('label', 60)
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(text === undefined ? {} : { text }),
    ...(tag === undefined ? {} : { tag }),
    ...(role === undefined ? {} : { role }),
    ...(label === undefined ? {} : { label }),
  }
}

function subjectOf(body: Body, request: Request): string {
  const subject: unknown = request.body.subject
  return typeof subject === 'object' ? readBody(subject).text('id') : body.text('subject')
}

/** Moderation with idempotency keys, the webhook's address and the fault switches; mounted behind the token. */
export function createModApi({ store, faults, delivery, now, signal }: ModApiDeps): Router {
  const api = Router()
  api.get('/mod', (_request, response) => {
    const { acts, delivered, webhook } = store.state
    response.json({ ok: true, acts: acts.length, delivered, webhook: webhook?.url ?? null })
  })
  api.get('/mod/effects/:key', async (request, response) => {
    const effect = store.state.effects.get(request.params.key)
    await store.settled()
    if (effect) response.json(effect)
    else answerRefusal(response, refuse('not-found', `There is no effect ${request.params.key}.`))
  })

  api.post('/mod/:verb', async (request, response) => {
    const { verb } = request.params
    if (!isModerationVerb(verb)) throw new BadRequest(`The forum does not know the verb ${verb}.`)
    const mode = faults.take(verb)
    if (failBefore(mode, response)) return
    const body = readBody(request.body)
    const key = body.text('key', 300)
    const subject = subjectOf(body, request)
    const details = detailsOf(body, request)
    const by = actorNamed(store, body.optional('by'))
    if ('is' in by) return answerRefusal(response, by)
    const depth = Math.floor(body.number('depth', 0))
    const until = readEnd(body.optional('duration'), now())
    const asked = {
      ...{ verb, subject, key, by, ...details },
      ...(depth === 0 ? {} : { depth }),
      ...(until === undefined ? {} : { until }),
    }
    let repeated = false
    // Looking for the key and deciding happen in one go, so that two requests at once do one deed.
    const performed: { is: 'done'; result: Effect } | Refusal = await store.perform((state) => {
      const known = state.effects.get(key)
      if (!known) return moderate(state, asked, { at: now().toISOString() })
      if (known.verb !== verb || known.subject !== subject)
        return refuse('conflict', `The key ${key} was used for another deed.`)
      repeated = true
      return { is: 'decided', entry: { acts: [], put: [] }, result: known }
    })
    if (performed.is === 'refused') return answerRefusal(response, performed)
    const answer = { ok: true, ...performed.result, ...(repeated ? { repeated } : {}) }
    if (!failAfter(mode, response, answer)) response.json(answer)
  })

  api.put('/webhook', async (request, response) => {
    const body = readBody(request.body)
    const url = body.text('url')
    const secret = body.text('secret')
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new BadRequest('url must be an http address.')
    if (!/^whsec_[A-Za-z0-9+/]+=*$/.test(secret)) throw new BadRequest('secret must be whsec_ and base64.')
    await store.keep({ is: 'webhook', url, secret })
    delivery.hurry()
    response.json({ ok: true, delivered: store.state.delivered })
  })

  api.post('/faults', (request, response) => {
    const body = readBody(request.body)
    const mode = body.text('mode')
    if (!isFaultMode(mode)) throw new BadRequest(`mode must be one of ${faultModes.join(', ')}.`)
    const verb = body.optional('verb')
    faults.set({ mode, times: body.number('times', 1), ...(verb === undefined ? {} : { verb }) })
    response.json({ ok: true })
  })

  api.post('/replay', async (request, response) => {
    const body = readBody(request.body)
    const month = plazaMonth(Math.floor(body.number('seed', 1)), readTime(body.optional('start'), 'start'))
    response.json({ ok: true, ...(await replay(store, month, body.number('speed', 0), signal)) })
  })
  return api
}
