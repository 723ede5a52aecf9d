import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import express, { Router } from 'express'
import { plazaScript, plazaStyle } from './plaza-assets.ts'
import { comment, edit, join, message, post, react, report } from './plaza-decide.ts'
import { framed } from './plaza-frame.ts'
import type { Html } from './plaza-html.ts'
import { html } from './plaza-html.ts'
import { moderate } from './plaza-moderate.ts'
import type { PageView } from './plaza-page.ts'
import { frontPage, logPage, memberPage, threadPage, viewOf } from './plaza-page.ts'
import { BadRequest, longestText, readBody } from './plaza-read.ts'
import { actorOf, isModerator } from './plaza-state.ts'
import type { PlazaStore } from './plaza-store.ts'
import type { Refusal } from './plaza-things.ts'
import { refuse } from './plaza-things.ts'
import { isModerationVerb } from './plaza-verbs.ts'

const cookieNamed = (request: Request, name: string): string | undefined =>
  new RegExp(`(?:^|; )${name}=([a-z0-9]+)`).exec(request.headers.cookie ?? '')?.[1]

/** The page for people: plain forms, one round trip each, no framework. */
export function createPageDoor(store: PlazaStore, now: () => Date): Router {
  const page = Router()
  const { state } = store
  const moment = () => ({ at: now().toISOString() })
  const meOf = (request: Request) => {
    const member = state.members.get(cookieNamed(request, 'plaza-me') ?? '')
    return member?.left ? undefined : member
  }
  const cookie = (response: Response, name: string, value: string) =>
    response.cookie(name, value, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 30 * 86_400_000 })

  const view = (request: Request, response: Response): PageView => {
    const asked = request.query.lang ?? cookieNamed(request, 'plaza-lang')
    if (request.query.lang === 'de' || request.query.lang === 'en')
      cookie(response, 'plaza-lang', request.query.lang)
    const language = asked === 'de' || asked === 'en' ? asked : request.acceptsLanguages('en', 'de')
    return viewOf(state, language === 'de' ? 'de' : 'en', meOf(request), request.path, now().toISOString())
  }
  const show = (request: Request, response: Response, inner: (view: PageView) => Html, status = 200) => {
    const seen = view(request, response)
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    response.setHeader('Cache-Control', 'no-store')
    response
      .status(status)
      .type('html')
      .send(framed(seen, inner(seen)))
  }
  const refused = (request: Request, response: Response, refusal: Refusal) =>
    show(request, response, () => html`<p class="state" role="alert">${refusal.message}</p>`, 400)
  /** Back to where the form was, by path alone. */
  const back = (request: Request, response: Response) => {
    const from = request.headers.referer
    response.redirect(303, from && URL.canParse(from) ? new URL(from).pathname : '/')
  }
  type Performed = Promise<{ is: 'done' } | Refusal>
  const form = (path: string, act: (request: Request, me: string) => Performed) =>
    page.post(path, async (request, response) => {
      const me = meOf(request)
      if (!me) return refused(request, response, refuse('permission', view(request, response).words.nobody))
      try {
        const performed = await act(request, me.id)
        if (performed.is === 'refused') refused(request, response, performed)
        else back(request, response)
      } catch (error) {
        if (!(error instanceof BadRequest)) throw error
        refused(request, response, error.refusal)
      }
    })

  page.use(express.urlencoded({ extended: false, limit: '1mb' }))
  page.get('/plaza.css', (_request, response) => void response.type('css').send(plazaStyle))
  page.get('/plaza.js', (_request, response) => void response.type('js').send(plazaScript))
  page.get('/', (request, response) => show(request, response, frontPage))
  page.get('/moderation', (request, response) => show(request, response, logPage))
  page.get('/threads/:id', (request, response, next) => {
    const thread = state.threads.get(request.params.id)
    if (thread) show(request, response, (seen) => threadPage(seen, thread))
    else next()
  })
  page.get('/members/:id', (request, response, next) => {
    const member = state.members.get(request.params.id)
    if (member) show(request, response, (seen) => memberPage(seen, member))
    else next()
  })

  page.post('/join', async (request, response) => {
    const body = readBody(request.body)
    const roles = body.optional('moderator') === 'yes' ? ['moderator'] : []
    const input = { name: body.text('name', 100), roles }
    const performed = await store.perform((now) => join(now, input, moment()))
    if (performed.is === 'refused') return refused(request, response, performed)
    cookie(response, 'plaza-me', performed.result.id)
    back(request, response)
  })
  page.post('/me', (request, response) => {
    const member = state.members.get(readBody(request.body).text('member'))
    if (member) cookie(response, 'plaza-me', member.id)
    back(request, response)
  })
  form('/write', (request, member) => {
    const body = readBody(request.body)
    const thread = body.optional('thread')
    const title = body.optional('title', 300)
    const place = { ...(thread === undefined ? {} : { thread }), ...(title === undefined ? {} : { title }) }
    const input = { member, text: body.text('text', longestText), ...place }
    return store.perform((now) => post(now, input, moment()))
  })
  form('/comment', (request, member) => {
    const body = readBody(request.body)
    const input = { member, post: body.text('post'), text: body.text('text', longestText) }
    return store.perform((now) => comment(now, input, moment()))
  })
  form('/edit', (request, member) => {
    const body = readBody(request.body)
    const input = { member, id: body.text('post'), text: body.text('text', longestText) }
    return store.perform((now) => edit(now, input, moment()))
  })
  form('/report', (request, member) => {
    const body = readBody(request.body)
    const input = { member, post: body.text('post'), reason: body.text('reason', 2_000) }
    return store.perform((now) => report(now, input, moment()))
  })
  form('/react', (request, member) => {
    const input = { member, post: readBody(request.body).text('post'), emoji: '👍' }
    return store.perform((now) => react(now, input, moment()))
  })
  form('/message', (request, from) => {
    const input = { from, to: 'team', text: readBody(request.body).text('text', longestText) }
    return store.perform((now) => message(now, input, moment()))
  })
  form('/mod/:verb', async (request) => {
    const me = meOf(request)
    const verb = String(request.params.verb)
    if (!me || !isModerator(me) || !isModerationVerb(verb))
      return refuse('permission', 'Only moderators may.')
    const key = `page-${randomUUID()}`
    const subject = readBody(request.body).text('subject')
    return store.perform((now) => moderate(now, { verb, subject, key, by: actorOf(now, me) }, moment()))
  })
  return page
}
