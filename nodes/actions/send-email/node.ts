import { Type } from 'typebox'
import { defineAction } from '../../contract/node.ts'
import { closed, contentEffect, throughFields } from '../act-on.ts'
import { checkText, fillOne, fillText, needsTemplate, textFields } from '../fill-text.ts'

const schema = Type.Object(
  {
    to: Type.String({ minLength: 3, maxLength: 320 }),
    subject: Type.String({ minLength: 1, maxLength: 200 }),
    ...textFields,
    ...throughFields,
  },
  closed,
)

export const node = defineAction({
  type: 'send-email',
  version: 1,
  schema,
  defaults: {
    to: 'team@example.org',
    subject: 'From the community',
    text: '{{ member.name }} wrote: {{ event.subject.text }}',
  },
  verb: 'send-email',
  fields: { templates: ['to', 'subject', 'text'] },
  check: checkText,
  needs: needsTemplate,
  effect: (config, context, facts) =>
    // About the subject of the event, so that it is not sent once that was handled.
    contentEffect('send-email', { ...config, on: 'subject' }, context, {
      ...fillOne('to', config.to, context),
      ...fillOne('subject', config.subject, context),
      ...fillText(config, context, facts),
    }),
})
