import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { closed, memberEffect, throughFields, whoField } from '../act-on.ts'
import { checkText, fillText, needsTemplate, textFields } from '../fill-text.ts'

export const node = defineAction({
  type: 'warn',
  version: 1,
  schema: Type.Object({ who: whoField, ...textFields, ...throughFields }, closed),
  defaults: { who: 'actor', text: 'Please keep to the rules of this community.' },
  verb: 'warn',
  fields: { templates: ['text'] },
  check: checkText,
  needs: needsTemplate,
  effect: (config, context, facts) => memberEffect('warn', config, context, fillText(config, context, facts)),
})
