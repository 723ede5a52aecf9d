import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { closed, contentEffect, onField } from '../act-on.ts'
import { fillOne } from '../fill-text.ts'

const schema = Type.Object(
  {
    on: onField,
    title: Type.String({ minLength: 1, maxLength: 500 }),
    group: Type.String({ minLength: 1, maxLength: 100 }),
  },
  closed,
)

export const node = defineAction({
  type: 'open-case',
  version: 1,
  schema,
  defaults: { on: 'subject', title: 'Look into {{ event.subject.text }}', group: 'moderators' },
  verb: 'open-case',
  fields: { templates: ['title'] },
  effect: (config, context) =>
    contentEffect('open-case', config, context, {
      group: config.group,
      ...fillOne('title', config.title, context),
    }),
})
