import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type RequestHandler, Router } from 'express'

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const
/** Names with a hash in them never change what they mean. */
const forGood = 'public, max-age=31536000, immutable'

/** The built editor: files under a hashed name are kept for good, its one page is asked for each time. */
export function serveEditor(directory: string): Router {
  const router = Router()
  router.use('/assets', readyCompressed(join(directory, 'assets')))
  router.use(
    '/assets',
    compression(),
    express.static(join(directory, 'assets'), { setHeaders: keep, index: false }),
  )
  router.use(
    compression(),
    express.static(directory, { index: 'index.html', cacheControl: false, setHeaders: ask }),
  )
  router.get('/*path', compression(), (request, response, next) => {
    if (/^\/(hooks|assets)\b/.test(request.path) || !request.accepts('html')) return next()
    ask(response)
    response.sendFile('index.html', { root: directory, cacheControl: false })
  })
  return router
}

type WithHeader = { setHeader(name: string, value: string): unknown }
const keep = (response: WithHeader) => response.setHeader('cache-control', forGood)
const ask = (response: WithHeader) => response.setHeader('cache-control', 'no-cache')

/** Answers with the copy that was compressed when the editor was built, if the asker takes it. */
function readyCompressed(directory: string): RequestHandler {
  return (request, response, next) => {
    const name = /^\/([\w.-]+\.(js|css))$/.exec(request.path)?.[1]
    if (!name || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const taken = request.acceptsEncodings()
    const found = encodings.find(
      ({ name: encoding, ending }) => taken.includes(encoding) && existsSync(join(directory, name + ending)),
    )
    if (!found) return next()
    response.setHeader('content-encoding', found.name)
    response.setHeader('vary', 'accept-encoding')
    response.type(name.endsWith('.js') ? 'text/javascript' : 'text/css')
    keep(response)
    response.sendFile(name + found.ending, { root: directory, cacheControl: false, lastModified: false })
  }
}
