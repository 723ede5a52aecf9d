import compression from 'compression'
import express, { type Express, type Router } from 'express'
import { describeApi } from './openapi.ts'
import { ownSiteOnly } from './own-site-only.ts'
import { nothingHere, problemAnswer } from './problem-answer.ts'
import { readJson } from './read-json.ts'
import { mountRoutes, type Route } from './route.ts'
import { safeHeaders } from './safe-headers.ts'
import { serveEditor } from './serve-editor.ts'

export interface AppParts {
  routes: readonly Route[]
  /** What monitors ask: before everything that is there for browsers. */
  monitors?: readonly Router[]
  /** Answers that stay open (server-sent events). */
  streams?: readonly Router[]
  /** The built editor; absent: only the API. */
  editorDirectory?: string
  /** Names beside loopback under which the server may be asked. */
  allowedHosts?: readonly string[]
  version?: string
  log: (error: unknown) => void
}

/** The whole HTTP side from its parts; nothing here knows what a route does. */
export function createApp(parts: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  for (const router of parts.monitors ?? []) app.use(router)
  app.use(safeHeaders)
  app.use('/api', ownSiteOnly(parts.allowedHosts))
  for (const router of parts.streams ?? []) app.use(router)
  const api = express.Router()
  // A rule of 300 cards is 60 KB of JSON; streams stand before this and are never held back.
  api.use('/api', compression({ threshold: 4096 }), readJson())
  const description = JSON.stringify(describeApi(parts.routes, parts.version ?? '0.1.0'))
  api.get('/api/openapi.json', (_request, response) => {
    response.type('application/json').send(description)
  })
  mountRoutes(api, parts.routes)
  app.use(api)
  app.use('/api', nothingHere)
  if (parts.editorDirectory !== undefined) app.use(serveEditor(parts.editorDirectory))
  app.use(nothingHere)
  app.use(problemAnswer(parts.log))
  return app
}
