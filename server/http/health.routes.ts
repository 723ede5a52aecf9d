import { Router } from 'express'
import type { Db } from 'mongodb'

/** `/healthz`: the process lives. `/readyz`: it can work, or what is missing, in words. */
export function healthRoutes(db: Db): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ healthy: true })
  })
  router.get('/readyz', async (_request, response) => {
    try {
      await db.command({ ping: 1 }, { timeoutMS: 2_000 })
      response.json({ ready: true })
    } catch {
      response.status(503).json({ ready: false, missing: ['MongoDB does not answer.'] })
    }
  })
  return router
}
