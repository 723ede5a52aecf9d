import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Takes no new request and lets those in flight be answered: what is being stored is known to its sender. A connection
 * that is kept open between requests is closed as soon as it is idle.
 */
export async function drain(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<true>((done) => server.close(() => done(true)))
  const until = performance.now() + withinMs
  while (performance.now() < until) {
    server.closeIdleConnections()
    if (await Promise.race([closed, pause(20, false)])) return
  }
  server.closeAllConnections()
}
