import type { EventType } from '../../nodes/contract/event.ts'
import type { Words } from '../../nodes/contract/json.ts'

const w = (en: string, de: string): Words => ({ en, de })

/** What has happened, as the end of “when …”: `they leave`, `das Mitglied geht`. */
export const happenings: { readonly [type in EventType]: Words } = {
  'post.created': w('a post is written', 'ein Beitrag geschrieben wird'),
  'post.edited': w('a post is edited', 'ein Beitrag geändert wird'),
  'post.deleted': w('a post is deleted', 'ein Beitrag gelöscht wird'),
  'post.restored': w('a post comes back', 'ein Beitrag zurückkommt'),
  'comment.created': w('a comment is written', 'ein Kommentar geschrieben wird'),
  'comment.edited': w('a comment is edited', 'ein Kommentar geändert wird'),
  'comment.deleted': w('a comment is deleted', 'ein Kommentar gelöscht wird'),
  'comment.restored': w('a comment comes back', 'ein Kommentar zurückkommt'),
  'message.received': w('a message arrives', 'eine Nachricht kommt'),
  'mention.received': w('we are mentioned', 'wir erwähnt werden'),
  'reaction.added': w('somebody reacts', 'jemand reagiert'),
  'reaction.removed': w('a reaction is taken back', 'eine Reaktion zurückgenommen wird'),
  'member.joined': w('they join', 'das Mitglied beitritt'),
  'member.left': w('they leave', 'das Mitglied geht'),
  'member.changed': w('their profile changes', 'sich das Profil ändert'),
  'member.asked-to-join': w('they ask to join', 'um Beitritt gebeten wird'),
  'report.created': w('something is reported', 'etwas gemeldet wird'),
  'report.resolved': w('a report is settled', 'eine Meldung erledigt ist'),
  'thread.changed': w('the thread changes', 'sich das Thema ändert'),
  'moderation.done': w('somebody moderates', 'jemand moderiert'),
  'moderation.reversed': w('moderation is taken back', 'eine Moderation zurückgenommen wird'),
  'task.decided': w('a task is decided', 'eine Aufgabe entschieden ist'),
  'appeal.created': w('an appeal is made', 'Einspruch eingelegt wird'),
  'appeal.decided': w('an appeal is decided', 'ein Einspruch entschieden ist'),
  'metric.spiked': w('a figure rises unusually', 'eine Zahl ungewöhnlich steigt'),
  'metric.recovered': w('a figure is back to normal', 'eine Zahl wieder normal ist'),
  'schedule.due': w('a schedule is due', 'ein Zeitplan fällig ist'),
  'publishing.due': w('something is to be published', 'etwas zu veröffentlichen ist'),
  'mode.changed': w('the mode changes', 'der Modus wechselt'),
  'webhook.received': w('a call comes from outside', 'ein Aufruf von außen kommt'),
  'connection.degraded': w('a connection is in trouble', 'eine Verbindung gestört ist'),
  'connection.recovered': w('a connection is well again', 'eine Verbindung wieder in Ordnung ist'),
  'platform.unmapped': w('something unknown happens', 'etwas Unbekanntes geschieht'),
}

/** Whom a rule is about, by the trigger that starts it: `For newcomers`. */
export const starters: { readonly [trigger: string]: Words } = {
  'member-joined': w('newcomers', 'Neue'),
  'post-created': w('new posts', 'neue Beiträge'),
  'comment-created': w('new comments', 'neue Kommentare'),
  'content-edited': w('edited posts and comments', 'geänderte Beiträge und Kommentare'),
  'message-received': w('messages', 'Nachrichten'),
  'report-created': w('reports', 'Meldungen'),
  'reaction-added': w('reactions', 'Reaktionen'),
  'moderation-by-others': w('moderation by others', 'Eingriffe anderer'),
  'on-schedule': w('fixed times', 'feste Zeiten'),
  'webhook-received': w('calls from outside', 'Aufrufe von außen'),
}
