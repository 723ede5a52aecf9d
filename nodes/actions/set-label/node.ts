import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { durationPattern } from '../../matching/time.ts'
import { closed, contentEffect, onField } from '../act-on.ts'
import { given } from '../fill-text.ts'

const schema = Type.Object(
  {
    on: onField,
    label: Type.String({ minLength: 1, maxLength: 60 }),
    duration: Type.Optional(Type.String({ pattern: durationPattern })),
  },
  closed,
)

export const node = defineAction({
  type: 'set-label',
  version: 1,
  schema,
  defaults: { on: 'subject', label: 'watch' },
  verb: 'set-label',
  effect: (config, context) =>
    contentEffect('set-label', config, context, given({ label: config.label, duration: config.duration })),
})
