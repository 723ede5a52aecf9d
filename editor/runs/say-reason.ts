import type { Language, Words } from '../../nodes/contract/json.ts'
import { sayDuration } from '../../nodes/contract/say.ts'
import type { ReasonWords } from '../../nodes/contract/words.ts'
import { choiceWords } from '../words/choice-words.ts'
import { quotedWell } from '../words/quotes.ts'
import { w } from '../words/said.ts'

const isDuration = /^P(?=[\dT])[\dYMWDTHS]+$/
const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * A recorded reason in both languages. Reasons are kept as the engine wrote them; `known` tells how
 * they read, and what people themselves wrote (answers, questions, reasons to stop) stays as it is.
 */
export function sayReason(
  reason: string,
  known: readonly ReasonWords[],
  time: (iso: string) => string = (iso) => iso,
): Words {
  const parts = reason.split('; ').map((part) => sayPart(part, known, time))
  return w(parts.map(({ en }) => en).join('; '), parts.map(({ de }) => de).join('; '))
}

function sayPart(part: string, known: readonly ReasonWords[], time: (iso: string) => string): Words {
  const event = eventsIn(part)
  if (event) return event
  const skipped = /^skipped: (.+)$/.exec(part)?.[1]
  if (skipped !== undefined) {
    const { en, de } = sayPart(skipped, known, time)
    return w(`skipped: ${en}`, `übersprungen: ${de}`)
  }
  for (const { written, en, de } of known) {
    const found = written.exec(part)
    if (!found) continue
    const values = found.slice(1).map((value) => sayValue(value ?? '', time))
    const said = w(filled(en, values, 'en'), filled(de, values, 'de'))
    return { en: said.en, de: quotedWell(said).de }
  }
  return w(part, part)
}

const filled = (text: string, values: readonly Words[], language: Language) =>
  text.replace(/\$(\d)/g, (_whole, at: string) => values[Number(at) - 1]?.[language] ?? '')

function sayValue(value: string, time: (iso: string) => string): Words {
  if (isDuration.test(value)) return sayDuration(value)
  if (isTime.test(value)) return w(time(value), time(value))
  return eventsIn(value) ?? scopes[value] ?? w(value, value)
}

/** `post.created or comment.created`, `post.created, comment.created`: types of events, and nothing else. */
function eventsIn(text: string): Words | undefined {
  const said = text.split(/ or |, /).map((type) => (type.includes('.') ? choiceWords[type] : undefined))
  if (!said.every((words) => words !== undefined)) return undefined
  return w(said.map(({ en }) => en).join(', '), said.map(({ de }) => de).join(', '))
}

const scopes: { readonly [said: string]: Words } = {
  'posts by the same member': w('posts by the same member', 'Beiträge desselben Mitglieds'),
  'posts by the same thread': w('posts in the same thread', 'Beiträge im selben Thema'),
  'posts by the same domain': w('posts with the same link', 'Beiträge mit demselben Link'),
  'posts with similar text': w('posts with similar text', 'Beiträge mit ähnlichem Text'),
  'members by the same thread': w('members in the same thread', 'Mitglieder im selben Thema'),
  'members by the same domain': w('members with the same link', 'Mitglieder mit demselben Link'),
  'members with similar text': w('members with similar text', 'Mitglieder mit ähnlichem Text'),
  'the mood': w('the mood', 'die Stimmung'),
  'the language': w('the language', 'die Sprache'),
  'the mode': w('the mode', 'der Modus'),
  holidays: w('holidays', 'der Feiertag'),
  'nothing here can tell': w('nobody here can tell', 'das weiß hier niemand'),
  'not in time': w('not in time', 'nicht rechtzeitig'),
  less: w('less', 'weniger'),
  'not less': w('not less', 'nicht weniger'),
}
