import { Type } from 'typebox'
import type { Verb } from '../contract/effect.ts'
import type { Words } from '../contract/json.ts'
import { defineAction } from '../contract/node.ts'
import { sayDuration, textOf } from '../contract/say.ts'
import type { NodeWords } from '../contract/words.ts'
import { durationPattern } from '../matching/time.ts'
import { closed, memberEffect, reasonField, throughFields, whoField } from './act-on.ts'
import { actionPorts, fieldWords, sayReason, sayWho, throughWords } from './field-words.ts'
import { given } from './fill-text.ts'

const plain = { who: whoField, reason: reasonField, ...throughFields }
const liftSchema = Type.Object(plain, closed)
const timedSchema = Type.Object(
  { ...plain, duration: Type.Optional(Type.String({ pattern: durationPattern })) },
  closed,
)

/** An action that lifts a measure: unmute, unban. */
export function liftVerb(verb: Verb) {
  return defineAction({
    type: verb,
    version: 1,
    schema: liftSchema,
    defaults: { who: 'actor' },
    verb,
    effect: (config, context) => memberEffect(verb, config, context, given({ reason: config.reason })),
  })
}

/** An action that takes a measure for a time, or without end: mute, ban. */
export function timedVerb(verb: Verb, defaults: { who: 'actor'; duration?: string }) {
  return defineAction({
    type: verb,
    version: 1,
    schema: timedSchema,
    defaults,
    verb,
    effect: (config, context) =>
      memberEffect(verb, config, context, given({ reason: config.reason, duration: config.duration })),
  })
}

const roleSchema = Type.Object(
  { who: whoField, role: Type.String({ minLength: 1, maxLength: 60 }), ...throughFields },
  closed,
)

/** An action that gives or takes a role. */
export function roleVerb(verb: Verb, defaults: { who: 'actor'; role: string }) {
  return defineAction({
    type: verb,
    version: 1,
    schema: roleSchema,
    defaults,
    verb,
    effect: (config, context) => memberEffect(verb, config, context, { role: config.role }),
  })
}

/** Words of a member verb; `…` in the sentence stands for the member, `role` for the role. */
export function memberWords(own: {
  title: Words
  about: Words
  sentence: Words
  fields: 'lift' | 'timed' | 'role'
}): NodeWords {
  const { who, reason } = fieldWords
  const duration = {
    en: 'For how long',
    de: 'Wie lange',
    hint: { en: 'Empty: without end', de: 'Leer: ohne Ende' },
  }
  const role = { en: 'Role', de: 'Rolle' }
  const fields = {
    lift: { who, reason, ...throughWords },
    timed: { who, duration, reason, ...throughWords },
    role: { who, role, ...throughWords },
  }
  return {
    title: own.title,
    about: own.about,
    group: own.fields === 'role' ? 'people' : 'protect',
    sentence: (config) => {
      const time = textOf(config, 'duration')
      const said = time === '' ? { en: '', de: '' } : sayDuration(time)
      const fill = (text: string, whom: string, tail: string) =>
        text.replace('…', whom).replace('{role}', `"${textOf(config, 'role')}"`) + tail + sayReason(config)
      return {
        en: fill(own.sentence.en, sayWho(config).en, said.en && ` for ${said.en}`),
        de: fill(own.sentence.de, sayWho(config).de, said.de && ` (Dauer: ${said.de})`),
      }
    },
    ports: actionPorts,
    fields: fields[own.fields],
  }
}
