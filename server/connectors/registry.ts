import type { Verb } from '../../nodes/contract/effect.ts'
import type { Connector } from './contract.ts'

/** Every connector by its platform. */
export interface ConnectorRegistry {
  all: readonly Connector[]
  find(platform: string): Connector | undefined
  /** Platforms that can do a verb. */
  withVerb(verb: Verb): readonly Connector[]
}

export function createConnectorRegistry(connectors: readonly Connector[]): ConnectorRegistry {
  const byPlatform = new Map(connectors.map((connector) => [connector.platform, connector]))
  return {
    all: connectors,
    find: (platform) => byPlatform.get(platform),
    withVerb: (verb) => connectors.filter(({ verbs }) => verbs[verb] !== undefined),
  }
}
