import type { JsonObject, Words } from '../contract/json.ts'
import { textOf } from '../contract/say.ts'

/** Labels of the fields that many actions have. */
export const fieldWords = {
  on: {
    en: 'Acts on',
    de: 'Wirkt auf',
    hint: {
      en: 'What the event is about, what it reports or answers, or the thread',
      de: 'Worum es geht, was gemeldet oder beantwortet wird, oder das Thema',
    },
  },
  who: {
    en: 'Which member',
    de: 'Welches Mitglied',
    hint: {
      en: 'For reports choose the author of what was reported',
      de: 'Bei Meldungen den Verfasser des Gemeldeten wählen',
    },
  },
  reason: { en: 'Reason', de: 'Begründung' },
  connection: {
    en: 'Connection',
    de: 'Verbindung',
    hint: { en: "Empty: the event's own", de: 'Leer: die des Ereignisses' },
  },
  text: {
    en: 'Text',
    de: 'Text',
    hint: {
      en: 'Values such as the name of the member can stand in it',
      de: 'Werte wie der Name des Mitglieds können darin stehen',
    },
  },
  template: { en: 'Message of the library', de: 'Nachricht der Bibliothek' },
} satisfies { [field: string]: Words & { hint?: Words } }

/** Of every action on a platform. */
export const throughWords = {
  connection: fieldWords.connection,
  giveUpAfter: {
    en: 'Give up after',
    de: 'Aufgeben nach',
    hint: {
      en: 'How long a failing try is repeated; empty: a day',
      de: 'Wie lange ein misslungener Versuch wiederholt wird; leer: ein Tag',
    },
  },
} satisfies { [field: string]: Words & { hint?: Words } }

/** The two ways out of every action. */
export const actionPorts = {
  done: { en: 'Done', de: 'Erledigt' },
  failed: { en: 'Failed', de: 'Fehlgeschlagen' },
} satisfies { [port: string]: Words }

/** What a content verb acts on, as part of a sentence. */
export function sayOn(config: JsonObject): Words {
  switch (textOf(config, 'on')) {
    case 'target':
      return { en: 'what was reported or answered', de: 'das Gemeldete oder Beantwortete' }
    case 'thread':
      return { en: 'the thread', de: 'das Thema' }
    default:
      return { en: 'the content', de: 'den Inhalt' }
  }
}

/** Whom a member verb acts on, as part of a sentence (German: accusative). */
export function sayWho(config: JsonObject): Words {
  switch (textOf(config, 'who')) {
    case 'author of target':
      return { en: 'the author of what was reported', de: 'den Verfasser des Gemeldeten' }
    case 'author':
      return { en: 'the author', de: 'den Verfasser' }
    default:
      return { en: 'the member', de: 'das Mitglied' }
  }
}

/** `: reason`, or nothing. */
export function sayReason(config: JsonObject): string {
  const reason = textOf(config, 'reason')
  return reason === '' ? '' : `: ${reason}`
}
