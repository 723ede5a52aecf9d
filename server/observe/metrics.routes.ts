import { type Request, Router } from 'express'
import ipaddr from 'ipaddr.js'
import type { Registry } from 'prom-client'
import { cameThroughProxy } from '../http/through-proxy.ts'

export interface MetricsDeps {
  registry: Registry
  /** Reads what the database knows into the registry. */
  refresh(): Promise<void>
  /** Networks beside loopback that may ask, as CIDR. */
  from: readonly string[]
}

/** `GET /metrics`: for this machine and the networks that were named, never for what a proxy passes on. */
export function metricsRoutes({ registry, refresh, from }: MetricsDeps): Router {
  const networks = from.map((network) => ipaddr.parseCIDR(network))
  const router = Router()
  router.get('/metrics', async (request, response) => {
    if (!mayAsk(request, networks)) {
      response.status(404).end()
      return
    }
    await refresh()
    response.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

type Network = ReturnType<typeof ipaddr.parseCIDR>

function mayAsk({ socket, headers }: Request, networks: readonly Network[]): boolean {
  if (cameThroughProxy(headers)) return false
  const text = socket.remoteAddress ?? ''
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() === 'loopback') return true
  return networks.some((network) => network[0].kind() === address.kind() && address.match(network))
}
