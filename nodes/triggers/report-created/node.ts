import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort, inSpaces, namesField } from '../in-spaces.ts'

/** Platforms write the same reason in different cases. */
function hasReason(reasons: readonly string[], reason = ''): boolean {
  return reasons.length === 0 || reasons.some((one) => one.toLowerCase() === reason.toLowerCase())
}

export const node = defineTrigger({
  type: 'report-created',
  version: 1,
  schema: Type.Object({ spaces: namesField, reasons: namesField }, closed),
  defaults: { spaces: [], reasons: [] },
  ports: eventPort,
  listens: ['report.created'],
  matches: (config, event) =>
    inSpaces(config.spaces, event) && hasReason(config.reasons, event.report?.reason),
})
