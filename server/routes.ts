import { createHash } from 'node:crypto'
import { checkGraph } from '../workflows/graph/check-graph.ts'
import type { RuleGraph } from '../workflows/graph/rule-graph.ts'
import { compileRule } from '../workflows/plan/compile-rule.ts'
import type { Plan } from '../workflows/plan/plan.ts'
import { abilitiesRoutes } from './communities/abilities.routes.ts'
import { communitiesRoutes } from './communities/communities.routes.ts'
import { connectionsRoutes } from './communities/connections.routes.ts'
import type { Engine } from './engine.ts'
import { eventsRoutes } from './events/events.routes.ts'
import { timelineRoutes } from './events/timeline.routes.ts'
import { examplesRoutes } from './examples/examples.routes.ts'
import { examplesThatDiffer } from './examples/examples-that-differ.ts'
import { factsRoutes } from './facts/facts.routes.ts'
import type { Route } from './http/route.ts'
import { libraryRoutes } from './library/library.routes.ts'
import type { RuleDocument } from './mongo/rule-documents.ts'
import { type OverviewDeps, overviewRoutes } from './observe/overview.routes.ts'
import { restoredRoutes } from './restored/restored.routes.ts'
import { activityRoutes } from './rules/activity.routes.ts'
import type { AnnounceRouting } from './rules/announce-routing.ts'
import { meetingRoutes } from './rules/meeting.routes.ts'
import { neededNodesRoutes } from './rules/needed-nodes.routes.ts'
import { presenceRoutes } from './rules/presence.routes.ts'
import { revisionRoutes } from './rules/revisions.routes.ts'
import { routingRoutes } from './rules/routing.routes.ts'
import { rulesRoutes } from './rules/rules.routes.ts'
import { rulesThatMeet } from './rules/rules-that-meet.ts'
import { runningRoutes } from './rules/running.routes.ts'
import { versionRoutes } from './rules/versions.routes.ts'
import { runsRoutes } from './runs/runs.routes.ts'
import { membersRoutes } from './subjects/members.routes.ts'
import { talliesRoutes } from './tallies/tallies.routes.ts'
import { tasksRoutes } from './tasks/tasks.routes.ts'

/** What routes need of the engine, and what only the api has. */
export interface RoutesParts
  extends Pick<
    Engine,
    'collections' | 'catalog' | 'answerFacts' | 'secrets' | 'connectors' | 'epochs' | 'modeChanged' | 'now'
  > {
  wakeRuns: Pick<Engine['wakeRuns'], 'isDue'>
  routing: Pick<AnnounceRouting, 'load'>
  readiness: OverviewDeps['readiness']
}

/** Every route of the API: what the app answers, and what `/api/openapi.json` tells. */
export function routesOf(engine: RoutesParts): Route[] {
  const { collections, catalog, secrets, now, wakeRuns, modeChanged } = engine
  const connector = (platform: string) => engine.connectors.find(platform)
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const rules = {
    ...{ collections, now },
    check: (graph: unknown) => checkGraph(graph, catalog).problems,
    meet: (rule: RuleDocument) => rulesThatMeet({ collections, catalog }, rule, rule.draft),
    differingExamples: (rule: RuleDocument, plan: Plan) => examplesThatDiffer(engine, rule, plan),
    compile(graph: RuleGraph) {
      const compiled = compileRule(graph, catalog, sha256)
      if (compiled.ok) return compiled.plan
      throw new Error(compiled.problems.map(({ code }) => code).join(', '))
    },
  }
  return [
    ...communitiesRoutes({ collections, now, modeChanged }),
    ...connectionsRoutes({ collections, secrets, connector, now }),
    ...abilitiesRoutes({ collections, connector, credentials: ({ _id }) => secrets.open(_id), now }),
    ...rulesRoutes(rules),
    ...versionRoutes(rules),
    ...meetingRoutes({ collections, catalog }),
    ...revisionRoutes(rules),
    ...presenceRoutes(rules),
    ...routingRoutes(engine),
    ...activityRoutes({ collections, now }),
    ...runningRoutes({ collections, isDue: wakeRuns.isDue, now }),
    ...libraryRoutes({ collections, now }),
    ...examplesRoutes({ collections, now }),
    ...factsRoutes(engine),
    ...eventsRoutes({ collections, catalog }),
    ...timelineRoutes({ collections, now }),
    ...membersRoutes({ collections }),
    ...runsRoutes({ collections, isDue: wakeRuns.isDue }),
    ...restoredRoutes({ epochs: engine.epochs, now }),
    ...talliesRoutes({ collections, now }),
    ...tasksRoutes({ collections, runIsDue: wakeRuns.isDue, now }),
    ...neededNodesRoutes({ collections, catalog }),
    ...overviewRoutes(engine),
  ]
}
