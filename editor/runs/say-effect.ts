import type { JsonObject, Words } from '../../nodes/contract/json.ts'
import { catalog } from '../canvas/catalog.ts'

const kinds: { readonly [kind: string]: Words } = {
  post: { en: 'the post', de: 'der Beitrag' },
  comment: { en: 'the comment', de: 'der Kommentar' },
  message: { en: 'the message', de: 'die Nachricht' },
  thread: { en: 'the thread', de: 'das Thema' },
  member: { en: 'the member', de: 'das Mitglied' },
  community: { en: 'the community', de: 'die Community' },
}

/** A deed by its name and what it is about: `Hide: the post`. */
export function sayEffect(verb: string, subject: { kind: string }): Words {
  const title = catalog.words(verb)?.title ?? { en: verb, de: verb }
  const kind = kinds[subject.kind] ?? { en: subject.kind, de: subject.kind }
  return { en: `${title.en}: ${kind.en}`, de: `${title.de}: ${kind.de}` }
}

/** What a deed says or gives as its reason, if anything. */
export function detailOf(params: JsonObject): string {
  for (const name of [
    'problem',
    'text',
    'title',
    'question',
    'reason',
    'role',
    'tag',
    'label',
    'mode',
    'name',
  ]) {
    const value = params[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}
