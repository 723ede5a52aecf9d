import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { JsonValue, Words } from '../../nodes/contract/json.ts'
import { sayDuration } from '../../nodes/contract/say.ts'

const w = (en: string, de: string): Words => ({ en, de })

/** What a fact is about, as people say it. */
export function sayRequest(request: FactRequest): Words {
  switch (request.kind) {
    case 'language':
      return w('Language of the text', 'Sprache des Textes')
    case 'sentiment':
      return w('Mood of the text (-1 to 1)', 'Stimmung des Textes (-1 bis 1)')
    case 'list-match':
      return w(`Found of the list “${request.list}”`, `Gefunden aus der Liste „${request.list}“`)
    case 'pattern-match':
      return w('Patterns that match', 'Muster, die passen')
    case 'window': {
      const { en, de } = sayDuration(request.window)
      const [what, was] =
        request.count === 'members'
          ? ['Members', 'Mitglieder']
          : ['Posts and comments', 'Beiträge und Kommentare']
      const by = scopes[request.scope]
      return w(`${what} ${by.en} in ${en}`, `${was} ${by.de} in ${de}`)
    }
    case 'mode':
      return w('Mode of the community', 'Modus der Community')
    case 'calendar':
      return w(`Open by the calendar “${request.calendar}”`, `Offen nach Kalender „${request.calendar}“`)
    case 'holiday':
      return w(`Public holiday in ${request.region}`, `Feiertag in ${request.region}`)
    case 'member-record':
      return w('What is noted about the member', 'Was über das Mitglied vermerkt ist')
    case 'subject-record':
      return w('What is noted about it', 'Was dazu vermerkt ist')
    case 'memory':
      return w(`Remembered as “${request.name}”`, `Gemerkt als „${request.name}“`)
    case 'constant':
      return w(`The constant “${request.name}”`, `Die Konstante „${request.name}“`)
    case 'template':
      return w(`The message “${request.name}”`, `Die Nachricht „${request.name}“`)
  }
}

const scopes = {
  member: w('by the same member', 'desselben Mitglieds'),
  thread: w('in the same thread', 'im selben Thema'),
  domain: w('with the same link', 'mit demselben Link'),
  'similar-text': w('with similar text', 'mit ähnlichem Text'),
} satisfies { [scope: string]: Words }

/** A fact's value, or why there is none. */
export function sayValue(fact: Fact): Words {
  switch (fact.is) {
    case 'value':
      return sayJson(fact.value)
    case 'unavailable':
      return w(`could not be had: ${fact.reason}`, `war nicht zu bekommen: ${fact.reason}`)
    case 'not-provided':
      return w('nobody here can tell', 'das weiß hier niemand')
  }
}

/** Where a fact came from, and of which version. */
export const saySource = (fact: Fact): string =>
  fact.is === 'value' ? `${fact.source}, ${fact.version}` : ''

function sayJson(value: JsonValue): Words {
  if (value === null) return w('none', 'keine')
  if (value === true) return w('yes', 'ja')
  if (value === false) return w('no', 'nein')
  if (typeof value === 'number') {
    const rounded = Math.round(value * 100) / 100
    return w(String(rounded), String(rounded).replace('.', ','))
  }
  if (typeof value === 'string') return w(value, value)
  const parts = Array.isArray(value) ? value.map(sayJson) : sayFields(value)
  if (parts.length === 0) return w('none', 'keine')
  return w(parts.map(({ en }) => en).join(', '), parts.map(({ de }) => de).join(', '))
}

function sayFields(value: { [key: string]: JsonValue }): Words[] {
  const fields = Object.entries(value)
  const [only] = fields
  if (only && fields.length === 1) return [sayJson(only[1])]
  return fields.map(([key, inner]) => {
    const { en, de } = sayJson(inner)
    return w(`${key}: ${en}`, `${key}: ${de}`)
  })
}
