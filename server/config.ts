import { join } from 'node:path'

/** Everything the environment may say, checked once; nothing else reads it. */
export interface Config {
  /** The one port for people. */
  port: number
  host: string
  dataDir: string
  mongodbUri: string | undefined
  temporalAddress: string | undefined
  database: string
  /** 32 bytes, base64: wraps the data keys of secrets and keys the ids of events. Made at first start by the launcher. */
  installationKey: string | undefined
  /** Hosts in private networks that rules may send requests to. */
  allowedPrivateHosts: string[]
  logLevel: string
  /** Where a fault run puts its orders; never set otherwise. */
  crashOrders: string | undefined
}

/** @throws Error with a sentence when a value makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    port: portOf(env.PORT ?? '7780', 'PORT'),
    host: env.HOST ?? '127.0.0.1',
    dataDir: env.STEWARD_DATA ?? join(process.cwd(), '.steward'),
    mongodbUri: env.MONGODB_URI,
    temporalAddress: env.TEMPORAL_ADDRESS,
    database: env.STEWARD_DATABASE ?? 'steward',
    installationKey: env.STEWARD_KEY,
    allowedPrivateHosts: (env.STEWARD_PRIVATE_HOSTS ?? '').split(',').filter(Boolean),
    logLevel: env.STEWARD_LOG ?? 'info',
    crashOrders: env.STEWARD_CRASH_ORDERS,
  }
}

function portOf(text: string, name: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Error(`${name} is "${text}"; it must be a number from 0 to 65535.`)
}

/** The demo forum's address and keys, where the launcher started one. */
export function plazaFrom(
  env: NodeJS.ProcessEnv,
): { url: string; token: string; secret: string } | undefined {
  const { STEWARD_PLAZA_URL: url, STEWARD_PLAZA_TOKEN: token, STEWARD_PLAZA_SECRET: secret } = env
  return url && token && secret ? { url, token, secret } : undefined
}
