import { type DestinationStream, type Logger, pino } from 'pino'
import { errorCode } from '../workflows/carry/error-code.ts'

/** What a line is about, where somebody knows. */
export interface About {
  event?: string
  run?: string
  rule?: string
}

/** Notes down what went wrong; ids say with what. */
export type Failed = (error: unknown, about?: About) => void

/** Lines of JSON; ids and outcomes, never texts or names of members. */
export function createLog(process: string, level: string, to?: DestinationStream): Logger {
  const options = { level, base: { process }, serializers: { error: shownError } }
  return to ? pino(options, to) : pino(options)
}

/** Errors of a process into its log. */
export function logFailures(log: Logger): Failed {
  return (error, about = {}) => log.error({ ...about, error }, 'failed')
}

interface ShownError {
  code: string
  at: string[]
  message?: string
  cause?: ShownError
}

/** An error without its message, which may quote a member, unless it is about a connection or a file of ours. */
export function shownError(error: unknown, depth = 0): ShownError {
  const code = errorCode(error)
  if (!(error instanceof Error)) return { code, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    code,
    at: at.slice(0, 12).map((line) => line.trim().slice(3)),
    ...(speaksOfConnections(error) && { message: error.message.slice(0, 500) }),
    ...(error.cause !== undefined && depth < 3 && { cause: shownError(error.cause, depth + 1) }),
  }
}

const connectionErrors =
  /^(Mongo(Network|ServerSelection|NetworkTimeout|PoolCleared)\w*|ServiceError|TransportError)$/

function speaksOfConnections(error: Error): boolean {
  return 'syscall' in error || connectionErrors.test(error.name)
}
