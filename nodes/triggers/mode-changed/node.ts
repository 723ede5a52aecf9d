import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort } from '../in-spaces.ts'

const modes = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20 })
const isOneOf = (names: readonly string[], name: unknown) =>
  names.length === 0 || (typeof name === 'string' && names.includes(name))

export const node = defineTrigger({
  type: 'mode-changed',
  version: 1,
  schema: Type.Object({ to: modes, from: modes }, closed),
  defaults: { to: [], from: [] },
  ports: eventPort,
  listens: ['mode.changed'],
  matches: ({ to, from }, { ext }) => isOneOf(to, ext.mode) && isOneOf(from, ext.previous),
})
