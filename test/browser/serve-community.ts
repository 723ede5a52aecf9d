import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { abilitiesRoutes } from '../../server/communities/abilities.routes.ts'
import { communitiesRoutes } from '../../server/communities/communities.routes.ts'
import { connectionsRoutes } from '../../server/communities/connections.routes.ts'
import { createHttpConnector } from '../../server/connectors/http/connector.ts'
import { plazaConnector } from '../../server/connectors/plaza/connector.ts'
import { eventsRoutes } from '../../server/events/events.routes.ts'
import { timelineRoutes } from '../../server/events/timeline.routes.ts'
import { createApp } from '../../server/http/app.ts'
import { createLiveRules } from '../../server/ingest/live-rules.ts'
import { libraryRoutes } from '../../server/library/library.routes.ts'
import { createLive } from '../../server/live/live.ts'
import { activityRoutes } from '../../server/rules/activity.routes.ts'
import { announceRouting } from '../../server/rules/announce-routing.ts'
import { meetingRoutes } from '../../server/rules/meeting.routes.ts'
import { presenceRoutes } from '../../server/rules/presence.routes.ts'
import { revisionRoutes } from '../../server/rules/revisions.routes.ts'
import { routingRoutes } from '../../server/rules/routing.routes.ts'
import { rulesRoutes } from '../../server/rules/rules.routes.ts'
import { runningRoutes } from '../../server/rules/running.routes.ts'
import { versionRoutes } from '../../server/rules/versions.routes.ts'
import { createPlanCache } from '../../server/runs/plan-cache.ts'
import { runsRoutes } from '../../server/runs/runs.routes.ts'
import { createSecrets, type Secrets } from '../../server/secrets/seal.ts'
import { membersRoutes } from '../../server/subjects/members.routes.ts'
import { talliesRoutes } from '../../server/tallies/tallies.routes.ts'
import { tasksRoutes } from '../../server/tasks/tasks.routes.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { compileRule } from '../../workflows/plan/compile-rule.ts'
import type { TestMongo } from '../kit/a-mongo.ts'
import { builtEditor } from './built-editor.ts'

const failed = (error: unknown) => process.stderr.write(`${String(error)}\n`)

export interface ServedCommunity {
  url: string
  call(method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Response>
  secrets: Secrets
  close(): Promise<void>
}

/** The editor as it is now, and the API of a community `demo` with a forum that tells its spaces, roles and tags. */
export async function serveCommunity({ collections, ...mongo }: TestMongo): Promise<ServedCommunity> {
  const editorDirectory = await builtEditor()
  const catalog = await loadCatalog()
  const now = () => new Date()
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const compile = (graph: RuleGraph) => {
    const compiled = compileRule(graph, catalog, sha256)
    if (compiled.ok) return compiled.plan
    throw new Error('The graph has problems')
  }
  const rules = { collections, now, compile, check: (graph: unknown) => checkGraph(graph, catalog).problems }
  const forum = {
    ...plazaConnector,
    choices: async () => ({ spaces: ['general', 'help'], roles: ['moderator'], tags: ['question'] }),
  }
  const services = createHttpConnector({ allowedPrivateHosts: [] })
  const connector = (platform: string) => (platform === 'http' ? services : forum)
  const secrets = createSecrets(collections, randomBytes(32).toString('base64'))
  const live = createLive({ mongo, collections, failed })
  const liveRules = createLiveRules(collections, createPlanCache(collections), catalog)
  const routing = announceRouting({ collections, liveRules, now, failed })
  const app = createApp({
    routes: [
      ...communitiesRoutes({ collections, now, modeChanged: async () => {} }),
      ...abilitiesRoutes({ collections, connector, credentials: async () => ({}), now }),
      ...connectionsRoutes({ collections, connector, secrets, now }),
      ...rulesRoutes(rules),
      ...versionRoutes(rules),
      ...revisionRoutes(rules),
      ...presenceRoutes(rules),
      ...meetingRoutes({ collections, catalog }),
      ...talliesRoutes({ collections, now }),
      ...routingRoutes({ collections, routing, now }),
      ...activityRoutes({ collections, now }),
      ...runningRoutes({ collections, isDue: async () => {}, now }),
      ...libraryRoutes({ collections, now }),
      ...eventsRoutes({ collections, catalog }),
      ...timelineRoutes({ collections, now }),
      ...membersRoutes({ collections }),
      ...runsRoutes({ collections, isDue: async () => {} }),
      ...tasksRoutes({ collections, runIsDue: async () => {}, now }),
    ],
    streams: [live.router],
    editorDirectory,
    log: failed,
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise<void>((done) => server.once('listening', () => done()))
  const address: AddressInfo | string | null = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const call: ServedCommunity['call'] = (method, path, body) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  await call('PUT', '/api/communities/demo', { basedOn: 0, name: 'Demo', timeZone: 'Europe/Berlin' })
  await collections.connections.insertOne({
    ...{ _id: 'forum', format: 1, community: 'demo', name: 'Forum', platform: 'plaza', hand: 'acting' },
    ...{ config: {}, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
  })
  return {
    url,
    call,
    secrets,
    async close() {
      routing.stop()
      await live.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
