import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { durationPattern } from '../../matching/time.ts'
import { closed, memberEffect, reasonField, whoField } from '../act-on.ts'
import { given } from '../fill-text.ts'

const schema = Type.Object(
  {
    who: whoField,
    points: Type.Integer({ minimum: 1, maximum: 100 }),
    reason: reasonField,
    duration: Type.Optional(Type.String({ pattern: durationPattern })),
  },
  closed,
)

export const node = defineAction({
  type: 'add-strike',
  version: 1,
  schema,
  defaults: { who: 'actor', points: 1, duration: 'P90D' },
  verb: 'add-strike',
  effect: ({ who, points, reason, duration }, context) =>
    memberEffect('add-strike', { who }, context, given({ points, reason, duration })),
})
