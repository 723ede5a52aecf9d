import { Type } from 'typebox'
import type { Verb } from '../contract/effect.ts'
import type { Words } from '../contract/json.ts'
import { defineAction } from '../contract/node.ts'
import { textOf } from '../contract/say.ts'
import type { NodeWords } from '../contract/words.ts'
import { closed, contentEffect, onField, throughFields } from './act-on.ts'
import { actionPorts, fieldWords, sayOn, throughWords } from './field-words.ts'

const schema = Type.Object(
  { on: onField, tag: Type.String({ minLength: 1, maxLength: 60 }), ...throughFields },
  closed,
)

/** An action that puts a tag on content or takes it off. */
export function tagVerb(verb: Verb) {
  return defineAction({
    type: verb,
    version: 1,
    schema,
    defaults: { on: 'subject', tag: 'question' },
    verb,
    effect: (config, context) => contentEffect(verb, config, context, { tag: config.tag }),
  })
}

/** Its words; `…` stands for what it acts on, `{tag}` for the tag. */
export function tagWords(own: { title: Words; about: Words; sentence: Words }): NodeWords {
  return {
    title: own.title,
    about: own.about,
    group: 'team',
    sentence: (config) => {
      const tag = `"${textOf(config, 'tag')}"`
      return {
        en: own.sentence.en.replace('…', sayOn(config).en).replace('{tag}', tag),
        de: own.sentence.de.replace('…', sayOn(config).de).replace('{tag}', tag),
      }
    },
    ports: actionPorts,
    fields: { on: fieldWords.on, tag: { en: 'Tag', de: 'Schlagwort' }, ...throughWords },
  }
}
