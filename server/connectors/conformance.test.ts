import { expect, it } from 'vitest'
import { holdsTheContract } from '../../test/kit/connector-suite.ts'
import { aMailServer } from '../../test/kit/simulators/a-mail-server.ts'
import { aPlaza } from '../../test/kit/simulators/a-plaza.ts'
import { aWebService } from '../../test/kit/simulators/a-web-service.ts'
import { aWebhook } from '../../test/kit/simulators/a-webhook.ts'
import type { Simulator } from '../../test/kit/simulators/simulator.ts'
import { createConnectors } from './create-connectors.ts'

/** One line a connector. */
const simulators: { readonly [platform: string]: () => Promise<Simulator> } = {
  plaza: aPlaza,
  webhook: aWebhook,
  http: aWebService,
  email: aMailServer,
}
const { all } = createConnectors({ allowedPrivateHosts: ['127.0.0.1'] })

it('there is a simulator for every connector', () => {
  expect(Object.keys(simulators).toSorted()).toEqual(all.map(({ platform }) => platform).toSorted())
})
for (const connector of all) {
  const simulator = simulators[connector.platform]
  if (simulator) holdsTheContract(connector, simulator)
}
