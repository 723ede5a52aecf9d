import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { closed, contentEffect, onField } from '../act-on.ts'
import { checkText, fillText, needsTemplate, textFields } from '../fill-text.ts'

const schema = Type.Object(
  { on: onField, group: Type.String({ minLength: 1, maxLength: 100 }), ...textFields },
  closed,
)

export const node = defineAction({
  type: 'notify-team',
  version: 1,
  schema,
  defaults: { on: 'subject', group: 'moderators', text: 'Please have a look: {{ event.subject.text }}' },
  verb: 'notify-team',
  fields: { templates: ['text'] },
  check: checkText,
  needs: needsTemplate,
  effect: (config, context, facts) =>
    contentEffect('notify-team', config, context, {
      group: config.group,
      ...fillText(config, context, facts),
    }),
})
