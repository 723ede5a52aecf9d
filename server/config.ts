import { readFileSync } from 'node:fs'
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
  /** A Python package index that the launcher reads where there is no pip. */
  packageIndex: string | undefined
  /** Hosts in private networks that rules may send requests to. */
  allowedPrivateHosts: string[]
  logLevel: string
  /** The database was restored from a backup of that time: known before anything is done. */
  restoredFrom: Date | undefined
  /** Networks beside loopback, as CIDR, that may read `/metrics`. */
  metricsFrom: string[]
  /** Where traces are sent (OTLP over HTTP); absent: none are made. */
  otlpEndpoint: string | undefined
  /** The share of events that is traced, 0 to 1. */
  tracedShare: number
  /** Where a fault run puts its orders; never set otherwise. */
  crashOrders: string | undefined
}

/** @throws Error with a sentence when a value makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    port: portOf(env.PORT ?? '7780', 'PORT'),
    host: env.HOST ?? '127.0.0.1',
    dataDir: env.STEWARD_DATA ?? join(process.cwd(), '.steward'),
    mongodbUri: valueOrFile(env, 'MONGODB_URI'),
    temporalAddress: env.TEMPORAL_ADDRESS,
    database: env.STEWARD_DATABASE ?? 'steward',
    installationKey: valueOrFile(env, 'STEWARD_KEY'),
    packageIndex: env.PIP_INDEX_URL || undefined,
    allowedPrivateHosts: (env.STEWARD_PRIVATE_HOSTS ?? '').split(',').filter(Boolean),
    logLevel: env.STEWARD_LOG ?? 'info',
    restoredFrom: timeOf(env.STEWARD_RESTORED, 'STEWARD_RESTORED'),
    metricsFrom: (env.STEWARD_METRICS_FROM ?? '').split(',').filter(Boolean),
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT || undefined,
    tracedShare: shareOf(env.OTEL_TRACES_SAMPLER_ARG ?? '1', 'OTEL_TRACES_SAMPLER_ARG'),
    crashOrders: env.STEWARD_CRASH_ORDERS,
  }
}

function portOf(text: string, name: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Error(`${name} is "${text}"; it must be a number from 0 to 65535.`)
}

function shareOf(text: string, name: string): number {
  const share = Number(text)
  if (text !== '' && share >= 0 && share <= 1) return share
  throw new Error(`${name} is "${text}"; it must be a number from 0 to 1.`)
}

/** Secrets come as files where the host keeps them so: `NAME_FILE` names one that holds the value of `NAME`. */
function valueOrFile(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const path = env[`${name}_FILE`]
  if (env[name] !== undefined || path === undefined) return env[name]
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new Error(`${name}_FILE names ${path}, which can not be read.`)
  }
}

const forEveryProcess = [
  'STEWARD_LOG',
  'STEWARD_PRIVATE_HOSTS',
  'STEWARD_RESTORED',
  'STEWARD_METRICS_FROM',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
]

/** What `npm start` was told and its processes have to know. */
export function handedOn(env: NodeJS.ProcessEnv): Record<string, string> {
  const told = forEveryProcess.flatMap((name) =>
    env[name] === undefined ? [] : [[name, env[name]] as const],
  )
  return Object.fromEntries(told)
}

function timeOf(text: string | undefined, name: string): Date | undefined {
  if (text === undefined || text === '') return undefined
  const time = new Date(text)
  if (!Number.isNaN(time.getTime()) && time <= new Date()) return time
  throw new Error(`${name} is "${text}"; it must be a time that is over, as 2026-03-02T04:00:00Z.`)
}

/** The demo forum's address and keys, where the launcher started one. */
export function plazaFrom(
  env: NodeJS.ProcessEnv,
): { url: string; token: string; secret: string } | undefined {
  const { STEWARD_PLAZA_URL: url, STEWARD_PLAZA_TOKEN: token, STEWARD_PLAZA_SECRET: secret } = env
  return url && token && secret ? { url, token, secret } : undefined
}
