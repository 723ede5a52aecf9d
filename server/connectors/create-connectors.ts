import { emailConnector } from './email/connector.ts'
import { createHttpConnector } from './http/connector.ts'
import { plazaConnector } from './plaza/connector.ts'
import { type ConnectorRegistry, createConnectorRegistry } from './registry.ts'
import { webhookConnector } from './webhook/connector.ts'

export interface ConnectorSettings {
  /** Hosts on private addresses that requests may go to. */
  allowedPrivateHosts: readonly string[]
}

/** Every platform this installation knows. */
export function createConnectors(settings: ConnectorSettings): ConnectorRegistry {
  return createConnectorRegistry([
    plazaConnector,
    webhookConnector,
    createHttpConnector(settings),
    emailConnector,
  ])
}
