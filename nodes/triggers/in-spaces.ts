import { Type } from 'typebox'
import type { CommunityEvent } from '../contract/event.ts'
import type { JsonObject, Words } from '../contract/json.ts'
import { listOf, sayAny } from '../contract/say.ts'

export const closed = { additionalProperties: false } as const
export const namesField = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 })

/** Whether an event is in one of the spaces; no spaces means everywhere. */
export function inSpaces(spaces: readonly string[], event: CommunityEvent): boolean {
  return spaces.length === 0 || (event.space !== undefined && spaces.includes(event.space))
}

export const spacesWords = {
  en: 'Only in these spaces',
  de: 'Nur in diesen Bereichen',
  hint: { en: 'Empty: everywhere', de: 'Leer: überall' },
} satisfies Words & { hint: Words }

/** ` in "a" or "b"`, or nothing. */
export function saySpaces(config: JsonObject): Words {
  const spaces = listOf(config, 'spaces')
  if (spaces.length === 0) return { en: '', de: '' }
  const { en, de } = sayAny(spaces)
  return { en: ` in ${en}`, de: ` in ${de}` }
}

/** The one way out of a trigger. */
export const triggerPorts = { event: { en: 'It happened', de: 'Es ist passiert' } } satisfies {
  [port: string]: Words
}
export const eventPort = () => [{ name: 'event' }]
