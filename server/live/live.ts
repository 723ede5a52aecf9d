import { type Response, Router } from 'express'
import type { Db } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { LiveMessage, Watched } from './live-message.ts'
import { type Watch, watchChanges } from './watch-changes.ts'

export interface LiveDeps {
  mongo: { db: Db }
  collections: Pick<Collections, Watched>
  failed(error: unknown): void
}

export interface Live {
  router: Router
  close(): Promise<void>
}

const heartbeatMs = 15_000
/** A reader that is this far behind is cut off; it comes back by itself and asks anew. */
const mostBehind = 1024 * 1024

/** `GET /api/live?community=`: server-sent events. The change stream stands only while somebody listens. */
export function createLive({ mongo: { db }, collections, failed }: LiveDeps): Live {
  const listeners = new Map<Response, string | undefined>()
  let watch: Watch | null = null

  function tell(messages: LiveMessage[]): void {
    for (const [response, community] of listeners) {
      for (const message of messages) {
        const hears = message.kind === 'resync' || community === undefined || message.community === community
        if (hears) response.write(`data: ${JSON.stringify(message)}\n\n`)
      }
      if (response.writableLength > mostBehind) response.destroy()
    }
  }

  function leave(response: Response): void {
    listeners.delete(response)
    if (listeners.size > 0) return
    void watch?.close()
    watch = null
  }

  const heartbeat = setInterval(() => {
    for (const response of listeners.keys()) response.write(': still here\n\n')
  }, heartbeatMs)
  heartbeat.unref()

  const router = Router()
  router.get('/api/live', (request, response) => {
    const { community } = request.query
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.write('retry: 2000\n\n')
    listeners.set(response, typeof community === 'string' ? community : undefined)
    watch ??= watchChanges({ db, collections, tell, failed })
    response.on('close', () => leave(response))
    // Whatever changed while it was away is not told again.
    response.write(`data: ${JSON.stringify({ kind: 'resync' })}\n\n`)
  })

  return {
    router,
    async close() {
      clearInterval(heartbeat)
      for (const response of listeners.keys()) response.end()
      listeners.clear()
      await watch?.close()
      watch = null
    },
  }
}
