import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { closed, contentEffect, onField, throughFields } from '../act-on.ts'
import { checkText, fillText, needsTemplate, textFields } from '../fill-text.ts'

export const node = defineAction({
  type: 'reply',
  version: 1,
  schema: Type.Object({ on: onField, ...textFields, ...throughFields }, closed),
  defaults: { on: 'subject', text: 'Thank you for your post, {{ member.name }}.' },
  verb: 'reply',
  fields: { templates: ['text'] },
  check: checkText,
  needs: needsTemplate,
  effect: (config, context, facts) =>
    contentEffect('reply', config, context, fillText(config, context, facts)),
})
