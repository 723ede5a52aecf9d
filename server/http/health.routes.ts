import { Router } from 'express'
import type { Readiness } from '../observe/readiness.ts'

/** `/healthz`: the loop answers. `/readyz`: it can work, or 503 and what is missing, in words. */
export function healthRoutes(readiness: () => Promise<Readiness>): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ healthy: true })
  })
  router.get('/readyz', async (_request, response) => {
    const { ready, missing } = await readiness()
    response.status(ready ? 200 : 503).json({ ready, missing })
  })
  return router
}
