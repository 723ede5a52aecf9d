import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { closed, memberEffect, throughFields, whoField } from '../act-on.ts'
import { checkText, fillText, needsTemplate, textFields } from '../fill-text.ts'

export const node = defineAction({
  type: 'send-message',
  version: 1,
  schema: Type.Object({ who: whoField, ...textFields, ...throughFields }, closed),
  defaults: { who: 'actor', text: 'Hello {{ member.name }}, welcome!' },
  verb: 'send-message',
  fields: { templates: ['text'] },
  check: checkText,
  needs: needsTemplate,
  effect: (config, context, facts) =>
    memberEffect('send-message', config, context, fillText(config, context, facts)),
})
