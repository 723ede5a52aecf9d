import type { Words } from '../../nodes/contract/json.ts'
import type { Hand } from '../api/connections.ts'
import { type Said, w } from '../words/said.ts'

export const connectionWords = {
  title: w('Connections', 'Verbindungen'),
  lead: w(
    'The accounts Steward hears and acts through, and how far each may act.',
    'Die Konten, über die Steward hört und handelt, und wie weit jedes handeln darf.',
  ),
  none: w('No connection yet.', 'Noch keine Verbindung.'),
  'none-hint': w(
    'Load one with “npm run steward -- apply”; the demo forum brings its own.',
    'Eine mit „npm run steward -- apply“ laden; das Beispielforum bringt seine eigene mit.',
  ),
  hand: w('How far may it act?', 'Wie weit darf sie handeln?'),
  fine: w('In order', 'In Ordnung'),
  refused: w('Refuses the sign-in since {time}: {why}', 'Weist die Anmeldung ab seit {time}: {why}'),
  since: w('Since {time}.', 'Seit {time}.'),
  brought: w(
    'Deliveries get lost: {count} events were only found by asking',
    'Zustellungen gehen verloren: {count} Ereignisse wurden erst auf Nachfrage gefunden',
  ),
  silent: w('Does not answer; tried again soon', 'Antwortet nicht; gleich ein neuer Versuch'),
  stopped: w('Stopped by {who}, {time}', 'Angehalten: {who}, {time}'),
  stop: w('Stop this connection', 'Diese Verbindung anhalten'),
  'stop-ask': w('Hold every action through {name}?', 'Jede Handlung über {name} anhalten?'),
  'stop-says': w(
    'Rules go on looking; what they want to do here waits until you release it.',
    'Die Regeln sehen weiter hin; was sie hier tun wollen, wartet bis zur Freigabe.',
  ),
  'go-on': w('Let it go on', 'Weiterlaufen lassen'),
  'credentials-new': w('New credentials', 'Neue Zugangsdaten'),
  'credentials-title': w('New credentials for {name}', 'Neue Zugangsdaten für {name}'),
  'credentials-says': w(
    'They are sealed at once and never shown again. What was held for their sake goes on.',
    'Sie werden sofort versiegelt und nie wieder angezeigt. Was ihretwegen gewartet hat, geht weiter.',
  ),
  'pairs-none': w(
    'None: requests are sent without a sign-in.',
    'Keine: Anfragen gehen ohne Anmeldung hinaus.',
  ),
  'pairs-says': w(
    'They go with every request of this connection and take the place of all that were stored.',
    'Sie gehen mit jeder Anfrage dieser Verbindung und ersetzen alle, die gespeichert waren.',
  ),
  'pair-name': w('Name {n}', 'Name {n}'),
  'pair-value': w('Value {n}', 'Wert {n}'),
  'pair-name-form': w(
    'Letters, digits and hyphens, such as authorization',
    'Buchstaben, Ziffern und Bindestriche, etwa authorization',
  ),
  'pair-add': w('Add a header', 'Kopfzeile hinzufügen'),
  'pair-remove': w('Remove {name}', '{name} entfernen'),
  'credentials-save': w('Save them', 'Speichern'),
  can: w('What it can do', 'Was sie kann'),
  hears: w('What it hears', 'Was sie hört'),
  nothing: w('nothing', 'nichts'),
  'acting-ask': w('Let {name} act?', '{name} handeln lassen?'),
  'acting-says': w(
    'From now on live rules hide, answer and write here by themselves, within their caps.',
    'Ab jetzt verbergen, antworten und schreiben aktive Regeln hier von selbst, innerhalb ihrer Grenzen.',
  ),
} satisfies Said

export const handWords: Record<Hand, { title: Words; says: Words }> = {
  'watch only': {
    title: w('Watch only', 'Nur zusehen'),
    says: w(
      'Nothing reaches anybody: what rules would have done is only noted.',
      'Nichts erreicht jemanden: was Regeln getan hätten, wird nur notiert.',
    ),
  },
  'ask first': {
    title: w('Ask first', 'Erst fragen'),
    says: w(
      'Before each action a person is asked, in the tasks.',
      'Vor jeder Handlung wird ein Mensch gefragt, in den Aufgaben.',
    ),
  },
  acting: {
    title: w('Acting', 'Handeln'),
    says: w('Rules act by themselves.', 'Regeln handeln von selbst.'),
  },
}

/** What platforms call the parts of credentials. */
export const credentialWords: { readonly [name: string]: Words } = {
  token: w('Access token', 'Zugangs-Token'),
  secret: w('Secret of the deliveries', 'Geheimnis der Zustellungen'),
  user: w('User', 'Benutzer'),
  password: w('Password', 'Passwort'),
  headers: w('Headers of the requests', 'Kopfzeilen der Anfragen'),
}
