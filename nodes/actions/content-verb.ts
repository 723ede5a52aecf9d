import { Type } from 'typebox'
import type { Verb } from '../contract/effect.ts'
import type { Words } from '../contract/json.ts'
import { defineAction } from '../contract/node.ts'
import type { NodeWords } from '../contract/words.ts'
import { closed, contentEffect, onField, reasonField, throughFields } from './act-on.ts'
import { actionPorts, fieldWords, sayOn, sayReason, throughWords } from './field-words.ts'
import { given } from './fill-text.ts'

const schema = Type.Object({ on: onField, reason: reasonField, ...throughFields }, closed)

/** An action that sets the state of content: hide, lock, release … */
export function contentVerb(verb: Verb) {
  return defineAction({
    type: verb,
    version: 1,
    schema,
    defaults: { on: 'subject' },
    verb,
    effect: (config, context) => contentEffect(verb, config, context, given({ reason: config.reason })),
  })
}

/** Its words; `…` in the sentence stands for what it acts on. */
export function contentWords(own: { title: Words; about: Words; sentence: Words }): NodeWords {
  return {
    title: own.title,
    about: own.about,
    group: 'protect',
    sentence: (config) => ({
      en: own.sentence.en.replace('…', sayOn(config).en) + sayReason(config),
      de: own.sentence.de.replace('…', sayOn(config).de) + sayReason(config),
    }),
    ports: actionPorts,
    fields: { on: fieldWords.on, reason: fieldWords.reason, ...throughWords },
  }
}
