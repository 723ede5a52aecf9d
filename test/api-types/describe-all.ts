import { MongoClient } from 'mongodb'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { createConnectors } from '../../server/connectors/create-connectors.ts'
import { createAnswerFacts } from '../../server/facts/create-answer-facts.ts'
import { describeApi } from '../../server/http/openapi.ts'
import { collectionsOf } from '../../server/mongo/collections.ts'
import { createEpochs } from '../../server/restored/epochs.ts'
import { routesOf } from '../../server/routes.ts'
import { createSecrets } from '../../server/secrets/seal.ts'

/** The description that the API serves. The routes are the real ones; no server is asked, since none is called. */
export async function describeAll() {
  const collections = collectionsOf(new MongoClient('mongodb://127.0.0.1:1').db('described'))
  const now = () => new Date(0)
  const routes = routesOf({
    ...{ collections, now },
    catalog: await loadCatalog(),
    answerFacts: createAnswerFacts({ collections, now }),
    secrets: createSecrets(collections, ''),
    connectors: createConnectors({ allowedPrivateHosts: [] }),
    epochs: createEpochs({ collections }),
    modeChanged() {},
    wakeRuns: { isDue: async () => {} },
    routing: { load: async () => new Map() },
    readiness: async () => ({ ready: true, missing: [] }),
  })
  return describeApi(routes, '0')
}
