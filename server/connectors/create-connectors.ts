import { plazaConnector } from './plaza/connector.ts'
import { type ConnectorRegistry, createConnectorRegistry } from './registry.ts'

export interface ConnectorSettings {
  /** Hosts on private addresses that requests may go to. */
  allowedPrivateHosts: readonly string[]
}

/** Every platform this installation knows. */
export function createConnectors(_settings: ConnectorSettings): ConnectorRegistry {
  return createConnectorRegistry([plazaConnector])
}
