import { createServer } from 'node:http'
import type { ErrorRequestHandler } from 'express'
import express from 'express'
import { answerRefusal, createApi } from './plaza-api.ts'
import { startDelivery } from './plaza-delivery.ts'
import { createFaults } from './plaza-faults.ts'
import { createModApi, requireToken } from './plaza-mod-api.ts'
import { createPageDoor } from './plaza-page-door.ts'
import { BadRequest } from './plaza-read.ts'
import { openStore } from './plaza-store.ts'
import { refuse } from './plaza-things.ts'

export interface PlazaOptions {
  /** The journal; made when it is not there. */
  file: string
  /** 0 takes a free one. */
  port: number
  token: string
  webhookUrl?: string
  webhookSecret?: string
  now?: () => Date
}
export interface Plaza {
  url: string
  close(): Promise<void>
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error)
  if (error instanceof BadRequest) return answerRefusal(response, error.refusal)
  const status = statusOf(error)
  if (status === 413) response.status(413).json({ code: 'validation', message: 'The body is too large.' })
  else if (status < 500)
    response.status(status).json({ code: 'validation', message: 'The body can not be read.' })
  else response.status(500).json({ code: 'error', message: 'The forum could not do that.' })
}

/** Starts the forum on loopback: its file, its door, its deliveries. */
export async function createPlaza(options: PlazaOptions): Promise<Plaza> {
  const { file, port, token, webhookUrl, webhookSecret, now = () => new Date() } = options
  const store = await openStore(file)
  const known = store.state.webhook
  if (webhookUrl && webhookSecret && (known?.url !== webhookUrl || known.secret !== webhookSecret))
    await store.keep({ is: 'webhook', url: webhookUrl, secret: webhookSecret })
  const delivery = startDelivery(store)

  const ending = new AbortController()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.get('/healthz', async (_request, response) => {
    const { state } = store
    const writes = await store.settled().then(
      () => true,
      () => false,
    )
    const health = { ok: writes, acts: state.acts.length, delivered: state.delivered }
    response.status(writes ? 200 : 503).json(health)
  })
  app.use('/api', express.json({ limit: '1mb' }))
  app.use(['/api/mod', '/api/webhook', '/api/faults', '/api/replay'], requireToken(token))
  app.use('/api', createModApi({ store, faults: createFaults(), delivery, now, signal: ending.signal }))
  app.use('/api', createApi(store, now))
  app.use(createPageDoor(store, now))
  app.use((_request, response) => answerRefusal(response, refuse('not-found', 'There is no such page.')))
  app.use(answerError)

  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}`,
    async close() {
      ending.abort()
      await delivery.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await store.close()
    },
  }
}
