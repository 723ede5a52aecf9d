import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { durationPattern } from '../../matching/time.ts'
import { closed, communityEffect } from '../act-on.ts'
import { given } from '../fill-text.ts'

const schema = Type.Object(
  {
    mode: Type.String({ minLength: 1, maxLength: 60 }),
    duration: Type.Optional(Type.String({ pattern: durationPattern })),
  },
  closed,
)

export const node = defineAction({
  type: 'set-mode',
  version: 1,
  schema,
  defaults: { mode: 'raised', duration: 'PT6H' },
  verb: 'set-mode',
  effect: (config, context) =>
    communityEffect('set-mode', {}, context, given({ mode: config.mode, duration: config.duration })),
})
