import { Type } from 'typebox'
import type { Verb } from '../contract/effect.ts'
import type { Words } from '../contract/json.ts'
import { defineAction } from '../contract/node.ts'
import { short, textOf } from '../contract/say.ts'
import type { NodeWords } from '../contract/words.ts'
import { closed, memberEffect, throughFields, whoField } from './act-on.ts'
import { actionPorts, fieldWords, sayWho, throughWords } from './field-words.ts'
import { checkText, fillText, needsTemplate, textFields } from './fill-text.ts'

const schema = Type.Object({ who: whoField, ...textFields, ...throughFields }, closed)

/** An action that writes to a member in private: send a message, warn. */
export function tellVerb(verb: Verb, text: string) {
  return defineAction({
    type: verb,
    version: 1,
    schema,
    defaults: { who: 'actor', text },
    verb,
    fields: { templates: ['text'] },
    check: checkText,
    needs: needsTemplate,
    effect: (config, context, facts) => memberEffect(verb, config, context, fillText(config, context, facts)),
  })
}

/** Its words; `…` in the sentence stands for the member. */
export function tellWords(own: {
  title: Words
  about: Words
  group: NodeWords['group']
  begins: { [field: string]: Words }
  sentence: Words
}): NodeWords {
  return {
    ...own,
    sentence: (config) => {
      const said = textOf(config, 'template') || short(textOf(config, 'text'))
      const { en, de } = sayWho(config)
      return {
        en: `${own.sentence.en.replace('…', en)}: ${said}`,
        de: `${own.sentence.de.replace('…', de)}: ${said}`,
      }
    },
    ports: actionPorts,
    fields: { who: fieldWords.who, text: fieldWords.text, template: fieldWords.template, ...throughWords },
  }
}
