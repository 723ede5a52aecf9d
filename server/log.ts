import { type Logger, pino } from 'pino'

/** Lines of JSON; ids and outcomes, never texts or names of members. */
export function createLog(process: string, level: string): Logger {
  return pino({ level, base: { process }, serializers: { error: pino.stdSerializers.err } })
}
